"""The declared rules of counting that policy may change: codes, years, windows, ages.

Who reads the declarations fills them in; who counts takes them from here. None of them stands in code.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from inbeeld.cohorts.bounds import AgeGroup, Years
from inbeeld.cohorts.caserules import CaseRules
from inbeeld.cohorts.chainrules import ChainRules
from inbeeld.cohorts.contactrules import ContactRules
from inbeeld.cohorts.helprules import HelpRules


@dataclass(frozen=True)
class VictimRules:
    """Who counts as a minor victim of sexual violence, and under which words.

    Attributes:
        sexual: offence codes of sexual violence, gravest first: a report counts under its gravest.
        minor_until: the age at which somebody is no minor any more (at the start of the offence).
        birth_day: the day of the month of birth on which birthdays fall; every month has it.
        ages: age groups, which together hold every age of a minor.
        sexes: the code of the tables for each code of sex in the registers.
        categories: the category of each offence code, the sexual ones included.
        gravity: all categories, gravest first: an incident counts under its gravest.
        unlisted: the category of a code that has none.
    """

    sexual: tuple[str, ...]
    minor_until: int
    birth_day: int
    ages: tuple[AgeGroup, ...]
    sexes: Mapping[str, str]
    categories: Mapping[str, str]
    gravity: tuple[str, ...]
    unlisted: str


@dataclass(frozen=True)
class PoliceRules:
    """Victim reports of the police.

    Attributes:
        years: years of registration that are counted.
        municipality_years: years that are counted together by municipality.
        municipalities: all of them.
    """

    years: Years
    municipality_years: Years
    municipalities: tuple[str, ...]


@dataclass(frozen=True)
class RepeatRules:
    """Repeat victimisation and its follow-up.

    Attributes:
        first_year: an index incident is registered in this year or later.
        eligibility: how is chosen who is followed: "potential-follow-up", and nothing else.
        windows: years of follow-up by code of the follow-up.
        detailed: the code of the follow-up whose cohort is divided by sex, age and first offence.
        girls_in: the code of the follow-up whose girls are counted.
        girls: the code of girls.
        first_offences: the code of the list of first offences for each code of sexual violence.
        kinds: the categories that each kind of repeat consists of.
        all_kinds: the kind that consists of all of them.
        curve_kinds: the kinds that get a curve.
        curve_months: months after the index incident at which a curve is given.
        count_months: months at which the mean number of later incidents is given.
        references: the codes of sex, age and first offence that a hazard ratio compares with.
        orders: how many events a model tells apart by their order.
        model_events: the fewest events of a code that a model has room for.
        elsewhere: how many persons of a group and outcome a test is tried with in another.
        controls: how many residents are drawn beside each victim at most.
        salt: what the draw is for: another salt draws others.
        at_most: rows of a model at most.
    """

    first_year: int
    eligibility: str
    windows: Mapping[str, int]
    detailed: str
    girls_in: str
    girls: str
    first_offences: Mapping[str, str]
    kinds: Mapping[str, frozenset[str]]
    all_kinds: str
    curve_kinds: tuple[str, ...]
    curve_months: tuple[int, ...]
    count_months: tuple[int, ...]
    references: tuple[str, str, str]
    orders: int
    model_events: int
    elsewhere: int
    controls: int
    salt: str
    at_most: int


@dataclass(frozen=True)
class Rules:
    """All rules of counting of the chapters from records."""

    victims: VictimRules
    police: PoliceRules
    repeat: RepeatRules
    help: HelpRules
    cases: CaseRules
    contacts: ContactRules
    chain: ChainRules
