"""Labels and numbers along an axis: properties that hold for any input."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inbeeld.publication.charts.marks import rects
from inbeeld.publication.charts.rowplot import RowPlot, ordered_by
from inbeeld.publication.charts.sizes import NARROW, Screen
from inbeeld.publication.charts.spreading import spread_blocks
from inbeeld.publication.charts.ticks import ticks_to

BLOCKS = st.lists(st.tuples(st.floats(0, 300), st.floats(16, 40)), min_size=1, max_size=6)


@given(BLOCKS)
def test_spread_blocks_never_overlap_and_stay_between_the_edges(blocks: list[tuple[float, float]]) -> None:
    places, heights = sorted(place for place, _ in blocks), [height for _, height in blocks]
    found = spread_blocks(places, heights, (-10, 310))
    tops = [(y - height / 2, y + height / 2) for y, height in zip(found, heights, strict=True)]
    assert all(after[0] >= before[1] - 1e-6 for before, after in pairwise(tops))
    assert tops[0][0] >= -10 - 1e-6
    assert tops[-1][1] <= 310 + 1e-6


def test_blocks_with_room_stay_where_they_are() -> None:
    assert spread_blocks([20, 100], [16, 16], (0, 200)) == [20, 100]


def test_blocks_that_meet_share_the_way() -> None:
    assert spread_blocks([100, 100], [20, 20], (0, 200)) == [90, 110]


@given(st.floats(0.01, 1e7))
def test_ticks_are_few_even_and_reach_the_top(top: float) -> None:
    ticks = ticks_to(top)
    steps = [after - before for before, after in pairwise(ticks)]
    assert ticks[0] == 0
    assert ticks[-1] >= top * (1 - 1e-6)
    assert 2 <= len(ticks) <= 5
    assert max(steps) == pytest.approx(min(steps))


def test_order_by_value_puts_the_highest_first_and_the_absent_last() -> None:
    assert ordered_by("value", [1, None, 5, 3]) == [2, 3, 0, 1]
    assert ordered_by("list", [1, None, 5, 3]) == [0, 1, 2, 3]


def test_names_stand_above_on_a_phone_and_beside_on_a_page() -> None:
    names = ("kort", "een veel langere naam die over meer regels gaat")
    wide, narrow = RowPlot(names, Screen("w", 864, 13), 24), RowPlot(names, NARROW, 24)
    assert not wide.above
    assert wide.left > 100
    assert narrow.above
    assert narrow.track == NARROW.width


def test_in_half_a_column_only_short_names_stand_beside() -> None:
    half = Screen("w", 400, 13)
    assert not RowPlot(("kort",), half, 24).above
    assert RowPlot(("een veel langere naam die over meer regels gaat",), half, 24).above


def test_a_slip_in_a_property_is_stopped() -> None:
    with pytest.raises(ValueError, match="unknown properties: colour"):
        rects("box", [{"x": 1, "colour": "red"}])
