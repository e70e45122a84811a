"""Controlled rounding: near, additive, and with the least change of all, against a search through every rounding."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.sparse import csr_array

from inbeeld.attack import Floats, Relations
from inbeeld.disclosure.rounding.controlled import NoControlledRounding, numbers_behind, round_together
from inbeeld.errors import DisclosureError

BASES = st.sampled_from([3, 5, 10])


def with_margins(inner: Floats) -> Floats:
    """A table of any number of sides with a total at the end of each."""
    for axis in range(inner.ndim):
        inner = np.concatenate([inner, inner.sum(axis=axis, keepdims=True)], axis=axis)
    return inner


def margins_of(shape: tuple[int, ...]) -> Relations:
    """Each total minus its parts, for a table with totals of this shape."""
    index = np.arange(int(np.prod(shape))).reshape(shape)
    rows: list[Floats] = []
    for axis in range(len(shape)):
        for line in np.moveaxis(index, axis, -1).reshape(-1, shape[axis]):
            row = np.zeros(index.size)
            row[line[:-1]], row[line[-1]] = 1, -1
            rows.append(row)
    return Relations.equations(csr_array(np.array(rows)))


def near(value: float, base: int, steps: int) -> tuple[int, ...]:
    """The multiples that a count may become."""
    below = int(value // base) * base
    up = 0 if below == value else 1
    return tuple(m for m in range(below - (steps - 1) * base, below + (steps - 1 + up) * base + 1, base) if m >= 0)


def least_change(inner: Floats, base: int, steps: int) -> float | None:
    """The least total change of all roundings, by looking at every one; None if there is none."""
    true = with_margins(inner)
    allowed = [set(near(value, base, steps)) for value in true.ravel()]
    best: float | None = None
    for choice in product(*(near(value, base, steps) for value in inner.ravel())):
        rounded = with_margins(np.array(choice, dtype=float).reshape(inner.shape))
        if all(value in options for value, options in zip(rounded.ravel(), allowed, strict=True)):
            change = float(np.abs(rounded - true).sum())
            best = change if best is None else min(best, change)
    return best


def tables(*shapes: tuple[int, ...], most: int = 40) -> st.SearchStrategy[Floats]:
    return st.sampled_from(shapes).flatmap(
        lambda shape: st.lists(st.integers(0, most), min_size=int(np.prod(shape)), max_size=int(np.prod(shape))).map(
            lambda counts: np.array(counts, dtype=float).reshape(shape)
        )
    )


@settings(max_examples=40, deadline=None)
@given(tables((1, 3), (2, 2), (2, 3), (3, 3)), BASES)
def test_no_other_rounding_of_a_table_of_two_sides_changes_less(inner: Floats, base: int) -> None:
    true = with_margins(inner)
    found = round_together(true.ravel(), base, margins_of(true.shape))
    assert found.change == found.least == least_change(inner, base, 1)
    assert found.steps == 1


@settings(max_examples=40, deadline=None)
@given(tables((2, 2, 2), (2, 2, 3), most=12), BASES)
def test_a_table_of_three_sides_is_rounded_if_it_can_be(inner: Floats, base: int) -> None:
    true, best = with_margins(inner), least_change(inner, base, 1)
    if best is None:
        with pytest.raises(NoControlledRounding):
            round_together(true.ravel(), base, margins_of(true.shape))
    else:
        assert round_together(true.ravel(), base, margins_of(true.shape)).change == best


@settings(max_examples=40, deadline=None)
@given(tables((4, 3), (3, 2, 2), (5,), most=200), BASES)
def test_sums_add_up_and_each_count_goes_to_a_multiple_next_to_it(inner: Floats, base: int) -> None:
    true = with_margins(inner)
    relations = margins_of(true.shape)
    found = round_together(true.ravel(), base, relations, steps=2)
    assert not np.asarray(relations.matrix @ found.values).any()
    assert not (found.values % base).any()
    assert (np.abs(found.values - true.ravel()) < found.steps * base).all()
    for value, printed in zip(true.ravel(), found.values, strict=True):
        behind = numbers_behind(int(printed), base, steps=found.steps)
        assert behind.lower <= value <= behind.upper


@settings(max_examples=20, deadline=None)
@given(tables((3, 3), most=99), BASES)
def test_multiples_stay_and_the_same_table_gives_the_same_numbers(inner: Floats, base: int) -> None:
    true = with_margins(inner)
    relations = margins_of(true.shape)
    first, second = (round_together(true.ravel(), base, relations).values for _ in range(2))
    assert (first == second).all()
    assert (round_together(first, base, relations).values == first).all()


def test_a_table_that_cannot_be_rounded_next_to_its_counts_says_so() -> None:
    # three times 5 is 15; 5 becomes 0 or 10, so the total 0 or 30, and neither is next to 15
    relations = Relations.equations(csr_array(np.array([[3.0, -1.0]])))
    with pytest.raises(NoControlledRounding, match="at most 1 step"):
        round_together(np.array([5.0, 15.0]), 10, relations)


def test_a_further_multiple_is_taken_only_where_it_is_allowed_and_needed() -> None:
    relations = Relations.equations(csr_array(np.array([[3.0, -1.0]])))
    found = round_together(np.array([5.0, 15.0]), 10, relations, steps=2)
    assert (found.steps, found.change) == (2, 20)  # 0 and 0, or 10 and 30: 5 + 15 either way
    assert round_together(np.array([10.0, 30.0]), 10, relations, steps=2).steps == 1


def test_without_sums_each_count_goes_to_the_nearest_multiple() -> None:
    none = Relations.equations(csr_array((0, 4)))
    assert round_together(np.array([0.0, 4, 6, 20]), 10, none).values.tolist() == [0, 0, 10, 20]


@pytest.mark.parametrize(
    ("values", "base", "words"),
    [
        ([1.5, 1.5], 10, "Only whole counts"),
        ([-3.0, -3.0], 10, "not negative"),
        ([3.0, 3.0], 1, "base of at least 2"),
        ([3.0, 4.0], 10, "do not add up before"),
    ],
)
def test_what_cannot_be_rounded_together_is_refused(values: list[float], base: int, words: str) -> None:
    with pytest.raises(DisclosureError, match=words):
        round_together(np.array(values), base, Relations.equations(csr_array(np.array([[1.0, -1.0]]))))


def test_only_sums_that_come_to_nothing_are_taken() -> None:
    limited = Relations(csr_array(np.array([[1.0]])), np.array([3.0]), np.array([4.0]))
    with pytest.raises(DisclosureError, match="each total minus its parts"):
        round_together(np.array([3.0]), 10, limited)
    halves = Relations.equations(csr_array(np.array([[0.5, -0.5]])))
    with pytest.raises(DisclosureError, match="whole coefficients"):
        round_together(np.array([3.0, 3.0]), 10, halves)


def test_a_table_of_nearly_a_thousand_cells_is_rounded_at_once() -> None:
    inner = np.random.default_rng(4).geometric(0.08, size=(30, 4, 5)).astype(float) - 1
    true = with_margins(inner)
    relations = margins_of(true.shape)
    found = round_together(true.ravel(), 10, relations, steps=2)
    assert not np.asarray(relations.matrix @ found.values).any()
    assert found.change == found.least
