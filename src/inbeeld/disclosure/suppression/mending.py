"""Makes a pattern safe by hiding more, and learns a cut from each cell that was too narrow."""

import numpy as np

from inbeeld.attack import Bools, Ints
from inbeeld.disclosure.suppression.cuts import Cut
from inbeeld.disclosure.suppression.filling import Filling
from inbeeld.disclosure.suppression.freedom import Freedom
from inbeeld.disclosure.suppression.learning import Learning, Lesson
from inbeeld.disclosure.suppression.master import Master
from inbeeld.disclosure.suppression.scopes import Scope, large_scopes, small_scopes, whole
from inbeeld.disclosure.suppression.verdict import Verdict

_CLOSE = 1e-6
_WHOLE = 20_000
"""The most columns of a problem in which the whole is asked for cuts."""


class Mending:
    """What was learnt of a problem, in scopes of all sizes.

    Attributes:
        beyond: primary columns that no choice can protect as asked, as far as they were met.
    """

    def __init__(self, freedom: Freedom, master: Master) -> None:
        self._freedom, self._master = freedom, master
        self._small = [Lesson(Scope(freedom, columns)) for columns in small_scopes(freedom)]
        self._large = _by_column([Learning(Scope(freedom, one)) for one in large_scopes(freedom)])
        self._whole = Learning(whole(freedom))
        self._verdict = Verdict(freedom)
        self._filling = Filling(freedom, self._verdict) if freedom.size > _WHOLE else None
        self.beyond: set[int] = set()

    def narrow(self, hidden: Bools) -> Ints:
        """The primary columns that are not safe under a pattern."""
        if self._filling is not None:
            return self._filling.narrow(hidden)
        self._verdict.under(hidden)
        return self._verdict.narrow()

    def make_locally_safe(self, hidden: Bools) -> int:
        """Hide more until nothing in a small scope is too narrow, in place; how many cuts were learnt."""
        return sum(lesson.taught(hidden, self._hide) for lesson in self._small)

    def make_safe(self, hidden: Bools) -> None:
        """Hide more until all is safe, in place; a cut is learnt for all that was not, if it is quick to find."""
        self.make_locally_safe(hidden)
        if self._filling is not None:
            self._filling.make_safe(hidden)
            self.beyond |= self._filling.stuck
            return
        learnt = 1
        while learnt:
            self._verdict.under(hidden)
            learnt = sum(self._mend(column, hidden) for column in self._verdict.doubtful().tolist())

    def show(self, hidden: Bools, columns: Ints) -> None:
        """Show again what no cut asks for, in place; where that is not safe, something stays hidden."""
        if self._filling is not None:
            self._filling.thin(hidden, columns)
            return
        hidden[columns] = False
        self.make_safe(hidden)

    def _mend(self, column: int, hidden: Bools) -> bool:
        """Hide one more cell for a primary column that is not safe; whether that was so."""
        self._verdict.under(hidden)
        if self._verdict.wide_nearby(column):
            return False
        cut = self._large[column].cut(column, hidden) if column in self._large else None
        if cut is not None:
            return self._hide(column, cut, hidden)
        return self._mend_in_whole(column, hidden)

    def _mend_in_whole(self, column: int, hidden: Bools) -> bool:
        """Hide one more cell for a primary column if it is not safe in the whole."""
        self._verdict.under(hidden)
        seen_wide = bool(self._large) and self._verdict.wide(column)  # without large scopes, nearby was the whole
        cut = None if seen_wide else self._whole.cut(column, hidden)
        return cut is not None and self._hide(column, cut, hidden)

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
