"""A part as a linear or whole-number program in HiGHS, solved again and again from where it stood."""

from typing import NamedTuple

import highspy
import numpy as np

from inbeeld.attack.parts import Part
from inbeeld.attack.relations import TOLERANCE, Floats
from inbeeld.errors import DisclosureError

_PRIMAL = 4
"""HiGHS's number for the primal simplex method: after a change of goal its point stays allowed, so it goes on there."""

_STATUS = highspy.HighsModelStatus


class Answer(NamedTuple):
    """What a program found. With neither a table nor a ray, no table fits.

    Attributes:
        table: a value for each count; None if there is no best table.
        ray: where the goal has no limit, a direction in which tables go on for ever.
    """

    table: Floats | None = None
    ray: Floats | None = None

    @property
    def possible(self) -> bool:
        """Whether any table fits."""
        return self.table is not None or self.ray is not None


class Program:
    """Finds tables that fit. It remembers where it stood, so that the next question is answered quickly."""

    def __init__(self, part: Part) -> None:
        self._every = np.arange(len(part.counts), dtype=np.int32)
        self._solver = _silent_solver(_linear_options())
        self._solver.passModel(_model(part))

    def least(self, weights: Floats) -> Answer:
        """A table with the least weighted sum of counts; negative weights for the greatest.

        Raises:
            DisclosureError: if the solver gives up.
        """
        self._solver.changeColsCost(len(self._every), self._every, weights)
        self._solver.run()
        if self._solver.getModelStatus() not in _ANSWERED:
            self._solver.clearSolver()  # it lost its way: once more from the beginning
            self._solver.run()
        return _answer(self._solver)

    def contradicting(self, rows: int) -> Floats:
        """After an answer that no table fits: a weight for each of the relations such that their sum cannot hold.

        All weights are 1 if the solver does not know.
        """
        _, known, weights = self._solver.getDualRay()  # type: ignore[attr-defined]  # its stubs lack it
        return np.asarray(weights) if known else np.ones(rows)


def best_whole(part: Part, weights: Floats, *, nodes: int | None = None) -> Answer:
    """A table of whole numbers with the least weighted sum of counts.

    Args:
        part: the counts and what they must obey.
        weights: one per count; only a whole sum of counts is taken to its very end.
        nodes: how many branches may be tried. The table is then a good one, perhaps not the best; or none is found.

    Raises:
        DisclosureError: if the solver gives up although it had no limit.
    """
    options = highspy.HighsOptions()
    options.output_flag, options.threads, options.mip_rel_gap, options.mip_abs_gap = False, 1, 0.0, 0.5
    if nodes is not None:
        options.mip_max_nodes = nodes
    solver = _silent_solver(options)
    model = _model(part)
    model.col_cost_ = weights
    model.integrality_ = [highspy.HighsVarType.kInteger] * len(part.counts)
    solver.passModel(model)
    solver.run()
    if nodes is not None and solver.getModelStatus() not in _ANSWERED:
        found = solver.getInfo().primal_solution_status == highspy.SolutionStatus.kSolutionStatusFeasible
        return Answer(np.rint(solver.getSolution().col_value)) if found else Answer()
    answer = _answer(solver)
    return answer if answer.table is None else Answer(np.rint(answer.table))


def table_inside(part: Part, weights: Floats) -> Floats | None:
    """A table with about the least weighted sum, by the interior point method: much the fastest for very many counts.

    It is as near the end as can be, but seldom whole numbers. None if it is not certain that it fits.
    """
    options = highspy.HighsOptions()
    options.output_flag, options.threads, options.solver, options.run_crossover = False, 1, "ipm", "off"
    solver, model = _silent_solver(options), _model(part)
    model.col_cost_ = weights
    solver.passModel(model)
    solver.run()
    table = np.array(solver.getSolution().col_value)
    return table if len(table) == len(weights) and part.fits(table, TOLERANCE) else None


_ANSWERED = (_STATUS.kOptimal, _STATUS.kInfeasible, _STATUS.kUnbounded)


def _answer(solver: highspy.Highs) -> Answer:
    status = solver.getModelStatus()
    if status == _STATUS.kOptimal:
        return Answer(table=np.array(solver.getSolution().col_value))
    if status == _STATUS.kInfeasible:
        return Answer()
    if status == _STATUS.kUnbounded:
        return Answer(ray=np.array(solver.getPrimalRay()[2]))  # type: ignore[attr-defined]  # its stubs lack it
    raise DisclosureError(f"What the figures give away could not be calculated: {solver.modelStatusToString(status)}.")


def _silent_solver(options: highspy.HighsOptions) -> highspy.Highs:
    solver = highspy.Highs()  # type: ignore[no-untyped-call]  # its stub has no types here
    solver.passOptions(options)
    return solver


def _linear_options() -> highspy.HighsOptions:
    options = highspy.HighsOptions()
    options.output_flag, options.threads = False, 1
    options.presolve, options.solver, options.simplex_strategy = "off", "simplex", _PRIMAL
    return options


def _model(part: Part) -> highspy.HighsLp:
    matrix = part.relations.matrix.tocsc()
    model = highspy.HighsLp()
    model.num_col_, model.num_row_ = part.relations.counts, part.relations.size
    model.col_cost_ = np.zeros(part.relations.counts)
    model.col_lower_, model.col_upper_ = part.bounds.lower, part.bounds.upper
    model.row_lower_, model.row_upper_ = part.relations.lower, part.relations.upper
    model.a_matrix_.format_ = highspy.MatrixFormat.kColwise
    model.a_matrix_.start_, model.a_matrix_.index_ = matrix.indptr, matrix.indices
    model.a_matrix_.value_ = matrix.data
    return model
