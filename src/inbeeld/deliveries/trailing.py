"""Notes that stand below a table, such as its source: they are told and left unread, and are no rows of it."""

from itertools import takewhile

from inbeeld.declarations import DeliveredTable
from inbeeld.deliveries.context import Context
from inbeeld.deliveries.faults import Fault
from inbeeld.deliveries.grids import RawRow, title_of
from inbeeld.deliveries.headings import Layout
from inbeeld.deliveries.keys import read_key


def without_notes(
    rows: tuple[RawRow, ...], table: DeliveredTable, layout: Layout, context: Context
) -> tuple[tuple[RawRow, ...], tuple[RawRow, ...]]:
    """The rows of a table of figures, and the notes below it: lone words of more than one word that name no code."""
    if table.is_list:
        return rows, ()
    below = list(takewhile(lambda row: _is_note(row, layout, context), reversed(rows)))
    split = len(rows) - len(below)
    return rows[:split], rows[split:]


def _is_note(row: RawRow, layout: Layout, context: Context) -> bool:
    if row.filled != 1 or len(title_of(row).split()) < 2:
        return False
    if any(slot.position == row.first_filled for slot in layout.values):
        return False
    columns = [slot.column for slot in layout.keys if slot.position == row.first_filled]
    read = [read_key(title_of(row), column, context) for column in columns]
    return all(isinstance(key, Fault) and key.meant is None for key in read)
