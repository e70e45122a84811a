"""Counts that hang together with a hidden cell, and the rule by which a hidden cell is safe.

**The rule.** Take all worlds that fit what is printed: whole counts, none negative, that round to the printed
numbers, obey the signs and bounds, and add up. Let a hidden cell range from its lowest to its highest count over all
these worlds. A small cell is safe when

1. that range holds at least ``minimum`` whole numbers (for a small cell that is every number that its sign allows,
   0 up to ``minimum`` - 1; a narrower bound printed by the supplier lowers the need to its own width); or
2. that range is as wide as it would be if every number in these tables were withheld and only the signs remained,
   and it still holds at least half of what (1) asks. Two small cells whose total is no small cell cannot both be 0:
   the signs say so, no number does, and withholding more cannot undo it.

Rule 1 is the aim. Rule 2 is the end of what hiding can reach; below its half nothing is published.

A count that is printed nowhere can be given away too: the twelve-year-olds, by ages 4-12 and 4-11 in two tables. If it
is small and its range holds fewer than ``minimum`` numbers, it is protected like a small cell, as far as hiding can.

What earlier editions give away by themselves cannot be hidden any more, and is not asked for. Nor is what others hide
in figures that they printed, and gave away with them: that is for the audit and its exceptions.

A cell that is hidden for the sake of others is no small cell, and safe when its range tells less than its printed
number would have told. Where it does not, hiding it helped nobody, and its number is printed. That an earlier edition
helps to tell it does no harm: its number is no secret.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components

from inbeeld.attack import Bounds, Contradiction, Floats, Ints, Relations, exact_ranges
from inbeeld.disclosure import contradiction
from inbeeld.disclosure.known import Known
from inbeeld.disclosure.ranges import OPEN, Range
from inbeeld.disclosure.spots import Spot, Sum
from inbeeld.tables import Key


@dataclass(frozen=True, slots=True)
class Verdict:
    """What an outsider can find out about one hidden count.

    Attributes:
        spot: the count.
        range: what it can still be.
        need: how many whole numbers must stay possible.
        cells: those that print it.
        is_small: whether it is hidden for what it is, not to protect others.
    """

    spot: Spot
    range: Range
    need: float
    cells: tuple[tuple[str, Key], ...]
    is_small: bool

    @property
    def safe(self) -> bool:
        """Whether enough numbers stay possible."""
        return self.range.size >= self.need


@dataclass(frozen=True)
class Case:
    """All counts that hang together with hidden ones, and the sums between them.

    Attributes:
        counts: what is known of each count, in a fixed order.
        sums: the sums that an outsider can use.
    """

    counts: Mapping[Spot, Known]
    sums: tuple[Sum, ...]

    @property
    def hidden(self) -> tuple[Spot, ...]:
        """The hidden counts, in a fixed order."""
        return tuple(spot for spot, known in self.counts.items() if known.need is not None)

    def hide(self, spots: Collection[Spot]) -> "Case":
        """The case after the numbers of some counts are withheld too."""
        changes = {spot: self.counts[spot].hidden() for spot in spots}
        return replace(self, counts={**self.counts, **changes}) if changes else self

    @cached_property
    def relations(self) -> Relations:
        """The sums as equations: each total minus its parts is 0. Shape (sums, counts)."""
        columns = {spot: index for index, spot in enumerate(self.counts)}
        entries = [
            (row, columns[spot], value)
            for row, one in enumerate(self.sums)
            for spot, value in ((one.total, -1), *((part, 1) for part in one.parts))
        ]
        rows, places, values = np.array(entries, dtype=np.intp).reshape(-1, 3).T
        shape = (len(self.sums), len(self.counts))
        return Relations.equations(csr_array((values.astype(float), (rows, places)), shape=shape))

    @cached_property
    def numbers(self) -> Bounds:
        """What is known of each count as it is printed."""
        return self._bounds(lambda known: known.range)

    @cached_property
    def signs(self) -> Bounds:
        """What would be known of each count if all numbers were withheld."""
        return self._bounds(lambda known: known.signs)

    def places_of(self, spots: Iterable[Spot]) -> Ints:
        """The columns of some counts."""
        columns = {spot: index for index, spot in enumerate(self.counts)}
        return np.array([columns[spot] for spot in spots], dtype=np.intp)

    @cached_property
    def needs(self) -> Floats:
        """How many whole numbers must stay possible for each hidden count, after both rules. Shape (hidden,).

        Raises:
            DisclosureError: if the figures contradict each other.
        """
        asked = np.array([self.counts[spot].need or 0 for spot in self.hidden], dtype=float)
        sizes = self._ranges(self.signs, self._asked).width + 1
        asked = np.where((sizes < asked) & (2 * sizes >= asked), sizes, asked)
        as_far_as = np.array([self._is_asked_as_far_as_possible(self.counts[spot]) for spot in self.hidden])
        if as_far_as.any():
            left = self._bounds(lambda known: known.range if known.fixed else known.signs)
            asked = np.where(as_far_as, np.minimum(asked, self._ranges(left, self._asked).width + 1), asked)
        if all(known.out == OPEN for known in self.counts.values()):
            return asked
        out = self._bounds(lambda known: known.out)
        needed: Floats = np.minimum(asked, self._ranges(out, self._asked).width + 1)
        return needed

    @staticmethod
    def _is_asked_as_far_as_possible(known: Known) -> bool:
        """Whether what cannot be withheld may tell it: a count that no cell tells of, and one that others hid badly."""
        return known.is_theirs or (known.is_small and known.is_untold)

    def linked_to(self, spots: Iterable[Spot]) -> frozenset[Spot]:
        """All counts that hang together with some."""
        entries = self.relations.matrix.astype(bool).astype(float)
        _, part = connected_components(entries.T @ entries, directed=False)
        parts = set(part[self.places_of(spots)].tolist())
        return frozenset(spot for spot, number in zip(self.counts, part.tolist(), strict=True) if number in parts)

    def ranges_of(self, spots: Iterable[Spot]) -> Bounds:
        """What can be found out of any counts from what is printed. Shape (spots,).

        Raises:
            DisclosureError: if the figures contradict each other.
        """
        return self._ranges(self.numbers, self.places_of(spots))

    def check(self) -> None:
        """Raise ``Contradiction`` unless some counts fit all that is printed."""
        self.ranges_of(())

    def judge(self) -> tuple[Verdict, ...]:
        """What can be found out of each hidden count.

        Raises:
            DisclosureError: if the figures contradict each other.
        """
        found, needs = self._ranges(self.numbers, self._asked), self.needs
        ranges = map(Range, found.lower.tolist(), found.upper.tolist())
        cells = (self.counts[spot].cells for spot in self.hidden)
        small = (self.counts[spot].is_small for spot in self.hidden)
        return tuple(map(Verdict, self.hidden, ranges, needs.tolist(), cells, small))

    @cached_property
    def _asked(self) -> Ints:
        return self.places_of(self.hidden)

    def _ranges(self, known: Bounds, targets: Ints) -> Bounds:
        try:
            return exact_ranges(self.relations, known, targets)
        except Contradiction as error:
            raise self._told(error) from error

    def _told(self, proof: Contradiction) -> contradiction.Contradiction:
        """The contradiction in spots: the smallest set of figures that cannot all be true, as the attack names it."""
        spots = tuple(self.counts)
        sums = [self.sums[row] for row in proof.relations]
        return contradiction.Contradiction([spots[count] for count in proof.counts], sums)

    def _bounds(self, of: Callable[[Known], Range]) -> Bounds:
        found = [of(known) for known in self.counts.values()]
        return Bounds(*(np.array([one[side] for one in found], dtype=float) for side in (0, 1)))
