"""Makes a pattern safe by hiding more, and learns a cut from each cell that was too narrow."""

import numpy as np

from inbeeld.attack import Bools, Ints
from inbeeld.disclosure.suppression.cuts import Cut
from inbeeld.disclosure.suppression.freedom import Freedom
from inbeeld.disclosure.suppression.learning import Learning, Lesson
from inbeeld.disclosure.suppression.master import Master
from inbeeld.disclosure.suppression.scopes import Scope, large_scopes, small_scopes, whole
from inbeeld.disclosure.suppression.verdict import Verdict

_CLOSE = 1e-6
_WHOLE = 20_000
"""The most columns of a problem that is looked at as a whole."""


class Mending:
    """What was learnt of a problem, in scopes of all sizes.

    Attributes:
        beyond: primary columns that no choice can protect as asked, as far as they were met.
    """

    def __init__(self, freedom: Freedom, master: Master) -> None:
        self._freedom, self._master = freedom, master
        self._small = [Lesson(Scope(freedom, columns)) for columns in small_scopes(freedom)]
        self._large = _by_column([Learning(Scope(freedom, one)) for one in large_scopes(freedom)])
        self._closed = _by_column([Learning(Scope(freedom, one, closed=True)) for one in large_scopes(freedom)])
        self._whole = Learning(whole(freedom))
        self._verdict = Verdict(freedom)
        self._far: set[int] = set()
        self.beyond: set[int] = set()

    def narrow(self, hidden: Bools) -> Ints:
        """The primary columns that are not safe under a pattern."""
        self._verdict.under(hidden)
        return self._verdict.narrow()

    def make_locally_safe(self, hidden: Bools) -> int:
        """Hide more until nothing in a small scope is too narrow, in place; how many cuts were learnt."""
        return sum(lesson.taught(hidden, self._hide) for lesson in self._small)

    def make_safe(self, hidden: Bools) -> None:
        """Hide more until all is safe, in place; a cut is learnt for all that was not."""
        learnt = 1
        while learnt:
            self._far.clear()
            self.make_locally_safe(hidden)
            self._mend_nearby(hidden)
            learnt = self._mend_far(hidden)

    def _mend_nearby(self, hidden: Bools) -> None:
        learnt = 1
        while learnt:
            self._verdict.under(hidden)
            left = [column for column in self._verdict.doubtful().tolist() if column not in self._far]
            learnt = sum(self._mend(column, hidden) for column in left)

    def _mend_far(self, hidden: Bools) -> int:
        """Look at the whole for what could not be made safe nearby; how many cuts were learnt."""
        self._verdict.under(hidden)
        self._verdict.look_far(np.array(sorted(self._far), dtype=np.intp))
        return sum(self._mend_in_whole(column, hidden) for column in sorted(self._far))

    def _mend(self, column: int, hidden: Bools) -> bool:
        """Hide one more cell for a primary column that is not safe; whether that was so."""
        self._verdict.under(hidden)
        if self._verdict.wide_nearby(column):
            return False
        cut = self._large[column].cut(column, hidden) if column in self._large else None
        if cut is not None:
            return self._hide(column, cut, hidden)
        if self._freedom.size <= _WHOLE:
            return self._mend_in_whole(column, hidden)
        if self._hide_nearby(column, hidden):
            return True
        self._far.add(column)
        return False

    def _mend_in_whole(self, column: int, hidden: Bools) -> bool:
        """Hide one more cell for a primary column if it is not safe in the whole."""
        self._verdict.under(hidden)
        seen_wide = bool(self._large) and self._verdict.wide(column)  # without large scopes, nearby was the whole
        cut = None if seen_wide else self._whole.cut(column, hidden)
        return cut is not None and self._hide(column, cut, hidden)

    def _hide_nearby(self, column: int, hidden: Bools) -> bool:
        """Hide one more cell, so that a column becomes safe while all far from it stands still; whether one was found.

        More than is needed, perhaps, so it teaches nothing; but the whole would take too long to look at.
        """
        cut = self._closed[column].cut(column, hidden)
        return cut is not None and _help(self._freedom, cut, hidden)

    def _hide(self, column: int, cut: Cut, hidden: Bools) -> bool:
        """Hide what helps most to obey a broken cut; False if nothing that may be hidden can."""
        if cut.shares.sum() < cut.least - _CLOSE:
            self.beyond.add(column)
            return False
        self._master.add(cut)
        return _help(self._freedom, cut, hidden)


def _help(freedom: Freedom, cut: Cut, hidden: Bools) -> bool:
    """Hide the column that helps most to obey a broken cut, in place; False if there is none."""
    worth = np.where(hidden[cut.columns], 0, cut.shares) / (freedom.cost[cut.columns] + _CLOSE)
    if not (worth > 0).any():
        return False
    # of those that help alike the smallest count, and of these the first
    best = np.lexsort((cut.columns, freedom.amount[cut.columns], -np.round(worth, 6)))[0]
    hidden[cut.columns[best]] = True
    return True


def _by_column(learnings: list[Learning]) -> dict[int, Learning]:
    return {int(column): learning for learning in learnings for column in learning.columns}
