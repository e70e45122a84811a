"""Conventional rounding: each count by itself, half up, and what a rounded count still tells."""

from fractions import Fraction
from math import floor

from inbeeld.disclosure.ranges import Range
from inbeeld.tables import Number


def round_half_up(number: Number | Fraction, multiple: int = 1) -> int:
    """The nearest multiple; a number halfway goes up.

    >>> round_half_up(45, 10), round_half_up(44, 10)
    (50, 40)
    """
    return floor(Fraction(number) / multiple + Fraction(1, 2)) * multiple


def whole_percentage(numerator: int, base: int) -> int:
    """A share as a whole percentage, half up. ``base`` is not 0.

    >>> whole_percentage(1, 200), whole_percentage(1, 201)
    (1, 0)
    """
    return round_half_up(Fraction(100 * numerator, base))


def numbers_that_round_to(printed: Number, multiple: int) -> Range:
    """Every whole number that is printed as this multiple.

    >>> numbers_that_round_to(50, 10)
    Range(lower=45, upper=54)
    """
    return Range(printed - multiple // 2, printed + (multiple - 1) // 2)
