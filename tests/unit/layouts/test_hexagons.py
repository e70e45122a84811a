"""The grid of hexagons: shaped like the land, one place for each point, neighbours kept together."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from layouts.hexagons import Hexagon, HexGrid, _filled, assign, land
from layouts.stretching import stretched

GRID = HexGrid(10, 0, 100)
POINTS = st.lists(st.tuples(st.floats(0, 90), st.floats(0, 100)), min_size=1, max_size=30, unique=True)


def test_odd_rows_lie_half_a_hexagon_to_the_east() -> None:
    assert GRID.middle(Hexagon(0, 2)) == (20, 100)
    assert GRID.middle(Hexagon(1, 2))[0] == 25


def test_a_hexagon_has_six_neighbours_at_one_width() -> None:
    for place in (Hexagon(2, 3), Hexagon(3, 3)):
        x, y = GRID.middle(place)
        apart = [np.hypot(x - near_x, y - near_y) for near_x, near_y in map(GRID.middle, place.neighbours)]
        assert len(set(place.neighbours)) == 6
        assert np.allclose(apart, 10)


@given(st.tuples(st.floats(0, 90), st.floats(0, 100)))
def test_a_point_lies_in_the_hexagon_whose_middle_is_nearest(point: tuple[float, float]) -> None:
    own = np.hypot(*(np.array(GRID.middle(GRID.at(point))) - point))
    around = [np.hypot(*(np.array(GRID.middle(near)) - point)) for near in GRID.at(point).neighbours]
    assert own <= min(around) + 1e-9 or GRID.at(point).column == 0


@settings(max_examples=20)
@given(POINTS)
def test_each_point_gets_a_hexagon_of_its_own_on_land(points: list[tuple[float, float]]) -> None:
    ground = np.array([*points, *((x, y) for x in range(0, 100, 5) for y in range(0, 100, 5))], dtype=float)
    grid, places = land(ground, len(points))
    chosen = assign(np.array(points), grid, places)
    assert len(set(chosen)) == len(points)
    assert set(chosen) <= set(places)


def test_the_shape_of_the_land_is_kept() -> None:
    # a ring of land around water: no hexagon in the middle
    around = [(50 + 45 * np.cos(a), 50 + 45 * np.sin(a)) for a in np.linspace(0, 6.28, 300)]
    grid, places = land(np.array(around), 20)
    assert grid.at((50, 50)) not in places


def test_a_gap_of_one_hexagon_within_the_land_is_filled() -> None:
    middle = Hexagon(3, 3)
    assert _filled(set(middle.neighbours)) == {middle, *middle.neighbours}


def test_fewer_points_than_hexagons_are_refused() -> None:
    with pytest.raises(ValueError, match="1 points cannot give 2 hexagons"):
        land(np.array([[0.0, 0.0]]), 2)


def test_points_on_a_line_keep_their_order() -> None:
    points = np.array([(float(x), 50.0) for x in (10, 11, 12, 13, 60)])
    ground = np.array([(float(x), 50.0) for x in range(100)])
    grid, places = land(ground, 5)
    columns = [place.column for place in assign(points, grid, places)]
    assert columns == sorted(columns)


@given(POINTS)
def test_stretching_never_changes_the_order_along_an_axis(points: list[tuple[float, float]]) -> None:
    before = np.array(points)
    after = stretched(before, before)
    for axis in (0, 1):
        ranked = after[np.argsort(before[:, axis], kind="stable"), axis]
        assert all(high >= low - 1e-9 for low, high in pairwise(ranked))
