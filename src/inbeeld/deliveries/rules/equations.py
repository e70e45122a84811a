"""Unknown counts and the sums that bind them: which of them does an outsider know for certain?

A count is known if it has the same value in every solution of the sums (linear), or in every solution in which each
count also keeps within its bounds (a linear programme for its lowest and highest value).
"""

import math
from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field

import numpy as np
from scipy.linalg import null_space
from scipy.optimize import linprog

from inbeeld.deliveries.rules.intervals import Interval

Unknown = Hashable
_NEARLY = 1e-7


@dataclass
class Equations:
    """Sums over counts: each says that signed counts, known and unknown, add up to nothing."""

    bounds: dict[Unknown, Interval] = field(default_factory=dict)
    rows: list[tuple[dict[Unknown, float], float]] = field(default_factory=list)

    def add(self, terms: Sequence[tuple[float, Unknown, Interval]]) -> None:
        """One sum: for each term its sign, its name and what is known of it."""
        coefficients: dict[Unknown, float] = {}
        known = 0.0
        for sign, name, interval in terms:
            if interval.is_exact:
                known += sign * interval.low
            else:
                coefficients[name] = coefficients.get(name, 0.0) + sign
                self.bounds[name] = interval
        if coefficients:
            self.rows.append((coefficients, -known))

    def known_for_certain(self, asked: set[Unknown]) -> set[Unknown]:
        """Those of the asked counts that the sums give away."""
        names = list(self.bounds)
        wanted = [position for position, name in enumerate(names) if name in asked]
        if not wanted or not self.rows:
            return set()
        matrix, right = self._matrix(names)
        free = null_space(matrix)
        linear = {p for p in wanted if not np.any(np.abs(free[p]) > _NEARLY)}
        bounded = {p for p in wanted if p not in linear and self._is_pinned(p, names, matrix, right)}
        return {names[position] for position in linear | bounded}

    def _matrix(self, names: list[Unknown]) -> tuple[np.ndarray, np.ndarray]:
        positions = {name: position for position, name in enumerate(names)}
        matrix = np.zeros((len(self.rows), len(names)))
        for row, (coefficients, _) in enumerate(self.rows):
            for name, coefficient in coefficients.items():
                matrix[row, positions[name]] = coefficient
        return matrix, np.array([right for _, right in self.rows])

    def _is_pinned(self, position: int, names: list[Unknown], matrix: np.ndarray, right: np.ndarray) -> bool:
        low, high = (self._extreme(position, names, matrix, right, sign) for sign in (1.0, -1.0))
        if low is None or high is None:
            # the sums contradict each other or have no limit: nothing follows from them
            return False
        return math.ceil(low - _NEARLY) >= math.floor(high + _NEARLY)

    def _extreme(
        self, position: int, names: list[Unknown], matrix: np.ndarray, right: np.ndarray, sign: float
    ) -> float | None:
        goal = np.zeros(len(names))
        goal[position] = sign
        limits = [(i.low, None if math.isinf(i.high) else i.high) for i in (self.bounds[name] for name in names)]
        outcome = linprog(goal, A_eq=matrix, b_eq=right, bounds=limits, method="highs")
        return None if outcome.fun is None or not outcome.success else sign * float(outcome.fun)
