"""Whether being registered again goes together with a trait: chi-square over the full table, and how strong it is."""

from collections.abc import Mapping, Sequence

from inbeeld.indicators.records.base import UNKNOWN, Row, counted
from inbeeld.statistics import Association, chi_square
from inbeeld.tables import Cell, Status
from inbeeld.vocabulary import Qualifier

Counts = Sequence[Sequence[int]]
STATISTICS = ("persons", "chi-square", "degrees-of-freedom", "p", "cramers-v", "small-expected")
_BOUND = 0.001
"""A chance below it is written as a bound: how far below says nothing."""
_SMALL = 5
"""An expected count below it makes the test less exact: W.G. Cochran, Biometrics 10 (1954), 417-451."""


def associations(tables: Mapping[str, Counts]) -> tuple[Row, ...]:
    """The statistics of each table of groups x outcomes, by trait. A group or outcome that nobody is in has no part.

    "small-expected" is the number of cells in which fewer than five persons would be expected without any link.
    """
    return tuple(
        Row({"trait": trait, "statistic": name}, {"value": cell})
        for trait, counts in tables.items()
        for name, cell in _tested(_filled(counts)).items()
    )


def _filled(counts: Counts) -> Counts:
    rows = [row for row in counts if any(row)]
    columns = [column for column in zip(*rows, strict=True) if any(column)]
    return list(zip(*columns, strict=True))


def _tested(counts: Counts) -> dict[str, Cell]:
    if min([len(counts), *map(len, counts)], default=0) < 2:
        return dict.fromkeys(STATISTICS, UNKNOWN)
    found = chi_square(counts)
    numbers = (found.chi_square, found.degrees_of_freedom, found.cramers_v)
    statistic, freedom, strength = (Cell(number, Status.DERIVED) for number in numbers)
    cells = (counted(found.n), statistic, freedom, _chance(found), strength, counted(_small_expected(counts)))
    return dict(zip(STATISTICS, cells, strict=True))


def _chance(found: Association) -> Cell:
    if found.p < _BOUND:
        return Cell(_BOUND, Status.DERIVED, qualifier=Qualifier.LESS_THAN)
    return Cell(found.p, Status.DERIVED)


def _small_expected(counts: Counts) -> int:
    columns = [sum(column) for column in zip(*counts, strict=True)]
    total = sum(columns)
    # without division: expected = row x column / total
    return sum(sum(row) * column < _SMALL * total for row in counts for column in columns)
