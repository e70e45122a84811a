"""What remains to be solved: the counts that are not pinned, in parts that have nothing to do with each other."""

from dataclasses import dataclass

import numpy as np
from scipy.sparse import coo_array, csr_array
from scipy.sparse.csgraph import connected_components

from inbeeld.attack.relations import Bools, Bounds, Floats, Ints, Relations


@dataclass(frozen=True, eq=False)
class Part:
    """Some counts with all relations that touch them; the values of all other counts are taken into the limits.

    Attributes:
        counts: which counts, as indices in the whole; ascending.
        rows: which relations, as indices in the whole; ascending.
        relations: over these counts only, shape (rows, counts).
        bounds: of these counts.
    """

    counts: Ints
    rows: Ints
    relations: Relations
    bounds: Bounds

    def within(self, chosen: Ints, table: Floats) -> "Part":
        """Some counts of this part (by their place in it), while the others keep their values in a table."""
        matrix = self.relations.matrix[:, chosen]
        rows = np.flatnonzero(np.diff(matrix.indptr))
        held = table.copy()
        held[chosen] = 0.0
        moved = self.relations.sums(held)[rows]
        lower, upper = self.relations.lower[rows] - moved, self.relations.upper[rows] - moved
        limits = Relations(csr_array(matrix[rows]), lower, upper)
        return Part(self.counts[chosen], self.rows[rows], limits, self.bounds.at(chosen))

    def fits(self, table: Floats, tolerance: float) -> bool:
        """Whether a table keeps within all bounds and relations."""
        sums = self.relations.sums(table)
        return bool(
            np.all(table >= self.bounds.lower - tolerance)
            and np.all(table <= self.bounds.upper + tolerance)
            and np.all(sums >= self.relations.lower - tolerance)
            and np.all(sums <= self.relations.upper + tolerance)
        )


def parts_of(relations: Relations, bounds: Bounds) -> list[Part]:
    """The counts that are not pinned, in parts, in the order of their first count.

    A count that stands in no relation is in no part: its bounds are its range.
    """
    rest = _substituted(relations, bounds)
    touched = np.flatnonzero(np.diff(rest.matrix.indptr))
    linked = np.unique(rest.matrix.indices).astype(np.intp)
    group_of_row, group_of_count = _groups(rest.matrix[touched])
    return [
        _part(rest, bounds, touched[group_of_row == group], linked[group_of_count[linked] == group])
        for group in dict.fromkeys(group_of_count[linked].tolist())
    ]


def _substituted(relations: Relations, bounds: Bounds) -> Relations:
    """The same relations without the pinned counts: no entries, their values moved into the limits."""
    free = bounds.upper > bounds.lower
    moved = relations.sums(np.where(free, 0.0, bounds.lower))
    matrix = relations.matrix.tocoo()
    kept: Bools = free[matrix.col] & (matrix.data != 0)
    entries = (matrix.data[kept].astype(np.float64), (matrix.row[kept], matrix.col[kept]))
    rest = csr_array(coo_array(entries, shape=(relations.size, relations.counts)))
    return Relations(rest, relations.lower - moved, relations.upper - moved)


def _groups(matrix: csr_array[np.float64]) -> tuple[Ints, Ints]:
    """For each relation and each count, the number of its part."""
    if not matrix.shape[0]:
        return np.zeros(0, dtype=np.intp), np.zeros(matrix.shape[1], dtype=np.intp)
    relations, counts = int(matrix.shape[0]), int(matrix.shape[1])
    entries = matrix.tocoo()
    both = (relations + counts, relations + counts)
    links = coo_array((np.ones(entries.nnz), (entries.row, relations + entries.col)), shape=both)
    labels = np.asarray(connected_components(links, directed=False)[1], dtype=np.intp)
    return labels[: matrix.shape[0]], labels[matrix.shape[0] :]


def _part(rest: Relations, bounds: Bounds, rows: Ints, counts: Ints) -> Part:
    some = rest.only(rows)
    return Part(counts, rows, Relations(csr_array(some.matrix[:, counts]), some.lower, some.upper), bounds.at(counts))
