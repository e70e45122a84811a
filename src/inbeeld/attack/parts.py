"""What remains to be solved: the counts that are not pinned, in parts that have nothing to do with each other."""

from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array

from inbeeld.attack.grouping import Grouping
from inbeeld.attack.propagation import ROUNDS
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
    grouping = Grouping.of(relations, bounds)
    return _parts(grouping, bounds, np.ones(grouping.size, dtype=np.bool_))


def doubtful_parts(relations: Relations, bounds: Bounds, *, whole: bool) -> list[Part]:
    """The parts for which propagated bounds need not be the exact ends, in the order of their first count.

    Args:
        relations: what is known between counts.
        bounds: what propagation made of the bounds of each count. In the parts that are left out, some table fits.
        whole: whether counts are whole numbers.
    """
    grouping = Grouping.of(relations, bounds)
    small = np.bincount(grouping.of_row, minlength=grouping.size) < ROUNDS  # so propagation came to its end
    return _parts(grouping, bounds, ~(grouping.settled(whole=whole) & small))


def _parts(grouping: Grouping, bounds: Bounds, chosen: Bools) -> list[Part]:
    order = dict.fromkeys(grouping.of_count[chosen[grouping.of_count]].tolist())
    return [_part(grouping, bounds, group) for group in order]


def _part(grouping: Grouping, bounds: Bounds, group: int) -> Part:
    rows, counts = grouping.rows[grouping.of_row == group], grouping.counts[grouping.of_count == group]
    some = grouping.rest.only(rows)
    return Part(counts, rows, Relations(csr_array(some.matrix[:, counts]), some.lower, some.upper), bounds.at(counts))
