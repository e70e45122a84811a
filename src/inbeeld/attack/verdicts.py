"""Verdicts: which counts are given away too narrowly. No end is calculated where a wide enough range is seen.

In a part of some size, tables are first looked for in a small surrounding of each count, with all else as in one table
that fits. Whatever they prove possible is possible; what stays undecided needs programs over the whole part.
"""

import numpy as np

from inbeeld.attack.goals import Widths
from inbeeld.attack.neighbours import Neighbours
from inbeeld.attack.parts import Part, doubtful_parts, parts_of
from inbeeld.attack.propagation import propagate
from inbeeld.attack.relations import TOLERANCE, Bools, Bounds, Floats, Ints, Relations
from inbeeld.attack.search import LARGE, Search
from inbeeld.attack.smallest import told_in_short
from inbeeld.errors import DisclosureError

_SMALL = 1000
"""Up to so many counts a part is searched as one."""

_SURROUNDING = 600
"""So many counts around one may change in the search around it."""


def too_narrow(  # noqa: PLR0913  # three of them may be left out
    relations: Relations,
    known: Bounds,
    targets: Ints,
    widths: Floats,
    *,
    point: Floats | None = None,
    whole: bool = False,
    in_doubt: bool = True,
) -> Bools:
    """Whether the range of each target, its highest minus its lowest value, is less than its width.

    Args:
        relations: what is known between counts.
        known: what is known of each count, shape (counts,).
        targets: indices of the counts that are asked for, each once.
        widths: how wide each range should be, shape (targets,).
        point: a table that fits, if one is at hand, shape (counts,); of whole numbers if ``whole``.
        whole: whether counts are whole numbers. Without, the judge is the best linear attacker.
        in_doubt: the verdict where the solver gives up. Who protects hides more; who attacks must prove it.

    Raises:
        Contradiction: if no counts fit; it names the smallest set that cannot all be true.
        Unsolved: if the solver gives up on whether any counts fit.
        DisclosureError: if ``point`` does not fit.
    """
    asked = np.zeros(relations.counts)
    asked[targets] = widths
    with told_in_short(relations, known, whole=whole):
        outer, doubtful = _outer(relations, known, asked, point=point, whole=whole)
    narrow = Widths(widths).narrow(outer.at(targets))
    return narrow | doubtful[targets] if in_doubt else narrow


def _outer(
    relations: Relations, known: Bounds, asked: Floats, *, point: Floats | None, whole: bool
) -> tuple[Bounds, Bools]:
    """The proved range of each count, as narrow as it takes to decide on the widths asked for; and who is in doubt."""
    outer, doubtful = propagate(relations, known, whole=whole), np.zeros(relations.counts, dtype=np.bool_)
    # a table that is given is looked over in all parts
    parts = doubtful_parts(relations, outer, whole=whole) if point is None else parts_of(relations, outer)
    for part in parts:
        goal = Widths(asked[part.counts])
        search = Search(part, whole=whole, point=None if point is None else _checked(point[part.counts], part))
        _decide(search, part, goal, whole=whole)
        outer.lower[part.counts], outer.upper[part.counts] = search.outer.lower, search.outer.upper
        doubtful[part.counts] = search.unsettled(goal)
    return outer, doubtful


def _checked(table: Floats, part: Part) -> Floats:
    if not part.fits(table, TOLERANCE):
        raise DisclosureError("The table from which to look for others does not fit what is known.")
    return table


def _decide(search: Search, part: Part, goal: Widths, *, whole: bool) -> None:
    search.see_any()
    if len(part.counts) > _SMALL and (whole or len(part.counts) <= LARGE):
        _search_around(search, part, goal, whole=whole)
    search.settle(goal)


def _search_around(search: Search, part: Part, goal: Widths, *, whole: bool) -> None:
    """Look in the surroundings of each undecided count, unless it stood in those of one before it."""
    neighbours, looked, table = Neighbours(part), np.zeros(len(part.counts), dtype=np.bool_), search.seen.table
    if table is None:
        return
    for count in np.flatnonzero(_undecided(search, goal)).tolist():
        if not looked[count] and _undecided(search, goal)[count]:
            chosen = neighbours.around(count, _SURROUNDING)
            nearby = Search(part.within(chosen, table), whole=whole, point=table[chosen])
            nearby.seen.merge(np.arange(len(chosen)), search.seen.at(chosen))
            nearby.aim_together(goal.at(chosen))
            search.seen.merge(chosen, nearby.seen)
            looked[chosen] = True


def _undecided(search: Search, goal: Widths) -> Bools:
    return np.asarray(np.logical_or(*goal.wanted(search.seen, search.outer)))
