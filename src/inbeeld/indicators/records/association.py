"""Whether being registered again goes together with a trait: chi-square over the full table, and how strong it is.

What is said of a test is said as coarsely as it must be to hold for every table in which some persons stand elsewhere:
degrees of freedom, p as a bound, Cramér's V in one or two decimals, and in how many cells few would be expected. The
door (policy "tests") lets nothing else through.
"""

from collections.abc import Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from math import floor

from inbeeld.indicators.records.base import UNKNOWN, Row, counted
from inbeeld.statistics import Range, chi_square, nearby_tests
from inbeeld.tables import Cell, Number, Status
from inbeeld.vocabulary import Qualifier

Counts = Sequence[Sequence[int]]
_Rests = tuple[int, int]
"""How many persons a test is of, and how many of them it was tried with elsewhere."""
STATISTICS = ("persons", "chi-square", "degrees-of-freedom", "p", "cramers-v", "small-expected")
_BOUNDS = (0.001, 0.01, 0.05)
"""What a chance is said to be below. How far below says nothing but what was counted."""


def associations(tables: Mapping[str, Counts], elsewhere: int) -> tuple[Row, ...]:
    """The statistics of each table of groups x outcomes, by trait. A group or outcome that nobody is in has no part.

    "small-expected" is the number of cells in which fewer than five persons would be expected without any link. Each
    statistic comes with its range over the tables in which up to ``elsewhere`` persons of a cell are not there.
    """
    return tuple(
        Row({"trait": trait, "statistic": name}, {"value": cell})
        for trait, counts in tables.items()
        for name, cell in _tested(counts, elsewhere).items()
    )


def _filled(counts: Counts) -> Counts:
    rows = [row for row in counts if any(row)]
    columns = [column for column in zip(*rows, strict=True) if any(column)]
    return list(zip(*columns, strict=True))


def _tested(counts: Counts, elsewhere: int) -> dict[str, Cell]:
    filled = _filled(counts)
    if min([len(filled), *map(len, filled)], default=0) < 2:
        return dict.fromkeys(STATISTICS, UNKNOWN)
    # some could stand in a group that nobody is in: that it is empty is as much a secret as that few are in it
    found, near = chi_square(filled), nearby_tests(counts, elsewhere)
    rests = (found.n, elsewhere)
    cells = (
        counted(found.n),
        Cell(found.chi_square, Status.DERIVED),
        _said(found.degrees_of_freedom, near.degrees_of_freedom, rests),
        _chance(near.p, found.p, rests),
        _strength(near.cramers_v, rests),
        _cells_of_few(near.small_expected, rests),
    )
    return dict(zip(STATISTICS, cells, strict=True))


def _cells_of_few(near: Range, rests: _Rests) -> Cell:
    """The number itself, or what it is at least; if that is nothing, the door lets neither through."""
    low, high = near
    return _said(low, near, rests, Qualifier.AT_LEAST) if 0 < low < high else _said(high, near, rests)


def _chance(near: Range, p: float, rests: _Rests) -> Cell:
    """Below a bound or not below the last one; else the chance itself, which the door does not let through."""
    low, high = near
    bound = next((bound for bound in _BOUNDS if high < bound), None)
    if bound is not None:
        return _said(bound, near, rests, Qualifier.LESS_THAN)
    if low >= _BOUNDS[-1]:
        return _said(_BOUNDS[-1], near, rests, Qualifier.AT_LEAST)
    return _said(p, near, rests)


def _strength(near: Range, rests: _Rests) -> Cell:
    """Two decimals or one, whichever all tables nearby agree on; else the tenth that all are below."""
    for step in (Decimal("0.01"), Decimal("0.1")):
        low, high = (Decimal(repr(end)).quantize(step, ROUND_HALF_UP) for end in near)
        if low == high and low:
            return _said(float(low), near, rests)
    return _said((floor(10 * near[1]) + 1) / 10, near, rests, Qualifier.LESS_THAN)


def _said(number: Number, near: Range, rests: _Rests, qualifier: Qualifier | None = None) -> Cell:
    (low, high), (base, elsewhere) = near, rests
    return Cell(number, Status.DERIVED, lower=low, upper=high, base=base, numerator=elsewhere, qualifier=qualifier)
