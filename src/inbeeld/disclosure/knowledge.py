"""What an outsider knows of every count, from what is printed and nothing else.

The outsider reads the printed numbers, signs and bounds, the wording of the policy (so: the rounding and the
minimum), and knows that counts are whole and never negative. A rounded number stands for every number that rounds to
it; a secondary hidden cell is known to be no small cell, because a small cell carries another sign. An estimate
tells nothing about a count. A number that the source printed with a word, such as *almost 40*, tells what that word
leaves possible; where we round it, the rounding is taken as all there is to know, which is never too little.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import ceil, floor, inf

from inbeeld.declarations import ResolvedPolicy
from inbeeld.disclosure.policies import minimum_of, rounding_of
from inbeeld.disclosure.ranges import OPEN, Range
from inbeeld.disclosure.rounding import numbers_that_round_to
from inbeeld.disclosure.spots import Spot, Sum, group_of, spot_of, sums_of
from inbeeld.tables import Cell, Key, Number, Statistic, Status, Table

Printed = tuple[Table, ResolvedPolicy]
"""A table as an outsider will see it, with the policy that it was made under."""


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of one count.

    Attributes:
        range: what its own cells tell.
        signs: what they would tell if every number were withheld and only the signs remained.
        need: how many whole numbers must stay possible, for a hidden count; None for a count that is not hidden.
        cells: where it is printed, as table id and key.
        weight: what hiding it takes away: its printed number, once for each cell that it stands in.
        fixed: whether it is printed in a form that cannot be hidden any more.
        minimum: the lowest count that its policy lets be shown.
    """

    range: Range
    signs: Range
    need: float | None = None
    cells: tuple[tuple[str, Key], ...] = ()
    weight: float = 0
    fixed: bool = False
    minimum: int = 0

    @property
    def hideable(self) -> bool:
        """Whether there is a number to hide."""
        return self.weight > 0 and not self.fixed

    def also(self, other: "Known") -> "Known":
        """The same count, read in another cell as well."""
        needs = [known.need for known in (self, other) if known.need is not None]
        return Known(
            self.range.meet(other.range),
            self.signs.meet(other.signs),
            min(needs, default=None),
            self.cells + other.cells,
            self.weight + other.weight,
            self.fixed or other.fixed,
            max(self.minimum, other.minimum),
        )

    def hidden(self) -> "Known":
        """The same count after its number is withheld in every cell."""
        need = self.minimum if self.need is None else self.need
        return Known(self.signs, self.signs, need, self.cells, minimum=self.minimum)


NOTHING = Known(OPEN, OPEN)
"""What is known of a count that is printed nowhere."""


@dataclass(frozen=True)
class Knowledge:
    """All that an outsider knows: counts by spot, and the sums between them."""

    counts: Mapping[Spot, Known]
    sums: tuple[Sum, ...]

    @property
    def hidden(self) -> tuple[Spot, ...]:
        """The hidden counts, in a fixed order."""
        return tuple(sorted(spot for spot, known in self.counts.items() if known.need is not None))


def knowledge_of(printed: Iterable[Printed]) -> Knowledge:
    """What an outsider knows from these tables together; tables that share nothing with a hidden cell left out."""
    relevant = _with_hidden_cells(tuple(printed))
    counts: dict[Spot, Known] = {}
    for table, policy in relevant:
        for key in table.keys():
            spot, known = spot_of(table, key), _known(table, key, policy)
            counts[spot] = counts[spot].also(known) if spot in counts else known
    sums = {s: None for table, _ in relevant for s in sums_of(table)}
    for found in sums:
        for spot in (found.total, *found.parts):
            counts.setdefault(spot, NOTHING)
    return Knowledge(counts, tuple(sums))


def _with_hidden_cells(printed: tuple[Printed, ...]) -> tuple[Printed, ...]:
    touched = {group_of(table) for table, _ in printed if any(cell.is_hidden for cell in table.cells.values())}
    return tuple((table, policy) for table, policy in printed if group_of(table) in touched)


def _known(table: Table, key: Key, policy: ResolvedPolicy) -> Known:
    cell, place = table.cells[key], ((table.id, key),)
    number = _count(cell, table.statistic)
    if cell.is_hidden:
        left = _left_by_sign(cell, table.statistic, policy)
        return Known(left, left, _need(left, policy), place)
    if cell.status is Status.CLASS:
        return Known(_bounds(cell), OPEN, cells=place, fixed=True)
    if number is None or cell.status is Status.ESTIMATED:
        return Known(OPEN, OPEN, cells=place)
    if policy.kind != "round-and-hide":
        return Known(_told(cell, number, table.statistic), OPEN, cells=place, fixed=True)
    return _rounded(number, policy, place)


def _rounded(number: Number, policy: ResolvedPolicy, place: tuple[tuple[str, Key], ...]) -> Known:
    if number == 0:
        return Known(Range(0, 0), Range(0, 0), cells=place, fixed=True)
    minimum = minimum_of(policy)
    shown = Range(minimum, inf)
    left = numbers_that_round_to(number, rounding_of(policy)).meet(shown)
    return Known(left, shown, cells=place, weight=number, minimum=minimum)


def _count(cell: Cell, statistic: Statistic) -> Number | None:
    """The count in a cell: of a percentage, the count that it is the share of."""
    return cell.numerator if statistic is Statistic.SHARE else cell.value


def _exactly(number: Number) -> Range:
    return Range(number, number) if number == int(number) else OPEN


def _told(cell: Cell, number: Number, statistic: Statistic) -> Range:
    """What a printed number tells: itself, or all that its qualifier leaves possible."""
    if cell.is_exact or statistic is Statistic.SHARE:
        return _exactly(number)
    lower, upper = cell.possible
    return Range(ceil(lower), inf if upper == inf else floor(upper))


def _left_by_sign(cell: Cell, statistic: Statistic, policy: ResolvedPolicy) -> Range:
    if cell.status is Status.HIDDEN_SECONDARY:
        return Range(policy.minimum or 0, inf)
    if statistic is Statistic.SHARE:
        return OPEN if policy.minimum is None else Range(0, policy.minimum - 1)
    return _bounds(cell)


def _bounds(cell: Cell) -> Range:
    return Range(cell.lower or 0, inf if cell.upper is None else cell.upper)


def _need(left: Range, policy: ResolvedPolicy) -> float:
    needed = policy.minimum or (2 if left.size == inf else left.size)
    return min(needed, left.size)
