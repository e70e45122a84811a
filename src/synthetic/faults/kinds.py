"""The faults that are planted in each register, by turns."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from synthetic.faults.changes import (
    Kind,
    alone,
    comma,
    day_first,
    days_after,
    digit_short,
    left_out,
    misspelt,
    no_such_day,
    spaces_behind,
    written_as,
)

DOUBLED_ROW: Final = "doubled row"
DOUBLED_NUMBER: Final = "doubled number"
STRANGER: Final = "person in no register"
EXTRA_COLUMN: Final = "extra column"
CODE_PAGE: Final = "file in code page 1252"

KINDS: Final[Mapping[str, tuple[Kind, ...]]] = MappingProxyType(
    {
        "residents": (
            no_such_day("vanaf", "since-form"),
            days_after("tot", "vanaf", -10, "end before start", "stay-ends-later"),
            written_as("gemeente", "Nergenshuizen", "unknown code", "municipality-form"),
            misspelt("gemeente", "municipality-form"),
            left_out("persoon", "person-missing"),
            digit_short("persoon", "person-form"),
            written_as("geboortemaand", "2031-05", "born in the future", "born-range"),
            day_first("vanaf", "since-form"),
            spaces_behind("gemeente"),
        ),
        "police-incidents": (
            no_such_day("begin_delict", "started-form"),
            days_after("einde_delict", "begin_delict", -10, "end before start", "offence-ends-later"),
            alone(
                days_after("begin_delict", "datum_registratie", 3, "registered before it began", "registered-later"),
                "einde_delict",
            ),
            written_as("rol", "benadeelde", "wrong word for a role", "role-form"),
            misspelt("rol", "role-form"),
            written_as("feitcodes", "F999", "unknown code", "offences-unlisted"),
            left_out("registratienummer", "incident-missing"),
            digit_short("persoon", "person-form"),
            day_first("datum_registratie", "registered-form"),
            spaces_behind("rol"),
        ),
        "youth-care-trajectories": (
            no_such_day("begin", "started-form"),
            days_after("einde", "begin", -10, "end before start", "care-ends-later"),
            written_as("vorm", "Z99", "unknown code", "form-form"),
            misspelt("vorm", "form-form"),
            left_out("trajectnummer", "trajectory-missing"),
            digit_short("persoon", "person-form"),
            day_first("einde", "ended-form"),
            spaces_behind("vorm"),
        ),
        "protection-cases": (
            no_such_day("instroom", "intake-form"),
            days_after("afgesloten", "instroom", -10, "end before start", "case-closes-later"),
            written_as("besluit", "Z99", "unknown code", "decision-form"),
            misspelt("verzoeker", "requester-form"),
            written_as("geboortemaand", "2031-05", "born in the future", "born-range"),
            left_out("zaaknummer", "case-missing"),
            digit_short("persoon", "person-form"),
            day_first("instroom", "intake-form"),
            spaces_behind("besluit"),
        ),
        "helpwanted-contacts": (
            no_such_day("datum", "received-form"),
            comma("leeftijd", "age-form"),
            written_as("kanaal", "Z99", "unknown code", "channel-form"),
            misspelt("wie", "caller-form"),
            left_out("contactnummer", "contact-missing"),
            day_first("datum", "received-form"),
            spaces_behind("reden"),
        ),
        "offender-chain": (
            no_such_day("uitspraak", "verdict-form"),
            days_after("uitspraak", "ingestroomd_om", -10, "end before start", "verdict-after-prosecution"),
            written_as("afloop", "Z99", "unknown code", "outcome-form"),
            left_out("registratienummer", "incident-missing"),
            digit_short("verdachte", "suspect-form"),
            day_first("informatief_gesprek", "interview-form"),
            spaces_behind("afloop"),
        ),
    }
)
"""Faults in one value of a row."""

ONCE: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "residents": ("persoon", "stay-once"),
        "police-incidents": ("persoon", "role-once"),
        "youth-care-trajectories": ("trajectnummer", "trajectory-once"),
        "protection-cases": ("zaaknummer", "case-once"),
        "helpwanted-contacts": ("contactnummer", "contact-once"),
        "offender-chain": ("verdachte", "suspect-once"),
    }
)
"""The column that a doubled row is told of, which must have a value, and the rule that it breaks."""

NUMBERED: Final = ("youth-care-trajectories", "protection-cases", "helpwanted-contacts")
"""Registers in which a number stands once, whoever it is about."""

KNOWN_PERSONS: Final = ("police-incidents", "youth-care-trajectories")
"""Registers of which every person should be in that of residents; the rule is ``person-known``."""

WITH_EXTRA_COLUMN: Final = "youth-care-trajectories"
WITH_CODE_PAGE: Final = "protection-cases"
