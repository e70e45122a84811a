"""Controlled rounding: every count to a multiple nearby, such that every sum still adds up, with the least change.

A multiple keeps its value. Any other count goes to the multiple just below or just above it (Cox 1987, "A constructive
procedure for unbiased controlled rounding", J. Am. Stat. Ass. 82; as an integer program: Salazar-González 2006,
"Controlled rounding and cell perturbation", Math. Program. 105). In tables of three sides or more such a rounding need
not exist; whether a count may then go one multiple further is for the policy to say, never for the program.
"""

from dataclasses import dataclass
from math import ceil

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csc_array

from inbeeld.attack import Floats, Ints, Relations
from inbeeld.disclosure.ranges import Range
from inbeeld.errors import DisclosureError

_INFEASIBLE = 2
_TRIES = 20_000
_TOLERANCE = 1e-6
_TIES = 0.5
"""What all ties weigh together at most: less than the 1 by which two totals of whole changes differ at least."""


class NoControlledRounding(DisclosureError):
    """No rounding within the steps that are allowed lets every sum add up."""

    def __init__(self, base: int, steps: int) -> None:
        self.base = base
        self.steps = steps
        super().__init__(
            f"The counts cannot all be rounded to a multiple of {base} at most {steps} step(s) away so that every sum "
            "still adds up. Allow one step more ('steps'), leave out a total, or choose a policy that rounds each "
            "count by itself."
        )


@dataclass(frozen=True, eq=False)
class Rounded:
    """Rounded counts.

    Attributes:
        values: shape (counts,): multiples of the base.
        steps: how many multiples away the counts had to look: 1 for the multiple just below or above.
        change: the sum of the absolute changes.
        least: no other rounding within these steps has a smaller one; equal to ``change`` where the best was proved.
    """

    values: Floats
    steps: int
    change: float
    least: float


def round_together(values: Floats, base: int, relations: Relations, *, steps: int = 1) -> Rounded:
    """Round counts such that each relation that holds between them holds between the rounded counts.

    The same input gives the same answer. Among roundings with the least change, one that rounds up the counts that
    stand first is preferred. A very large search is cut off after a fixed number of tries, never by the clock; the
    answer then says how far it can be from the best.

    Args:
        values: shape (counts,): whole, not negative.
        base: the multiple, at least 2.
        relations: sums that come to 0, with whole coefficients, as each total minus its parts.
        steps: how many multiples away a count may go; a further step is taken only if there is no nearer way.

    Raises:
        NoControlledRounding: if there is none.
        DisclosureError: for counts, a base or relations that cannot be rounded, or if the solver does not finish.
    """
    _check(values, base, relations)
    for step in range(1, steps + 1):
        found = _solve(values, base, relations, step)
        if found is not None:
            return found
    raise NoControlledRounding(base, steps)


def numbers_behind(printed: int, base: int, *, steps: int = 1) -> Range:
    """Every count that controlled rounding can print as this multiple: less than ``steps`` multiples away.

    >>> numbers_behind(20, 10)
    Range(lower=11, upper=29)
    >>> numbers_behind(0, 10)
    Range(lower=0, upper=9)
    """
    return Range(max(0, printed - steps * base + 1), printed + steps * base - 1)


def _check(values: Floats, base: int, relations: Relations) -> None:
    if base < 2:
        raise DisclosureError(f"Rounding to multiples of {base} changes nothing. Choose a base of at least 2.")
    if (values < 0).any() or (values != np.rint(values)).any():
        raise DisclosureError("Only whole counts that are not negative can be rounded together.")
    if relations.lower.any() or relations.upper.any():
        raise DisclosureError("Controlled rounding takes sums that come to 0: each total minus its parts.")
    if (relations.matrix.data != np.rint(relations.matrix.data)).any():
        raise DisclosureError("Controlled rounding takes sums with whole coefficients only.")
    if np.asarray(relations.matrix @ values).any():
        raise DisclosureError("The counts do not add up before they are rounded, so they cannot afterwards.")


def _solve(values: Floats, base: int, relations: Relations, steps: int) -> Rounded | None:
    """The best rounding with counts at most ``steps`` multiples away; None if there is none.

    Each count starts at its lowest multiple and may climb one multiple at a time. Each step up costs more than the one
    before, so the program needs no order between them: a yes or no for each step is enough.
    """
    lowest, climbs = _multiples(values, base, steps)
    owner = np.repeat(np.arange(len(values)), climbs)
    if not len(owner):
        return Rounded(values.copy(), steps, 0, 0)
    first = np.cumsum(climbs) - climbs
    level = (lowest[owner] + np.arange(len(owner)) - first[owner]) * base
    cost = np.abs(level + base - values[owner]) - np.abs(level - values[owner])
    climbed, bound = _climb(cost, relations.matrix.tocsc()[:, owner], -np.asarray(relations.matrix @ lowest))
    if climbed is None:
        return None
    rounded = (lowest + np.bincount(owner, weights=climbed, minlength=len(values))) * base
    change = float(np.abs(rounded - values).sum())
    least = ceil(bound + np.abs(lowest * base - values).sum() - _TIES - _TOLERANCE)
    return Rounded(rounded, steps, change, float(min(change, max(0, least))))


def _climb(cost: Floats, matrix: "csc_array[np.float64]", wanted: Floats) -> tuple[Floats | None, float]:
    """Which steps are taken at the least cost, and a proved lower bound of that cost; None if none will do."""
    size = len(cost)
    result = milp(
        cost + _TIES * np.arange(1, size + 1) / size**2,
        integrality=np.ones(size, dtype=int),
        bounds=Bounds(0, 1),
        constraints=LinearConstraint(matrix, wanted, wanted),
        options={"mip_rel_gap": 0.0, "node_limit": _TRIES},
    )
    if result.status == _INFEASIBLE:
        return None, 0
    if result.x is None:
        raise DisclosureError(f"The counts could not be rounded together: {result.message}")
    return np.rint(result.x), float(result.mip_dual_bound)


def _multiples(values: Floats, base: int, steps: int) -> tuple[Floats, Ints]:
    """The lowest multiple that each count may become, in units of the base, and how many it may climb from there."""
    below = np.floor(values / base)
    lowest = np.maximum(below - (steps - 1), 0)
    highest = np.where(below * base == values, below + steps - 1, below + steps)
    return lowest, (highest - lowest).astype(np.intp)
