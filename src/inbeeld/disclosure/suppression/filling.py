"""Makes a pattern of a very large problem safe: each cell that is too narrow gets the cheapest way out."""

import numpy as np

from inbeeld.attack import Bools, Floats, Ints
from inbeeld.disclosure.suppression.freedom import Freedom
from inbeeld.disclosure.suppression.scopes import Scope, large_scopes, whole
from inbeeld.disclosure.suppression.verdict import Verdict
from inbeeld.disclosure.suppression.watch import SLIP
from inbeeld.disclosure.suppression.ways import Ways

_MANY = 6
"""So many cells may need another way out when one is shown again; with more it stays hidden."""


class Filling:
    """Hides what lies on the cheapest way out of each narrow cell. Proves nothing about what is needed.

    Attributes:
        stuck: primary columns that cannot have the range that is asked, whatever is hidden.
    """

    def __init__(self, freedom: Freedom, verdict: Verdict) -> None:
        self._freedom, self._verdict = freedom, verdict
        self._far = Ways(whole(freedom))
        self._near = [Ways(Scope(freedom, columns, closed=True)) for columns in large_scopes(freedom)] or [self._far]
        self._by_column = {int(column): ways for ways in self._near for column in ways.columns}
        self.stuck: set[int] = set()

    def make_safe(self, hidden: Bools) -> None:
        """Hide more until all is safe that can be, in place."""
        self._verdict.under(hidden)
        self._verdict.doubtful()
        while len(left := self._left()):
            for column in left.tolist():
                self._fill(column, hidden)

    def thin(self, hidden: Bools, columns: Ints) -> None:
        """Show columns again, in place, one by one, where all stays safe without."""
        for column in columns.tolist():
            hidden[column] = False
            hidden[column] = not self._is_safe(hidden)
        self.make_safe(hidden)

    def narrow(self, hidden: Bools) -> Ints:
        """The primary columns that are not safe under a pattern."""
        self._verdict.under(hidden)
        doubtful = self._doubtful().tolist()
        left = [column for column in doubtful if not self._is_wide(self._near_to(column), column, hidden)]
        return np.array([column for column in left if not self._is_wide(self._far, column, hidden)], dtype=np.intp)

    def _doubtful(self) -> Ints:
        """The columns that are not seen to be safe."""
        low, high = self._verdict.ends()
        doubtful: Ints = np.flatnonzero(high - low < self._freedom.width - SLIP)
        return doubtful

    def _left(self) -> Ints:
        """Of these those that are not given up."""
        left: Ints = np.setdiff1d(self._doubtful(), sorted(self.stuck))
        return left

    def _is_safe(self, hidden: Bools) -> bool:
        """Whether all is seen to be safe, with few and short looks."""
        self._verdict.under(hidden)
        left = self._left().tolist()
        return len(left) <= _MANY and all(self._is_wide(self._near_to(column), column, hidden) for column in left)

    def _near_to(self, column: int) -> Ways:
        return self._by_column[column]

    def _is_wide(self, ways: Ways, column: int, hidden: Bools) -> bool:
        """Whether a column has ways out for which nothing need be hidden."""
        for sign in (1.0, -1.0):
            if self._missing(column) > SLIP:
                way = ways.cheapest(column, self._step(column, sign), hidden)
                if way is not None and not len(self._beyond(way, hidden)):
                    self._verdict.take(way)
        return self._missing(column) <= SLIP

    def _fill(self, column: int, hidden: Bools) -> None:
        """Give a primary column room enough."""
        self._verdict.under(hidden)
        if self._missing(column) <= SLIP or self._verdict.wide_nearby(column):
            return
        if not self._is_wide(self._near_to(column), column, hidden):
            for sign in (1.0, -1.0):
                self._hide(column, sign, hidden)
            if self._missing(column) > SLIP:
                self.stuck.add(column)

    def _hide(self, column: int, sign: float, hidden: Bools) -> None:
        """Hide what lies on the cheapest way up or down, as far as the column needs it and can go."""
        if self._missing(column) <= SLIP:
            return
        step = self._step(column, sign)
        way = self._far.cheapest(column, step, hidden)
        if way is None:
            way = self._far.farthest(column, step, hidden)
        if way is not None:
            hidden[self._beyond(way, hidden)] = True
            self._verdict.under(hidden)
            self._verdict.take(way)
            for near in self._near:
                near.add(way)

    def _missing(self, column: int) -> float:
        """How much wider the range of a column must be than was seen."""
        low, high = self._verdict.ends()
        return float(self._freedom.width[column] - high[column] + low[column])

    def _step(self, column: int, sign: float) -> float:
        """How far up or down a column must go for its width, at most as far as it can."""
        low, high = self._verdict.ends()
        seen, most = (high, self._freedom.hidden.up) if sign > 0 else (-low, self._freedom.hidden.down)
        return sign * min(float(seen[column]) + self._missing(column), float(most[column]))

    def _beyond(self, way: Floats, hidden: Bools) -> Ints:
        """Published cells that stray farther on a way than they can."""
        beyond: Ints = np.flatnonzero(self._freedom.hideable & self._freedom.room(hidden).beyond(way))
        return beyond
