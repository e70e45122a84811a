"""Which sums an outsider can use: where the parts of one table add up to a total that stands in another one.

A total that is a row of its own is the sum of its parts. Where a table has no such row, its parts may be all there is,
some of what there is, or overlap (one report with several traits). The printed numbers decide, for each total:

- they fit what is known of the total: the outsider takes the parts to be all there is;
- they are less: something of unknown size is missing;
- they are more: the parts overlap, and that says nothing about the total.

Where no table prints the total, sums that fit each other are taken to be the same total, and a smaller sum to be part
of the next larger one.
"""

from collections import defaultdict
from collections.abc import Iterator

from inbeeld.disclosure.knowledge import Knowledge
from inbeeld.disclosure.ranges import OPEN, Range
from inbeeld.disclosure.spots import Spot, Sum


def usable_sums(knowledge: Knowledge) -> tuple[Sum, ...]:
    """The sums that an outsider can use."""
    own = [found for found in knowledge.sums if not found.over]
    implied: dict[Spot, list[Sum]] = defaultdict(list)
    for found in knowledge.sums:
        if found.over:
            implied[found.total].append(found)
    ranges = {spot: known.range for spot, known in knowledge.counts.items()}
    for found in own:
        ranges[found.total] = ranges[found.total].meet(_added(found, knowledge))
    linked = (
        sum_
        for total, sums in implied.items()
        for sum_ in (
            _unprinted(total, sums, knowledge) if ranges[total] == OPEN else _printed(sums, ranges[total], knowledge)
        )
    )
    return tuple(dict.fromkeys((*own, *linked)))


def _added(found: Sum, knowledge: Knowledge) -> Range:
    ranges = [knowledge.counts[part].range for part in found.parts]
    return Range(sum(r.lower for r in ranges), sum(r.upper for r in ranges))


def _printed(sums: list[Sum], total: Range, knowledge: Knowledge) -> Iterator[Sum]:
    for found in sums:
        added = _added(found, knowledge)
        if added.upper < total.lower:
            yield Sum(found.total, (*found.parts, _rest(found.total, found.over or "")))
        elif added.lower <= total.upper:
            yield Sum(found.total, found.parts)


def _unprinted(total: Spot, sums: list[Sum], knowledge: Knowledge) -> Iterator[Sum]:
    clusters: list[tuple[Range, list[Sum]]] = []
    for found in sorted(sums, key=lambda s: (_added(s, knowledge), s.parts)):
        added = _added(found, knowledge)
        if clusters and clusters[-1][0].meet(added).size > 0:
            clusters[-1] = (clusters[-1][0].meet(added), [*clusters[-1][1], found])
        else:
            clusters.append((added, [found]))
    for number, (_, members) in enumerate(clusters):
        name = total if number == len(clusters) - 1 else _rest(total, "sum", str(number))
        yield from (Sum(name, found.parts) for found in members)
        if number:
            smaller = _rest(total, "sum", str(number - 1))
            yield Sum(name, (smaller, _rest(total, "more", str(number))))


def _rest(total: Spot, *name: str) -> Spot:
    """A count that no table has a cell for."""
    return (*total, "", *name)
