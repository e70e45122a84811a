"""Tables from microdata, first pass: each count by itself. Small counts are hidden, all others rounded.

Totals are rounded from the true total, never summed from rounded parts. Nothing else of a true value remains: no
base, numerator, bound, note or qualifier of a hidden cell (the bounds that a supplier printed itself stay).
"""

from collections.abc import Collection

from inbeeld.declarations import ResolvedPolicy
from inbeeld.disclosure.policies import minimum_of, rounding_of
from inbeeld.disclosure.rounding import round_half_up, whole_percentage
from inbeeld.errors import DisclosureError
from inbeeld.tables import Cell, Key, Number, Statistic, Status, Table
from inbeeld.vocabulary import Text

SMALL_BASE = Text(nl="klein aantal: percentage is onzeker", en="small base: percentage is uncertain")


def round_and_hide(table: Table, policy: ResolvedPolicy, structural: Collection[Key] = ()) -> Table:
    """The table with small counts hidden and the others rounded.

    ``structural`` names cells that are 0 because they cannot be anything else: those stay 0.

    Raises:
        DisclosureError: for a cell that cannot be a count of persons.
    """
    return table.with_cells({key: _protected(table, key, policy, structural) for key in table.keys()})


def hide(cell: Cell) -> Cell:
    """A cell withheld to protect another one."""
    return Cell(None, Status.HIDDEN_SECONDARY, origins=cell.origins)


def _protected(table: Table, key: Key, policy: ResolvedPolicy, structural: Collection[Key]) -> Cell:
    cell = table.cells[key]
    if cell.is_hidden:
        return Cell(None, cell.status, lower=cell.lower, upper=cell.upper, origins=cell.origins)
    if cell.status is Status.CLASS or table.statistic is Statistic.CLASS:
        raise DisclosureError(_place(table, key) + f"a class cannot be published under policy {policy.id}.")
    if not cell.has_number:
        return Cell(None, cell.status, note=cell.note, origins=cell.origins)
    if table.statistic is Statistic.NUMBER:
        message = "an average or an age cannot be rounded as a count. Leave it out, or let the source publish it."
        raise DisclosureError(_place(table, key) + message)
    if table.statistic is Statistic.SHARE:
        return _share(table, key, policy)
    if key in structural:
        return _structural(table, key)
    return _count(table, key, policy)


def _structural(table: Table, key: Key) -> Cell:
    cell = table.cells[key]
    if cell.value != 0:
        raise DisclosureError(_place(table, key) + "it is declared a structural zero, but it is not 0.")
    return Cell(0, cell.status, note=cell.note, origins=cell.origins)


def _count(table: Table, key: Key, policy: ResolvedPolicy) -> Cell:
    cell = table.cells[key]
    if cell.status is not Status.ESTIMATED:
        _check_count(table, key, cell.number)
    if cell.number < minimum_of(policy):
        return _small(cell, policy)
    multiple = rounding_of(policy)
    estimated = cell.status is Status.ESTIMATED
    return Cell(
        round_half_up(cell.number, multiple),
        cell.status,
        lower=round_half_up(cell.lower, multiple) if estimated and cell.lower is not None else None,
        upper=round_half_up(cell.upper, multiple) if estimated and cell.upper is not None else None,
        note=cell.note,
        origins=cell.origins,
        qualifier=cell.qualifier,
    )


def _share(table: Table, key: Key, policy: ResolvedPolicy) -> Cell:
    cell = table.cells[key]
    if cell.numerator is None or cell.base is None:
        raise DisclosureError(
            _place(table, key) + "a percentage can only be protected with the counts that it comes from."
        )
    for number in (cell.numerator, cell.base):
        _check_count(table, key, number)
    if cell.numerator > cell.base:
        raise DisclosureError(_place(table, key) + "the part is more than the whole.")
    if cell.numerator < minimum_of(policy):
        return Cell(None, Status.HIDDEN, origins=cell.origins)
    numerator, base = (round_half_up(number, rounding_of(policy)) for number in (cell.numerator, cell.base))
    value = float(whole_percentage(numerator, base))
    note = _flagged(cell.note, flag=base < (policy.small_base or 0))
    return Cell(
        value,
        cell.status,
        base=base,
        numerator=numerator,
        note=note,
        origins=cell.origins,
        qualifier=cell.qualifier,
        base_qualifier=cell.base_qualifier,
    )


def _small(cell: Cell, policy: ResolvedPolicy) -> Cell:
    return Cell(None, Status.HIDDEN, lower=0, upper=minimum_of(policy) - 1, origins=cell.origins)


def _flagged(note: Text | None, *, flag: bool) -> Text | None:
    """The note with the warning added. It rests on the published base: the true one would tell which side it was."""
    if not flag:
        return note
    return SMALL_BASE if note is None else Text(f"{note.nl}; {SMALL_BASE.nl}", f"{note.en}; {SMALL_BASE.en}")


def _check_count(table: Table, key: Key, number: Number) -> None:
    if number < 0 or number != int(number):
        raise DisclosureError(_place(table, key) + "a count of persons is whole and not negative.")


def _place(table: Table, key: Key) -> str:
    return f"Table {table.id} ({', '.join(key)}) cannot be published: "
