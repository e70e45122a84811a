"""A grid of hexagons shaped like the land, and the assignment of points to it by which they move least in all."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

import numpy as np
from scipy.optimize import linear_sum_assignment

from layouts.stretching import Points

Point = tuple[float, float]
_ROW = sqrt(3) / 2
"""The distance between rows, in widths of a hexagon."""
_SURROUNDED = 5
"""Of the six neighbours."""


@dataclass(frozen=True, order=True, slots=True)
class Hexagon:
    """A place on the grid. Rows are counted from the north; odd ones are shifted half a hexagon to the east."""

    row: int
    column: int

    @property
    def neighbours(self) -> tuple["Hexagon", ...]:
        """The six hexagons around it."""
        shift = self.row % 2
        beside = [(0, -1), (0, 1), *((step, column) for step in (-1, 1) for column in (shift - 1, shift))]
        return tuple(Hexagon(self.row + row, self.column + column) for row, column in beside)


@dataclass(frozen=True, slots=True)
class HexGrid:
    """A grid of hexagons of a width in the unit of its points, from a corner in the north-west."""

    width: float
    west: float
    north: float

    def middle(self, place: Hexagon) -> Point:
        """Where the middle of a hexagon lies."""
        shift = 0.5 if place.row % 2 else 0
        return self.west + (place.column + shift) * self.width, self.north - place.row * self.width * _ROW

    def at(self, point: Point) -> Hexagon:
        """The hexagon that a point lies in."""
        row = round((self.north - point[1]) / (self.width * _ROW))
        near = [self._nearest_in(row + step, point) for step in (-1, 0, 1) if row + step >= 0]
        return min(near, key=lambda place: (_distance(self.middle(place), point), place))

    def _nearest_in(self, row: int, point: Point) -> Hexagon:
        shift = 0.5 if row % 2 else 0
        return Hexagon(row, max(0, round((point[0] - self.west) / self.width - shift)))


def land(ground: Points, count: int) -> tuple[HexGrid, list[Hexagon]]:
    """The grid of the widest hexagons of which at least ``count`` have one of the points in them, or lie among them.

    Raises:
        ValueError: if there are fewer points than that, so that no grid has enough.
    """
    points: list[Point] = sorted({(float(x), float(y)) for x, y in ground})
    if len(points) < count:
        raise ValueError(f"{len(points)} points cannot give {count} hexagons.")
    west, north = min(x for x, _ in points), max(y for _, y in points)
    wide, tall = max(x for x, _ in points) - west, north - min(y for _, y in points)
    width = sqrt(max(wide * tall, wide, tall) / count)  # so many would cover the whole of the rectangle around the land
    while True:
        grid = HexGrid(width, west, north)
        found = sorted(_filled({grid.at(point) for point in points}))
        if len(found) >= count:
            return grid, found
        width *= 0.99


def _filled(places: set[Hexagon]) -> set[Hexagon]:
    # a hexagon without a place among hexagons with one is heath or forest, not water
    around = {near for place in places for near in place.neighbours}
    return places | {place for place in around if len(places & set(place.neighbours)) >= _SURROUNDED}


def assign(points: Points, grid: HexGrid, places: Sequence[Hexagon]) -> list[Hexagon]:
    """A hexagon of its own for each point, so that the squares of the distances they move are least in all.

    Moving all together a little rather than some far keeps neighbours together. Solved exactly, by
    ``scipy.optimize.linear_sum_assignment``.
    """
    middles = np.array([grid.middle(place) for place in places])
    moves = points[:, None, :] - middles[None, :, :]
    _, chosen = linear_sum_assignment((moves**2).sum(axis=2))
    return [places[int(place)] for place in chosen]


def _distance(one: Point, other: Point) -> float:
    return float((one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2)
