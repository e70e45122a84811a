"""Cuts by hand on one sum: 4 + 30 = 34."""

import numpy as np
import pytest

from inbeeld.disclosure.suppression.cuts import Cut, cut_of
from inbeeld.disclosure.suppression.freedom import Freedom, freedom_of
from inbeeld.disclosure.suppression.master import Master
from tests.unit.disclosure.suppression.making import grid


@pytest.fixture
def freedom() -> Freedom:
    return freedom_of(grid([[4, 30], [50, 60]]))


def test_the_other_cells_of_a_sum_must_give_room(freedom: Freedom) -> None:
    # the first cell goes up as the second goes down or the total goes up, and the other way round
    pulls = np.array([[0.0, -1.0, 1.0], [0.0, 1.0, -1.0]])
    cut = cut_of(freedom, np.arange(3), pulls, 10.0)
    assert cut is not None
    assert cut.columns.tolist() == [1, 2]
    assert cut.shares.tolist() == [1.0, 1.0]


def test_multipliers_that_primary_cells_alone_satisfy_prove_nothing(freedom: Freedom) -> None:
    pulls = np.array([[1.0, -1.0, 0.0], [0.0, 0.0, 0.0]])
    assert cut_of(freedom, np.arange(3), pulls, 10.0) is None


def test_a_cut_is_broken_while_too_little_is_hidden() -> None:
    cut = Cut(np.array([1, 2]), np.array([0.5, 0.5]))
    assert cut.broken(np.array([True, True, False]))
    assert not cut.broken(np.array([False, True, True]))


def test_the_cheapest_choice_obeys_all_cuts_at_least_cost() -> None:
    master = Master(np.array([3.0, 1.0, 1.0, 5.0]), np.ones(4), nodes=100)
    assert master.add(Cut(np.array([0, 1]), np.ones(2)))
    assert master.add(Cut(np.array([0, 2]), np.ones(2)))
    assert not master.add(Cut(np.array([0, 2]), np.ones(2)))
    choice = master.cheapest()
    assert choice.columns.tolist() == [1, 2]
    assert choice.loss == choice.bound == 2


def test_of_choices_that_cost_the_same_the_one_that_hides_least_is_taken() -> None:
    master = Master(np.ones(4), np.array([70.0, 20.0, 30.0, 40.0]), nodes=100)
    master.add(Cut(np.array([0, 1]), np.ones(2)))
    master.add(Cut(np.array([1, 2, 3]), np.array([0.5, 0.5, 0.5])))
    choice = master.cheapest()
    assert choice.columns.tolist() == [1, 2]
    assert choice.loss == choice.bound == 2


def test_the_amount_never_makes_a_choice_dearer() -> None:
    master = Master(np.array([1.0, 2.0]), np.array([1000.0, 1.0]), nodes=100)
    master.add(Cut(np.array([0, 1]), np.ones(2)))
    assert master.cheapest().columns.tolist() == [0]


def test_what_no_cut_asks_for_is_shown_again() -> None:
    master = Master(np.array([3.0, 1.0, 1.0, 5.0]), np.ones(4), nodes=100)
    master.add(Cut(np.array([0, 1]), np.ones(2)))
    assert master.spare(np.array([True, True, False, False])).tolist() == [0]
    assert master.spare(np.array([True, True, True, False])).tolist() == [0, 2]
