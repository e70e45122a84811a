"""Ranges of whole numbers: what an outsider can still think possible for a count."""

from math import inf
from typing import NamedTuple


class Range(NamedTuple):
    """All whole numbers from ``lower`` up to and including ``upper``; ``inf`` where there is no limit."""

    lower: float
    upper: float

    @property
    def size(self) -> float:
        """How many numbers it holds; not positive when it is empty."""
        return self.upper - self.lower + 1

    def meet(self, other: "Range") -> "Range":
        """The numbers that are in both."""
        return Range(max(self.lower, other.lower), min(self.upper, other.upper))


OPEN = Range(0, inf)
"""Any count: counts are never negative."""
