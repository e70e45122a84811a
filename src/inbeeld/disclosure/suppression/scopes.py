"""A part of the problem in which a primary column is looked at, while all outside may move as it likes.

What holds a column back there holds it back in the whole. Small parts are quick, and what they teach is short; the
last part is the whole.
"""

from functools import cached_property

import numpy as np
from scipy.sparse import csr_array

from inbeeld.attack import Bools, Floats, Ints
from inbeeld.disclosure.suppression.blocks import blocks_of
from inbeeld.disclosure.suppression.cuts import Cut, cut_of
from inbeeld.disclosure.suppression.freedom import Freedom, Room
from inbeeld.disclosure.suppression.moves import Moves

_SIZES = (250, 2500)
"""The most columns of a part, smallest parts first; after these comes the whole."""
_HINTS = (1e-4, 0.0)
"""The share of its room that a shown column gets while a cut is sought: so that a cut avoids what it can do without."""


class Scope:
    """Some columns, and the rows that touch no others."""

    def __init__(self, freedom: Freedom, columns: Ints) -> None:
        self._freedom = freedom
        self._columns = columns
        self._whole = len(columns) == freedom.size
        self._place = {int(column): place for place, column in enumerate(columns)}

    def cut(self, column: int, hidden: Bools) -> Cut | None:
        """What must be hidden more for a primary column; None if nothing here holds it back."""
        for hint in _HINTS if self._whole else _HINTS[:1]:
            self._moves.allow(self._room(hidden, hint))
            pulls = self._pulls(self._place[column])
            if pulls is None:
                return None
            found = cut_of(self._freedom, self._columns, pulls, float(self._freedom.width[column]))
            if found is None or found.broken(hidden):
                return found
        return None

    def _pulls(self, place: int) -> Floats | None:
        """How each column pulls at the bounds of one: upwards, downwards. None if there is no bound."""
        pulls = np.zeros((2, len(self._columns)))
        for row, sign in enumerate((1.0, -1.0)):
            move = self._moves.farthest(np.array([place]), np.array([sign]))
            if move is None:
                return None
            pulls[row] = -np.asarray(self._rows.T @ move.prices)
            pulls[row, place] += sign
        return pulls

    def _room(self, hidden: Bools, hint: float) -> Room:
        room = self._freedom.room(hidden, self._columns)
        hinted = np.where(self._freedom.hideable[self._columns], hint * float(self._freedom.width.max()), 0)
        return Room(np.maximum(room.down, hinted), np.maximum(room.up, hinted)) if hint else room

    @cached_property
    def _rows(self) -> csr_array[np.float64]:
        part = self._freedom.matrix.tocsc()[:, self._columns].tocsr()
        whole, here = np.diff(self._freedom.matrix.indptr), np.diff(part.indptr)
        return csr_array(part[np.flatnonzero((here > 0) & (here == whole))])

    @cached_property
    def _moves(self) -> Moves:
        return Moves(self._rows)


class Scopes:
    """The parts that each column lies in, from its close surroundings to the whole."""

    def __init__(self, freedom: Freedom) -> None:
        blocks = [blocks_of(freedom.matrix, size) for size in _SIZES if size < freedom.size]
        self._levels = [_scopes(freedom, block) for block in blocks]
        self._whole = Scope(freedom, np.arange(freedom.size))

    def near(self, column: int, hidden: Bools) -> Cut | None:
        """What must be hidden more for a primary column, by the smallest part that can tell; None if none can."""
        return next((cut for scopes in self._levels if (cut := scopes[column].cut(column, hidden)) is not None), None)

    def anywhere(self, column: int, hidden: Bools) -> Cut | None:
        """What must be hidden more for a primary column; None if it is safe."""
        return self._whole.cut(column, hidden)


def _scopes(freedom: Freedom, blocks: Ints) -> list[Scope]:
    """For each column the scope that it lies in."""
    order = np.argsort(blocks, kind="stable")
    scopes = [Scope(freedom, part) for part in np.split(order, np.flatnonzero(np.diff(blocks[order])) + 1)]
    return [scopes[block] for block in blocks]
