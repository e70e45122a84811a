"""Rows that say something twice. The same figures twice: one is kept. Other figures: neither can be trusted."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from inbeeld.declarations import DeliveredTable
from inbeeld.deliveries.capping import some
from inbeeld.deliveries.context import Context
from inbeeld.deliveries.faults import Fault
from inbeeld.deliveries.results import TOTAL_CODE
from inbeeld.deliveries.rows import ReadRow
from inbeeld.vocabulary import Text

Key = tuple[tuple[str, str], ...]


def mark_duplicates(rows: Iterable[ReadRow], table: DeliveredTable, context: Context) -> Iterator[ReadRow]:
    """The same rows, in order; the ones that repeat or contradict another good row with that fault."""
    rows = tuple(rows)
    groups: dict[Key, list[ReadRow]] = defaultdict(list)
    for row in rows:
        if row.is_good:
            groups[_key(row)].append(row)
    faults: dict[int, Fault] = {}
    for group in groups.values():
        if len(group) > 1:
            faults.update(_faults(group, table, context))
    for row in rows:
        fault = faults.get(id(row))
        yield replace(row, faults=(*row.faults, (None, fault))) if fault else row


def _key(row: ReadRow) -> Key:
    return tuple(sorted(row.keys.items()))


def _faults(group: list[ReadRow], table: DeliveredTable, context: Context) -> Iterator[tuple[int, Fault]]:
    """The fault of the rows of one group, by the identity of the row: made once, for there may be very many."""
    first, figures = group[0], _figures(group[0])
    if all(_figures(other) == figures for other in group):
        same = Fault("row-twice", {"first": str(first.raw.number)})
        yield from ((id(row), same) for row in group[1:])
        return
    if table.is_list:
        words = {"key": next(iter(first.keys.values())), "rows": some([str(row.raw.number) for row in group])}
        yield from ((id(row), Fault("item-twice", words)) for row in group)
        return
    what = [name_of(table, dimension, code, context) for dimension, code in first.keys.items()]
    differs = Fault("cell-twice", {"what": what, "rows": some([str(row.raw.number) for row in group])})
    yield from ((id(row), differs) for row in group)


def _figures(row: ReadRow) -> list[object]:
    if row.entries:
        return [(slot.position, entry.value) for slot, entry in row.entries]
    return [
        (slot.position, cell.value, cell.status, cell.lower, cell.upper, cell.qualifier) for slot, cell in row.cells
    ]


def name_of(table: DeliveredTable, dimension: str, code: str, context: Context) -> Text:
    """What a category is called in messages."""
    column = table[dimension]
    if code == TOTAL_CODE and column.codelist is None:
        return Text.same(column.total) if column.total else Text(nl="totaal", en="total")
    known = context.codelist(column).by_id.get(code)
    return known.label if known else Text.same(code)
