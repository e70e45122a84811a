"""The exact lowest and highest value of counts: propagation, then linear programs, then whole numbers."""

import numpy as np

from inbeeld.attack.goals import Ends
from inbeeld.attack.parts import doubtful_parts
from inbeeld.attack.propagation import propagate
from inbeeld.attack.relations import Bounds, Ints, Relations
from inbeeld.attack.search import Search
from inbeeld.attack.smallest import told_in_short
from inbeeld.attack.unsolved import Unsolved

_DECIMALS = 6
"""Ends that are not whole are given with so many decimals: what the solver's tolerance leaves certain."""


def exact_ranges(
    relations: Relations, known: Bounds, targets: Ints, *, whole: bool = True, settled: bool = True
) -> Bounds:
    """The lowest and the highest value that each target can have, given all that is known.

    Args:
        relations: what is known between counts.
        known: what is known of each count, shape (counts,).
        targets: indices of the counts that are asked for.
        whole: whether counts are whole numbers. Without, the ranges are those of the best linear attacker.
        settled: whether every end must be settled. Without, an end on which the solver gives up is as far out as
            it was proved to be: an attacker claims no more than he can prove.

    Returns:
        Bounds of shape (targets,): both ends are attained by a table that fits; infinite where there is no limit.
        Broken ends are rounded to six decimals.

    Raises:
        Contradiction: if no counts fit; it names the smallest set that cannot all be true.
        Unsolved: if the solver gives up on an end that must be settled, or on whether any counts fit.
    """
    with told_in_short(relations, known, whole=whole):
        found, given_up = _found(relations, known, targets, whole=whole)
    if given_up and settled:
        raise given_up
    # adding 0.0 makes 0 of -0
    return Bounds(np.round(found.lower[targets], _DECIMALS) + 0.0, np.round(found.upper[targets], _DECIMALS) + 0.0)


def _found(relations: Relations, known: Bounds, targets: Ints, *, whole: bool) -> tuple[Bounds, Unsolved | None]:
    """The range of each count, and what the solver could not settle of the targets."""
    found = propagate(relations, known, whole=whole)
    asked = np.zeros(relations.counts, dtype=np.bool_)
    asked[targets] = True
    given_up = None
    for part in doubtful_parts(relations, found, whole=whole):
        search = Search(part, whole=whole)
        goal = Ends(asked[part.counts])
        search.settle(goal)
        if search.unsettled(goal).any():
            given_up = search.given_up
        found.lower[part.counts], found.upper[part.counts] = search.outer.lower, search.outer.upper
    return found, given_up
