"""How near a printed number is to what was counted.

A printed number stands for an interval: by rounding of its last printed decimal, by the word before it (*almost*,
*over*), or by being a fraction in words. Intervals are closed, so that a rounding rule that is not known cannot make a
true figure look false.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from inbeeld.auditing.figures import Figure, Status

_HALF = Fraction(1, 2)
_IN_WORDS = Fraction(1, 10)
"""A fraction in words is right within a tenth of itself: *a quarter* for 23 to 27 per cent."""
_ABOUT = Fraction(1, 10)
_NEAR = Fraction(1, 5)
"""*Over* and *almost* say that a number is near: within a fifth."""

_ROUNDED = {"exact", "on average", "counted"}
_ABOUT_WORDS = {"about", "estimated", "circa", "around"}
_ABOVE = {"over", "more than", "at least", "longer than", "above"}
_BELOW = {"almost", "nearly", "less than", "below", "somewhat less than", "at most", "not more than", "under"}
_NEAR_WORDS = {"over", "almost", "nearly", "somewhat less than"}


class Fit(StrEnum):
    """How a printed number fits a calculated one."""

    FITS = "fits"
    OTHERWISE_ROUNDED = "otherwise rounded"
    """Only if it was rounded down or up, where one rounds to the nearest."""
    LOOSE = "loose"
    """True as it is worded, but not near: *over 10* for 14."""
    FALSE = "false"


@dataclass(frozen=True, slots=True)
class Range:
    """Every number from ``lower`` to ``upper``, both included; None is no bound."""

    lower: Fraction | None
    upper: Fraction | None

    @property
    def exact(self) -> Fraction | None:
        """The number, if it is only one."""
        return self.lower if self.lower == self.upper else None

    def meets(self, other: "Range") -> bool:
        """Whether some number is in both."""
        return _not_above(self.lower, other.upper) and _not_above(other.lower, self.upper)

    def times(self, factor: Fraction) -> "Range":
        """All numbers multiplied by a positive factor."""
        return Range(*(None if end is None else end * factor for end in (self.lower, self.upper)))


def _not_above(low: Fraction | None, high: Fraction | None) -> bool:
    return low is None or high is None or low <= high


def total(ranges: Iterable[Range]) -> Range:
    """What a sum can be."""
    held = tuple(ranges)
    lowest = [each.lower for each in held if each.lower is not None]
    highest = [each.upper for each in held if each.upper is not None]
    return Range(
        sum(lowest, Fraction()) if len(lowest) == len(held) else None,
        sum(highest, Fraction()) if len(highest) == len(held) else None,
    )


def known(figure: Figure) -> Range:
    """What a count can be for a reader: as printed, within its class, or under the rule that hid it."""
    if figure.value is None:
        lower = Fraction(figure.lower) if figure.lower is not None else Fraction()
        upper = Fraction(figure.upper) if figure.upper is not None else None
        return Range(lower, upper)
    if figure.upper is not None and figure.status is not Status.CLASS:
        return Range(Fraction(figure.value), Fraction(figure.upper))
    if figure.qualifier == "exact" and (figure.is_count or not figure.in_words):
        return Range(Fraction(figure.value), Fraction(figure.value))  # *six* is as exact as 6; *a quarter* is not 25
    return allowed(figure)


def step(figure: Figure) -> Fraction:
    """One in the last printed decimal."""
    return Fraction(1, 10**figure.decimals)


def allowed(figure: Figure) -> Range:
    """What a printed number can stand for, by its wording and decimals. Raises ``ValueError`` without a number."""
    if figure.value is None:
        raise ValueError(figure.id)
    value, half = Fraction(figure.value), step(figure) * _HALF
    if figure.qualifier in _ABOVE:
        return Range(value - (half if figure.in_words else 0), None)
    if figure.qualifier in _BELOW:
        return Range(None, value + (half if figure.in_words else 0))
    loose = _looseness(figure)
    if loose is None:
        return Range(None, None)
    return Range(value - half - abs(value) * loose, value + half + abs(value) * loose)


def _looseness(figure: Figure) -> Fraction | None:
    if figure.qualifier in _ABOUT_WORDS:
        return _ABOUT
    if figure.qualifier in _ROUNDED:
        return _IN_WORDS if figure.in_words and not figure.is_count else Fraction()
    return None


def fit(figure: Figure, actual: Range) -> Fit:
    """How a printed number fits what it should be.

    Raises:
        ValueError: if nothing is printed.
    """
    if allowed(figure).meets(actual):
        return Fit.FITS if _is_near(figure, actual) else Fit.LOOSE
    if figure.qualifier == "exact" and not figure.in_words and _widened(figure).meets(actual):
        return Fit.OTHERWISE_ROUNDED
    return Fit.FALSE


def _is_near(figure: Figure, actual: Range) -> bool:
    if figure.qualifier not in _NEAR_WORDS or figure.value is None:
        return True
    value = Fraction(figure.value)
    far = max(abs(value) * _NEAR, step(figure))
    return Range(value - far, value + far).meets(actual)


def _widened(figure: Figure) -> Range:
    value, one = Fraction(figure.value or 0), step(figure)
    return Range(value - one, value + one)
