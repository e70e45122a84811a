"""Which primary columns are not safe under a pattern.

Every table that the attacker's program finds is evidence for all columns at once. So it is first asked for tables in
which all columns that are still in doubt stray together; only what is left is asked for one by one.
"""

import numpy as np

from inbeeld.attack import Bools, Floats, Ints
from inbeeld.disclosure.suppression.freedom import Freedom, Room
from inbeeld.disclosure.suppression.moves import Moves

SLIP = 1e-6
"""How far a range may fall short of its width and still count as wide enough: rounding errors of the solver."""
_TOGETHER = 6


class Verdict:
    """The ranges seen so far under one pattern. Hiding more only widens them, so what was seen stays true.

    To begin with no primary column strays farther than its own need: so that none takes the room of others.
    """

    def __init__(self, freedom: Freedom, hidden: Bools) -> None:
        self._freedom = freedom
        self._width = freedom.width
        self._room = freedom.room(hidden)
        self._low, self._high = np.zeros(freedom.size), np.zeros(freedom.size)
        self._moves = Moves(freedom.matrix)
        capped = np.where(self._width > 0, self._width, np.inf)
        self._moves.allow(Room(np.minimum(self._room.down, capped), np.minimum(self._room.up, capped)))

    def hide(self, column: int) -> None:
        """Hide one more column, not a primary one."""
        place = np.array([column])
        room = self._freedom.hidden.at(place)
        self._room.down[place], self._room.up[place] = room.down, room.up
        self._moves.allow(room, place)

    def doubtful(self) -> Ints:
        """Primary columns not seen to be safe after a few tries in which all of them stray together."""
        random = np.random.default_rng(0)
        for turn in range(_TOGETHER):
            columns = self._doubtful()
            signs = random.choice([-1.0, 1.0], len(columns)) if turn else np.ones(len(columns))
            for sign in (1.0, -1.0):
                if len(columns):
                    self._see(columns, sign * signs)
        return self._doubtful()

    def wide(self, column: int) -> bool:
        """Whether a primary column is seen to be safe; while the others are held to their need, False is no proof."""
        for sign in (1.0, -1.0):
            if self._high[column] - self._low[column] < self._width[column] - SLIP:
                self._see(np.array([column]), np.array([sign]))
        return bool(self._high[column] - self._low[column] >= self._width[column] - SLIP)

    def narrow(self) -> Ints:
        """The primary columns that are not safe. From here on none is held to its need."""
        self.doubtful()
        self._moves.allow(self._room)
        return np.array([column for column in self._doubtful() if not self.wide(int(column))], dtype=np.intp)

    def reach(self, column: int) -> float:
        """The range of a column as far as seen."""
        return float(self._high[column] - self._low[column])

    def _doubtful(self) -> Ints:
        doubtful: Ints = np.flatnonzero(self._high - self._low < self._width - SLIP)
        return doubtful

    def _wide(self, place: int) -> bool:
        for sign in (1.0, -1.0):
            if self._high[place] - self._low[place] < self._width[place] - SLIP:
                self._see(np.array([place]), np.array([sign]))
        return bool(self._high[place] - self._low[place] >= self._width[place] - SLIP)

    def _see(self, columns: Ints, signs: Floats) -> None:
        move = self._moves.farthest(columns, signs)
        if move is None:
            self._high[columns] = np.inf  # only a single column is ever without limit
            return
        self._low = np.minimum(self._low, move.steps)
        self._high = np.maximum(self._high, move.steps)
