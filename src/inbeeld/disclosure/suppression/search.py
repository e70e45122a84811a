"""The search for the pattern with the least loss.

In turn: the cheapest pattern under all that is known of safe patterns (the cuts), and what is not safe under it.
Each unsafe cell teaches a cut, and gets one more hidden cell until it is safe; so every turn ends with a safe pattern
as well as with a bound. When the two meet, the pattern is optimal.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from inbeeld.attack import Bools, Ints
from inbeeld.disclosure.suppression.cuts import Cut, companions
from inbeeld.disclosure.suppression.freedom import Freedom, freedom_of
from inbeeld.disclosure.suppression.master import Choice, Master, pattern_of
from inbeeld.disclosure.suppression.problem import Pattern, Problem
from inbeeld.disclosure.suppression.scopes import Scopes
from inbeeld.disclosure.suppression.verdict import Verdict

_CLOSE = 1e-6
_LARGE = 20_000

Progress = Callable[[int, int], None]
"""Called before each turn with the number of turns done, and the most there can be."""


@dataclass(frozen=True)
class Effort:
    """How far the search goes. Counted in steps, never in time, so that the answer is the same everywhere.

    Attributes:
        rounds: how often a cheapest pattern is attacked.
        nodes: how many nodes of the search tree a cheapest pattern of one part may take.
        trims: how often, at the end, cells are shown again that seem to be hidden in vain.
    """

    rounds: int = 60
    nodes: int = 2000
    trims: int = 20

    @classmethod
    def fit_for(cls, columns: int) -> "Effort":
        """As much for a large problem as keeps it within minutes on one core."""
        return cls(rounds=int(np.clip(300_000 // max(columns, 1), 3, 60)), trims=6 if columns > _LARGE else 20)


def suppress(problem: Problem, *, effort: Effort | None = None, progress: Progress | None = None) -> Pattern:
    """Choose what to hide.

    Returns:
        The optimal pattern if the effort allows; otherwise a safe pattern and a proved bound. The same problem gives
        the same pattern. A primary cell that cannot be protected is named in ``narrow``; it keeps the widest range
        that can be had.

    Raises:
        DisclosureError: if the solver gives up.
    """
    freedom, narrow = _within_reach(freedom_of(problem))
    choice = _Search(freedom, effort or Effort.fit_for(freedom.size), progress or _silent).best()
    left = Verdict(freedom, pattern_of(choice.columns, freedom.primary)).narrow()
    hidden = problem.primary.copy()
    hidden[freedom.cells[choice.columns]] = True
    return Pattern(hidden, choice.loss, choice.bound, freedom.cells[np.union1d(narrow, left)])


def _within_reach(freedom: Freedom) -> tuple[Freedom, Ints]:
    """The problem with widths that can be had, and the columns for which that is less than was asked."""
    verdict = Verdict(freedom, freedom.primary | freedom.hideable)
    narrow = verdict.narrow()
    width = freedom.width.copy()
    width[narrow] = [verdict.reach(int(column)) for column in narrow]
    return replace(freedom, width=width), narrow


class _Search:
    """A search under way."""

    def __init__(self, freedom: Freedom, effort: Effort, progress: Progress) -> None:
        self._freedom = freedom
        self._effort = effort
        self._progress = progress
        self._scopes = Scopes(freedom)
        self._master = Master(freedom.cost, effort.nodes)

    def best(self) -> Choice:
        """The best choice found, with its bound."""
        for cut in companions(self._freedom):
            self._master.add(cut)
        best, bound = Choice(np.flatnonzero(self._freedom.hideable), np.inf, 0.0), 0.0
        for done in range(self._effort.rounds):
            self._progress(done, self._effort.rounds)
            cheapest = self._master.cheapest()
            bound = max(bound, cheapest.bound)
            best = min(best, self._completed(cheapest), key=lambda choice: choice.loss)
            if best.loss - bound < _CLOSE:
                break
        best = self._trimmed(best, bound)
        return replace(best, bound=min(bound, best.loss))

    def _completed(self, choice: Choice) -> Choice:
        """The choice with more hidden, so that all is safe."""
        hidden = pattern_of(choice.columns, self._freedom.primary)
        self._make_safe(hidden)
        return self._choice(hidden)

    def _trimmed(self, choice: Choice, bound: float) -> Choice:
        """A safe choice without what no cut asks for; where that is not safe, a cut is missing, and it tries again."""
        for _ in range(self._effort.trims):
            if choice.loss - bound < _CLOSE:
                break
            hidden = self._master.trimmed(pattern_of(choice.columns, self._freedom.primary))
            if self._choice(hidden).loss == choice.loss:
                break
            self._make_safe(hidden)
            choice = min(choice, self._choice(hidden), key=lambda found: found.loss)
        return choice

    def _choice(self, hidden: Bools) -> Choice:
        columns = np.flatnonzero(hidden & ~self._freedom.primary)
        return Choice(columns, float(self._freedom.cost[columns].sum()), 0.0)

    def _make_safe(self, hidden: Bools) -> None:
        """Hide more until all is safe, in place; a cut is learnt for all that was not."""
        verdict, learnt = Verdict(self._freedom, hidden), True
        while learnt:
            learnt = sum(self._mend(int(column), hidden, verdict) for column in verdict.doubtful()) > 0

    def _mend(self, column: int, hidden: Bools, verdict: Verdict) -> bool:
        """Hide one more cell for a primary column that is not safe; whether that was so."""
        cut = self._scopes.near(column, hidden)
        if cut is None and not verdict.wide(column):
            cut = self._scopes.anywhere(column, hidden)
        if cut is None:
            return False
        self._master.add(cut)
        chosen = self._next(cut, hidden)
        hidden[chosen] = True
        verdict.hide(chosen)
        return True

    def _next(self, cut: Cut, hidden: Bools) -> int:
        """The column that helps most to obey a broken cut."""
        shown = ~hidden[cut.columns]
        worth = np.where(shown, cut.shares, -1) / (self._freedom.cost[cut.columns] + _CLOSE)
        return int(cut.columns[np.argmax(worth)])


def _silent(_done: int, _all: int) -> None:
    return None
