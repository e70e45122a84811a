"""Which primary columns of a scope have a range that is wide enough, under a pattern that changes.

Every table that the attacker's program finds is evidence for all columns at once, under this pattern and under each
later one that allows it. So it is first asked for tables in which all columns that are still in doubt stray together;
only what is left is asked for one by one.
"""

from functools import cached_property

import numpy as np

from inbeeld.attack import Bools, Floats, Ints
from inbeeld.disclosure.suppression.evidence import Evidence
from inbeeld.disclosure.suppression.freedom import Room
from inbeeld.disclosure.suppression.moves import Moves
from inbeeld.disclosure.suppression.scopes import Scope

SLIP = 1e-6
"""How far a range may fall short of its width and still count as wide enough: rounding errors of the solver."""
_TOGETHER = 20
_USEFUL = 0.03
"""The share of the doubtful columns that a try together must settle to be worth another."""
_FEW = 4
"""Fewer than these are as quickly looked at one by one."""
_FAR = 4.0
"""While one column is looked at, none strays farther than so many times the widest need: the solver is quicker so."""


class Watch:
    """The ranges seen in a scope. Every range seen is possible; a range not seen may be so all the same."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._width = scope.width
        self._evidence = Evidence(len(scope.columns))
        self._hidden: Bools | None = None
        self._low, self._high = np.zeros(len(scope.columns)), np.zeros(len(scope.columns))

    def under(self, hidden: Bools) -> None:
        """Look under this pattern from now on. Shape: all columns of the problem."""
        now = hidden[self._scope.columns]
        if self._hidden is not None and np.array_equal(now, self._hidden):
            return
        shows_more = self._hidden is None or bool((self._hidden & ~now).any())
        self._hidden = now
        self._room = self._scope.freedom.room(hidden, self._scope.columns)
        if shows_more:  # hiding more only widens ranges
            self._recall()

    @property
    def columns(self) -> Ints:
        """The columns of the scope."""
        return self._scope.columns

    def doubtful(self) -> Ints:
        """Primary columns not yet seen to be safe."""
        return self._scope.columns[self._doubtful()]

    def look_together(self) -> None:
        """Let all doubtful columns stray at once, a few times. None takes more room than its own need."""
        self._recall()
        lots = np.random.default_rng(0)
        for turn in range(_TOGETHER):
            places = self._doubtful()
            if len(places) < _FEW:
                return
            self._moves.allow(self._capped(np.where(self._width > 0, self._width, np.inf)))
            signs = lots.choice([-1.0, 1.0], len(places)) if turn else np.ones(len(places))
            self._see(places, signs)
            self._see(places, -signs)
            if len(places) - sum(not self._is_wide(int(place)) for place in places) < max(_USEFUL * len(places), _FEW):
                return

    def wide(self, column: int, *, exact: bool = False) -> bool:
        """Whether a primary column is seen to be safe. Only if ``exact``, False is a proof for a closed scope."""
        place = self._scope.place[column]
        for sign in (1.0, -1.0):
            if not self._is_wide(place):
                far = np.inf if exact else _FAR * float(self._scope.freedom.width.max())
                self._moves.allow(self._capped(np.full(len(self._width), far)))
                self._see(np.array([place]), np.array([sign]))
        return self._is_wide(place)

    def reach(self, column: int) -> float:
        """The range of a column as far as seen."""
        place = self._scope.place[column]
        return float(self._high[place] - self._low[place])

    def ends(self) -> tuple[Floats, Floats]:
        """How far down and how far up each column was seen to go."""
        return self._low, self._high

    def take(self, steps: Floats) -> None:
        """Take in a move that was found elsewhere, shape (columns of the scope,); there is room for it."""
        self._evidence.add(steps)
        self._low = np.minimum(self._low, steps)
        self._high = np.maximum(self._high, steps)

    @cached_property
    def _moves(self) -> Moves:
        return Moves(self._scope.rows)

    def _recall(self) -> None:
        """Go by all moves that there is room for."""
        self._low, self._high = self._evidence.seen(self._room)

    def _is_wide(self, place: int) -> bool:
        return bool(self._high[place] - self._low[place] >= self._width[place] - SLIP)

    def _doubtful(self) -> Ints:
        doubtful: Ints = np.flatnonzero(self._high - self._low < self._width - SLIP)
        return doubtful

    def _capped(self, most: Floats) -> Room:
        return Room(np.minimum(self._room.down, most), np.minimum(self._room.up, most))

    def _see(self, places: Ints, signs: Floats) -> None:
        move = self._moves.farthest(places, signs)
        if move is None:
            self._high[places] = np.inf  # only a single column is ever without limit
            return
        self.take(move.steps)
