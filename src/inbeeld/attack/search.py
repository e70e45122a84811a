"""The search for tables in one part that prove how far its counts can go.

Most ends that propagation allows are reached by some table. So first many ends are aimed at in one linear program,
each with a weight by lot (the same lots every time): one table settles tens or hundreds of them. Only the ends that
are left get a linear program each, and only those that whole numbers cannot reach there, a whole-number program.
Where the solver gives up, an end stays unsettled: what was seen of it is possible, what was proved of it is true.
"""

import numpy as np

from inbeeld.attack.contradiction import Contradiction
from inbeeld.attack.goals import Goal
from inbeeld.attack.neighbours import Neighbours
from inbeeld.attack.parts import Part
from inbeeld.attack.program import Program, best_whole, table_inside
from inbeeld.attack.relations import TOLERANCE, Bools, Bounds, Floats
from inbeeld.attack.seen import Seen
from inbeeld.attack.unsolved import Unsolved
from inbeeld.attack.whole import whole_near

_PATIENCE = 3
"""So many tables in a row may be of little use before ends are looked for one by one."""

LARGE = 10_000
"""With more counts, tables in the interior are found sooner than at the corners."""

_LITTLE = 1e-4
"""The weight, on average about twice this, of counts that are not aimed at."""

_USEFUL = 5
"""A table that settles fewer ends is of little use: one by one costs no more."""


class Search:
    """What was seen and proved of the counts of one part.

    Attributes:
        seen: the ranges that tables prove possible.
        outer: the ranges outside of which nothing is possible. They meet where an end is settled.
        given_up: what the solver could not settle last, if anything.
    """

    def __init__(self, part: Part, *, whole: bool, point: Floats | None = None) -> None:
        self.seen = Seen(len(part.counts))
        self.outer = Bounds(part.bounds.lower.copy(), part.bounds.upper.copy())
        self.given_up: Unsolved | None = None
        self._part, self._whole = part, whole
        self._program = Program(part)
        self._neighbours = Neighbours(part)
        self._lots = np.random.default_rng(len(part.counts))
        self._background = self._drawn() * _LITTLE
        if point is not None:
            self.seen.add(point)

    def settle(self, goal: Goal) -> None:
        """Look until the goal wants nothing more.

        Raises:
            Contradiction: if no table fits.
            Unsolved: if it is not even known whether one does.
        """
        self.see_any()
        self.aim_together(goal)
        self._aim_one_by_one(goal)
        if self._whole:
            self.aim_together(goal)
            self._aim_whole(goal)

    def unsettled(self, goal: Goal) -> Bools:
        """The counts of which the goal still wants something, because the solver gave up on it."""
        left = np.asarray(np.logical_or(*goal.wanted(self.seen, self.outer)))
        return left if self.given_up else np.zeros_like(left)

    def see_any(self) -> None:
        """Find a table if none is known.

        Raises:
            Contradiction: if no table fits.
            Unsolved: if neither a table is found nor a contradiction.
        """
        weights = self._drawn()
        if self.seen.table is None:
            self._look_far(weights)
        if self.seen.table is None and self.given_up:
            self._look(np.zeros_like(weights))  # any table at all: the easiest question
        if self.seen.table is None and (self._whole or not self.given_up):
            self._look_whole(np.zeros_like(weights))
        if self.seen.table is None and self.given_up:
            raise self.given_up

    def aim_together(self, goal: Goal) -> None:
        """Look for tables that settle many ends at once, as long as that is of use."""
        low, high = goal.wanted(self.seen, self.outer)
        idle, upward = 0, True
        while idle < _PATIENCE and (left := _number(low, high)):
            rising = high & ~(low & upward)
            falling = low & ~rising
            self._look_far(self._drawn() * (falling.astype(np.float64) - rising))
            low, high = goal.wanted(self.seen, self.outer)
            idle = idle + 1 if left - _number(low, high) < _USEFUL else 0
            upward = not upward

    def _aim_one_by_one(self, goal: Goal) -> None:
        """Settle what is possible at all for each end, broken numbers allowed."""
        for count in np.flatnonzero(np.logical_or(*goal.wanted(self.seen, self.outer))).tolist():
            for side, weight in enumerate((1.0, -1.0)):
                if goal.wanted(self.seen, self.outer)[side][count]:
                    weights = self._single(count, weight)
                    table = self._look(weights)
                    self._prove(count, weight, np.inf if table is None else float(table[count]))

    def _aim_whole(self, goal: Goal) -> None:
        """Settle what whole numbers can reach. With a little weight on every count, tables are mostly whole."""
        for count in np.flatnonzero(np.logical_or(*goal.wanted(self.seen, self.outer))).tolist():
            for side, weight in enumerate((1.0, -1.0)):
                if goal.wanted(self.seen, self.outer)[side][count]:
                    self._look(self._single(count, weight) + self._background)
                if goal.wanted(self.seen, self.outer)[side][count]:
                    table = self._look_whole(self._single(count, weight))
                    self._prove(count, weight, np.inf if table is None else float(table[count]))

    def _look_far(self, weights: Floats) -> None:
        """Take note of a light table, in the fastest way."""
        large = len(weights) > LARGE and not self._whole
        table = table_inside(self._part, weights) if large else None
        if table is None:
            self._look(weights)
        else:
            self.seen.add(table)

    def _look(self, weights: Floats) -> Floats | None:
        """Take note of the lightest table; it is None where there is no limit, or none that can be found."""
        try:
            answer = self._program.least(weights)
        except Unsolved as error:
            self.given_up = error
            return None
        if not answer.possible:
            raise Contradiction(self._part.rows, self._part.counts)
        if answer.ray is not None:
            self.seen.add_ray(answer.ray)
        table = answer.table
        if table is not None and self._whole:
            table = whole_near(self._part, self._neighbours, table, weights)
        if table is not None:
            self.seen.add(table)
        return answer.table

    def _look_whole(self, weights: Floats) -> Floats | None:
        try:
            answer = best_whole(self._part, weights)
        except Unsolved as error:
            self.given_up = error
            return None
        if not answer.possible:
            raise Contradiction(self._part.rows, self._part.counts)
        if answer.table is not None:
            self.seen.add(answer.table)
        return answer.table

    def _prove(self, count: int, weight: float, value: float) -> None:
        """No table takes a count beyond a value; inwards to the next whole number."""
        if np.isinf(value):
            return
        if weight > 0:
            self.outer.lower[count] = np.ceil(value - TOLERANCE) if self._whole else value
        else:
            self.outer.upper[count] = np.floor(value + TOLERANCE) if self._whole else value

    def _single(self, count: int, weight: float) -> Floats:
        weights = np.zeros(len(self._part.counts))
        weights[count] = weight
        return weights

    def _drawn(self) -> Floats:
        """A weight for each count by lot: a few far heavier than the rest, so that these go first."""
        return self._lots.exponential(size=len(self._part.counts)) ** 2


def _number(low: Bools, high: Bools) -> int:
    return int(low.sum() + high.sum())
