import numpy as np
import pytest

from inbeeld.attack import Bools
from inbeeld.disclosure.suppression.freedom import freedom_of
from inbeeld.disclosure.suppression.scopes import Scope, whole
from inbeeld.disclosure.suppression.ways import Ways
from tests.unit.disclosure.suppression.making import grid

FREEDOM = freedom_of(grid([[4, 20, 30], [40, 50, 60], [70, 80, 90]]))
"""Columns 0 to 2 and the total 3 are the first row, 4 to 7 the second."""


def _hidden(*columns: int) -> Bools:
    hidden = FREEDOM.primary.copy()
    hidden[list(columns)] = True
    return hidden


def test_the_cheapest_way_takes_three_cells_along() -> None:
    way = Ways(whole(FREEDOM)).cheapest(0, 10, _hidden())
    assert way is not None
    assert np.abs(way[way != 0]).tolist() == [10, 10, 10, 10]
    assert FREEDOM.matrix @ way == pytest.approx(0)


def test_a_way_goes_along_what_is_hidden_already() -> None:
    way = Ways(whole(FREEDOM)).cheapest(0, 10, _hidden(2, 8, 10))
    assert way is not None
    assert np.flatnonzero(way).tolist() == [0, 2, 8, 10]


def test_a_count_does_not_go_below_zero() -> None:
    ways = Ways(whole(FREEDOM))
    assert ways.cheapest(0, -5, _hidden()) is None
    way = ways.farthest(0, -5, _hidden())
    assert way is not None
    assert way[0] == -4


def test_a_row_alone_has_no_way_out() -> None:
    assert Ways(Scope(FREEDOM, np.arange(4), closed=True)).cheapest(0, 10, _hidden()) is None


def test_a_way_that_is_known_outside_is_used_in_part() -> None:
    known = np.zeros(FREEDOM.size)
    known[[0, 1, 4, 5]] = [20, -20, -20, 20]
    ways = Ways(Scope(FREEDOM, np.arange(4), closed=True))
    ways.add(known)
    way = ways.cheapest(0, 10, _hidden(1, 4, 5))
    assert way is not None
    assert way[[0, 1, 4, 5]].tolist() == [10, -10, -10, 10]


def test_a_known_way_is_closed_when_a_cell_on_it_is_shown() -> None:
    known = np.zeros(FREEDOM.size)
    known[[0, 1, 4, 5]] = [20, -20, -20, 20]
    ways = Ways(Scope(FREEDOM, np.arange(4), closed=True))
    ways.add(known)
    assert ways.cheapest(0, 10, _hidden(1, 4)) is None
    assert ways.cheapest(0, 10, _hidden(1, 4, 5)) is not None
