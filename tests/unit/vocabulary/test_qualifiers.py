"""The words that sources print with numbers that are not exact."""

from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inbeeld.vocabulary import Qualifier

QUALIFIERS = st.sampled_from(Qualifier)


@pytest.mark.parametrize(
    ("qualifier", "possible"),
    [
        (Qualifier.ABOUT, (36, 44)),
        (Qualifier.ALMOST, (30, 40)),
        (Qualifier.OVER, (40, 50)),
        (Qualifier.AT_LEAST, (40, inf)),
        (Qualifier.MORE_THAN, (40, inf)),
        (Qualifier.AT_MOST, (0, 40)),
        (Qualifier.LESS_THAN, (0, 40)),
    ],
)
def test_each_word_leaves_some_numbers_possible(qualifier: Qualifier, possible: tuple[float, float]) -> None:
    assert qualifier.possible(40) == pytest.approx(possible)


@given(QUALIFIERS, st.integers(0, 10**6))
def test_the_printed_number_is_always_possible(qualifier: Qualifier, number: int) -> None:
    low, high = qualifier.possible(number)
    assert low <= number <= high


@given(QUALIFIERS)
def test_what_is_left_has_the_opposite_word(qualifier: Qualifier) -> None:
    assert qualifier.opposite.opposite is qualifier
    assert Qualifier.ALMOST.opposite is Qualifier.OVER


@given(st.sampled_from([q for q in Qualifier if q is not Qualifier.ABOUT]), st.integers(1, 99))
def test_a_number_and_what_it_leaves_lie_on_opposite_sides(qualifier: Qualifier, number: int) -> None:
    is_low = qualifier.possible(number)[1] == number
    assert (qualifier.opposite.possible(100 - number)[0] == 100 - number) is is_low
