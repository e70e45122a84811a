"""Counts that stand close together in the relations: where a small change of a table can stay."""

import numpy as np
from scipy.sparse import csr_array

from inbeeld.attack.parts import Part
from inbeeld.attack.relations import Bools, Floats, Ints


class Neighbours:
    """Which counts of a part share relations."""

    def __init__(self, part: Part) -> None:
        matrix = part.relations.matrix
        links = csr_array((np.ones_like(matrix.data), matrix.indices, matrix.indptr), shape=matrix.shape)
        self._rows, self._columns = links, csr_array(links.T)

    def reached(self, counts: Bools) -> Bools:
        """These counts, and all that share a relation with one of them."""
        return counts | (self._links(counts) > 0)

    def around(self, count: int, size: int) -> Ints:
        """About so many counts, at most, that are closest tied to one count; ascending.

        Time and again those are added that share most relations with the counts already there: they can make up for
        each other.
        """
        inside = np.zeros(self._columns.shape[0], dtype=np.bool_)
        inside[count] = True
        while (room := size - int(inside.sum())) > 0:
            links = np.where(inside, 0.0, self._links(inside))
            if not links.any():
                break
            closest = np.flatnonzero(links >= max(links.max(), 2) if links.max() >= 2 else links > 0)
            inside[closest[:room]] = True
        return np.flatnonzero(inside)

    def _links(self, counts: Bools) -> Floats:
        """For each count, the number of its relations in which one of these counts stands."""
        touched = (self._rows @ counts.astype(np.float64)) > 0
        return np.asarray(self._columns @ touched.astype(np.float64))
