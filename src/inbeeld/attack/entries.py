"""The coefficients of relations as flat arrays, and the room that each relation leaves to each of its counts."""

from dataclasses import dataclass
from typing import Self

import numpy as np

from inbeeld.attack.relations import Bools, Bounds, Floats, Ints, Relations


@dataclass(frozen=True, eq=False)
class Entries:
    """One entry per coefficient that is not 0: its relation, its count and its value; by relation, then by count."""

    rows: Ints
    columns: Ints
    values: Floats

    @classmethod
    def of(cls, relations: Relations) -> Self:
        """All coefficients of the relations."""
        matrix = relations.matrix
        used = matrix.data != 0
        rows = np.repeat(np.arange(relations.size), np.diff(matrix.indptr))[used]
        return cls(rows, matrix.indices[used].astype(np.intp), matrix.data[used].astype(np.float64))

    def within(self, active: Bools) -> Self:
        """The entries of some relations only; ``active`` per relation."""
        chosen = active[self.rows]
        return type(self)(self.rows[chosen], self.columns[chosen], self.values[chosen])

    def touching(self, changed: Bools, relations: int) -> Bools:
        """The relations (out of a number) that hold a changed count; ``changed`` per count."""
        active = np.zeros(relations, dtype=np.bool_)
        active[self.rows[changed[self.columns]]] = True
        return active

    def ends(self, low: Floats, high: Floats) -> Bounds:
        """The least and greatest value of coefficient times count, per entry."""
        rising = self.values > 0
        at_low, at_high = self.values * low[self.columns], self.values * high[self.columns]
        return Bounds(np.where(rising, at_low, at_high), np.where(rising, at_high, at_low))

    def room(self, relations: Relations, low: Floats, high: Floats) -> Bounds:
        """What each relation, with the bounds of its other counts, leaves to the count of each entry."""
        ends = self.ends(low, high)
        least, most = self._others(ends.lower, relations.size), self._others(ends.upper, relations.size)
        from_upper = (relations.upper[self.rows] - least) / self.values
        from_lower = (relations.lower[self.rows] - most) / self.values
        rising = self.values > 0
        return Bounds(np.where(rising, from_lower, from_upper), np.where(rising, from_upper, from_lower))

    def totals(self, values: Floats, relations: int) -> Floats:
        """The sum over the entries of each relation; 0 where it has none."""
        return np.asarray(np.bincount(self.rows, values, relations), dtype=np.float64)

    def _others(self, ends: Floats, relations: int) -> Floats:
        """Per entry, the sum of the ends of the other entries in its relation: infinite if one of those is."""
        endless = np.isinf(ends)
        finite = np.where(endless, 0.0, ends)
        sums = self.totals(finite, relations)[self.rows] - finite
        if not endless.any():
            return sums
        others_endless = self.totals(endless.astype(np.float64), relations)[self.rows] - endless
        return np.where(others_endless > 0, ends[np.argmax(endless)], sums)
