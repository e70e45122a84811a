"""A part of the problem: some columns, and the rows between them.

In an open scope all outside may move as it likes: what holds a column back there holds it back in the whole. In a
closed one all outside stands still: a way that a column has there, it has in the whole. Small scopes are quick, and
what they teach is short. The whole is both.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from scipy.sparse import csr_array

from inbeeld.attack import Floats, Ints
from inbeeld.disclosure.suppression.blocks import blocks_of, crossings
from inbeeld.disclosure.suppression.freedom import Freedom

SMALL = 250
"""The most columns of a small scope."""
LARGE = 8000
"""The most columns of a large one."""


@dataclass(frozen=True, eq=False)
class Scope:
    """Some columns of a problem.

    Attributes:
        freedom: the problem.
        columns: ascending.
        closed: whether all outside stands still; otherwise only rows without columns outside count.
    """

    freedom: Freedom
    columns: Ints
    closed: bool = False

    @cached_property
    def place(self) -> dict[int, int]:
        """Where each column stands among those of the scope."""
        return {int(column): place for place, column in enumerate(self.columns)}

    @cached_property
    def rows(self) -> csr_array[np.float64]:
        """Shape (rows, columns of the scope)."""
        part = self.freedom.matrix.tocsc()[:, self.columns].tocsr()
        whole, here = np.diff(self.freedom.matrix.indptr), np.diff(part.indptr)
        return csr_array(part[np.flatnonzero((here > 0) & (self.closed | (here == whole)))])

    @cached_property
    def width(self) -> Floats:
        """How wide the range of each column must stay."""
        return self.freedom.width[self.columns]


def whole(freedom: Freedom) -> Scope:
    """All columns."""
    return Scope(freedom, np.arange(freedom.size))


def is_large(freedom: Freedom) -> bool:
    """Whether the whole is larger than a large scope."""
    return freedom.size > LARGE


def small_scopes(freedom: Freedom) -> list[Ints]:
    """The columns of small scopes, by two divisions; none where the whole is small.

    In a large problem also what the large scopes have in common, if it is no more than one of them.
    """
    if freedom.size <= SMALL:
        return []
    divisions = [blocks_of(freedom.matrix, lengths, SMALL) for lengths in (freedom.lengths, _lengths(freedom))]
    common = _common(freedom)
    return [*(columns for blocks in divisions for columns in _split(blocks)), *([common] if len(common) else [])]


def large_scopes(freedom: Freedom) -> list[Ints]:
    """The columns of large scopes; none where the whole is not larger. Of several divisions the one that cuts least."""
    if not is_large(freedom):
        return []
    return _split(_large_blocks(freedom))


def _large_blocks(freedom: Freedom) -> Ints:
    tried = [blocks_of(freedom.matrix, _lengths(freedom), LARGE // parts) for parts in (1, 2, 3, 4)]
    return min(tried, key=lambda blocks: crossings(freedom.matrix, blocks))


def _common(freedom: Freedom) -> Ints:
    """The columns of rows that leave a large scope; none if there are too many."""
    if not is_large(freedom):
        return np.zeros(0, dtype=np.intp)
    matrix, blocks = freedom.matrix, _large_blocks(freedom)
    owner = np.repeat(np.arange(int(matrix.shape[0])), np.diff(matrix.indptr))
    first = blocks[matrix.indices[matrix.indptr[:-1]]]
    leaving = np.unique(owner[blocks[matrix.indices] != first[owner]])
    columns = np.unique(matrix.indices[np.isin(owner, leaving)]).astype(np.intp)
    return columns if len(columns) <= LARGE else np.zeros(0, dtype=np.intp)


def _lengths(freedom: Freedom) -> Ints:
    """How many columns each row has."""
    return np.diff(freedom.matrix.indptr).astype(np.intp)


def _split(blocks: Ints) -> list[Ints]:
    order = np.argsort(blocks, kind="stable").astype(np.intp)
    return np.split(order, np.flatnonzero(np.diff(blocks[order])) + 1)
