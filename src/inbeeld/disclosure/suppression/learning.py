"""What holds a column back in a scope, and what must be hidden more for it."""

from collections.abc import Callable
from functools import cached_property

import numpy as np
from scipy.sparse import csr_array

from inbeeld.attack import Bools, Floats, Ints
from inbeeld.disclosure.suppression.cuts import Cut, cut_of
from inbeeld.disclosure.suppression.freedom import Room
from inbeeld.disclosure.suppression.moves import Moves
from inbeeld.disclosure.suppression.scopes import Scope
from inbeeld.disclosure.suppression.watch import Watch

_HINTS = (1e-4, 0.0)
"""The share of its room that a shown column gets while a cut is sought: so that a cut avoids what it can do without."""


class Learning:
    """Finds cuts in an open scope, or in the whole."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    @property
    def columns(self) -> Ints:
        """The columns of the scope."""
        return self._scope.columns

    def cut(self, column: int, hidden: Bools) -> Cut | None:
        """What must be hidden more for a primary column; None if nothing here holds it back."""
        freedom = self._scope.freedom
        for hint in _HINTS:
            self._moves.allow(self._room(hidden, hint))
            pulls = self._pulls(self._scope.place[column])
            if pulls is None:
                return None
            found = cut_of(freedom, self._scope.columns, pulls, float(freedom.width[column]))
            if found is None or found.broken(hidden):
                return found
        return None

    def _pulls(self, place: int) -> Floats | None:
        """How each column pulls at the bounds of one: upwards, downwards. None if there is no bound."""
        pulls = np.zeros((2, len(self._scope.columns)))
        for row, sign in enumerate((1.0, -1.0)):
            move = self._moves.farthest(np.array([place]), np.array([sign]))
            if move is None:
                return None
            pulls[row] = -np.asarray(self._turned @ move.prices)
            pulls[row, place] += sign
        return pulls

    def _room(self, hidden: Bools, hint: float) -> Room:
        freedom, columns = self._scope.freedom, self._scope.columns
        room = freedom.room(hidden, columns)
        hinted = np.where(freedom.hideable[columns], hint * float(freedom.width.max()), 0)
        return Room(np.maximum(room.down, hinted), np.maximum(room.up, hinted)) if hint else room

    @cached_property
    def _turned(self) -> csr_array[np.float64]:
        return csr_array(self._scope.rows.T)

    @cached_property
    def _moves(self) -> Moves:
        return Moves(self._scope.rows)


class Lesson:
    """Finds all cuts that an open scope can teach about a pattern."""

    def __init__(self, scope: Scope) -> None:
        self._watch, self._learning = Watch(scope), Learning(scope)

    def taught(self, hidden: Bools, hide: Callable[[int, Cut, Bools], bool]) -> int:
        """Hide more, in place, until nothing in the scope is too narrow; how many cuts that took."""
        self._watch.under(hidden)
        self._watch.look_together()
        cuts, wide = 0, set[int]()
        while left := [column for column in self._watch.doubtful().tolist() if column not in wide]:
            for column in left:
                self._watch.under(hidden)
                cut = None if self._watch.wide(column) else self._learning.cut(column, hidden)
                if cut is not None and hide(column, cut, hidden):
                    cuts += 1
                else:
                    wide.add(column)
        return cuts
