"""Which sums an outsider can use: where the parts of one table add up to a total that stands in another one.

A total that is a row of its own is the sum of its parts. Where a table has no such row, its parts may be all there is,
some of what there is, or overlap (one report with several traits). The printed numbers decide, for each total:

- they fit what is known of the total: the outsider takes the parts to be all there is, unless other cells name
  something that they leave out;
- they are less: something of unknown size is missing;
- they are more: the parts overlap, and that says nothing about the total.

Sums that no table prints are assumptions. Those that the printed numbers contradict are dropped.

Where no table prints the total, sums that fit each other are taken to be the same total, and a smaller sum to be part
of the next larger one.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from inbeeld.disclosure.knowledge import Knowledge
from inbeeld.disclosure.nesting import years_of
from inbeeld.disclosure.ranges import OPEN, Range
from inbeeld.disclosure.spots import AND, HEAD, PERIOD, Spot, Sum

Named = Mapping[Spot, Mapping[str, set[str]]]
"""By group and trait, and then by period: the finest parts that cells name."""


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
    named = _named(knowledge)
    linked: list[Sum] = []
    for total, sums in implied.items():
        whole = [found for found in sums if not _leaves_out(found, named, at_any_time=ranges[total] == OPEN)]
        linked += (
            _unprinted(total, whole, knowledge) if ranges[total] == OPEN else _printed(whole, ranges[total], knowledge)
        )
        linked += _partly((found for found in sums if found not in whole), ranges[total], knowledge)
    return tuple(dict.fromkeys((*own, *(replace(one, is_assumed=True) for one in linked))))


def _named(knowledge: Knowledge) -> Named:
    """What cells name of each trait, as finely as it is divided; what is named in a year is there in longer periods."""
    found: dict[Spot, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for spot, known in knowledge.counts.items():
        if known.cells or known.fixed:  # in a table of now, or of an earlier edition
            for place in spot[HEAD:]:
                trait, _, names = place.partition("=")
                found[(*spot[:PERIOD], trait)][spot[PERIOD]].update(names.split(AND))
    return {
        where: {
            period: set().union(*(names for other, names in periods.items() if years_of(other) <= years_of(period)))
            for period in periods
        }
        for where, periods in found.items()
    }


def _leaves_out(found: Sum, named: Named, *, at_any_time: bool) -> bool:
    """Whether the parts of a sum leave out something of a trait that another cell names: they are not all there is.

    Where the total is printed, what is named in the same period counts: a kind of offence that is new since then is no
    part of it. Where nothing is known of the total, whatever is named at any time may have been there.
    """
    taken: dict[str, set[str]] = defaultdict(set)
    for part in found.parts:
        for place in set(part[HEAD:]) - set(found.total[HEAD:]):
            trait, _, names = place.partition("=")
            taken[trait].update(names.split(AND))
    where, period = found.total[:PERIOD], found.total[PERIOD]
    for trait, there in taken.items():
        periods = named.get((*where, trait), {})
        counted = periods.values() if at_any_time else [periods.get(period, set())]
        if there < set().union(*counted):
            return True
    return False


def _partly(sums: Iterable[Sum], total: Range, knowledge: Knowledge) -> Iterator[Sum]:
    """Sums whose parts are no more than their total."""
    for found in sums:
        if _added(found, knowledge).lower <= total.upper:
            yield Sum(found.total, (*found.parts, _rest(found.total, found.over or "")))


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
