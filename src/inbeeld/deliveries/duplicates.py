"""Rows that say something twice. The same figures twice: one is kept. Other figures: neither can be trusted."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from inbeeld.declarations import DeliveredTable
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
    for row in rows:
        group = groups[_key(row)] if row.is_good else []
        fault = _fault(row, group, table, context) if len(group) > 1 else None
        yield replace(row, faults=(*row.faults, (None, fault))) if fault else row


def _key(row: ReadRow) -> Key:
    return tuple(sorted(row.keys.items()))


def _fault(row: ReadRow, group: list[ReadRow], table: DeliveredTable, context: Context) -> Fault | None:
    if all(_figures(other) == _figures(group[0]) for other in group):
        return None if row is group[0] else Fault("row-twice", {"first": str(group[0].raw.number)})
    what = [name_of(table, dimension, code, context) for dimension, code in row.keys.items()]
    return Fault("cell-twice", {"what": what, "rows": [str(other.raw.number) for other in group]})


def _figures(row: ReadRow) -> list[object]:
    return [(slot.position, cell.value, cell.status, cell.lower, cell.upper) for slot, cell in row.cells]


def name_of(table: DeliveredTable, dimension: str, code: str, context: Context) -> Text:
    """What a category is called in messages."""
    column = table[dimension]
    if code == TOTAL_CODE and column.codelist is None:
        return Text.same(column.total) if column.total else Text(nl="totaal", en="total")
    known = context.codelist(column).by_id.get(code)
    return known.label if known else Text.same(code)
