"""Whole numbers for many cells at once, of which sums are given: first in fractions, then rounded all together.

The fractions come from iterative proportional fitting of what is likely; the rounding is an integer program, solved by
HiGHS, that keeps every sum and stays as near to the fractions as it can.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array, hstack

from synthetic.dates import Ints
from synthetic.draws import Floats

_ROUNDS = 3_000
_NEAR = 1e-7
_OFF = 0.2
_STEPS = 2  # a cell may be so many below the whole number under its fraction, or above that over it


@dataclass(frozen=True)
class Sum:
    """Cells that add up to a total.

    Attributes:
        cells: which of the cells.
        total: their sum.
        name: what it is, for who must know which sums cannot be met together.
    """

    cells: Ints
    total: int
    name: str


class NoSolution(ValueError):
    """Sums that no whole numbers meet together."""


def whole_cells(likely: Floats, sums: Sequence[Sum]) -> Ints:
    """Whole numbers, none below zero, with all sums, as near to what is likely as can be.

    Raises:
        NoSolution: if there are none; names the sums that are furthest off.
    """
    fitted = fit(likely, sums)
    base = np.floor(fitted)
    rest = fitted - base
    matrix = _matrix(sums, fitted.size)
    wide = csr_array(hstack([matrix, matrix, -matrix]))
    target = np.array([each.total for each in sums]) - matrix @ base
    possible = fitted > 0
    answer = milp(
        np.concatenate([1 - 2 * rest, 3 - 2 * rest, 1 + 2 * rest]),  # cost of one up, of more up, of down
        integrality=np.ones(3 * fitted.size, np.int64),
        bounds=Bounds(0, np.concatenate([possible, possible * _STEPS, np.minimum(base, _STEPS)])),
        constraints=LinearConstraint(wide, target, target),
    )
    if answer.x is None:
        raise NoSolution(f"No whole numbers meet all {len(sums)} sums together ({answer.message}).")
    up, more, down = np.round(answer.x).astype(np.int64).reshape(3, fitted.size)
    return base.astype(np.int64) + up + more - down


def fit(likely: Floats, sums: Sequence[Sum]) -> Floats:
    """What is likely, changed in proportion until all sums are met.

    Raises:
        NoSolution: if they cannot be met together; names those that are furthest off.
    """
    fitted = likely.astype(np.float64)
    for _ in range(_ROUNDS):
        furthest = 0.0
        for each in sums:
            found = fitted[each.cells].sum()
            furthest = max(furthest, abs(found - each.total))
            if found > 0:
                fitted[each.cells] *= each.total / found
        if furthest < _NEAR:
            break
    off = [each for each in sums if abs(fitted[each.cells].sum() - each.total) > _OFF]
    if off:
        raise NoSolution("These sums do not fit the others: " + ", ".join(each.name for each in off))
    return fitted


def _matrix(sums: Sequence[Sum], size: int) -> csr_array:
    """A row for each sum, a column for each cell; 1 where the cell is in the sum."""
    columns = np.concatenate([each.cells for each in sums])
    starts = np.cumsum([0, *(each.cells.size for each in sums)])
    return csr_array((np.ones(columns.size), columns, starts), shape=(len(sums), size))
