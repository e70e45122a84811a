"""The smallest set of figures that gives a count away.

That a count is below 5 is the same as that "it is 5 or more" contradicts what is known. So the proof of a range is a
contradiction too: one for each end.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from inbeeld.attack.proofs import Facts
from inbeeld.attack.ranges import exact_ranges
from inbeeld.attack.relations import Bounds, Ints, Relations
from inbeeld.attack.smallest import Claim, World, left_out

_STEP = 1e-4
"""How far beyond an end a count that need not be whole is put to prove that end."""


@dataclass(frozen=True, eq=False)
class Evidence:
    """What proves the range of a count. Leave out any one relation, or the bounds of any one count: it is wider.

    Attributes:
        target: the index of the count.
        lower: its lowest possible value.
        upper: its highest possible value.
        relations: indices of the relations needed; ascending.
        counts: indices of the counts whose bounds are needed, more than that counts are not negative; ascending.
    """

    target: int
    lower: float
    upper: float
    relations: Ints
    counts: Ints


def minimal_evidence(relations: Relations, known: Bounds, target: int, *, whole: bool = True) -> Evidence:
    """A smallest set of relations and known bounds from which the range of a count follows, as far as it is proved.

    Args:
        relations: what is known between counts.
        known: what is known of each count, shape (counts,). Of a count whose bounds are left out is still known that
            it is not negative; nothing at all if its known lower bound is negative.
        target: the index of the count.
        whole: whether counts are whole numbers.

    Raises:
        Contradiction: if no counts fit.
    """
    ends = exact_ranges(relations, known, np.array([target]), whole=whole, settled=False)
    lower, upper = float(ends.lower[0]), float(ends.upper[0])
    claims = _beyond(known, target, lower, upper, step=1.0 if whole else _STEP)
    worlds = [World(relations, known, claim, whole=whole) for claim in claims]
    found = Facts.nothing()
    for world in worlds:
        found = found.joined(world.smallest(world.first(), kept=found))
    found = left_out(found, lambda facts: all(world.clashes(facts) for world in worlds), kept=Facts.nothing())
    return Evidence(target, lower, upper, found.relations, found.counts)


def _beyond(known: Bounds, target: int, lower: float, upper: float, *, step: float) -> Iterator[Claim]:
    """What the range of a count rules out, except that it is negative."""
    if np.isfinite(lower) and not (lower == 0 and known.lower[target] >= 0):
        yield Claim(target, -np.inf, lower - step)
    if np.isfinite(upper):
        yield Claim(target, upper + step, np.inf)
