"""The smallest sets of facts that cannot all be true.

A contradiction is made small by leaving out: first all that its first proof does not use, then more and more pieces,
large ones first, as long as the rest still cannot be true.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import numpy as np

from inbeeld.attack.contradiction import Contradiction
from inbeeld.attack.possible import possible
from inbeeld.attack.proofs import Facts, first_proof
from inbeeld.attack.relations import Bounds, Relations
from inbeeld.attack.unsolved import Unsolved

_EFFORT = 1_000_000
"""So many facts are looked at, all trials together. A set that needs more stays right, but may not be the smallest."""


def irreducible(relations: Relations, known: Bounds, *, whole: bool = True) -> Contradiction | None:
    """A smallest set of relations and known bounds that cannot all be true; None if all of it can be.

    Leave out any one of its relations, or the bounds of any one of its counts, and the rest can be true. Of a count
    whose bounds are left out is still known that it is not negative, unless its known lower bound is.
    """
    if possible(relations, known, whole=whole):
        return None
    world = World(relations, known, None, whole=whole)
    found = world.smallest(world.first(), kept=Facts.nothing())
    return Contradiction(found.relations, found.counts)


@contextmanager
def told_in_short(relations: Relations, known: Bounds, *, whole: bool) -> Iterator[None]:
    """Name the smallest set of facts in a contradiction that is found inside.

    Raises:
        Contradiction: in the place of another one.
    """
    try:
        yield
    except Contradiction as error:
        raise irreducible(relations, known, whole=whole) or error from error


@dataclass(frozen=True)
class Claim:
    """That a count is at least or at most some value: what a proof by contradiction supposes."""

    count: int
    lower: float
    upper: float

    def added(self, bounds: Bounds) -> Bounds:
        """Bounds in which it is true."""
        lower, upper = bounds.lower.copy(), bounds.upper.copy()
        lower[self.count] = max(lower[self.count], self.lower)
        upper[self.count] = min(upper[self.count], self.upper)
        return Bounds(lower, upper)


@dataclass(frozen=True, eq=False)
class World:
    """All that is known, with a claim that contradicts it; or without, if it contradicts itself."""

    relations: Relations
    known: Bounds
    claim: Claim | None
    whole: bool = True

    def first(self) -> Facts:
        """What a first proof of the contradiction uses, without the bounds that tell nothing."""
        found = first_proof(self.relations, self._claimed(self.known), whole=self.whole)
        lower, upper = self.known.lower[found.counts], self.known.upper[found.counts]
        telling = (lower > 0) | (upper < np.inf) | ((lower < 0) & np.isfinite(lower))
        short = Facts(found.relations, found.counts[telling])
        if self.clashes(short):
            return short
        return Facts(np.arange(self.relations.size), np.arange(self.relations.counts))  # a doubtful proof: all of it

    def clashes(self, facts: Facts) -> bool:
        """Whether some of what is known is proved to be impossible."""
        try:
            return not possible(self.relations.only(facts.relations), self._bounds(facts), whole=self.whole)
        except Unsolved:
            return False

    def smallest(self, facts: Facts, *, kept: Facts) -> Facts:
        """As few as can be of these facts; rather those that are kept anyway."""
        return left_out(facts, self.clashes, kept=kept)

    def _bounds(self, facts: Facts) -> Bounds:
        lower = np.where(self.known.lower < 0, -np.inf, 0.0)
        upper = np.full_like(lower, np.inf)
        lower[facts.counts], upper[facts.counts] = self.known.lower[facts.counts], self.known.upper[facts.counts]
        return self._claimed(Bounds(lower, upper))

    def _claimed(self, bounds: Bounds) -> Bounds:
        return bounds if self.claim is None else self.claim.added(bounds)


def left_out(facts: Facts, holds: Callable[[Facts], bool], *, kept: Facts) -> Facts:
    """The facts without the pieces that can go while ``holds`` stays true; rather those go that are not ``kept``."""
    left, effort = facts.ordered(last=kept), _EFFORT
    size = max(1, len(left) // 2)
    while size:
        start = 0
        while start < len(left) and effort > 0:
            trial = left[:start] + left[start + size :]
            effort -= len(left)
            if holds(Facts.of(trial)):
                left = trial
            else:
                start += size
        size //= 2
    return Facts.of(left)
