"""The declared rules of contacts with a help line."""

from collections.abc import Mapping
from dataclasses import dataclass

from inbeeld.cohorts.bounds import AgeGroup, Years


@dataclass(frozen=True)
class ContactRules:
    """What is kept of a contact, and under which word.

    Attributes:
        years: years of contact.
        dropped: raw reasons that are no sexual violence.
        reasons: the code of the tables for each raw reason that is kept.
        callers: the code of the tables for each raw code of who sought help.
        minor: the raw code of a minor who sought help.
        channels: codes of the ways of contact.
        sexes: the code of the tables for each letter of sex; other letters are unknown.
        platforms: the code of the tables for each code on the official list; other codes are unlisted.
        unlisted: what stands for a code that is not on the list.
        ages: age groups of minors.
        oldest: the highest age that the help line is for.
        platform_from: the first year in which platform and contact with the police are known.
    """

    years: Years
    dropped: tuple[str, ...]
    reasons: Mapping[str, str]
    callers: Mapping[str, str]
    minor: str
    channels: tuple[str, ...]
    sexes: Mapping[str, str]
    platforms: Mapping[str, str]
    unlisted: str
    ages: tuple[AgeGroup, ...]
    oldest: int
    platform_from: int
