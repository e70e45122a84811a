"""The search for the pattern with the least loss.

In turn: the cheapest pattern under all that is known of safe patterns (the cuts), and what is not safe under it.
Each unsafe cell teaches a cut, and gets one more hidden cell until it is safe; so every turn ends with a safe pattern
as well as with a bound. When the two meet, the pattern is optimal. The first turns look at small surroundings only:
they are quick, and teach most of what there is to know. In a very large problem they are all that teaches, and what is
unsafe beyond them gets the cheapest way out.
"""

from dataclasses import replace

import numpy as np

from inbeeld.attack import Bools, Ints
from inbeeld.disclosure.suppression.effort import Effort, Progress
from inbeeld.disclosure.suppression.freedom import Freedom, freedom_of
from inbeeld.disclosure.suppression.master import Choice, Master, pattern_of
from inbeeld.disclosure.suppression.mending import Mending
from inbeeld.disclosure.suppression.problem import Pattern, Problem
from inbeeld.disclosure.suppression.scopes import is_large
from inbeeld.disclosure.suppression.verdict import Verdict

_CLOSE = 1e-6
_PATIENCE = 3
"""So many turns in a row small surroundings may leave the bound as it is."""


def suppress(problem: Problem, *, effort: Effort | None = None, progress: Progress | None = None) -> Pattern:
    """Choose what to hide.

    Returns:
        The optimal pattern if the effort allows; otherwise a safe pattern and a proved bound. Of patterns with the same
        loss, one that hides small counts rather than large ones. The same problem gives the same pattern. A primary
        cell that cannot be protected is named in ``narrow``; it keeps the widest range that can be had.

    Raises:
        DisclosureError: if the solver gives up.
    """
    freedom = freedom_of(problem)
    effort, progress = effort or Effort.fit_for(freedom.size), progress or _silent
    narrow: Ints = np.zeros(0, dtype=np.intp)
    if not is_large(freedom):
        freedom, narrow = _within_reach(freedom)
    search = _Search(freedom, effort, progress)
    choice = search.best()
    if search.beyond:  # rare, and so long to find out beforehand in a large problem that it waits until it is seen
        freedom, narrow = _within_reach(freedom)
        search = _Search(freedom, effort, progress)
        choice = search.best()
    hidden = problem.primary.copy()
    hidden[freedom.cells[choice.columns]] = True
    return Pattern(hidden, choice.loss, choice.bound, freedom.cells[np.union1d(narrow, search.narrow(choice))])


def _within_reach(freedom: Freedom) -> tuple[Freedom, Ints]:
    """The problem with widths that can be had, and the columns for which that is less than was asked."""
    verdict = Verdict(freedom)
    verdict.under(freedom.primary | freedom.hideable)
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
        self._turn = 0
        self._master = Master(freedom.cost, freedom.amount, effort.nodes)
        self._mending = Mending(freedom, self._master)

    @property
    def beyond(self) -> bool:
        """Whether columns were met that no choice can protect as asked."""
        return bool(self._mending.beyond)

    def narrow(self, choice: Choice) -> Ints:
        """The primary columns that are not safe under a choice."""
        return self._mending.narrow(self._pattern(choice))

    def best(self) -> Choice:
        """The best choice found, with its bound."""
        self._learn_locally()
        best, bound = Choice(np.flatnonzero(self._freedom.hideable), np.inf, 0.0), 0.0
        for _ in range(self._effort.rounds):
            cheapest = self._cheapest()
            bound = max(bound, cheapest.bound)
            best = min(best, self._completed(cheapest), key=lambda choice: choice.loss)
            if self.beyond or best.loss - bound < _CLOSE:
                break
        best = self._trimmed(best, bound)
        return replace(best, bound=min(bound, best.loss))

    def _learn_locally(self) -> None:
        """Learn cuts in small surroundings, as long as they make the cheapest choice dearer."""
        bound, idle = -1.0, 0
        for _ in range(self._effort.local):
            cheapest = self._cheapest()
            idle = idle + 1 if cheapest.bound < bound + _CLOSE else 0
            bound = cheapest.bound
            if not self._mending.make_locally_safe(self._pattern(cheapest)) or idle == _PATIENCE:
                break

    def _cheapest(self) -> Choice:
        """Another turn."""
        self._progress(self._turn, self._effort.turns)
        self._turn += 1
        return self._master.cheapest()

    def _completed(self, choice: Choice) -> Choice:
        """The choice with more hidden, so that all is safe."""
        hidden = self._pattern(choice)
        self._mending.make_safe(hidden)
        return self._choice(hidden)

    def _trimmed(self, choice: Choice, bound: float) -> Choice:
        """A safe choice without what no cut asks for; where that is not safe, a cut is missing, and it tries again."""
        for _ in range(self._effort.trims):
            hidden = self._pattern(choice)
            spare = self._master.spare(hidden)
            if choice.loss - bound < _CLOSE or not self._freedom.cost[spare].sum() > 0:
                break
            self._mending.show(hidden, spare)
            choice = min(choice, self._choice(hidden), key=lambda found: found.loss)
        return choice

    def _pattern(self, choice: Choice) -> Bools:
        return pattern_of(choice.columns, self._freedom.primary)

    def _choice(self, hidden: Bools) -> Choice:
        columns = np.flatnonzero(hidden & ~self._freedom.primary)
        return Choice(columns, float(self._freedom.cost[columns].sum()), 0.0)


def _silent(_done: int, _all: int) -> None:
    return None
