"""Columns in blocks that hang together closely, found from the relations alone."""

import numpy as np
from scipy.sparse import csr_array

from inbeeld.attack import Ints


def blocks_of(matrix: csr_array[np.float64], lengths: Ints, most: int) -> Ints:
    """The block of each column: short rows tie first, as long as no block grows beyond ``most`` columns.

    Short rows (girls + boys = both) bind more than long ones (a hundred places = the country).

    Args:
        matrix: shape (rows, columns).
        lengths: how long each row is taken to be, shape (rows,).
        most: the most columns of a block.

    Returns:
        Shape (columns,): block numbers from 0, in the order of their first column.
    """
    tied = _Ties(int(matrix.shape[1]), most)
    for row in np.argsort(lengths, kind="stable"):
        tied.tie(matrix.indices[matrix.indptr[row] : matrix.indptr[row + 1]].tolist())
    roots = np.array([tied.root(column) for column in range(int(matrix.shape[1]))], dtype=np.intp)
    _, first, blocks = np.unique(roots, return_index=True, return_inverse=True)
    order = np.empty(len(first), dtype=np.intp)
    order[np.argsort(first)] = np.arange(len(first))
    found: Ints = order[blocks]
    return found


class _Ties:
    """Columns tied into blocks (union and find)."""

    def __init__(self, columns: int, most: int) -> None:
        self._above = list(range(columns))
        self._sizes = [1] * columns
        self._most = most

    def root(self, column: int) -> int:
        while self._above[column] != column:
            self._above[column] = self._above[self._above[column]]
            column = self._above[column]
        return column

    def tie(self, columns: list[int]) -> None:
        roots = sorted({self.root(column) for column in columns})
        size = sum(self._sizes[root] for root in roots)
        if size <= self._most:
            for root in roots:
                self._above[root] = roots[0]
            self._sizes[roots[0]] = size


def crossings(matrix: csr_array[np.float64], blocks: Ints) -> int:
    """How often rows leave a block: a row whose columns lie in three blocks leaves twice."""
    rows = np.repeat(np.arange(int(matrix.shape[0])), np.diff(matrix.indptr))
    pairs = np.unique(np.stack([rows, blocks[matrix.indices]]), axis=1)
    return int(pairs.shape[1] - (np.diff(matrix.indptr) > 0).sum())
