"""Earlier editions: what they tell of counts that were not corrected since."""

from collections.abc import Collection, Iterable
from dataclasses import replace

from inbeeld.disclosure.assembling import case_of
from inbeeld.disclosure.bases import base_of
from inbeeld.disclosure.contradiction import Contradiction
from inbeeld.disclosure.knowledge import Knowledge, Printed, knowledge_of
from inbeeld.disclosure.spots import Spot, spot_of
from inbeeld.tables import Cell, Key, Status, Table


def agreeing(printed: Collection[Printed], against: Iterable[Printed]) -> tuple[Printed, ...]:
    """The earlier tables without the cells that contradict what is printed now: those were corrected.

    The sums of an earlier table may hold corrected and uncorrected counts at once. So the figures that contradict each
    other are left out of the earlier ones until the rest agrees.

    Raises:
        Contradiction: if the new tables contradict each other.
    """
    earlier = tuple(against)
    earlier, is_corrected = _all_without(earlier, _corrected(printed, earlier)) if earlier else (), True
    while earlier:
        knowledge = knowledge_of(printed, earlier)
        try:
            case_of(knowledge, is_corrected=is_corrected).check()
        except Contradiction as error:
            left = _all_without(earlier, _doubtful(knowledge, error.at))
            if left == earlier and not is_corrected:
                raise
            is_corrected = is_corrected and left != earlier
            earlier = left
        else:
            break
    return earlier


def _corrected(printed: Collection[Printed], earlier: Collection[Printed]) -> frozenset[Spot]:
    """The counts that are printed now and were printed earlier, and not as the same."""
    now, before = (knowledge_of(some).counts for some in (printed, earlier))
    both = now.keys() & before.keys()
    return frozenset(spot for spot in both if now[spot].range.meet(before[spot].range).size <= 0)


def _doubtful(knowledge: Knowledge, spots: Collection[Spot]) -> Collection[Spot]:
    """Of counts that contradict each other, those that no number of now confirms; all if there are none of them."""
    doubtful = [spot for spot in spots if spot in knowledge.counts and knowledge.counts[spot].is_doubtful]
    return doubtful or spots


def _all_without(earlier: Iterable[Printed], spots: Collection[Spot]) -> tuple[Printed, ...]:
    return tuple((_without(table, spots), policy) for table, policy in earlier)


def _without(table: Table, spots: Collection[Spot]) -> Table:
    return table.with_cells({key: _left(table, key, spots) for key in table.keys()})


def _left(table: Table, key: Key, spots: Collection[Spot]) -> Cell:
    """A cell without its number, if that is among the counts, or without its base."""
    cell = table.cells[key]
    if spot_of(table, key) in spots:
        return Cell(None, Status.UNKNOWN)
    return replace(cell, base=None, base_qualifier=None) if base_of(table, key) in spots else cell
