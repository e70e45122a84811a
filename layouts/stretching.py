"""The land stretched where municipalities are many and small, so that each can have a hexagon near its own place."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]
_HALF_WAY = 0.5
"""0 leaves the land as it is, 1 spreads municipalities evenly over its width and its height. Half way the country can
still be recognised, and municipalities move half as far as on the land as it is."""


def stretched(points: Points, like: Points) -> Points:
    """Points of the land, moved along each axis half way to where ``like`` would be spread evenly.

    The order of points along an axis never changes: what lies north of a place stays north of it.
    """
    return np.column_stack([_spread(points[:, axis], like[:, axis]) for axis in (0, 1)])


def _spread(places: Points, like: Points) -> Points:
    ends = [min(places.min(), like.min()) - 1, max(places.max(), like.max()) + 1]
    known: Sequence[float] = [ends[0], *np.sort(like), ends[1]]
    even = np.linspace(ends[0], ends[1], len(known))
    return (1 - _HALF_WAY) * places + _HALF_WAY * np.interp(places, known, even)
