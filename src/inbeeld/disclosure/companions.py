"""Percentages and the counts beside them: a percentage prints its base, so it goes when that base is withheld."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from inbeeld.disclosure.bases import base_of
from inbeeld.disclosure.knowledge import Printed
from inbeeld.disclosure.secondary import Companions
from inbeeld.disclosure.spots import Spot, spot_of
from inbeeld.tables import Number, Statistic


def companions_of(printed: Iterable[Printed]) -> Companions:
    """For each base and each printed count, the percentages that are taken of it.

    A count is taken to be the base of a percentage if it is printed as the same number and is a margin of it.
    """
    tables = [table for table, policy in printed if policy.kind == "round-and-hide"]
    counts: dict[Spot, Number] = {
        spot_of(table, key): cell.number
        for table in tables
        if table.statistic is Statistic.COUNT
        for key, cell in table.cells.items()
        if cell.has_number
    }
    found: dict[Spot, list[Spot]] = defaultdict(list)
    for table in tables:
        if table.statistic is Statistic.SHARE:
            for key in table.keys():
                share, base, own = spot_of(table, key), table.cells[key].base, base_of(table, key)
                if own is not None:
                    found[own].append(share)
                for margin in _margins(share):
                    if base is not None and counts.get(margin) == base:
                        found[margin].append(share)
    return {spot: tuple(shares) for spot, shares in found.items()}


def _margins(spot: Spot) -> Iterator[Spot]:
    """The totals that a count is part of, within its period."""
    head, places = spot[:4], spot[4:]
    for size in range(len(places)):
        for kept in combinations(places, size):
            yield (*head, *kept)
