"""Qualifiers: the word that a source printed with a number to say that it is not exact, such as *almost* or *over*."""

from collections.abc import Mapping
from enum import StrEnum
from math import inf
from types import MappingProxyType

EXACT = "exact"
"""The code of a number without a qualifier, in code lists of qualifiers."""

_NEAR, _FAR = 0.1, 0.25


class Qualifier(StrEnum):
    """How a number that was published stands to the true one, which the source does not give."""

    ABOUT = "about"
    ALMOST = "almost"
    OVER = "over"
    AT_LEAST = "at-least"
    AT_MOST = "at-most"
    MORE_THAN = "more-than"
    LESS_THAN = "less-than"

    @property
    def opposite(self) -> "Qualifier":
        """The qualifier of what is left: a whole less *almost* forty is *over* sixty."""
        return _OPPOSITES[self]

    def possible(self, number: float) -> tuple[float, float]:
        """The lowest and the highest true number that the words leave possible; true numbers are never negative.

        The house reads *about* as within a tenth of the number, *almost* and *over* as within a quarter of it on the
        side that they name. The other four name one side only, and may be any distance from the number.

        >>> Qualifier.ALMOST.possible(40), Qualifier.AT_LEAST.possible(30)
        ((30.0, 40), (30, inf))
        """
        match self:
            case Qualifier.ABOUT:
                return number * (1 - _NEAR), number * (1 + _NEAR)
            case Qualifier.ALMOST:
                return number * (1 - _FAR), number
            case Qualifier.OVER:
                return number, number * (1 + _FAR)
            case Qualifier.AT_LEAST | Qualifier.MORE_THAN:
                return number, inf
        return 0, number


_OPPOSITES: Mapping[Qualifier, Qualifier] = MappingProxyType(
    {
        Qualifier.ABOUT: Qualifier.ABOUT,
        Qualifier.ALMOST: Qualifier.OVER,
        Qualifier.OVER: Qualifier.ALMOST,
        Qualifier.AT_LEAST: Qualifier.AT_MOST,
        Qualifier.AT_MOST: Qualifier.AT_LEAST,
        Qualifier.MORE_THAN: Qualifier.LESS_THAN,
        Qualifier.LESS_THAN: Qualifier.MORE_THAN,
    }
)
