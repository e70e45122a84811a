"""Tables that keep their cells: aggregates that the supplier already printed, and tables of classes."""

from inbeeld.declarations import ResolvedPolicy
from inbeeld.errors import DisclosureError
from inbeeld.tables import Cell, Key, Status, Table


def as_delivered(table: Table, policy: ResolvedPolicy) -> Table:
    """The table unchanged. Only for aggregates that the supplier made safe and published itself.

    A table does not say yet whether it was computed from record-level data. Which indicators may use this policy is
    therefore the choice of whoever declares them; the audit still looks at every hidden cell in such a table.
    """
    del policy  # passing on needs no numbers
    return table


def classes_only(table: Table, policy: ResolvedPolicy) -> Table:
    """The table, if it holds classes only. A cell with a number is refused, a total too.

    Raises:
        DisclosureError: for a number, or a class without bounds.
    """
    return table.with_cells({key: _class(table, key, policy) for key in table.keys()})


def _class(table: Table, key: Key, policy: ResolvedPolicy) -> Cell:
    cell = table.cells[key]
    place = f"Table {table.id} ({', '.join(key)}) cannot be published under policy {policy.id}: "
    if cell.has_number:
        raise DisclosureError(place + "it holds a number, and only classes may be shown.")
    if cell.status is Status.CLASS and cell.lower is None and cell.upper is None:
        raise DisclosureError(place + "its class has no bounds.")
    return Cell(None, cell.status, lower=cell.lower, upper=cell.upper, note=cell.note, origins=cell.origins)
