"""The counts that hang together, as equations in whole numbers; their exact ranges by HiGHS (scipy).

Every solution that is found is a world that the outsider cannot rule out, so it is evidence for all counts at once:
a count that was already seen at both ends of a wide enough range is not calculated again.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array

from inbeeld.disclosure.bounds import propagate
from inbeeld.disclosure.contradiction import Contradiction
from inbeeld.disclosure.ranges import Range
from inbeeld.disclosure.spots import Spot, Sum
from inbeeld.errors import DisclosureError

_INFEASIBLE = 2


class Equations:
    """Sums over counts as a sparse matrix: each total minus its parts is 0. Does not change."""

    def __init__(self, spots: Iterable[Spot], sums: Sequence[Sum]) -> None:
        self.sums = tuple(sums)
        self.columns = {spot: index for index, spot in enumerate(spots)}

    @cached_property
    def constraint(self) -> LinearConstraint:
        """The equations in the form that the solver takes."""
        entries = [
            (row, self.columns[spot], value)
            for row, found in enumerate(self.sums)
            for spot, value in ((found.total, -1), *((part, 1) for part in found.parts))
        ]
        rows, columns, values = np.array(entries).reshape(-1, 3).T
        return LinearConstraint(csr_array((values, (rows, columns)), shape=(len(self.sums), len(self.columns))), 0, 0)


class System:
    """Counts with their ranges, and the sums between them."""

    def __init__(self, equations: Equations, ranges: Mapping[Spot, Range]) -> None:
        self._equations = equations
        self._ranges = dict(ranges)
        self._low: dict[Spot, float] = {}
        self._high: dict[Spot, float] = {}

    def widened(self, changes: Mapping[Spot, Range]) -> "System":
        """The same system with wider ranges for some counts. What was possible stays possible."""
        wider = System(self._equations, {**self._ranges, **changes})
        wider._low, wider._high = dict(self._low), dict(self._high)
        return wider

    def range_of(self, spot: Spot, enough: float) -> Range:
        """The lowest and highest count possible, or a part of that range as soon as it holds ``enough`` numbers.

        Raises:
            Contradiction: if no solution exists.
        DisclosureError: if none is found.
        """
        outer = self._outer[spot]
        for sign in (1, -1):
            seen = self._seen(spot)
            if seen is not None and (seen.size >= enough or seen == outer):
                return seen
            self._solve(spot, sign)
        return Range(self._low[spot], self._high[spot])

    @cached_property
    def _outer(self) -> dict[Spot, Range]:
        return propagate(self._ranges, self._equations.sums)

    @cached_property
    def _limits(self) -> Bounds:
        """The ranges as arrays. A count without a limit gets one so high that it stands in nobody's way."""
        lower = np.array([self._outer[spot].lower for spot in self._equations.columns], dtype=float)
        upper = np.array([self._outer[spot].upper for spot in self._equations.columns], dtype=float)
        ceiling = 2 * (lower.sum() + upper[np.isfinite(upper)].sum()) + 1000
        return Bounds(lower, np.where(np.isfinite(upper), upper, ceiling))

    def _seen(self, spot: Spot) -> Range | None:
        return Range(self._low[spot], self._high[spot]) if spot in self._low else None

    def _solve(self, spot: Spot, sign: int) -> None:
        goal = np.zeros(len(self._ranges))
        goal[self._equations.columns[spot]] = sign
        result = milp(
            goal,
            integrality=np.ones(len(goal), dtype=int),
            bounds=self._limits,
            constraints=self._equations.constraint,
            options={"mip_rel_gap": 0.0},
        )
        if result.status == _INFEASIBLE:
            raise Contradiction((spot,), self._equations.columns)
        if not result.success:
            raise DisclosureError(f"What the printed numbers give away could not be calculated: {result.message}")
        self._remember(np.rint(result.x))

    def _remember(self, solution: np.ndarray[tuple[int], np.dtype[np.float64]]) -> None:
        for spot, index in self._equations.columns.items():
            count = float(solution[index])
            self._low[spot] = min(self._low.get(spot, count), count)
            self._high[spot] = max(self._high.get(spot, count), count)
