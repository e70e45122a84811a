"""Bases: a percentage prints two counts, the one that it is the share of and the one that it is taken of.

Where the categories of a side share a base, it is the total over them; where each has a base of its own, as in "of the
girls so many got help", it is all in that category. The words of a table tell a reader which, and ``shares`` tells it
here. If nobody says, the printed bases show it, and where too few of them are left, it can be either. An outsider
assumes all of it, as long as the numbers agree: so a base is a count by a name of its own, and that it equals a count
of another table is a sum that can turn out wrong.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator
from itertools import combinations
from math import inf

from inbeeld.declarations import ResolvedPolicy
from inbeeld.disclosure.known import Known
from inbeeld.disclosure.policies import minimum_of, rounding_of
from inbeeld.disclosure.ranges import OPEN, Range
from inbeeld.disclosure.rounding import numbers_that_round_to
from inbeeld.disclosure.spots import HEAD, Spot, Sum, all_there_is, overlaps, spot_at, spot_of, without_totals
from inbeeld.tables import Key, Statistic, Status, Table

Sides = frozenset[int]
"""Positions of sides whose categories share a base."""


def base_of(table: Table, key: Key) -> Spot | None:
    """The base of a percentage as a count of its own, if it is printed."""
    cell = table.cells[key]
    if table.statistic is not Statistic.SHARE or cell.base is None or cell.status is Status.ESTIMATED:
        return None
    spot = spot_of(table, key)
    return (*spot[:HEAD], "", f"base of {spot[HEAD:]}") if cell.has_number else None


def known_bases(table: Table, policy: ResolvedPolicy) -> Iterator[tuple[Spot, Known]]:
    """What each printed percentage tells of its base."""
    for key in table.keys():
        base = base_of(table, key)
        if base is not None:
            yield base, _known(table, key, policy)


def sums_of_shares(table: Table) -> Iterator[Sum]:
    """What an outsider takes percentages to be: shares of counts that other tables print, and parts of their base."""
    if table.statistic is not Statistic.SHARE:
        return
    for sides in _ways(table):
        if sides or (table.shares and table.shares.counted):
            for key in table.keys():
                yield Sum(_counted(table, key, sides), (spot_of(table, key),), is_assumed=True)
            yield from _sums_of_parts(table, sides)
        yield from _sums_to_bases(table, sides)
        yield from _sums_of_wholes(table, sides)


def _known(table: Table, key: Key, policy: ResolvedPolicy) -> Known:
    cell, place = table.cells[key], ((table.id, key),)
    base = cell.base or 0
    if policy.kind != "round-and-hide":
        exact = cell.base_qualifier is None and base == int(base)
        return Known(Range(base, base) if exact else OPEN, OPEN, cells=place, fixed=True)
    shown = Range(minimum_of(policy), inf)
    left = numbers_that_round_to(base, rounding_of(policy)).meet(shown)
    # a share of nobody keeps its sign, and its base with it; any other goes with its base, and weighs for itself
    return Known(left, shown, cells=place, weight=1, fixed=cell.numerator == 0, minimum=minimum_of(policy))


def _ways(table: Table) -> Iterator[Sides]:
    """The sides that may share a base: as the table says; or those that are seen to, and one where nothing is."""
    if table.shares is not None:
        shared_base = table.shares.shared_base
        yield frozenset(i for i, dimension in enumerate(table.dimensions) if dimension.id in shared_base)
        return
    shared: set[int] = set()
    unseen: list[int] = []
    for position, dimension in enumerate(table.dimensions):
        rows = [] if dimension.is_time else [row for row in _rows(table, {position}) if len(row) > 1]
        if rows and all(len(set(row)) == 1 for row in rows):
            shared.add(position)
        elif not rows and not dimension.is_time:
            unseen.append(position)
    ways = [shared] if shared or not unseen else []
    ways += [shared | {position} for position in unseen]
    yield from (frozenset(way) for way in ways if all(len(set(row)) == 1 for row in _rows(table, way)))


def _rows(table: Table, sides: Collection[int]) -> Iterator[list[float]]:
    """The bases along some sides, row by row."""
    rows: dict[tuple[str | None, ...], list[float]] = defaultdict(list)
    for key in table.keys():
        base, codes = table.cells[key].base, without_totals(table, key)
        if base is not None and all(codes[i] is not None for i in sides):
            rows[tuple(None if i in sides else code for i, code in enumerate(key))].append(base)
    yield from rows.values()


def _sums_to_bases(table: Table, sides: Sides) -> Iterator[Sum]:
    """Each base as a count of other tables, and as the sum of what has a share in it."""
    parts: dict[Spot, dict[Spot, None]] = defaultdict(dict)
    for key in table.keys():
        if _is_part(table, key, sides):
            parts[_whole(table, key, sides)][spot_of(table, key)] = None
    for key in table.keys():
        base = base_of(table, key)
        if base is not None:
            yield Sum(_whole(table, key, sides), (base,), is_assumed=True)
    yield from (Sum(whole, tuple(found), table.id) for whole, found in parts.items())


def _is_part(table: Table, key: Key, sides: Sides) -> bool:
    """Whether a percentage is a part of its base beside others, and no total of them."""
    codes = without_totals(table, key)
    return bool(sides) and all(codes[i] is not None and not overlaps(table.dimensions[i]) for i in sides)


def _sums_of_parts(table: Table, sides: Sides) -> Iterator[Sum]:
    """Counts behind the percentages of several bases, added up: shares of the girls and of the boys who are four."""
    for added, keys in _added_over(table, sides):
        parts: dict[Spot, dict[Spot, None]] = defaultdict(dict)
        for key in keys:
            parts[_counted(table, key, sides, added)][spot_of(table, key)] = None
        yield from (Sum(total, tuple(found), table.id) for total, found in parts.items())


def _sums_of_wholes(table: Table, sides: Sides) -> Iterator[Sum]:
    """The bases of the categories of sides, where each has its own, as parts of the total over those sides."""
    for added, keys in _added_over(table, sides):
        parts: dict[Spot, dict[Spot, None]] = defaultdict(dict)
        for key in keys:
            parts[_whole(table, key, sides | added)][_whole(table, key, sides)] = None
        yield from (Sum(total, tuple(found), table.id) for total, found in parts.items())


def _added_over(table: Table, sides: Sides) -> Iterator[tuple[Sides, Collection[Key]]]:
    """The sides whose categories have bases of their own, one or more at a time, and the cells that may be all of it.

    A total over two sides may be known where no total over either is.
    """
    whole = {
        position: {category.code for category in all_there_is(side)}
        for position, side in enumerate(table.dimensions)
        if not side.is_time and position not in sides
    }
    for size in range(1, len(whole) + 1):
        for added in combinations(whole, size):
            yield frozenset(added), [key for key in table.keys() if all(key[i] in whole[i] for i in added)]


def _counted(table: Table, key: Key, sides: Sides, added: Sides = frozenset()) -> Spot:
    """The count that a percentage is the share of, or the sum of such counts over sides.

    Where the categories of a side share a base, it is a count like any other. Otherwise it is one among its base, with
    a name for what is counted there.
    """
    spot = _whole(table, key, added)
    if sides or not table.shares:
        return spot
    return (*spot[:HEAD], *sorted((*spot[HEAD:], f"counted={table.shares.counted}")))


def _whole(table: Table, key: Key, sides: Sides) -> Spot:
    """The count that a percentage is taken of, if these sides share a base."""
    codes = (None if i in sides else code for i, code in enumerate(without_totals(table, key)))
    return spot_at(table, tuple(codes))
