"""Breaks of method: what they separate."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inbeeld.errors import BreakCrossed
from inbeeld.vocabulary import Break, Period, Text, breaks_between, check_no_break
from tests.strategies import periods

REASON = Text("nieuw protocol", "new protocol")
NEW_YEAR = Break(date(2019, 1, 1), REASON, comparable=False)
NOVEMBER = Break(date(2019, 11, 1), REASON, comparable=False)
HARMLESS = Break(date(2019, 1, 1), REASON, comparable=True)

days = st.dates(min_value=date(1000, 1, 1), max_value=date(9999, 12, 31))
breaks = st.builds(Break, days, st.just(REASON), st.booleans())


def year(number: int) -> Period:
    return Period(number, number)


def test_a_break_on_new_years_day_separates_the_years_around_it() -> None:
    assert breaks_between([NEW_YEAR], year(2018), year(2019)) == (NEW_YEAR,)
    assert breaks_between([NEW_YEAR], year(2019), year(2020)) == ()
    assert breaks_between([NEW_YEAR], year(2017), year(2018)) == ()


def test_a_break_in_the_middle_sets_its_year_apart() -> None:
    assert breaks_between([NOVEMBER], year(2018), year(2019)) == (NOVEMBER,)
    assert breaks_between([NOVEMBER], year(2019), year(2020)) == (NOVEMBER,)
    assert breaks_between([NOVEMBER], year(2018), year(2020)) == (NOVEMBER,)
    assert breaks_between([NOVEMBER], year(2020), year(2021)) == ()


def test_a_break_inside_a_longer_period_counts() -> None:
    assert breaks_between([NOVEMBER], Period(2017, 2021), year(2018)) == (NOVEMBER,)


def test_a_break_on_the_last_day_counts() -> None:
    last_day = Break(date(2019, 12, 31), REASON, comparable=False)
    assert breaks_between([last_day], year(2018), year(2019)) == (last_day,)


def test_a_comparable_break_forbids_nothing() -> None:
    assert breaks_between([HARMLESS], year(2018), year(2019)) == ()


@given(st.lists(breaks), periods, periods)
def test_the_order_of_the_periods_does_not_matter(found: list[Break], one: Period, other: Period) -> None:
    assert breaks_between(found, one, other) == breaks_between(found, other, one)


@given(breaks, periods, periods, periods)
def test_a_break_between_two_lies_on_every_way_between_them(
    found: Break, one: Period, other: Period, between: Period
) -> None:
    direct = breaks_between([found], one, other)
    around = breaks_between([found], one, between) + breaks_between([found], between, other)
    assert set(direct) <= set(around)


def test_the_message_names_the_day_the_reason_and_what_to_do() -> None:
    with pytest.raises(BreakCrossed) as caught:
        check_no_break([NEW_YEAR], year(2018), year(2021), what="reports")
    assert str(caught.value) == (
        "Cannot compare reports of 2018 and 2021: on 2019-01-01 the method changed (new protocol). "
        "Compare years on one side of the break."
    )


def test_without_a_break_nothing_is_said() -> None:
    check_no_break([NEW_YEAR], year(2019), year(2021), what="reports")
