"""Chi-square of groups and outcomes, as coarsely as it holds if some persons stood elsewhere."""

from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal

from benchmarks.national.by_hand.figures import Figures, Table, estimated
from inbeeld.statistics import Association, NearbyTests, chi_square, nearby_tests

_ELSEWHERE = 10
_BOUNDS = (0.001, 0.01, 0.05)
_NAMES = ("persons", "chi-square", "degrees-of-freedom", "p", "cramers-v", "small-expected")


def tested(groups: Sequence[Sequence[int]]) -> Table:
    """Each statistic by its name; groups and outcomes that nobody is in are left out of the test itself."""
    rows = [row for row in groups if any(row)]
    columns = [column for column in zip(*rows, strict=True) if any(column)]
    if min(len(rows), len(columns)) < 2:
        return {name: {"value": None} for name in _NAMES}
    found = chi_square(list(zip(*columns, strict=True)))
    return dict(zip(_NAMES, _told(found, nearby_tests(groups, _ELSEWHERE)), strict=True))


def _told(found: Association, near: NearbyTests) -> Iterator[Figures]:
    yield {"value": found.n}
    yield {"value": found.chi_square}
    yield estimated("value", found.degrees_of_freedom, near.degrees_of_freedom)
    yield estimated("value", _chance(found.p, *near.p), near.p)
    yield estimated("value", _strength(*near.cramers_v), near.cramers_v)
    low, high = near.small_expected
    yield estimated("value", low or high, near.small_expected)


def _chance(p: float, low: float, high: float) -> float:
    """The lowest bound that all are below, or the last if none is; between these p itself."""
    below = [bound for bound in _BOUNDS if high < bound]
    return min(below, default=_BOUNDS[-1] if low >= _BOUNDS[-1] else p)


def _strength(low: float, high: float) -> float:
    """In two decimals or one if all are alike in these, and not 0; else the tenth that all are below."""
    for step in ("0.01", "0.1"):
        one, other = (Decimal(repr(end)).quantize(Decimal(step), ROUND_HALF_UP) for end in (low, high))
        if one == other != 0:
            return float(one)
    return (int(10 * high) + 1) / 10
