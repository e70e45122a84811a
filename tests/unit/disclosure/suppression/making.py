"""Small problems, and the answer by trying every pattern."""

from itertools import combinations

import numpy as np
from scipy.sparse import csr_array

from inbeeld.attack import Bools, Bounds, Floats, Ints, Relations, exact_ranges
from inbeeld.disclosure.suppression import Problem


def grid(rows: list[list[float]], *, unsafe: float = 10.0, width: float = 10.0, top: float = np.inf) -> Problem:
    """A two-way table with its totals: each count below ``unsafe`` is primary, zeros stay shown, each loss is 1."""
    inner = np.array(rows, dtype=float)
    table = np.vstack([inner, inner.sum(axis=0)])
    table = np.hstack([table, table.sum(axis=1, keepdims=True)])
    return of_table(table, sums_of(table.shape), unsafe=unsafe, width=width, top=top)


def of_table(table: Floats, matrix: csr_array[np.float64], *, unsafe: float, width: float, top: float) -> Problem:
    """A problem in which each published cell is known exactly, a hidden one is not negative and at most ``top``."""
    value = table.ravel()
    primary = (value > 0) & (value < unsafe)
    return Problem(
        relations=Relations.equations(matrix),
        value=value,
        shown=Bounds(value, value),
        hidden=Bounds(np.zeros(len(value)), np.maximum(value, top)),
        primary=primary,
        width=np.where(primary, width, 0.0),
        weight=np.where(value == 0, np.inf, 1.0),
    )


def sums_of(shape: tuple[int, ...]) -> csr_array[np.float64]:
    """The relations of a table whose last place in each direction is the total."""
    places = np.arange(int(np.prod(shape))).reshape(shape)
    lines = [np.moveaxis(places, axis, -1).reshape(-1, length) for axis, length in enumerate(shape)]
    matrix = np.zeros((sum(len(line) for line in lines), places.size))
    for row, line in enumerate(line for part in lines for line in part):
        matrix[row, line] = [1.0] * (len(line) - 1) + [-1.0]
    return csr_array(matrix)


def narrow_under(problem: Problem, hidden: Bools) -> Ints:
    """Primary cells whose exact range, by the attacker, is narrower than asked."""
    known = Bounds(
        np.where(hidden, problem.hidden.lower, problem.shown.lower),
        np.where(hidden, problem.hidden.upper, problem.shown.upper),
    )
    targets = np.flatnonzero(problem.width > 0)
    ranges = exact_ranges(problem.relations, known, targets, whole=False)
    return targets[ranges.width < problem.width[targets] - 1e-5]


def least_loss(problem: Problem) -> float:
    """The least loss of all patterns that protect, by trying each of them; infinite if there is none."""
    choice = np.flatnonzero(np.isfinite(problem.weight) & ~problem.primary)
    best, lightest = np.inf, problem.weight[choice].min(initial=np.inf)
    for size in range(len(choice) + 1):
        if size and size * lightest >= best:
            break
        for chosen in combinations(choice, size):
            loss = float(problem.weight[list(chosen)].sum())
            hidden = problem.primary.copy()
            hidden[list(chosen)] = True
            if loss < best and not len(narrow_under(problem, hidden)):
                best = loss
    return best
