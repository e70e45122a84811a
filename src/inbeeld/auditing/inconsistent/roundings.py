"""How a column of percentages was rounded: to the nearest, down or up, the same way throughout."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from fractions import Fraction

from inbeeld.auditing.figures import Figure
from inbeeld.auditing.readings import step


class Rounding(StrEnum):
    """A way of rounding."""

    NEAREST = "nearest"
    DOWN = "down"
    UP = "up"
    FIVES = "fives"


_HALF = Fraction(1, 2)


def _nearest(value: Fraction, printed: Fraction, one: Fraction) -> bool:
    return abs(value - printed) <= one * _HALF  # a half may go either way


def _down(value: Fraction, printed: Fraction, one: Fraction) -> bool:
    return printed <= value < printed + one


def _up(value: Fraction, printed: Fraction, one: Fraction) -> bool:
    return printed - one < value <= printed


def _fives(value: Fraction, printed: Fraction, one: Fraction) -> bool:
    return one == 1 and printed % 5 == 0 and abs(value - printed) <= Fraction(5, 2)


_KEPT: Mapping[Rounding, Callable[[Fraction, Fraction, Fraction], bool]] = {
    Rounding.NEAREST: _nearest,
    Rounding.DOWN: _down,
    Rounding.UP: _up,
    Rounding.FIVES: _fives,
}


def keeps(rounding: Rounding, printed: Figure, value: Fraction) -> bool:
    """Whether a printed number is a value rounded that way to its printed decimals."""
    return _KEPT[rounding](value, Fraction(printed.value or 0), step(printed))


def common_rounding(pairs: Mapping[Figure, Fraction]) -> Rounding | None:
    """The way in which all numbers are rounded, if there is one."""
    return next((way for way in Rounding if all(keeps(way, figure, value) for figure, value in pairs.items())), None)
