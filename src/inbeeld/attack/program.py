"""A part as a linear or whole-number program in HiGHS, solved again and again from where it stood."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

import highspy
import numpy as np

from inbeeld.attack.parts import Part
from inbeeld.attack.relations import TOLERANCE, Floats
from inbeeld.attack.unsolved import Unsolved

_DUAL, _PRIMAL = 1, 4
"""HiGHS's numbers of simplex methods. After a change of goal a point stays allowed: the primal one goes on there."""

_Settings = Mapping[str, str | int | float | bool]

_SIMPLEX: _Settings = {"presolve": "off", "solver": "simplex", "simplex_strategy": _PRIMAL}

_OTHER_WAYS: tuple[_Settings, ...] = (
    {**_SIMPLEX, "simplex_strategy": _DUAL},
    {"presolve": "on", "solver": "simplex", "simplex_strategy": _DUAL},
    {"presolve": "off", "solver": "ipm"},
)
"""What is tried, in this order, where the primal simplex method gives up. It does, with HiGHS 1.15, on a few programs
that have nothing hard about them."""

_WHOLE: _Settings = {"mip_rel_gap": 0.0, "mip_abs_gap": 0.5}

_WAYS_WHOLE: tuple[_Settings, ...] = (_WHOLE, {**_WHOLE, "presolve": "off"}, {**_WHOLE, "simplex_strategy": _PRIMAL})

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
        self._part = part
        self._solver = self._answering = _silent_solver(_SIMPLEX)
        self._solver.passModel(_model(part))

    def least(self, weights: Floats) -> Answer:
        """A table with the least weighted sum of counts; negative weights for the greatest.

        Raises:
            Unsolved: if the solver gives up, whichever way it is asked.
        """
        self._solver.changeColsCost(len(self._every), self._every, weights)
        for solver in self._ways(weights):
            solver.run()
            if _is_answered(solver):
                self._answering = solver
                return _answer(solver)
        raise Unsolved(_status(self._solver))

    def _ways(self, weights: Floats) -> Iterator[highspy.Highs]:
        """On from where it stood; once more from the beginning; then in other ways."""
        yield self._solver
        self._solver.clearSolver()
        yield self._solver
        for settings in _OTHER_WAYS:
            yield _solver_of(self._part, weights, settings)

    def contradicting(self, rows: int) -> Floats:
        """After an answer that no table fits: a weight for each of the relations such that their sum cannot hold.

        All weights are 1 if the solver does not know.
        """
        _, known, weights = self._answering.getDualRay()  # type: ignore[attr-defined]  # its stubs lack it
        return np.asarray(weights) if known else np.ones(rows)


def best_whole(part: Part, weights: Floats, *, nodes: int | None = None) -> Answer:
    """A table of whole numbers with the least weighted sum of counts.

    Args:
        part: the counts and what they must obey.
        weights: one per count; only a whole sum of counts is taken to its very end.
        nodes: how many branches may be tried. The table is then a good one, perhaps not the best; or none is found.

    Raises:
        Unsolved: if the solver gives up although it had no limit, whichever way it is asked.
    """
    if nodes is not None:
        solver = _solver_of(part, weights, {**_WHOLE, "mip_max_nodes": nodes}, whole=True)
        solver.run()
        return _rounded(_answer(solver) if _is_answered(solver) else _found(solver))
    for settings in _WAYS_WHOLE:
        solver = _solver_of(part, weights, settings, whole=True)
        solver.run()
        if _is_answered(solver):
            return _rounded(_answer(solver))
    raise Unsolved(_status(solver))


def table_inside(part: Part, weights: Floats) -> Floats | None:
    """A table with about the least weighted sum, by the interior point method: much the fastest for very many counts.

    It is as near the end as can be, but seldom whole numbers. None if it is not certain that it fits.
    """
    solver = _solver_of(part, weights, {"solver": "ipm", "run_crossover": "off"})
    solver.run()
    table = np.array(solver.getSolution().col_value)
    return table if len(table) == len(weights) and part.fits(table, TOLERANCE) else None


def _is_answered(solver: highspy.Highs) -> bool:
    status = solver.getModelStatus()
    return status in (_STATUS.kOptimal, _STATUS.kInfeasible) or (
        status == _STATUS.kUnbounded and _ray(solver) is not None
    )


def _answer(solver: highspy.Highs) -> Answer:
    status = solver.getModelStatus()
    if status == _STATUS.kOptimal:
        return Answer(table=np.array(solver.getSolution().col_value))
    return Answer() if status == _STATUS.kInfeasible else Answer(ray=_ray(solver))


def _found(solver: highspy.Highs) -> Answer:
    """The best table so far, if there is one."""
    fits = solver.getInfo().primal_solution_status == highspy.SolutionStatus.kSolutionStatusFeasible
    return Answer(np.array(solver.getSolution().col_value)) if fits else Answer()


def _rounded(answer: Answer) -> Answer:
    """Free of errors of rounding, where the table is of whole numbers."""
    return answer if answer.table is None else Answer(np.rint(answer.table))


def _ray(solver: highspy.Highs) -> Floats | None:
    _, known, ray = solver.getPrimalRay()  # type: ignore[attr-defined]  # its stubs lack it
    return np.array(ray) if known else None


def _status(solver: highspy.Highs) -> str:
    return str(solver.modelStatusToString(solver.getModelStatus()))


def _solver_of(part: Part, weights: Floats, settings: _Settings, *, whole: bool = False) -> highspy.Highs:
    solver, model = _silent_solver(settings), _model(part)
    model.col_cost_ = weights
    if whole:
        model.integrality_ = [highspy.HighsVarType.kInteger] * len(part.counts)
    solver.passModel(model)
    return solver


def _silent_solver(settings: _Settings) -> highspy.Highs:
    options = highspy.HighsOptions()
    for name, value in {"output_flag": False, "threads": 1, **settings}.items():
        setattr(options, name, value)
    solver = highspy.Highs()  # type: ignore[no-untyped-call]  # its stub has no types here
    solver.passOptions(options)
    return solver


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
