"""Years and ages from one to another: the smallest parts of the rules of counting."""

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Years:
    """Calendar years, from ``first`` to ``last``, both included."""

    first: int
    last: int

    def __iter__(self) -> Iterator[int]:
        """Each year, from early to late."""
        return iter(range(self.first, self.last + 1))

    @property
    def code(self) -> str:
        """All of them together, such as "2017-2021"."""
        return f"{self.first}-{self.last}"


@dataclass(frozen=True, slots=True)
class AgeGroup:
    """Ages in whole years, from ``lower`` to ``upper``, both included; ``code`` is that of a code list."""

    code: str
    lower: int
    upper: int
