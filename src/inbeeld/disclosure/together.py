"""Second pass: what tables give away together, and what is withheld or rounded for it. Loads the solver."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from inbeeld.disclosure.additive import round_additively
from inbeeld.disclosure.assembling import case_of
from inbeeld.disclosure.companions import companions_of
from inbeeld.disclosure.contradiction import Contradiction
from inbeeld.disclosure.counts import hide
from inbeeld.disclosure.earlier import agreeing
from inbeeld.disclosure.knowledge import Printed, knowledge_of
from inbeeld.disclosure.known import Place
from inbeeld.disclosure.searches import MadeSafe
from inbeeld.disclosure.secondary import hide_until_safe
from inbeeld.disclosure.spots import spot_of
from inbeeld.tables import Cell, Key, Table


def make_safe_together(printed: Sequence[Printed], against: Sequence[Printed], secrets: Collection[Place]) -> MadeSafe:
    """The tables after controlled rounding and secondary suppression, and what each search for it took away.

    Where numbers contradict each other and a hidden cell hangs together with them, nobody can tell what they give
    away: they are withheld.

    Args:
        printed: the tables as their own policies publish them.
        against: tables of earlier editions.
        secrets: cells that are hidden for their own sake though their sign does not say so.

    Raises:
        DisclosureError: if a hidden count is given away whatever is withheld, or figures that cannot be withheld
            contradict each other.
    """
    current = round_additively(printed)
    companions = companions_of(current)
    found = MadeSafe(current)
    while True:
        try:
            earlier = agreeing(found.printed, against)  # what is withheld may not confirm it any more
            case = case_of(knowledge_of(found.printed, earlier, secrets))
            if not case.hidden:
                return found
            spots, search = hide_until_safe(case, companions)
        except Contradiction as error:
            found = _without_contradiction(found, error)
            continue
        withheld = _withhold(found.printed, {place for spot in spots for place in case.counts[spot].cells})
        if withheld == found.printed:
            return found
        # what is hidden changes what seems to add up, so it looks again
        found = replace(found, printed=withheld, searches=(*found.searches, search))


def _without_contradiction(found: MadeSafe, error: Contradiction) -> MadeSafe:
    """The tables without the numbers that contradict each other.

    Raises:
        Contradiction: if none of them can be withheld.
    """
    places = {
        (table.id, key)
        for table, policy in found.printed
        for key, cell in table.cells.items()
        if policy.kind == "round-and-hide" and cell.has_number and spot_of(table, key) in error.at
    }
    if not places:
        raise error
    printed = _withhold(found.printed, places)
    return replace(found, printed=printed, contradicting=found.contradicting | places)


def _withhold(printed: Iterable[Printed], places: Collection[Place]) -> tuple[Printed, ...]:
    return tuple((table.with_cells(dict(_remaining(table, places))), policy) for table, policy in printed)


def _remaining(table: Table, places: Collection[Place]) -> Iterable[tuple[Key, Cell]]:
    for key in table.keys():
        cell = table.cells[key]
        withheld = cell.has_number and (table.id, key) in places
        yield key, hide(cell) if withheld else cell
