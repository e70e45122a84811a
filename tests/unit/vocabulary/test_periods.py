"""Periods: reading, printing, order and length."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inbeeld.errors import PeriodsDiffer
from inbeeld.vocabulary import Period, check_same_length
from tests.strategies import periods


@given(periods)
def test_what_is_printed_reads_back_the_same(period: Period) -> None:
    assert Period.parse(str(period)) == period


@given(periods)
def test_years_run_from_the_first_to_the_last(period: Period) -> None:
    assert period.years[0] == period.first
    assert period.years[-1] == period.last
    assert len(period.years) == period.last - period.first + 1


@given(periods)
def test_a_period_starts_on_new_years_day(period: Period) -> None:
    assert period.start == date(period.first, 1, 1)


def test_spaces_around_a_period_do_not_matter() -> None:
    assert Period.parse(" 2017/2021 ") == Period(2017, 2021)


def test_a_run_of_years_is_printed_with_a_dash() -> None:
    assert Period.parse("2017/2021").label == "2017-2021"


def test_a_single_year_is_printed_once() -> None:
    assert Period.parse("2021/2021").label == "2021"
    assert str(Period.parse("2021/2021")) == "2021"


@pytest.mark.parametrize("words", ["", "21", "2017-2021", "2017/", "total", "2017/2018/2019", "20170"])
def test_other_words_are_no_period(words: str) -> None:
    with pytest.raises(ValueError, match=r"is not a period\. Write a year"):
        Period.parse(words)


def test_a_period_cannot_end_before_it_starts() -> None:
    with pytest.raises(ValueError, match=r"cannot end \(2017\) before it starts \(2021\)"):
        Period.parse("2021/2017")


@given(periods, periods)
def test_earlier_periods_sort_first(one: Period, other: Period) -> None:
    assert (one < other) == ((one.first, one.last) < (other.first, other.last))


@given(periods, st.integers(min_value=-500, max_value=500))
def test_a_shifted_period_has_the_same_length(period: Period, shift: int) -> None:
    check_same_length(period, Period(period.first + shift, period.last + shift))


def test_periods_of_another_length_are_both_named() -> None:
    with pytest.raises(PeriodsDiffer, match=r"2017-2018 \(2 years\) with 2021 \(1 years\)"):
        check_same_length(Period(2017, 2018), Period(2021, 2021))
