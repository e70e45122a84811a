"""All worlds that fit some clues: written out one by one where they are few, or searched by integer programming."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from math import inf
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import Bounds, LinearConstraint, milp

from tests.generative.people import Counts, Group
from tests.generative.reading import Reach

Told = Sequence[tuple[Group, Reach]]
"""How many there can be in each of some groups."""
Floats = NDArray[np.float64]


class Worlds(Protocol):
    """Every way in which the people can be, as far as somebody knows."""

    def reach(self, group: Group, enough: float) -> Reach:
        """The lowest and the highest number in a group; a highest that leaves ``enough`` numbers may be too low."""


MakeWorlds = Callable[[Told, Counts], Worlds]
"""Worlds from what is told, and the true counts: those fit too, and save searching."""


@dataclass(frozen=True)
class Written:
    """All worlds, written out. Shape (worlds, joint counts)."""

    all: Counts

    def reach(self, group: Group, _enough: float) -> Reach:
        """By looking at every world."""
        numbers = self.all[:, group].sum(axis=1)
        return int(numbers.min()), int(numbers.max())


def written(highest: int) -> MakeWorlds:
    """Worlds in which no joint count is higher than this."""

    def make(told: Told, true: Counts) -> Written:
        worlds = np.zeros((1, 0), dtype=np.int64)
        for width in range(1, len(true) + 1):
            new = np.tile(np.arange(highest + 1), len(worlds))
            worlds = np.column_stack([np.repeat(worlds, highest + 1, axis=0), new])
            worlds = worlds[_none_passed(worlds, told, width)]
        fits = [worlds[:, group].sum(axis=1) >= lower for group, (lower, _) in told]
        return Written(worlds[np.logical_and.reduce(fits)])

    return make


def _none_passed(worlds: Counts, told: Told, width: int) -> NDArray[np.bool_]:
    """The worlds, written out as far as ``width``, in which no group is larger already than it can be."""
    within = [worlds[:, group[:width]].sum(axis=1) <= upper for group, (_, upper) in told if upper < inf]
    fits: NDArray[np.bool_] = np.logical_and.reduce([np.ones(len(worlds), dtype=np.bool_), *within])
    return fits


@dataclass
class Searched:
    """Worlds found by search. Each that is found is kept: the next question may need no search.

    Attributes:
        matrix: which joint counts each clue takes together. Shape (clues, joint counts).
        lower, upper: how many there can be. Shape (clues,).
        found: worlds that fit. Shape of each: (joint counts,).
    """

    matrix: Floats
    lower: Floats
    upper: Floats
    found: list[Counts] = field(default_factory=list)

    def reach(self, group: Group, enough: float) -> Reach:
        """By search, unless the worlds found already are far enough apart."""
        low, high = self._seen(group)
        if high - low + 1 >= enough:
            return low, high
        low = self._search(group, 1, (0, low))
        _, high = self._seen(group)
        if high - low + 1 >= enough:
            return low, high
        return low, self._search(group, -1, (high, low + enough - 1))

    def _seen(self, group: Group) -> tuple[int, int]:
        numbers = [int(world[group].sum()) for world in self.found]
        return min(numbers), max(numbers)

    def _search(self, group: Group, sign: int, within: Reach) -> int:
        """The lowest number (sign 1) or the highest one (sign -1) in a group, within limits."""
        matrix = np.vstack([self.matrix, group.astype(float)])
        limits = LinearConstraint(matrix, [*self.lower, within[0]], [*self.upper, within[1]])
        whole = np.ones(len(group), dtype=np.int64)
        answer = milp(sign * group.astype(float), integrality=whole, constraints=limits, bounds=Bounds(0, np.inf))
        assert answer.x is not None, answer.message
        world = np.round(answer.x).astype(np.int64)
        self.found.append(world)
        return int(world[group].sum())


def searched(told: Told, true: Counts) -> Searched:
    """Worlds to be searched, of any size."""
    matrix = np.array([group for group, _ in told], dtype=float).reshape(-1, len(true))
    lower, upper = (np.array([reach[side] for _, reach in told], dtype=float) for side in (0, 1))
    sums = matrix @ true
    assert ((lower <= sums) & (sums <= upper)).all(), "the truth must fit what is printed"
    return Searched(matrix, lower, upper, [true])
