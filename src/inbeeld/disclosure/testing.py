"""Tests of published counts: a reader can do them again from the table, and they tell nothing that it does not."""

from inbeeld.errors import MeasuresDiffer, NoFigure
from inbeeld.statistics import Association, chi_square
from inbeeld.tables import Statistic, Table


def association(table: Table, groups: str, outcomes: str) -> Association:
    """Pearson's chi-square and Cramer's V of the counts of a table, groups by outcomes, without totals.

    Other dimensions stand for their totals.

    Raises:
        NoSuchCell: if the table has no such dimension, or another one has no total.
        NoFigure: if a count is hidden, a class, not exact or not known: a test of the rest would be another test; or if
            there are fewer than two groups or outcomes, or one of them has no counts at all.
        MeasuresDiffer: if the table does not hold counts.
    """
    if table.statistic is not Statistic.COUNT:
        raise MeasuresDiffer(f"Cannot test {table.id}: it holds {table.statistic}s, and a test needs counts.")
    rows, columns = (table.dimension(name).items for name in (groups, outcomes))
    places = [[{groups: row.code, outcomes: column.code} for column in columns] for row in rows]
    if not all(table.cell(**place).is_exact for row in places for place in row):
        raise NoFigure(f"Cannot test {table.id}: a count in it was published with a qualifier, and is not exact.")
    counts = [[int(table.number(**place)) for place in row] for row in places]
    try:
        return chi_square(counts)
    except ValueError as error:
        raise NoFigure(f"Cannot test {table.id} by '{groups}' and '{outcomes}': {error}.") from error
