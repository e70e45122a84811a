"""Tables that keep their cells: aggregates that the supplier already printed, and tables of classes."""

from inbeeld.declarations import ResolvedPolicy
from inbeeld.disclosure.primary.classes import to_classes
from inbeeld.errors import DisclosureError
from inbeeld.tables import Cell, Key, Status, Table


def as_delivered(table: Table, policy: ResolvedPolicy) -> Table:
    """The table unchanged. Only for figures that the organisation made safe and published itself.

    Whether it did is written in its contract, not in the indicator: one word in an indicator cannot publish counts
    that were made from records.

    Raises:
        DisclosureError: if the contract does not say that the figures were published before.
    """
    if not table.about.source.is_published:
        raise DisclosureError(
            f"Table {table.id} cannot be published under policy {policy.id}: the contract of {table.about.source.id} "
            "does not say that its figures were published before (origin). Choose a policy that rounds and hides."
        )
    return table


def classes_only(table: Table, policy: ResolvedPolicy) -> Table:
    """The table, if it holds classes only. Counts become classes if the policy names them; else they are refused.

    Raises:
        DisclosureError: for a number, a total too, or a class without bounds.
    """
    classed = to_classes(table, policy)
    return classed.with_cells({key: _class(classed, key, policy) for key in classed.keys()})


def _class(table: Table, key: Key, policy: ResolvedPolicy) -> Cell:
    cell = table.cells[key]
    place = f"Table {table.id} ({', '.join(key)}) cannot be published under policy {policy.id}: "
    if cell.has_number:
        raise DisclosureError(place + "it holds a number, and only classes may be shown.")
    if cell.status is Status.CLASS and cell.lower is None and cell.upper is None:
        raise DisclosureError(place + "its class has no bounds.")
    return Cell(
        None,
        cell.status,
        lower=cell.lower,
        upper=cell.upper,
        note=cell.note,
        origins=cell.origins,
        is_closed=cell.is_closed,
    )
