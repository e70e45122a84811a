"""Cohorts: who is counted and followed, for how long, and beside whom. Ibis tables; nothing is counted here."""

from inbeeld.cohorts.apart import ALL, APART, NOT_SAME_DAY, NOT_SAME_WEEK
from inbeeld.cohorts.bounds import AgeGroup, Years
from inbeeld.cohorts.caserules import CaseRules
from inbeeld.cohorts.cases import (
    COMBINATIONS,
    PROTECTION,
    children_of,
    finished_sexual_cases,
    other_form,
    protection_cases,
)
from inbeeld.cohorts.chain import CHAIN_LINKS, CHAIN_STEPS, OFFENDER_CHAIN, chain_incidents, chain_links
from inbeeld.cohorts.chainrules import ChainRules
from inbeeld.cohorts.codes import INCIDENTS, code_combinations
from inbeeld.cohorts.comparison import controls, index_places
from inbeeld.cohorts.contactrules import ContactRules
from inbeeld.cohorts.contacts import CLEANING, HELPWANTED, cleaned_contacts
from inbeeld.cohorts.declared import rules_of
from inbeeld.cohorts.firsthelp import ANY_CARE, CARE_BEGUN, first_care
from inbeeld.cohorts.help import (
    BEFORE,
    YOUTH_CARE,
    care_ending,
    care_form,
    care_forms,
    care_of_victims,
    care_referrer,
    help_victims,
    victims_with_care,
)
from inbeeld.cohorts.helprules import HelpRules
from inbeeld.cohorts.histories import event_days, numbered_victims
from inbeeld.cohorts.index import COMPLETE_OR_EVENT, POTENTIAL, index_incidents, is_eligible
from inbeeld.cohorts.later import later_incidents, victim_incidents
from inbeeld.cohorts.lives import DEATH, EMIGRATION, RESIDENTS, followed, lives_of, where_lived
from inbeeld.cohorts.matched import matched_people, whole_of
from inbeeld.cohorts.outcomes import AGAIN, first_exits, is_of, is_within, outcomes
from inbeeld.cohorts.recurrences import followed_months, pairs_of, recurrences
from inbeeld.cohorts.registers import Registers
from inbeeld.cohorts.reports import (
    COUNTED,
    LINKS,
    NOT_FOUND,
    WITHOUT_KEY,
    unique_victims,
    unlinked,
    victim_reports,
    victim_stays,
)
from inbeeld.cohorts.rules import PoliceRules, RepeatRules, Rules, VictimRules

__all__ = [
    "AGAIN",
    "ALL",
    "ANY_CARE",
    "APART",
    "BEFORE",
    "CARE_BEGUN",
    "CHAIN_LINKS",
    "CHAIN_STEPS",
    "CLEANING",
    "COMBINATIONS",
    "COMPLETE_OR_EVENT",
    "COUNTED",
    "DEATH",
    "EMIGRATION",
    "HELPWANTED",
    "INCIDENTS",
    "LINKS",
    "NOT_FOUND",
    "NOT_SAME_DAY",
    "NOT_SAME_WEEK",
    "OFFENDER_CHAIN",
    "POTENTIAL",
    "PROTECTION",
    "RESIDENTS",
    "WITHOUT_KEY",
    "YOUTH_CARE",
    "AgeGroup",
    "CaseRules",
    "ChainRules",
    "ContactRules",
    "HelpRules",
    "PoliceRules",
    "Registers",
    "RepeatRules",
    "Rules",
    "VictimRules",
    "Years",
    "care_ending",
    "care_form",
    "care_forms",
    "care_of_victims",
    "care_referrer",
    "chain_incidents",
    "chain_links",
    "children_of",
    "cleaned_contacts",
    "code_combinations",
    "controls",
    "event_days",
    "finished_sexual_cases",
    "first_care",
    "first_exits",
    "followed",
    "followed_months",
    "help_victims",
    "index_incidents",
    "index_places",
    "is_eligible",
    "is_of",
    "is_within",
    "later_incidents",
    "lives_of",
    "matched_people",
    "numbered_victims",
    "other_form",
    "outcomes",
    "pairs_of",
    "protection_cases",
    "recurrences",
    "rules_of",
    "unique_victims",
    "unlinked",
    "victim_incidents",
    "victim_reports",
    "victim_stays",
    "victims_with_care",
    "where_lived",
    "whole_of",
]
