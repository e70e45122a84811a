import numpy as np
import pytest
from hypothesis import given, settings

from inbeeld.attack import Bounds, Contradiction, Evidence, Relations, exact_ranges, irreducible, minimal_evidence
from tests.unit.attack.worlds import bounds, equations, indices, relations, systems, tables

OPEN = (0, np.inf)


def proof(found: Evidence) -> tuple[float, float, list[int], list[int]]:
    return found.lower, found.upper, found.relations.tolist(), found.counts.tolist()


def with_only(system: tuple[Relations, Bounds], rows: list[int], counts: list[int]) -> tuple[Relations, Bounds]:
    """A system of which only some relations, and the bounds of some counts, are known."""
    known, limits = system
    lower, upper = np.zeros(known.counts), np.full(known.counts, np.inf)
    lower[counts], upper[counts] = limits.lower[counts], limits.upper[counts]
    return known.only(np.array(rows, dtype=np.intp)), Bounds(lower, upper)


def test_a_total_and_the_other_parts_give_a_part_away() -> None:
    known = equations([[1, 1, 1, -1, 0], [0, 0, 0, 1, -1]], [0, 0])
    found = minimal_evidence(known, bounds((5, 5), OPEN, (7, 7), (15, 15), (15, 15)), 1)
    assert proof(found) == (3, 3, [0], [0, 2, 3])


def test_that_counts_are_not_negative_needs_no_figure() -> None:
    found = minimal_evidence(equations([[1, 1, -1]], [0]), bounds(OPEN, OPEN, (6, 6)), 0)
    assert proof(found) == (0, 6, [0], [2])


def test_a_count_that_nothing_is_known_of_needs_no_evidence() -> None:
    assert proof(minimal_evidence(equations([[0, 1]], [4]), bounds(OPEN, OPEN), 0)) == (0, np.inf, [], [])


def test_its_own_bounds_can_be_all_the_evidence() -> None:
    assert proof(minimal_evidence(equations([[1, 1]], [40]), bounds((1, 9), OPEN), 0)) == (1, 9, [], [0])


def test_relations_that_only_together_tell_are_all_needed() -> None:
    triangle = equations([[1, 1, 0], [0, 1, 1], [1, 0, 1], [1, 1, 1]], [5, 5, 4, 9])
    found = minimal_evidence(triangle.only(indices(0, 1, 2)), bounds(OPEN, OPEN, OPEN), 1)
    assert proof(found) == (3, 3, [0, 1, 2], [])


def test_a_percentage_and_its_base_give_a_count_away() -> None:
    percentage = relations([[100, -11.5], [100, -12.5]], [0, -np.inf], [np.inf, 0])
    assert proof(minimal_evidence(percentage, bounds(OPEN, (25, 25)), 0)) == (3, 3, [0, 1], [1])


def test_whole_numbers_are_part_of_a_proof() -> None:
    found = minimal_evidence(equations([[2, 2, 1]], [5]), bounds((0, 2), (0, 2), (0, 2)), 2)
    assert proof(found) == (1, 1, [0], [2])


def test_a_bound_below_nothing_is_evidence() -> None:
    # a change of at least -5 on top of 8
    found = minimal_evidence(equations([[1, -1, -1]], [0]), bounds(OPEN, (8, 8), (-5, np.inf)), 0)
    assert proof(found) == (3, np.inf, [0], [1, 2])


def test_figures_that_agree_have_no_contradiction() -> None:
    assert irreducible(equations([[1, 1]], [3]), bounds(OPEN, OPEN)) is None


def test_only_figures_that_clash_are_named() -> None:
    known = equations([[1, 1, -1, 0, 0], [0, 0, 1, 1, -1]], [0, 0])
    found = irreducible(known, bounds((4, 4), OPEN, (3, 3), (2, 2), (5, 5)))
    assert found is not None
    assert (found.relations.tolist(), found.counts.tolist()) == ([0], [0, 2])


def test_a_large_system_is_searched_in_bounded_effort() -> None:
    size = 16
    cells = np.arange(size * size).reshape(size, size)
    rows = [np.isin(cells, line).ravel().astype(float).tolist() for line in (*cells, *cells.T)]
    # the rows add up to one less than the columns: all of them are needed, nothing less contradicts
    found = irreducible(equations(rows, [9.0] * size + [9.0] * (size - 1) + [10.0]), bounds(*[OPEN] * (size * size)))
    assert found is not None
    assert found.relations.tolist() == list(range(2 * size))
    assert found.counts.tolist() == []


@settings(max_examples=60)
@given(systems())
def test_evidence_is_enough_and_all_of_it_is_needed(system: tuple[Relations, Bounds]) -> None:
    if not len(tables(*system)):
        return
    found = minimal_evidence(*system, 0)
    rows, counts, target = found.relations.tolist(), found.counts.tolist(), indices(0)
    enough = exact_ranges(*with_only(system, rows, counts), target)
    assert (enough.lower[0], enough.upper[0]) == (found.lower, found.upper)
    less = [(rows[:k] + rows[k + 1 :], counts) for k in range(len(rows))]
    less += [(rows, counts[:k] + counts[k + 1 :]) for k in range(len(counts))]
    for some in less:
        assert exact_ranges(*with_only(system, *some), target).width[0] > found.upper - found.lower


@settings(max_examples=60)
@given(systems())
def test_a_contradiction_is_one_and_all_of_it_is_needed(system: tuple[Relations, Bounds]) -> None:
    found = irreducible(*system)
    assert (found is None) == (len(tables(*system)) > 0)
    if found is None:
        return
    rows, counts = found.relations.tolist(), found.counts.tolist()
    with pytest.raises(Contradiction):
        exact_ranges(*with_only(system, rows, counts), indices())
    for k in range(len(rows)):
        exact_ranges(*with_only(system, rows[:k] + rows[k + 1 :], counts), indices())
    for k in range(len(counts)):
        exact_ranges(*with_only(system, rows, counts[:k] + counts[k + 1 :]), indices())
