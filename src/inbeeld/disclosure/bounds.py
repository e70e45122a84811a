"""Bound propagation: what sums alone tell about each count, one sum at a time, until nothing changes.

The ranges it gives are never too narrow: every solution lies within them. A cell that they leave little room is
found here without solving anything.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from math import inf

from inbeeld.disclosure.contradiction import Contradiction
from inbeeld.disclosure.ranges import Range
from inbeeld.disclosure.spots import Spot, Sum

_PATIENCE = 50
"""How often each sum is looked at, on average. Stopping early leaves the ranges wider, never wrong."""


def propagate(ranges: Mapping[Spot, Range], sums: Sequence[Sum]) -> dict[Spot, Range]:
    """The ranges that remain.

    Raises:
        Contradiction: if no count fits.
    """
    found = dict(ranges)
    users = _sums_by_spot(sums)
    waiting = dict.fromkeys(sums)
    for _ in range(_PATIENCE * len(sums)):
        if not waiting:
            break
        current = next(iter(waiting))
        del waiting[current]
        for spot, allowed in _allowed(current, found):
            narrowed = found[spot].meet(allowed)
            if narrowed.size <= 0:
                raise Contradiction((spot, current.total, *current.parts), found)
            if narrowed != found[spot]:
                found[spot] = narrowed
                waiting.update(dict.fromkeys(users[spot]))
    return found


def _sums_by_spot(sums: Sequence[Sum]) -> dict[Spot, list[Sum]]:
    users: dict[Spot, list[Sum]] = defaultdict(list)
    for found in sums:
        for spot in (found.total, *found.parts):
            users[spot].append(found)
    return users


def _allowed(relation: Sum, ranges: Mapping[Spot, Range]) -> Iterator[tuple[Spot, Range]]:
    parts = [ranges[spot] for spot in relation.parts]
    total = ranges[relation.total]
    low, high = sum(part.lower for part in parts), sum(part.upper for part in parts)
    limitless = sum(part.upper == inf for part in parts)
    for spot, part in zip(relation.parts, parts, strict=True):
        others_high = _without(high, part.upper, limitless, parts)
        yield spot, Range(total.lower - others_high, total.upper - (low - part.lower))
    yield relation.total, Range(low, high)


def _without(high: float, upper: float, limitless: int, parts: list[Range]) -> float:
    """The highest sum of the other parts."""
    if upper < inf:
        return high - upper
    return inf if limitless > 1 else sum(part.upper for part in parts if part.upper < inf)
