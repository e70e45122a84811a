"""The declared rules of cases of the Child Care and Protection Board."""

from collections.abc import Mapping
from dataclasses import dataclass

from inbeeld.cohorts.bounds import AgeGroup, Years


@dataclass(frozen=True)
class CaseRules:
    """Investigations with signs of sexual violence.

    Attributes:
        years: years of intake.
        abuse: the trait of sexual abuse.
        exploitation: the trait of sexual exploitation.
        forms: codes of the other forms of violence and problems.
        ages: age groups at the intake.
        birth_day: the day of the month of birth on which birthdays fall; every month has it.
        requesters: codes of who asks for an investigation, in the tables.
        shared: for a requester that stands for two, the two over which its cases are divided half and half.
        outcomes: the outcome that each decision is counted under. It holds every decision.
    """

    years: Years
    abuse: str
    exploitation: str
    forms: tuple[str, ...]
    ages: tuple[AgeGroup, ...]
    birth_day: int
    requesters: tuple[str, ...]
    shared: Mapping[str, tuple[str, str]]
    outcomes: Mapping[str, str]
