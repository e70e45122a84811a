"""The only door to publication: true tables in, safe tables out, together or not at all."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from inbeeld.declarations import ResolvedPolicy
from inbeeld.disclosure.audit import audit
from inbeeld.disclosure.case import cases_of
from inbeeld.disclosure.companions import companions_of
from inbeeld.disclosure.contradiction import told_in_words
from inbeeld.disclosure.counts import hide, round_and_hide
from inbeeld.disclosure.knowledge import Printed, knowledge_of
from inbeeld.disclosure.passing import as_delivered, classes_only
from inbeeld.disclosure.policies import Policies, policy_of
from inbeeld.disclosure.safe import _DOOR, Protection, SafeTable
from inbeeld.disclosure.secondary import Companions, hide_until_safe
from inbeeld.errors import DisclosureError
from inbeeld.tables import Cell, Key, Status, Table

Place = tuple[str, Key]
"""A cell by its table's id and its key."""

_OTHER_KINDS: Mapping[str, Callable[[Table, ResolvedPolicy], Table]] = {
    "as-delivered": as_delivered,
    "classes": classes_only,
}


def protect(
    tables: Sequence[Table], policies: Policies, *, structural: Collection[Place] = ()
) -> tuple[SafeTable, ...]:
    """Make tables safe together, so that none of them gives away what another one hides.

    Pass every table of an edition at once: tables protected apart are not checked against each other.

    Args:
        tables: true tables, each with its own id.
        policies: one policy for all, or one for each table by its id.
        structural: cells, as table id and key, that are 0 because they cannot be anything else.

    Returns:
        The safe tables, in the order given.

    Raises:
        DisclosureError: if a policy is missing, unknown or incomplete, a cell does not fit its policy, or no choice
            of hidden cells protects all that must be hidden.
    """
    _check_ids(tables)
    with told_in_words(tables):
        printed = _together(tuple(_alone(table, policy_of(table, policies), structural) for table in tables))
    safe = tuple(_through_the_door(table, policy) for table, policy in printed)
    report = audit(safe)
    if report.recoverable:
        raise DisclosureError(report.summary.en)
    return safe


def _check_ids(tables: Sequence[Table]) -> None:
    ids = [table.id for table in tables]
    twice = sorted({name for name in ids if ids.count(name) > 1})
    if twice:
        raise DisclosureError(f"Tables need an id of their own to be protected. Given twice: {', '.join(twice)}.")


def _alone(table: Table, policy: ResolvedPolicy, structural: Collection[Place]) -> Printed:
    if policy.kind == "round-and-hide":
        keys = frozenset(key for name, key in structural if name == table.id)
        return round_and_hide(table, policy, keys), policy
    return _OTHER_KINDS[policy.kind](table, policy), policy


def _together(printed: tuple[Printed, ...]) -> tuple[Printed, ...]:
    """The tables after secondary suppression. What is hidden changes what seems to add up, so it looks again."""
    companions = companions_of(printed)
    while True:
        withheld = _withhold(printed, _secondary(printed, companions))
        if withheld == printed:
            return printed
        printed = withheld


def _secondary(printed: Sequence[Printed], companions: Companions) -> frozenset[Place]:
    """The cells whose number must be withheld to protect others."""
    cases = (hide_until_safe(case, companions) for case in cases_of(knowledge_of(printed)))
    return frozenset(place for case in cases for spot in case.hidden for place in case.counts[spot].cells)


def _withhold(printed: Iterable[Printed], places: frozenset[Place]) -> tuple[Printed, ...]:
    return tuple((table.with_cells(dict(_remaining(table, places))), policy) for table, policy in printed)


def _remaining(table: Table, places: frozenset[Place]) -> Iterable[tuple[Key, Cell]]:
    for key in table.keys():
        cell = table.cells[key]
        withheld = cell.has_number and (table.id, key) in places
        yield key, hide(cell) if withheld else cell


def _through_the_door(table: Table, policy: ResolvedPolicy) -> SafeTable:
    statuses = [cell.status for cell in table.cells.values()]
    protection = Protection(
        policy.id,
        statuses.count(Status.HIDDEN),
        statuses.count(Status.HIDDEN_SECONDARY),
        policy.rounding if policy.kind == "round-and-hide" else None,
    )
    return SafeTable(table, policy, protection, door=_DOOR)
