"""The attacker's linear program: how far columns can stray together, and what holds them back."""

from typing import NamedTuple

import highspy
import numpy as np
from scipy.sparse import csr_array

from inbeeld.attack import Floats, Ints
from inbeeld.disclosure.suppression.freedom import Room
from inbeeld.errors import DisclosureError

PRIMAL = 4
"""HiGHS's number for the primal simplex method: after a change of goal its point stays allowed, so it goes on there."""
DUAL = 1
"""HiGHS's number for the dual simplex method: the quickest from the beginning."""

_MANY = 0.05
"""A room is another one if so large a part of the columns may stray otherwise than before."""
_STEPS = 5000
"""After so many steps from the last point it is left: seldom, but then it would take for ever."""
_ENDLESSLY = 2**31 - 1


class Move(NamedTuple):
    """The farthest steps towards a goal.

    Attributes:
        steps: a step for each column, up or down: together a table that an outsider holds possible.
        prices: what each row holds back, shape (rows,): the multipliers that prove that it goes no farther.
    """

    steps: Floats
    prices: Floats


class Moves:
    """Finds steps of columns that keep all rows: ``matrix @ steps == 0``. It goes on from where it stood."""

    def __init__(self, matrix: csr_array[np.float64]) -> None:
        self._columns = int(matrix.shape[1])
        self._down = self._up = np.zeros(self._columns)
        self._elsewhere = True
        self._aimed: Ints = np.zeros(0, dtype=np.intp)
        self._solver = simplex()
        self._solver.passModel(model_of(matrix))

    def allow(self, room: Room) -> None:
        """Set how far each column may stray, or some."""
        some = np.flatnonzero((room.down != self._down) | (room.up != self._up))
        if len(some):
            self._elsewhere = self._elsewhere or len(some) > _MANY * self._columns
            self._down, self._up = room.down, room.up
            self._solver.changeColsBounds(len(some), some.astype(np.int32), -room.down[some], room.up[some])

    def farthest(self, columns: Ints, signs: Floats) -> Move | None:
        """The greatest sum of steps of some columns, each up (1) or down (-1); None if it has no limit.

        Raises:
            DisclosureError: if the solver gives up.
        """
        self._aim(columns, signs)
        status = self._run(from_start=len(columns) > 1 or self._elsewhere)
        if status not in _KNOWN:  # it lost its way: once more, from the beginning
            status = self._run(from_start=True)
        if status in _ENDLESS:
            return None
        if status != highspy.HighsModelStatus.kOptimal:
            raise DisclosureError(f"What the hidden cells give away could not be calculated: {status.name}.")
        found = self._solver.getSolution()
        return Move(np.array(found.col_value), np.array(found.row_dual))

    def _run(self, *, from_start: bool) -> highspy.HighsModelStatus:
        """Solve. For many goals, or in another room, the way from the last point is longer than from none."""
        if from_start:
            self._solver.clearSolver()
        self._elsewhere = False
        self._solver.setOptionValue("simplex_strategy", DUAL if from_start else PRIMAL)
        self._solver.setOptionValue("simplex_iteration_limit", _ENDLESSLY if from_start else _STEPS)
        self._solver.run()
        return self._solver.getModelStatus()

    def _aim(self, columns: Ints, signs: Floats) -> None:
        self._solver.changeColsCost(len(self._aimed), self._aimed.astype(np.int32), np.zeros(len(self._aimed)))
        self._solver.changeColsCost(len(columns), columns.astype(np.int32), signs)
        self._aimed = columns


_ENDLESS = (highspy.HighsModelStatus.kUnbounded, highspy.HighsModelStatus.kUnboundedOrInfeasible)
_KNOWN = (*_ENDLESS, highspy.HighsModelStatus.kOptimal)


def simplex() -> highspy.Highs:
    """A solver for linear programs that are asked again and again."""
    options = highspy.HighsOptions()
    options.output_flag, options.threads = False, 1
    options.presolve, options.solver = "off", "simplex"
    solver = highspy.Highs()  # type: ignore[no-untyped-call]  # its stub has no types here
    solver.passOptions(options)
    return solver


def model_of(matrix: csr_array[np.float64]) -> highspy.HighsLp:
    """``matrix @ steps == 0``, the greatest sum of steps; nothing may stray yet."""
    by_column = matrix.tocsc()
    rows, columns = by_column.shape
    model = highspy.HighsLp()
    model.num_col_, model.num_row_ = columns, rows
    model.sense_ = highspy.ObjSense.kMaximize
    model.col_cost_ = model.col_lower_ = model.col_upper_ = np.zeros(columns)
    model.row_lower_ = model.row_upper_ = np.zeros(rows)
    model.a_matrix_.format_ = highspy.MatrixFormat.kColwise
    model.a_matrix_.start_ = by_column.indptr.astype(np.int32)
    model.a_matrix_.index_ = by_column.indices.astype(np.int32)
    model.a_matrix_.value_ = by_column.data
    return model
