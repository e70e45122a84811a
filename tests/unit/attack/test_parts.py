import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inbeeld.attack import Bounds, Contradiction, Relations, first_contradiction, propagate
from inbeeld.attack import ranges as ranges_module
from inbeeld.attack.parts import doubtful_parts, parts_of
from inbeeld.attack.propagation import ROUNDS
from tests.unit.attack.worlds import bounds, equations, indices, relations, tables

OPEN = (0, np.inf)


def doubted(known: Relations, limits: Bounds, *, whole: bool = True) -> list[list[int]]:
    return [part.counts.tolist() for part in doubtful_parts(known, propagate(known, limits, whole=whole), whole=whole)]


def test_counts_that_share_no_relation_are_in_other_parts() -> None:
    known = equations([[1, 1, 0, 0, 0], [0, 0, 1, 1, 1]], [5, 6])
    found = parts_of(known, bounds(OPEN, OPEN, (2, 2), OPEN, OPEN))
    assert [part.counts.tolist() for part in found] == [[0, 1], [3, 4]]
    assert [part.rows.tolist() for part in found] == [[0], [1]]
    assert [part.relations.lower.tolist() for part in found] == [[5], [4]]


def test_a_chain_of_sums_leaves_nothing_to_solve() -> None:
    chain = equations([[1, 1, -1, 0, 0], [0, 0, 1, 1, -1]], [0, 0])
    assert doubted(chain, bounds((1, 4), (0, 9), OPEN, (2, 7), OPEN)) == []


def test_a_ring_is_for_the_solver() -> None:
    triangle = equations([[1, 1, 0], [0, 1, 1], [1, 0, 1]], [5, 5, 4])
    assert doubted(triangle, bounds(OPEN, OPEN, OPEN)) == [[0, 1, 2]]


def test_coefficients_other_than_one_are_for_the_solver() -> None:
    assert doubted(equations([[2, 2, 1]], [5]), bounds((0, 2), (0, 2), (0, 2))) == [[0, 1, 2]]


def test_a_difference_that_is_not_whole_is_for_the_solver_where_counts_are() -> None:
    half, limits = equations([[1, -1]], [2.5]), bounds(OPEN, OPEN)
    assert doubted(half, limits) == [[0, 1]]
    assert doubted(half, limits, whole=False) == []
    assert first_contradiction(half, limits) is not None
    assert first_contradiction(half, limits, whole=False) is None


def test_a_chain_that_is_too_long_for_propagation_is_for_the_solver() -> None:
    links = np.eye(ROUNDS, ROUNDS + 1) - np.eye(ROUNDS, ROUNDS + 1, 1)
    limits = bounds((3, 8), *[OPEN] * ROUNDS)
    assert (
        doubted(equations(links[:-1, :-1].tolist(), [0.0] * (ROUNDS - 1)), bounds((3, 8), *[OPEN] * (ROUNDS - 1))) == []
    )
    assert len(doubted(equations(links.tolist(), [0.0] * ROUNDS), limits)) == 1


def test_no_program_is_made_for_what_propagation_settles(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(ranges_module, "Search")
    known, limits = equations([[1, 1, -1]], [0]), bounds((1, 4), (0, 9), OPEN)
    found = ranges_module.exact_ranges(known, limits, indices(2, 0))
    assert (found.lower.tolist(), found.upper.tolist()) == ([1, 1], [13, 4])


def test_the_first_contradiction_names_relations_of_one_part_only() -> None:
    known = equations([[1, 1, 0, 0], [0, 0, 1, 1]], [3, 9])
    found = first_contradiction(known, bounds((0, 5), (0, 5), (0, 4), (0, 4)))
    assert found is not None
    assert found.relations.tolist() == [1]
    assert first_contradiction(known, bounds(OPEN, OPEN, OPEN, OPEN)) is None


@st.composite
def sums(draw: st.DrawFn) -> tuple[Relations, Bounds]:
    """Up to five counts up to 5 in up to three sums or differences; many without rings, not all possible."""
    counts, size = draw(st.integers(1, 5)), draw(st.integers(1, 3))
    rows = [draw(st.lists(st.sampled_from([0, 0, 1, 1, -1]), min_size=counts, max_size=counts)) for _ in range(size)]
    limits = [sorted(draw(st.tuples(*[st.integers(-3, 8)] * 2))) for _ in rows]
    known = [sorted(draw(st.tuples(*[st.integers(0, 5)] * 2))) for _ in range(counts)]
    system = relations(rows, [float(low) for low, _ in limits], [float(high) for _, high in limits])
    return system, bounds(*[(low, high) for low, high in known])


@given(sums(), st.booleans())
def test_what_is_not_doubted_is_exact(system: tuple[Relations, Bounds], whole: bool) -> None:
    worlds = tables(*system)
    try:
        found = propagate(*system, whole=whole)
    except Contradiction:
        assert not len(worlds)
        return
    parts = doubtful_parts(system[0], found, whole=whole)
    assert parts or len(worlds)
    sure = np.setdiff1d(np.arange(system[0].counts), np.concatenate([indices(), *(part.counts for part in parts)]))
    if len(worlds):
        assert worlds[:, sure].min(axis=0).tolist() == found.lower[sure].tolist()
        assert worlds[:, sure].max(axis=0).tolist() == found.upper[sure].tolist()
