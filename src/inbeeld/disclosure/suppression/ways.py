"""The cheapest way out for a cell that is too narrow: which cells must be hidden so that it can stray so far."""

import highspy
import numpy as np
from scipy.sparse import csr_array, hstack, vstack

from inbeeld.attack import Bools, Floats, Ints
from inbeeld.disclosure.suppression.moves import DUAL, PRIMAL, model_of, simplex
from inbeeld.disclosure.suppression.scopes import Scope
from inbeeld.errors import DisclosureError

_STILL = 1e-6
"""Smaller steps are none."""
_TIRED = 1e-3
"""What a step of one costs where nothing need be hidden for it: so that a way is no longer than it need be."""
_AT_ALL_COSTS = 1e4
"""What a step of the cell itself is worth where it must go as far as it can, in steps of the dearest cell."""
_KNOWN = (highspy.HighsModelStatus.kOptimal, highspy.HighsModelStatus.kInfeasible)


class Ways:
    """Finds ways through a closed scope, along hidden cells for nothing and along others at their cost.

    All outside stands still, but for ways that are known there. Each may be gone in part, all together once.
    """

    def __init__(self, scope: Scope) -> None:
        freedom, columns = scope.freedom, scope.columns
        self._scope, self._size = scope, len(columns)
        self._known: list[Floats] = []
        self._open: list[bool] = []
        either = freedom.hideable[columns] | freedom.primary[columns]
        shown, hidden = freedom.shown.at(columns), freedom.hidden.at(columns)
        self._most = np.concatenate([np.where(either, hidden.up, shown.up), np.where(either, hidden.down, shown.down)])
        self._cost = np.full(2 * self._size, np.nan)
        self._solver = simplex()
        self._solver.passModel(self._model())

    @property
    def columns(self) -> Ints:
        """The columns of the scope."""
        return self._scope.columns

    def add(self, steps: Floats) -> None:
        """Take in a way through the whole problem, shape (all columns,)."""
        pulls = -np.asarray(self._scope.rows @ steps[self._scope.columns])
        rows = np.flatnonzero(np.abs(pulls) > _STILL).astype(np.int32)
        if len(rows):
            self._known.append(steps)
            self._open.append(True)
            rows, pulls = np.append(rows, np.int32(len(pulls))), np.append(pulls[rows], 1.0)
            self._solver.addCol(_TIRED * float(np.abs(steps).sum()), 0.0, 1.0, len(rows), rows, pulls)

    def cheapest(self, column: int, step: float, hidden: Bools) -> Floats | None:
        """The cheapest way that takes a column so far up, or down if negative; shape (all columns,).

        Returns:
            None if there is no way.

        Raises:
            DisclosureError: if the solver gives up.
        """
        self._charge(hidden)
        return self._gone(column, (step, step))

    def farthest(self, column: int, step: float, hidden: Bools) -> Floats | None:
        """The same, but as far as there is a way."""
        self._charge(hidden)
        place = self._scope.place[column] + (self._size if step < 0 else 0)
        self._solver.changeColCost(place, -_AT_ALL_COSTS * float(self._cost.max()))
        way = self._gone(column, (0.0, step))
        self._solver.changeColCost(place, self._cost[place])
        return way

    def _gone(self, column: int, ends: tuple[float, float]) -> Floats | None:
        """The best way that takes a column between two ends, of the same sign."""
        place = self._scope.place[column]
        both = np.array([place, place + self._size], dtype=np.int32)
        signed = np.array([ends, ends]) * [[1.0], [-1.0]]
        least, most = np.maximum(signed, 0).T
        most = np.minimum(most, self._most[both])
        if (least > most).any():
            return None
        self._solver.changeColsBounds(2, both, least, most)
        status = self._run()
        taken = np.array(self._solver.getSolution().col_value)
        self._solver.changeColsBounds(2, both, np.zeros(2), self._most[both])
        if status == highspy.HighsModelStatus.kInfeasible:
            return None
        if status != highspy.HighsModelStatus.kOptimal:
            raise DisclosureError(f"What must be hidden more could not be calculated: {status.name}.")
        return self._steps(taken)

    def _run(self) -> highspy.HighsModelStatus:
        """Solve from the beginning; by another method if the first loses its way."""
        for strategy in (DUAL, PRIMAL):
            self._solver.setOptionValue("simplex_strategy", strategy)
            self._solver.clearSolver()
            self._solver.run()
            if self._solver.getModelStatus() in _KNOWN:
                break
        return self._solver.getModelStatus()

    def _charge(self, hidden: Bools) -> None:
        """Set what each step costs under a pattern, and which known ways are open."""
        freedom, columns = self._scope.freedom, self._scope.columns
        free = hidden[columns] | ~freedom.hideable[columns]
        cost = np.tile(np.where(free, 0.0, freedom.cost[columns]) + _TIRED, 2)
        changed = np.flatnonzero(cost != self._cost)
        self._solver.changeColsCost(len(changed), changed.astype(np.int32), cost[changed])
        self._cost = cost
        room = freedom.room(hidden)
        for number, known in enumerate(self._known):
            if (fits := not room.beyond(known).any()) != self._open[number]:
                self._solver.changeColBounds(2 * self._size + number, 0.0, float(fits))
                self._open[number] = fits

    def _steps(self, taken: Floats) -> Floats:
        steps = np.zeros(self._scope.freedom.size)
        for share, known in zip(taken[2 * self._size :], self._known, strict=True):
            if share > _STILL:
                steps += share * known
        steps[self._scope.columns] = taken[: self._size] - taken[self._size : 2 * self._size]
        steps[np.abs(steps) < _STILL] = 0
        return steps

    def _model(self) -> highspy.HighsLp:
        """Each column twice, up and down; and a row that says that known ways are gone once, all together."""
        rows = hstack([self._scope.rows, -self._scope.rows], format="csr")
        model = model_of(csr_array(vstack([rows, csr_array((1, 2 * self._size))], format="csr")))
        model.sense_ = highspy.ObjSense.kMinimize
        model.col_upper_ = self._most
        model.row_upper_ = np.append(np.zeros(int(rows.shape[0])), 1.0)
        return model
