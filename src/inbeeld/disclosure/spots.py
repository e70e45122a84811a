"""Spots: one count of reality, wherever it is printed.

Two cells stand for the same count when measure, population, period and categories agree and every other dimension is
a total. So the total of 2021 in a table by sex and the total of 2021 in a table by offence are one spot, and what is
known of one is known of the other. Populations are compared by their words: the same population must be worded alike.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from inbeeld.tables import Dimension, Key, Statistic, Table, total_relations
from inbeeld.vocabulary import Period, plain

Spot = tuple[str, ...]
Codes = tuple[str | None, ...]
"""A category for each dimension of a table; None stands for all of them together."""


@dataclass(frozen=True, slots=True)
class Sum:
    """``total`` is the sum of ``parts``. ``over`` names the table if it has no row of its own for that total: an
    outsider may then think that its parts are all there is."""

    total: Spot
    parts: tuple[Spot, ...]
    over: str | None = None


def group_of(table: Table) -> Spot:
    """What two tables must share before their counts can be linked; spaces, case and marks make no other people."""
    return (table.measure.id, plain(table.about.population.nl), plain(table.about.population.en))


def spot_of(table: Table, key: Key) -> Spot:
    """The count that one cell stands for."""
    return _spot(table, _without_totals(table, key))


def _without_totals(table: Table, key: Key) -> Codes:
    totals = [dimension.total.code if dimension.total else None for dimension in table.dimensions]
    return tuple(None if code == total else code for code, total in zip(key, totals, strict=True))


def sums_of(table: Table) -> Iterator[Sum]:
    """Every sum that an outsider can set up from the cells of a table."""
    for total, parts in total_relations(table):
        yield Sum(spot_of(table, total), tuple(spot_of(table, part) for part in parts))
    addable = [i for i, dimension in enumerate(table.dimensions) if _adds_up(table, dimension)]
    for size in range(1, len(addable) + 1):
        for positions in combinations(addable, size):
            yield from _implied_sums(table, positions)


def _implied_sums(table: Table, positions: tuple[int, ...]) -> Iterator[Sum]:
    """The sums over dimensions that have no row for their total, by the categories of the other dimensions."""
    parts: dict[Spot, list[Spot]] = defaultdict(list)
    for key in table.keys():
        codes = _without_totals(table, key)
        total = tuple(None if i in positions else code for i, code in enumerate(codes))
        parts[_spot(table, total)].append(_spot(table, codes))
    for spot, found in parts.items():
        yield Sum(spot, tuple(found), table.id)


def _adds_up(table: Table, dimension: Dimension) -> bool:
    """Whether an outsider may add up a dimension that has no row for its total.

    Percentages often show one side only, and years add up to the period only if they are all there.
    """
    if dimension.total is not None or table.statistic is Statistic.SHARE:
        return False
    return not dimension.is_time or _fills(table.about.period, tuple(c.code for c in dimension))


def _fills(period: Period, codes: tuple[str, ...]) -> bool:
    return set(codes) == set(map(str, period.years))


def _spot(table: Table, codes: Codes) -> Spot:
    time = next((i for i, dimension in enumerate(table.dimensions) if dimension.is_time), None)
    period = codes[time] if time is not None else None
    places = sorted(
        f"{dimension.id}={code}"
        for dimension, code in zip(table.dimensions, codes, strict=True)
        if code is not None and not dimension.is_time
    )
    return (*group_of(table), period or str(table.about.period), *places)
