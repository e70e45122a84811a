"""Which counts and relations have to do with each other, once the counts that are pinned are out."""

from dataclasses import dataclass
from typing import Self

import numpy as np
from scipy.sparse import coo_array, csr_array
from scipy.sparse.csgraph import connected_components

from inbeeld.attack.relations import TOLERANCE, Bools, Bounds, Floats, Ints, Relations


@dataclass(frozen=True, eq=False)
class Grouping:
    """Relations without the counts that are pinned, and the group of each relation and each count.

    A count that stands in no relation, and a relation without any count, are in no group.

    Attributes:
        rest: the same relations; the values of pinned counts are moved into their limits.
        rows: the relations that are in a group; ascending.
        counts: the counts that are in a group; ascending.
        of_row: the number of the group of each of ``rows``.
        of_count: the number of the group of each of ``counts``.
        size: how many groups there are.
    """

    rest: Relations
    rows: Ints
    counts: Ints
    of_row: Ints
    of_count: Ints
    size: int

    @classmethod
    def of(cls, relations: Relations, bounds: Bounds) -> Self:
        """The groups that bounds leave."""
        rest = _substituted(relations, bounds)
        rows, counts = np.flatnonzero(np.diff(rest.matrix.indptr)), np.unique(rest.matrix.indices)
        # one node for each relation and, behind them, one for each count
        nodes = np.concatenate([rows, relations.size + counts]).astype(np.intp)
        both = (relations.size + relations.counts,) * 2
        entries = (_rows_of(rest), relations.size + rest.matrix.indices)
        links = coo_array((np.ones(len(entries[0])), entries), shape=both)
        labels = connected_components(links, directed=False)[1][nodes]
        names, groups = np.unique(labels, return_inverse=True)
        return cls(rest, rows, counts.astype(np.intp), groups[: len(rows)], groups[len(rows) :], len(names))

    def settled(self, *, whole: bool) -> Bools:
        """The groups in which bound propagation finds the exact ends: without rings, and all coefficients 1 or -1.

        Whatever value within its bounds a count takes there, each of its relations can be met by its next counts, and
        so on outwards (Freuder 1982, "A sufficient condition for backtrack-free search").
        """
        plain = self._plain()
        if whole:
            lower, upper = self.rest.lower[self.rows], self.rest.upper[self.rows]
            plain &= np.ceil(lower - TOLERANCE) <= np.floor(upper + TOLERANCE)
        entries = self._totals(np.diff(self.rest.matrix.indptr)[self.rows])
        nodes = self._totals(np.ones(len(self.rows))) + np.bincount(self.of_count, minlength=self.size)
        return np.asarray((entries == nodes - 1) & (self._totals(~plain) == 0))

    def _plain(self) -> Bools:
        """The relations in which all coefficients are 1 or -1."""
        odd = np.abs(self.rest.matrix.data) != 1
        return np.asarray(np.bincount(_rows_of(self.rest), odd, self.rest.size)[self.rows] == 0)

    def _totals(self, values: Bools | Ints | Floats) -> Floats:
        """The sum, for each group, of values of its relations."""
        return np.asarray(np.bincount(self.of_row, values, self.size))


def _substituted(relations: Relations, bounds: Bounds) -> Relations:
    """The same relations without the pinned counts: no entries, their values moved into the limits."""
    free = bounds.upper > bounds.lower
    moved = relations.sums(np.where(free, 0.0, bounds.lower))
    matrix = relations.matrix
    kept: Bools = free[matrix.indices] & (matrix.data != 0)
    starts = np.concatenate([[0], np.cumsum(kept)])[matrix.indptr]
    entries = (matrix.data[kept].astype(np.float64), matrix.indices[kept], starts)
    rest: csr_array[np.float64] = csr_array(entries, shape=matrix.shape)
    rest.sum_duplicates()
    return Relations(rest, relations.lower - moved, relations.upper - moved)


def _rows_of(relations: Relations) -> Ints:
    """The relation of each entry of the matrix."""
    return np.repeat(np.arange(relations.size), np.diff(relations.matrix.indptr))
