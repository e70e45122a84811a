"""Check: figures that the supplier states beside a table follow from its cells."""

from collections.abc import Iterator

from inbeeld.deliveries.faults import Fault
from inbeeld.deliveries.manifest import Stated
from inbeeld.deliveries.results import Record
from inbeeld.deliveries.rules.breach import Breach
from inbeeld.deliveries.rules.intervals import ANYTHING, Interval, interval_of, total
from inbeeld.deliveries.rules.margins import Delivered
from inbeeld.tables import Cell, Status


def stated_numbers(stated: Stated, table: Delivered) -> Iterator[Breach]:
    """The breach, if the stated number cannot be what the cells give."""
    if not {stated.value, *stated.where} <= {None, *(column.id for column in table.declared.column)}:
        # a column that the contract does not have; that is told of the manifest already
        return
    counted = _rows(stated, table) if stated.what == "rows" else _sum(stated, table)
    if counted.meets(Interval(stated.number, stated.number), 0):
        return
    words = {"label": stated.label, "stated": stated.number, "sum": counted.words}
    yield Breach(Fault(f"stated-{stated.what}", words, counted.figure, str(stated.number)))


def _rows(stated: Stated, table: Delivered) -> Interval:
    # several records can stem from one row
    rows = {record.row for record in table.records if _matches(record, stated, table)}
    return Interval(len(rows), len(rows)) + _gaps(stated, table)


def _sum(stated: Stated, table: Delivered) -> Interval:
    value = stated.value or ""
    cells = (r.cells[value] for r in table.records if value in r.cells and _matches(r, stated, table))
    return total(map(interval_of, cells)) + _gaps(stated, table)


def _gaps(stated: Stated, table: Delivered) -> Interval:
    fixed = {name: code for name, code in stated.where.items() if name in table.dimensions}
    return ANYTHING if table.has_gap(fixed, []) else Interval(0, 0)


def _matches(record: Record, stated: Stated, table: Delivered) -> bool:
    """Whether a record has the categories asked for, and is no total of a dimension that was left open."""
    for dimension, code in record.keys.items():
        wanted = stated.where.get(dimension)
        if wanted is None and code == table.totals.get(dimension):
            return False
        if wanted is not None and code != wanted:
            return False
    others = [name for name in stated.where if name not in record.keys]
    if table.declared.is_list:
        return all(name in record.entries and stated.where[name] in record.entries[name].codes for name in others)
    return all(_in_class(record.cells.get(name), name, stated.where[name], table) for name in others)


def _in_class(cell: Cell | None, column: str, words: str, table: Delivered) -> bool:
    code = table.context.codelist(table.declared[column]).find(words)
    if cell is None or code is None or cell.status is not Status.CLASS:
        return False
    return (cell.lower, cell.upper) == (code.lower, code.upper)
