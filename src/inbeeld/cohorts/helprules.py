"""The declared rules of help after violence."""

from collections.abc import Mapping
from dataclasses import dataclass

from inbeeld.cohorts.bounds import Years


@dataclass(frozen=True)
class HelpRules:
    """Youth care after violence.

    Attributes:
        years: years of registration of the victims.
        within: years after the end of the offence in which help starts; the anniversary counts.
        with_stay: forms of help in which a child lives elsewhere.
        without_stay: all other forms.
        before: years before the end of the offence in which help is looked for that had stopped by then.
        referrers: codes of who refers to youth care.
        crisis_from: the first year in which it is known whether a trajectory started in a crisis.
        months: after registration, at which the share with first help is given.
        placements: the code of the tables for each form of placement that is counted by year.
        endings: the code of the tables for each code of an ending.
    """

    years: Years
    within: int
    with_stay: tuple[str, ...]
    without_stay: tuple[str, ...]
    before: int
    referrers: tuple[str, ...]
    crisis_from: int
    months: tuple[int, ...]
    placements: Mapping[str, str]
    endings: Mapping[str, str]
