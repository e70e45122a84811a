"""Tables from microdata, first pass: each count by itself. Unsafe ones are hidden, all others rounded.

Which are unsafe, the primary rules decide (``inbeeld.disclosure.primary``).

Totals are rounded from the true total, never summed from rounded parts. Nothing else of a true value remains: no
base, numerator, bound, note or qualifier of a hidden cell (the bounds that a supplier printed itself stay).
"""

from collections.abc import Collection, Mapping
from math import inf

from inbeeld.declarations import ResolvedPolicy
from inbeeld.disclosure.decisions import Outcome, by_place
from inbeeld.disclosure.policies import rounding_of, small_numbers
from inbeeld.disclosure.primary import SMALL, Beside, Contributors, decide, is_flagged
from inbeeld.disclosure.ranges import Range
from inbeeld.disclosure.rounding import round_half_up, whole_percentage
from inbeeld.errors import DisclosureError
from inbeeld.tables import Cell, Key, Number, Statistic, Status, Table
from inbeeld.vocabulary import Text

FEW = Text(nl="te weinig personen voor een percentage", en="too few persons for a percentage")
SMALL_BASE = Text(nl="klein aantal: percentage is onzeker", en="small base: percentage is uncertain")


def round_and_hide(
    table: Table,
    policy: ResolvedPolicy,
    structural: Collection[Key] = (),
    contributors: Mapping[Key, Contributors] | None = None,
) -> Table:
    """The table with unsafe cells hidden and the others rounded.

    Args:
        table: true numbers.
        policy: one of kind "round-and-hide".
        structural: the cells that are 0 because they cannot be anything else: those stay 0, unless the policy hides
            every zero.
        contributors: who is behind the cells, where the policy asks for it.

    Raises:
        DisclosureError: for a cell that cannot be a count of persons, or that a rule cannot judge.
    """
    for key in table.keys():
        _check(table, key, policy, structural)
    beside = Beside(contributors or {}, structural)
    found = {key: decisions for (_, key), decisions in by_place(decide(table, policy, beside)).items()}
    rules = {key: frozenset(d.rule for d in own if d.outcome is not Outcome.FLAGGED) for key, own in found.items()}
    left = small_numbers(policy, table.measure.unit)
    return table.with_cells({k: _protected(table, k, policy, (rules.get(k, frozenset()), left)) for k in table.keys()})


def hide(cell: Cell) -> Cell:
    """A cell withheld to protect another one."""
    return Cell(None, Status.HIDDEN_SECONDARY, origins=cell.origins)


def _check(table: Table, key: Key, policy: ResolvedPolicy, structural: Collection[Key]) -> None:
    """Raise for a cell that this kind of policy cannot make safe."""
    cell = table.cells[key]
    if cell.status is Status.CLASS or (table.statistic is Statistic.CLASS and not cell.is_hidden):
        raise DisclosureError(_place(table, key) + f"a class cannot be published under policy {policy.id}.")
    if not cell.has_number:
        return
    if table.statistic is Statistic.NUMBER:
        message = "an average or an age cannot be rounded as a count. Leave it out, or let the source publish it."
        raise DisclosureError(_place(table, key) + message)
    if table.statistic is Statistic.SHARE:
        _check_share(table, key)
    elif key in structural and cell.value != 0:
        raise DisclosureError(_place(table, key) + "it is declared a structural zero, but it is not 0.")
    elif cell.status is not Status.ESTIMATED:
        _check_count(table, key, cell.number)


def _check_share(table: Table, key: Key) -> None:
    cell = table.cells[key]
    if cell.numerator is None or cell.base is None:
        raise DisclosureError(
            _place(table, key) + "a percentage can only be protected with the counts that it comes from."
        )
    for number in (cell.numerator, cell.base):
        _check_count(table, key, number)
    if cell.numerator > cell.base:
        raise DisclosureError(_place(table, key) + "the part is more than the whole.")


def _protected(table: Table, key: Key, policy: ResolvedPolicy, unsafe: tuple[frozenset[str], Range]) -> Cell:
    cell, (rules, left) = table.cells[key], unsafe
    if cell.is_hidden:
        return Cell(None, cell.status, lower=cell.lower, upper=cell.upper, origins=cell.origins)
    if not cell.has_number:
        return Cell(None, cell.status, note=cell.note, origins=cell.origins)
    if rules:
        return _unsafe(cell, table.statistic, rules, left)
    return _share(cell, policy) if table.statistic is Statistic.SHARE else _count(cell, policy)


def _unsafe(cell: Cell, statistic: Statistic, rules: frozenset[str], left: Range) -> Cell:
    """A cell withheld for its own sake. Its sign must not tell by which rule, so only small numbers have one."""
    if rules == {"base"}:
        return Cell(None, Status.NOT_PUBLISHED, note=FEW, origins=cell.origins)
    if not rules & SMALL:
        return hide(cell)
    if statistic is Statistic.SHARE:
        return Cell(None, Status.HIDDEN, origins=cell.origins)
    upper = None if left.upper == inf else int(left.upper)
    return Cell(None, Status.HIDDEN, lower=int(left.lower), upper=upper, origins=cell.origins)


def _count(cell: Cell, policy: ResolvedPolicy) -> Cell:
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


def _share(cell: Cell, policy: ResolvedPolicy) -> Cell:
    multiple = rounding_of(policy)
    numerator, base = (round_half_up(number or 0, multiple) for number in (cell.numerator, cell.base))
    return Cell(
        float(whole_percentage(numerator, base)),
        cell.status,
        base=base,
        numerator=numerator,
        note=_flagged(cell.note, flag=is_flagged(base, policy)),
        origins=cell.origins,
        qualifier=cell.qualifier,
        base_qualifier=cell.base_qualifier,
    )


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
