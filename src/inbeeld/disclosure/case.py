"""Counts that hang together with a hidden cell, and the rule by which a hidden cell is safe.

**The rule.** Take all worlds that fit what is printed: whole counts, none negative, that round to the printed
numbers, obey the signs and bounds, and add up. Let a hidden cell range from its lowest to its highest count over all
these worlds. It is safe when

1. that range holds at least ``minimum`` whole numbers (for a small cell that is every number that its sign allows,
   0 up to ``minimum`` - 1; a narrower bound printed by the supplier lowers the need to its own width); or
2. that range is as wide as it would be if every number in these tables were withheld and only the signs remained,
   and it still holds at least half of what (1) asks. Two small cells whose total is no small cell cannot both be 0:
   the signs say so, no number does, and withholding more cannot undo it.

Rule 1 is the aim. Rule 2 is the end of what hiding can reach; below its half nothing is published.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pkgutil import resolve_name
from typing import TYPE_CHECKING

from inbeeld.disclosure.knowledge import NOTHING, Knowledge, Known
from inbeeld.disclosure.linking import usable_sums
from inbeeld.disclosure.ranges import Range
from inbeeld.disclosure.spots import Spot, Sum

if TYPE_CHECKING:
    from inbeeld.disclosure.system import System

# By name: the solver takes long to load, and only protecting and auditing need it.
_EQUATIONS = "inbeeld.disclosure.system:Equations"
_SYSTEM = "inbeeld.disclosure.system:System"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What an outsider can find out about one hidden count. ``range`` is exact unless it is wide enough."""

    spot: Spot
    range: Range
    need: float
    safe: bool


class Case:
    """Counts that hang together through sums."""

    def __init__(self, counts: Mapping[Spot, Known], sums: tuple[Sum, ...], numbers: "System", signs: "System") -> None:
        self.counts = counts
        self.sums = sums
        self._numbers = numbers
        self._signs = signs

    @classmethod
    def of(cls, counts: Mapping[Spot, Known], sums: tuple[Sum, ...]) -> "Case":
        """The case as it is printed."""
        equations = resolve_name(_EQUATIONS)(counts, sums)
        system: type[System] = resolve_name(_SYSTEM)
        numbers = system(equations, {spot: known.range for spot, known in counts.items()})
        signs = system(equations, {spot: known.signs for spot, known in counts.items()})
        return cls(counts, sums, numbers, signs)

    @property
    def groups(self) -> tuple[frozenset[Spot], ...]:
        """The counts that stand in each sum."""
        return tuple(frozenset((found.total, *found.parts)) for found in self.sums)

    @property
    def hidden(self) -> tuple[Spot, ...]:
        """The hidden counts, in a fixed order."""
        return tuple(sorted(spot for spot, known in self.counts.items() if known.need is not None))

    def hide(self, spots: Iterable[Spot]) -> "Case":
        """The case after the numbers of some counts are withheld too."""
        changes = {spot: self.counts[spot].hidden() for spot in spots}
        if not changes:
            return self
        numbers = self._numbers.widened({spot: known.range for spot, known in changes.items()})
        return Case({**self.counts, **changes}, self.sums, numbers, self._signs)

    def judge(self, spot: Spot) -> Verdict:
        """Whether one hidden count is safe."""
        need = self.counts[spot].need or 0
        found = self._numbers.range_of(spot, need)
        safe = found.size >= need or (2 * found.size >= need and found.size >= self._signs.range_of(spot, need).size)
        return Verdict(spot, found, need, safe)

    def unsafe(self) -> tuple[Verdict, ...]:
        """The hidden counts that are given away."""
        return tuple(verdict for verdict in map(self.judge, self.hidden) if not verdict.safe)


def cases_of(knowledge: Knowledge) -> tuple[Case, ...]:
    """The hidden counts with all that hangs together with them, in parts that have nothing to do with each other."""
    sums = usable_sums(knowledge)
    neighbours: dict[Spot, set[Spot]] = defaultdict(set)
    for found in sums:
        members = {found.total, *found.parts}
        for spot in members:
            neighbours[spot] |= members
    cases, seen = [], set[Spot]()
    for spot in knowledge.hidden:
        if spot not in seen:
            members = _reach(spot, neighbours)
            seen |= members
            counts = {s: knowledge.counts.get(s, NOTHING) for s in sorted(members)}
            cases.append(Case.of(counts, tuple(s for s in sums if s.total in members)))
    return tuple(cases)


def _reach(start: Spot, neighbours: Mapping[Spot, set[Spot]]) -> set[Spot]:
    found, waiting = {start}, [start]
    while waiting:
        new = neighbours.get(waiting.pop(), set()) - found
        found |= new
        waiting.extend(new)
    return found
