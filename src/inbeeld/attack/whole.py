"""Tables of whole numbers near a table with broken ones.

The best tables of a linear program are mostly whole already. Where a few counts are broken, they and their neighbours
are looked for again as whole numbers, while all other counts keep their place.
"""

import numpy as np

from inbeeld.attack.neighbours import Neighbours
from inbeeld.attack.parts import Part
from inbeeld.attack.program import best_whole
from inbeeld.attack.relations import TOLERANCE, Bools, Floats

_REACH = 3
"""How many steps away from the broken counts others may change."""

_MOST = 10_000
"""With more counts to change than this it is not tried: that would be as hard as the whole part."""

_NODES = 50
"""How many branches are tried for it."""


def broken(table: Floats) -> Bools:
    """Which counts are not whole."""
    return np.asarray(np.abs(table - np.rint(table)) > TOLERANCE)


def whole_near(part: Part, neighbours: Neighbours, table: Floats, weights: Floats) -> Floats | None:
    """A table of whole numbers that fits, close to a table that fits and as light as can be; None if not found."""
    changing, whole = broken(table), np.rint(table)
    for _ in range(_REACH):
        if not changing.any():
            break
        changing = neighbours.reached(changing)
        chosen = np.flatnonzero(changing)
        if len(chosen) > _MOST:
            return None
        found = best_whole(part.within(chosen, whole), weights[chosen], nodes=_NODES).table
        if found is not None:
            whole[chosen] = found
            break
    return whole if part.fits(whole, TOLERANCE) else None
