"""Arithmetic that refuses to mix: sums, changes, shares and trends ask the vocabulary first."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from inbeeld.errors import MeasuresDiffer, NoFigure, NotComparable, PeriodsDiffer
from inbeeld.tables.cells import Cell, Number, Status
from inbeeld.tables.dimensions import Dimension
from inbeeld.tables.table import Key, Statistic, Table
from inbeeld.vocabulary import (
    Period,
    Qualifier,
    breaks_between,
    check_no_break,
    check_same_length,
    check_same_measure,
)


@dataclass(frozen=True, slots=True)
class Change:
    """From one number to another. ``percentage`` is None when the first number is zero."""

    first: Number
    last: Number
    estimated: bool = False

    @property
    def absolute(self) -> Number:
        """Last minus first."""
        return self.last - self.first

    @property
    def percentage(self) -> float | None:
        """Growth as a percentage of the first number."""
        return None if self.first == 0 else 100 * (self.last - self.first) / self.first


def add(left: Table, right: Table) -> Table:
    """Add two tables of the same measure, statistic and categories, cell by cell.

    Raises:
        MeasuresDiffer: if they count something else, naming both definitions.
        PeriodsDiffer: if they are about other periods.
        NotComparable: if their categories differ, or they hold percentages or classes.
    """
    check_same_measure(left.measure, right.measure, doing="add")
    if left.about.period != right.about.period:
        one, other = left.about.period.label, right.about.period.label
        raise PeriodsDiffer(f"Cannot add {left.id} ({one}) and {right.id} ({other}): they are about other periods.")
    if left.dimensions != right.dimensions:
        raise NotComparable(f"Cannot add {left.id} and {right.id}: they have other categories.")
    if left.statistic is not Statistic.COUNT or right.statistic is not Statistic.COUNT:
        raise NotComparable(f"Cannot add {left.id} and {right.id}: only counts can be added.")
    return left.with_cells({key: sum_cells((left.cells[key], right.cells[key])) for key in left.keys()})


def sum_cells(cells: tuple[Cell, ...]) -> Cell:
    """The sum of counts; unknown as soon as one of them has no number.

    An estimated part makes the sum estimated, and so does one with a qualifier: how far the true number lies from
    *almost 40* nobody knows. Bounds and qualifiers do not add up and are left out.
    """
    origins = tuple(origin for cell in cells for origin in cell.origins)
    if not all(cell.has_number for cell in cells):
        return Cell(None, Status.UNKNOWN, origins=origins)
    return Cell(sum(cell.number for cell in cells), weakest_status(cells), origins=origins)


def weakest_status(cells: tuple[Cell, ...]) -> Status:
    """The status of a sum: the least certain status among its parts; an estimate where a part is not exact."""
    order = (Status.ESTIMATED, Status.PROVISIONAL, Status.DERIVED)
    statuses = {cell.status if cell.is_exact else Status.ESTIMATED for cell in cells}
    return next((status for status in order if status in statuses), Status.VALUE)


def change(table: Table, first: str, last: str, **where: str) -> Change:
    """Growth of one row of a table between two of its periods.

    Raises:
        BreakCrossed: if a break of method lies between the two.
        PeriodsDiffer: if the periods have another length.
        NoFigure: if one of the cells has no number.
        NotComparable: if one of them has a qualifier: nobody knows the change from *almost 40* to 50.
    """
    time = time_of(table)
    _check_periods(table, first, last)
    cells = [table.cell(**where, **{time.id: code}) for code in (first, last)]
    numbers = [table.number(**where, **{time.id: code}) for code in (first, last)]
    _check_exact(table, cells, doing="calculate a change")
    return Change(numbers[0], numbers[1], estimated=any(c.status is Status.ESTIMATED for c in cells))


def share(table: Table, part: dict[str, str], of: dict[str, str]) -> Cell:
    """One cell of a table as a percentage of another cell of the same table, with its base.

    Unknown if the base is zero; estimated or provisional as soon as one of the two is. Of qualified cells the share
    is as ``share_of_cells`` says.

    Raises:
        NoFigure: if one of the cells has no number.
        NotComparable: if the table does not hold counts.
        BreakCrossed, PeriodsDiffer: if the cells are of two periods that cannot be compared.
    """
    if table.statistic is not Statistic.COUNT:
        raise NotComparable(f"Cannot take a share of {table.id}: it does not hold counts.")
    _check_same_moment(table, part, of)
    numerator, base = table.number(**part), table.number(**of)
    if base == 0:
        return Cell(None, Status.UNKNOWN, base=0)
    status, qualifier = share_of_cells(table.cell(**part), table.cell(**of))
    status = Status.DERIVED if status is Status.VALUE else status
    return Cell(100 * numerator / base, status, base=base, numerator=numerator, qualifier=qualifier)


def gap(table: Table, one: dict[str, str], other: dict[str, str]) -> Number:
    """How many percentage points one percentage of a table lies above another one of the same table.

    Raises:
        NoFigure: if one of the cells has no number.
        NotComparable: if the table does not hold percentages, or one of them has a qualifier.
        BreakCrossed, PeriodsDiffer: if the cells are of two periods that cannot be compared.
    """
    if table.statistic is not Statistic.SHARE:
        raise NotComparable(f"Cannot take a gap in percentage points of {table.id}: it does not hold percentages.")
    _check_same_moment(table, one, other)
    above, below = table.number(**one), table.number(**other)
    _check_exact(table, [table.cell(**one), table.cell(**other)], doing="take a gap")
    return above - below


def share_of_cells(part: Cell, whole: Cell) -> tuple[Status, Qualifier | None]:
    """How the share of one cell in another must be read: its status, and its qualifier if one follows.

    A share of *almost 3000* in an exact number is *almost* that share; one of an exact number in *almost 3000* is
    *over* it. Where both are qualified nothing follows: the share is an estimate.
    """
    if part.is_exact and whole.is_exact:
        return weakest_status((part, whole)), None
    if not (part.is_exact or whole.is_exact):
        return Status.ESTIMATED, None
    qualifier = part.qualifier or (whole.qualifier.opposite if whole.qualifier else None)
    return weakest_status((replace(part, qualifier=None), replace(whole, qualifier=None))), qualifier


def ratio(left: Table, left_where: dict[str, str], right: Table, right_where: dict[str, str]) -> float:
    """One cell of a table divided by a cell of another table of the same measure.

    Raises:
        MeasuresDiffer: if the tables count something else.
        NoFigure: if one of the cells has no number, or the second is zero.
        NotComparable: if one of them has a qualifier.
    """
    check_same_measure(left.measure, right.measure, doing="divide")
    if left.statistic is not right.statistic:
        raise MeasuresDiffer(f"Cannot divide {left.id} by {right.id}: one holds {left.statistic}s.")
    base = right.number(**right_where)
    _check_exact(left, [left.cell(**left_where)], doing="calculate a ratio")
    _check_exact(right, [right.cell(**right_where)], doing="calculate a ratio")
    if base == 0:
        raise NoFigure(f"Cannot divide {left.id} by {right.id}: the number to divide by is zero.")
    return left.number(**left_where) / base


def segments(table: Table, **where: str) -> tuple[tuple[tuple[str, Cell], ...], ...]:
    """One row of a table over time, cut where the method broke: the only form in which a trend may be drawn."""
    time = time_of(table)
    runs: list[list[tuple[str, Cell]]] = []
    for category in time.items:
        point = (category.code, table.cell(**where, **{time.id: category.code}))
        if runs and not _broken(table, runs[-1][-1][0], category.code):
            runs[-1].append(point)
        else:
            runs.append([point])
    return tuple(tuple(run) for run in runs)


def _broken(table: Table, earlier: str, later: str) -> bool:
    return bool(breaks_between(table.about.breaks, Period.parse(earlier), Period.parse(later)))


def _check_same_moment(table: Table, part: dict[str, str], of: dict[str, str]) -> None:
    """A share of one period in another is a comparison in time; a share in a total over time is not."""
    if table.time is None:
        return
    items = {category.code for category in table.time.items}
    one, other = part.get(table.time.id), of.get(table.time.id)
    if one in items and other in items and one != other:
        _check_periods(table, str(one), str(other))


def _check_exact(table: Table, cells: Sequence[Cell], *, doing: str) -> None:
    for cell in cells:
        if cell.qualifier is not None:
            raise NotComparable(
                f"Cannot {doing} with {table.id}: its number was published as '{cell.qualifier} {cell.number}'. "
                "Print the numbers beside each other instead."
            )


def _check_periods(table: Table, first: str, last: str) -> None:
    one, other = _period(table, first), _period(table, last)
    check_same_length(one, other)
    check_no_break(table.about.breaks, one, other, what=table.measure.unit.many.en)


def _period(table: Table, words: str) -> Period:
    try:
        return Period.parse(words)
    except ValueError as error:
        raise NotComparable(f"Cannot compare periods of {table.id}: {error}") from None


def time_of(table: Table) -> Dimension:
    """The time dimension of a table.

    Raises:
        NotComparable: if it has none.
    """
    if table.time is None:
        raise NotComparable(f"Table {table.id} has no periods to compare.")
    return table.time


def total_relations(table: Table, *, partial: bool = True) -> tuple[tuple[Key, tuple[Key, ...]], ...]:
    """Every relation "total = sum of parts" inside a table of counts, as keys.

    Not ``partial``: without those whose total counts more than the parts.
    """
    found = []
    for position, dimension in enumerate(table.dimensions):
        if dimension.total is None or not dimension.parts or (dimension.is_partial and not partial):
            continue
        for key in table.keys():
            if key[position] == dimension.total.code:
                parts = tuple((*key[:position], c.code, *key[position + 1 :]) for c in dimension.parts)
                found.append((key, parts))
    return tuple(found)
