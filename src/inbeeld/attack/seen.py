"""The lowest and highest value seen of each count: every table that fits is evidence for all counts at once."""

import numpy as np

from inbeeld.attack.relations import Bounds, Floats, Ints

_STILL = 1e-9
"""Up to this speed a count does not move along a ray."""


class Seen:
    """Ranges that only grow. Before anything is seen, the lowest is inf and the highest -inf."""

    def __init__(self, counts: int) -> None:
        self.lower = np.full(counts, np.inf)
        self.upper = np.full(counts, -np.inf)
        self.table: Floats | None = None

    def add(self, table: Floats) -> None:
        """Take note of a table that fits."""
        np.minimum(self.lower, table, out=self.lower)
        np.maximum(self.upper, table, out=self.upper)
        if self.table is None:
            self.table = table

    def add_ray(self, ray: Floats) -> None:
        """Take note of a direction in which any table that fits may go on for ever."""
        self.lower[ray < -_STILL] = -np.inf
        self.upper[ray > _STILL] = np.inf

    def merge(self, counts: Ints, other: "Seen | Bounds") -> None:
        """Take over what was seen of some of the counts."""
        self.lower[counts] = np.minimum(self.lower[counts], other.lower)
        self.upper[counts] = np.maximum(self.upper[counts], other.upper)

    def at(self, counts: Ints) -> Bounds:
        """What was seen of some of the counts."""
        return Bounds(self.lower[counts], self.upper[counts])
