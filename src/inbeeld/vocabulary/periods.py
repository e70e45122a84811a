"""Periods of count. Periods of another kind or length are never compared or added by accident."""

import re
from dataclasses import dataclass
from datetime import date

from inbeeld.errors import PeriodsDiffer

_PATTERN = re.compile(r"(?P<first>\d{4})(?:/(?P<last>\d{4}))?")


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """One calendar year, or a run of whole calendar years, both ends included.

    >>> Period.parse("2017/2021").years
    (2017, 2018, 2019, 2020, 2021)
    >>> str(Period.parse("2021"))
    '2021'
    """

    first: int
    last: int

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(f"A period cannot end ({self.last}) before it starts ({self.first}).")

    @classmethod
    def parse(cls, words: str) -> "Period":
        """Read ``2021`` or ``2017/2021``.

        Raises:
            ValueError: if it is neither.
        """
        match = _PATTERN.fullmatch(words.strip())
        if match is None:
            raise ValueError(f"'{words}' is not a period. Write a year (2021) or a run of years (2017/2021).")
        first = int(match["first"])
        return cls(first, int(match["last"] or first))

    @property
    def years(self) -> tuple[int, ...]:
        """Every calendar year in the period."""
        return tuple(range(self.first, self.last + 1))

    @property
    def start(self) -> date:
        """First day of the period."""
        return date(self.first, 1, 1)

    @property
    def label(self) -> str:
        """As printed: ``2021`` or ``2017-2021``."""
        return str(self.first) if self.first == self.last else f"{self.first}-{self.last}"

    def __str__(self) -> str:
        return str(self.first) if self.first == self.last else f"{self.first}/{self.last}"


def check_same_length(left: Period, right: Period) -> None:
    """Raise unless both periods have as many years.

    Raises:
        PeriodsDiffer: naming both periods.
    """
    if len(left.years) != len(right.years):
        raise PeriodsDiffer(
            f"Cannot compare {left.label} ({len(left.years)} years) with {right.label} "
            f"({len(right.years)} years): the periods have another length."
        )
