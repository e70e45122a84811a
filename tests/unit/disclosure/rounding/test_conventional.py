"""Conventional rounding: half up, never further than half a multiple, and what a rounded number still tells."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inbeeld.disclosure.rounding import numbers_that_round_to, round_half_up, whole_percentage

counts = st.integers(0, 10**6)
multiples = st.integers(1, 100)


@pytest.mark.parametrize(("count", "expected"), [(0, 0), (4, 0), (5, 10), (14, 10), (15, 20), (2740, 2740)])
def test_a_count_halfway_goes_up(count: int, expected: int) -> None:
    assert round_half_up(count, 10) == expected


@given(counts, multiples)
def test_the_error_is_at_most_half_the_multiple(count: int, multiple: int) -> None:
    rounded = round_half_up(count, multiple)
    assert rounded % multiple == 0
    assert 2 * abs(rounded - count) <= multiple


@given(counts, multiples)
def test_a_rounded_number_stands_for_exactly_the_counts_that_round_to_it(count: int, multiple: int) -> None:
    left = numbers_that_round_to(round_half_up(count, multiple), multiple)
    assert left.lower <= count <= left.upper
    assert left.size == multiple


@given(counts, multiples)
def test_rounding_twice_changes_nothing(count: int, multiple: int) -> None:
    once = round_half_up(count, multiple)
    assert round_half_up(once, multiple) == once


def test_a_percentage_is_whole() -> None:
    # 600 of 1,870 is 32.09 %; 125 of 1,000 is 12.5 %
    assert (whole_percentage(600, 1870), whole_percentage(125, 1000)) == (32, 13)
