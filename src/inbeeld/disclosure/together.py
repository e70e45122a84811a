"""Second pass: what tables give away together, and what is withheld or rounded for it. Loads the solver."""

from collections.abc import Collection, Iterable, Sequence

from inbeeld.disclosure.additive import round_additively
from inbeeld.disclosure.assembling import case_of
from inbeeld.disclosure.companions import companions_of
from inbeeld.disclosure.counts import hide
from inbeeld.disclosure.earlier import agreeing
from inbeeld.disclosure.knowledge import Printed, knowledge_of
from inbeeld.disclosure.known import Place
from inbeeld.disclosure.searches import Search
from inbeeld.disclosure.secondary import hide_until_safe
from inbeeld.tables import Cell, Key, Table


def make_safe_together(
    printed: Sequence[Printed], against: Sequence[Printed], secrets: Collection[Place]
) -> tuple[tuple[Printed, ...], tuple[Search, ...]]:
    """The tables after controlled rounding and secondary suppression, and what each search for it took away.

    Args:
        printed: the tables as their own policies publish them.
        against: tables of earlier editions.
        secrets: cells that are hidden for their own sake though their sign does not say so.

    Raises:
        DisclosureError: if a hidden count is given away whatever is withheld, or the figures contradict each other.
    """
    current = round_additively(printed)
    companions = companions_of(current)
    searches: list[Search] = []
    while True:
        earlier = agreeing(current, against)  # what is withheld may not confirm it any more
        case = case_of(knowledge_of(current, earlier, secrets))
        if not case.hidden:
            return current, tuple(searches)
        spots, search = hide_until_safe(case, companions)
        withheld = _withhold(current, {place for spot in spots for place in case.counts[spot].cells})
        if withheld == current:
            return current, tuple(searches)
        searches.append(search)
        current = withheld  # what is hidden changes what seems to add up, so it looks again


def _withhold(printed: Iterable[Printed], places: Collection[Place]) -> tuple[Printed, ...]:
    return tuple((table.with_cells(dict(_remaining(table, places))), policy) for table, policy in printed)


def _remaining(table: Table, places: Collection[Place]) -> Iterable[tuple[Key, Cell]]:
    for key in table.keys():
        cell = table.cells[key]
        withheld = cell.has_number and (table.id, key) in places
        yield key, hide(cell) if withheld else cell
