import numpy as np
import pytest
from hypothesis import given
from scipy.optimize import linprog

from inbeeld.attack import Bounds, Contradiction, Floats, Relations, exact_ranges
from tests.unit.attack.worlds import bounds, equations, indices, systems, tables

OPEN = (0, np.inf)


def pairs(known: Relations, limits: Bounds, *, whole: bool = True) -> list[tuple[float, float]]:
    found = exact_ranges(known, limits, np.arange(known.counts), whole=whole)
    return list(zip(found.lower.tolist(), found.upper.tolist(), strict=True))


def square(size: int) -> Relations:
    """The rows and columns of a square of counts, each row and each column adding up to 10."""
    cells = np.arange(size * size).reshape(size, size)
    rows = [np.isin(cells, line).ravel().astype(float).tolist() for line in (*cells, *cells.T)]
    return equations(rows, [10.0] * (2 * size))


def test_two_hidden_counts_in_a_row_and_a_column_can_trade() -> None:
    assert pairs(square(2), bounds(*[OPEN] * 4)) == [(0, 10)] * 4


def test_what_no_single_relation_tells_is_found() -> None:
    # a + b = 5, b + c = 5, a + c = 4: each relation alone leaves 0 to 5
    triangle = equations([[1, 1, 0], [0, 1, 1], [1, 0, 1]], [5, 5, 4])
    assert pairs(triangle, bounds(OPEN, OPEN, OPEN)) == [(2, 2), (3, 3), (2, 2)]


def test_whole_numbers_can_tell_more_than_broken_ones() -> None:
    # 2a + 2b + c = 5 with c up to 2: c must be odd
    known, limits = equations([[2, 2, 1]], [5]), bounds((0, 2), (0, 2), (0, 2))
    assert pairs(known, limits)[2] == (1, 1)
    assert pairs(known, limits, whole=False)[2] == (0, 2)


def test_whole_numbers_can_contradict_where_broken_ones_fit() -> None:
    triangle = equations([[1, 1, 0], [0, 1, 1], [1, 0, 1]], [5, 5, 5])
    assert pairs(triangle, bounds(OPEN, OPEN, OPEN), whole=False) == [(2.5, 2.5)] * 3
    with pytest.raises(Contradiction) as caught:
        pairs(triangle, bounds(OPEN, OPEN, OPEN))
    assert caught.value.relations.tolist() == [0, 1, 2]
    assert caught.value.counts.tolist() == []


def test_a_count_without_limit_is_endless() -> None:
    known = equations([[1, 1, -1, 0], [0, 0, 1, -1]], [0, 2])
    assert pairs(known, bounds((3, 3), OPEN, OPEN, OPEN)) == [(3, 3), (0, np.inf), (3, np.inf), (1, np.inf)]


def test_a_difference_can_be_endless_both_ways() -> None:
    known = equations([[1, -1, 1]], [0])
    assert pairs(known, bounds((-np.inf, np.inf), OPEN, OPEN))[0] == (-np.inf, np.inf)


def test_a_hidden_total_is_limited_by_its_other_sum() -> None:
    known = equations([[1, 1, -1, 0, 0], [0, 0, 1, 1, -1]], [0, 0])
    assert pairs(known, bounds(OPEN, (2, 2), OPEN, OPEN, (9, 9))) == [(0, 7), (2, 2), (2, 9), (0, 7), (9, 9)]


def test_a_count_in_no_relation_keeps_its_bounds() -> None:
    assert pairs(equations([[1, 0]], [3]), bounds(OPEN, (1, 9))) == [(3, 3), (1, 9)]


def test_targets_come_in_the_order_asked_and_may_repeat() -> None:
    found = exact_ranges(equations([[1, 1, 0]], [4]), bounds((0, 3), OPEN, (7, 8)), indices(2, 0, 2))
    assert found.lower.tolist() == [7, 0, 7]
    assert found.upper.tolist() == [8, 3, 8]


def test_nothing_asked_gives_nothing() -> None:
    found = exact_ranges(square(2), bounds(*[OPEN] * 4), indices())
    assert found.lower.shape == found.upper.shape == (0,)


def test_a_contradiction_names_few_figures_of_many() -> None:
    # in a square of 4, two counts of the first row are too large for their own rows and columns together
    size = 4
    limits = [OPEN] * (size * size)
    limits[0], limits[1] = (6, 6), (5, 5)
    with pytest.raises(Contradiction) as caught:
        pairs(square(size), bounds(*limits))
    assert (caught.value.relations.tolist(), caught.value.counts.tolist()) == ([0], [0, 1])


def test_ranges_do_not_depend_on_what_else_is_asked() -> None:
    known, limits = square(5), bounds(*[(0, 4)] * 25)
    together = exact_ranges(known, limits, np.arange(25))
    apart = [exact_ranges(known, limits, indices(count)) for count in range(24, -1, -1)][::-1]
    assert together.lower.tolist() == [float(one.lower[0]) for one in apart]
    assert together.upper.tolist() == [float(one.upper[0]) for one in apart]


@given(systems())
def test_whole_ranges_are_those_of_all_tables(system: tuple[Relations, Bounds]) -> None:
    known, limits = system
    worlds = tables(known, limits)
    if len(worlds):
        assert pairs(known, limits) == list(zip(worlds.min(axis=0), worlds.max(axis=0), strict=True))
    else:
        with pytest.raises(Contradiction):
            pairs(known, limits)


@given(systems())
def test_broken_ranges_are_those_of_another_solver(system: tuple[Relations, Bounds]) -> None:
    known, limits = system
    expected = _by_linprog(known, limits)
    if expected is None:
        with pytest.raises(Contradiction):
            pairs(known, limits, whole=False)
    else:
        assert np.array(pairs(known, limits, whole=False)) == pytest.approx(np.array(expected), abs=2e-6)


def _by_linprog(known: Relations, limits: Bounds) -> list[tuple[float, float]] | None:
    matrix: Floats = known.matrix.toarray()
    rows: Floats = np.concatenate([matrix, -matrix])
    right = np.concatenate([known.upper, -known.lower])
    used = np.isfinite(right)
    box = list(zip(limits.lower.tolist(), limits.upper.tolist(), strict=True))
    found = []
    for goal in np.eye(known.counts):
        ends = [linprog(s * goal, A_ub=rows[used], b_ub=right[used], bounds=box, method="highs-ds") for s in (1, -1)]
        if any(end.status == 2 for end in ends):
            return None
        found.append((float(ends[0].fun or 0), -float(ends[1].fun or 0)))
    return found
