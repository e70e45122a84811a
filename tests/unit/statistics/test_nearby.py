"""Tests of the tables near one: as wide as going over all of them by hand, one at a time."""

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inbeeld.statistics import chi_square, nearby_tests

TABLES = st.integers(2, 3).flatmap(
    lambda columns: st.lists(st.lists(st.integers(1, 40), min_size=columns, max_size=columns), min_size=2, max_size=3)
)


def near(table: list[list[int]], moved: int) -> list[list[list[int]]]:
    """The table, and each in which a cell has up to so many fewer or more, slowly."""
    columns = len(table[0])
    flat = [number for row in table for number in row]
    found = [flat]
    for giver, taker in permutations(range(len(flat)), 2):
        for number in range(1, min(moved, flat[giver]) + 1):
            other = list(flat)
            other[giver] -= number
            other[taker] += number
            found.append(other)
    for place, held in enumerate(flat):
        found += [
            [other + number * (where == place) for where, other in enumerate(flat)]
            for number in range(-min(moved, held), moved + 1)
        ]
    return [[other[start : start + columns] for start in range(0, len(other), columns)] for other in found]


@settings(max_examples=40)  # each has up to 279 tables near it
@given(TABLES, st.integers(0, 3))
def test_it_is_as_wide_as_all_tables_one_at_a_time(table: list[list[int]], moved: int) -> None:
    found = nearby_tests(table, moved)
    tables = [t for t in near(table, moved) if all(map(any, t)) and all(map(any, zip(*t, strict=True)))]
    tested = [chi_square(one) for one in tables]
    if len(tables) == len(near(table, moved)):
        assert found.p == pytest.approx((min(t.p for t in tested), max(t.p for t in tested)), abs=1e-9)
        ends = (min(t.cramers_v for t in tested), max(t.cramers_v for t in tested))
        assert found.cramers_v == pytest.approx(ends, abs=1e-6)
    assert found.p[0] - 1e-9 <= chi_square(table).p <= found.p[1] + 1e-9


def test_nobody_elsewhere_leaves_the_table_itself() -> None:
    found, alone = nearby_tests([[10, 20], [20, 10]], 0), chi_square([[10, 20], [20, 10]])
    assert found.p == pytest.approx((alone.p, alone.p))
    assert found.degrees_of_freedom == (1, 1)


def test_expected_counts_below_five_are_counted_for_each_table() -> None:
    # expected 40 x 8 / 80 = 4; with a person of the first group more in the first outcome 41 x 8 / 80 = 4.1, still 2
    assert nearby_tests([[38, 2], [34, 6]], 0).small_expected == (2, 2)
    # two of the first cell in the second: 40 x 10 / 80 = 5
    assert nearby_tests([[38, 2], [34, 6]], 2).small_expected == (0, 2)


def test_a_group_that_can_lose_all_its_members_can_lose_its_part() -> None:
    found = nearby_tests([[50, 60], [3, 0]], 3)
    assert (found.degrees_of_freedom, found.p[1]) == ((0, 1), 1.0)


def test_one_group_is_no_table() -> None:
    with pytest.raises(ValueError, match="two groups"):
        nearby_tests([[1, 2]], 3)
