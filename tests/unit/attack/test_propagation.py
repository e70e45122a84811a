import numpy as np
import pytest
from hypothesis import given
from scipy.sparse import csr_array

from inbeeld.attack import Bounds, Contradiction, Relations, propagate
from tests.unit.attack.worlds import bounds, equations, relations, systems, tables

OPEN = (0, np.inf)


def pairs(found: Bounds) -> list[tuple[float, float]]:
    return list(zip(found.lower.tolist(), found.upper.tolist(), strict=True))


def test_the_rest_of_a_total_is_pinned() -> None:
    total = equations([[1, 1, 1, -1]], [0])
    assert pairs(propagate(total, bounds((5, 5), OPEN, (7, 7), (15, 15))))[1] == (3, 3)


def test_what_one_relation_tells_goes_on_to_the_next() -> None:
    chain = equations([[1, 1, 0], [0, 1, 1]], [4, 9])
    assert pairs(propagate(chain, bounds((1, 1), OPEN, OPEN))) == [(1, 1), (3, 3), (6, 6)]


def test_an_unlimited_count_limits_nobody_else() -> None:
    difference = equations([[1, -1]], [3])
    assert pairs(propagate(difference, bounds(OPEN, OPEN))) == [(3, np.inf), (0, np.inf)]


def test_two_unlimited_counts_leave_each_other_free() -> None:
    assert pairs(propagate(equations([[1, 1, -1]], [0]), bounds(OPEN, OPEN, OPEN))) == [OPEN, OPEN, OPEN]


def test_whole_counts_are_rounded_inward() -> None:
    # 33 per cent of 7, rounded: 2.275 <= n <= 2.345 has no whole number; 29 per cent has 2
    percentage = relations([[100]], [7 * 28.5], [7 * 29.5])
    assert pairs(propagate(percentage, bounds(OPEN))) == [(2, 2)]
    assert pairs(propagate(percentage, bounds(OPEN), whole=False))[0] == pytest.approx((1.995, 2.065))


def test_a_percentage_of_an_unknown_base_limits_both() -> None:
    # 12 per cent of a base of 20 to 30: (12 - 0.5) b <= 100 n <= (12 + 0.5) b
    known = relations([[100, -11.5], [100, -12.5]], [0, -np.inf], [np.inf, 0])
    found = pairs(propagate(known, bounds(OPEN, (20, 30))))
    assert found == [(3, 3), (24, 26)]


def test_no_relations_leave_bounds_as_they_are() -> None:
    nothing = Relations(csr_array((0, 2)), np.zeros(0), np.zeros(0))
    assert pairs(propagate(nothing, bounds(OPEN, (1, 9)))) == [OPEN, (1, 9)]


def test_parts_above_their_total_contradict_it() -> None:
    known = equations([[1, 1, -1, 0, 0], [0, 0, 0, 1, -1]], [0, 0])
    with pytest.raises(Contradiction) as caught:
        propagate(known, bounds((4, 4), (3, 3), (6, 6), OPEN, OPEN))
    assert (caught.value.relations.tolist(), caught.value.counts.tolist()) == ([0], [0, 1, 2])


def test_a_contradiction_names_all_that_led_to_it() -> None:
    known = equations([[1, 1, 0, 0], [0, 1, 1, 0], [0, 0, 0, 1]], [4, 9, 2])
    with pytest.raises(Contradiction) as caught:
        propagate(known, bounds((1, 1), OPEN, (7, 7), OPEN))
    assert (caught.value.relations.tolist(), caught.value.counts.tolist()) == ([0, 1], [0, 2])


def test_a_relation_over_nothing_can_be_false() -> None:
    with pytest.raises(Contradiction) as caught:
        propagate(equations([[0, 0]], [3]), bounds(OPEN, OPEN))
    assert (caught.value.relations.tolist(), caught.value.counts.tolist()) == ([0], [])


def test_bounds_that_cross_are_a_contradiction() -> None:
    with pytest.raises(Contradiction) as caught:
        propagate(equations([[1, 1]], [3]), bounds(OPEN, (3, 2)))
    assert (caught.value.relations.tolist(), caught.value.counts.tolist()) == ([], [1])


def test_endless_narrowing_stops() -> None:
    # whole numbers with x = y + 1 and x = y: the bounds would climb for ever
    climbing = equations([[1, -1], [1, -1]], [0, 1])
    found = propagate(climbing, bounds(OPEN, OPEN))
    assert np.isinf(found.upper).all()
    assert found.lower.max() < 20  # two relations have told each other all there is long before


@given(systems())
def test_no_table_is_lost(system: tuple[Relations, Bounds]) -> None:
    worlds = tables(*system)
    try:
        found = propagate(*system)
    except Contradiction:
        assert not len(worlds)
    else:
        assert (worlds >= found.lower).all()
        assert (worlds <= found.upper).all()
