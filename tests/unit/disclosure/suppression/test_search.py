from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.sparse import csr_array

from inbeeld.attack import Bounds, Relations
from inbeeld.disclosure.suppression import Effort, Problem, suppress
from inbeeld.errors import DisclosureError
from tests.unit.disclosure.suppression.making import grid, least_loss, narrow_under, of_table, sums_of

COUNTS = st.one_of(st.integers(0, 12), st.integers(10, 60))
TABLES = st.lists(st.lists(COUNTS, min_size=2, max_size=2), min_size=2, max_size=2)


def test_one_small_cell_takes_three_others_with_it() -> None:
    pattern = suppress(grid([[4, 20, 30], [40, 50, 60], [70, 80, 90]]))
    assert pattern.hidden.sum() == 4
    assert pattern.loss == pattern.bound == 3
    assert not len(pattern.narrow)


def test_nothing_is_hidden_where_nothing_is_unsafe() -> None:
    pattern = suppress(grid([[40, 20], [30, 50]]))
    assert not pattern.hidden.any()
    assert pattern.loss == pattern.bound == 0


def test_nothing_is_hidden_where_nothing_may_be() -> None:
    problem = grid([[40, 20], [30, 50]])
    pattern = suppress(replace(problem, weight=np.full(9, np.inf)))
    assert not pattern.hidden.any()
    assert pattern.loss == pattern.bound == 0


def test_a_small_cell_next_to_small_cells_still_needs_width() -> None:
    # the small cells hide each other, but none strays by 10 while their sums with the large cells are shown
    problem = grid([[2, 3, 50], [4, 1, 60]])
    pattern = suppress(problem)
    assert pattern.loss == least_loss(problem) > 0
    assert not len(narrow_under(problem, pattern.hidden))


@settings(max_examples=25, deadline=None)
@given(TABLES, st.sampled_from([1.0, 5.0, 10.0]))
def test_small_tables_are_as_good_as_trying_every_pattern(rows: list[list[float]], width: float) -> None:
    problem = grid(rows, width=width)
    pattern = suppress(problem)
    best = least_loss(problem)
    if np.isinf(best):
        assert len(pattern.narrow)
    else:
        assert pattern.loss == pattern.bound == best
        assert not len(narrow_under(problem, pattern.hidden))


@settings(max_examples=10, deadline=None)
@given(TABLES, st.lists(st.integers(1, 9), min_size=9, max_size=9))
def test_the_least_weight_is_lost_not_the_fewest_cells(rows: list[list[float]], weights: list[float]) -> None:
    problem = grid(rows)
    problem = replace(problem, weight=np.where(np.isinf(problem.weight), np.inf, np.array(weights, dtype=float)))
    pattern = suppress(problem)
    best = least_loss(problem)
    assert np.isinf(best) or pattern.loss == pytest.approx(best)


@settings(max_examples=10, deadline=None)
@given(st.lists(COUNTS, min_size=12, max_size=12))
def test_three_dimensions_leave_no_narrow_cell(counts: list[int]) -> None:
    inner = np.array(counts, dtype=float).reshape(2, 2, 3)
    for axis in range(3):
        inner = np.concatenate([inner, inner.sum(axis=axis, keepdims=True)], axis=axis)
    problem = of_table(inner, sums_of(inner.shape), unsafe=10, width=10, top=np.inf)
    pattern = suppress(problem)
    assert set(narrow_under(problem, pattern.hidden)) <= set(pattern.narrow)
    assert pattern.bound <= pattern.loss


def test_a_cell_that_cannot_be_protected_is_named() -> None:
    problem = grid([[4, 20], [30, 40]])
    fixed = replace(problem, weight=np.full(9, np.inf))
    pattern = suppress(fixed)
    assert pattern.narrow.tolist() == [0]
    assert pattern.hidden.tolist() == fixed.primary.tolist()


def test_a_rule_that_is_known_limits_what_can_be_had() -> None:
    # hidden means 0 to 9, so a width of 10 is out of reach, but 9 is not
    problem = grid([[4, 20, 30], [40, 50, 60], [70, 80, 90]])
    upper = np.where(problem.primary, 9.0, np.inf)
    known = replace(problem, hidden=Bounds(problem.hidden.lower, upper))
    assert suppress(known).narrow.tolist() == [0]
    assert not len(suppress(replace(known, width=np.where(problem.primary, 9.0, 0.0))).narrow)


def test_rounded_neighbours_need_not_be_hidden() -> None:
    problem = grid([[4, 20, 30], [40, 50, 60], [70, 80, 90]], width=5)
    rounded = replace(problem, shown=Bounds(problem.value - 5, problem.value + 5))
    assert suppress(rounded).loss == 0


def test_a_relation_may_be_an_inequality() -> None:
    # a share printed as 10 % of 40: the numerator lies between 3.8 and 4.2 as long as the base is shown
    relations = Relations(csr_array([[1.0, -0.095], [1.0, -0.105]]), np.array([0.0, -np.inf]), np.array([np.inf, 0.0]))
    value = np.array([4.0, 40.0])
    problem = Problem(
        relations, value, Bounds(value, value), Bounds(np.zeros(2), np.full(2, np.inf)),
        np.array([True, False]), np.array([3.0, 0.0]), np.array([1.0, 1.0]),
    )  # fmt: skip
    pattern = suppress(problem)
    assert pattern.hidden.tolist() == [True, True]
    assert pattern.loss == pattern.bound == 1


def test_little_effort_gives_a_safe_pattern_and_a_bound() -> None:
    problem = grid([[4, 3, 30, 8], [40, 2, 60, 13], [70, 80, 5, 1], [12, 15, 9, 33]])
    quick, thorough = suppress(problem, effort=Effort(rounds=1, nodes=1)), suppress(problem)
    assert quick.bound <= thorough.bound == thorough.loss <= quick.loss
    assert not len(narrow_under(problem, quick.hidden))


def test_the_same_problem_gives_the_same_pattern() -> None:
    problem = grid([[4, 3, 30, 8], [40, 2, 60, 13], [70, 80, 5, 1], [12, 15, 9, 33]])
    assert suppress(problem).hidden.tolist() == suppress(problem).hidden.tolist()


def test_progress_is_told_turn_by_turn() -> None:
    told: list[tuple[int, int]] = []
    suppress(
        grid([[4, 20], [30, 40]]),
        effort=Effort(rounds=7, local=2),
        progress=lambda done, most: told.append((done, most)),
    )
    assert told[0] == (0, 9)
    assert all(done < most for done, most in told)


def test_numbers_that_do_not_belong_together_are_refused() -> None:
    problem = grid([[4, 20], [30, 40]])
    with pytest.raises(DisclosureError, match="9 cells"):
        replace(problem, width=np.zeros(3))
    with pytest.raises(DisclosureError, match="zero or more"):
        replace(problem, weight=np.full(9, -1.0))
