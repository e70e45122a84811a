"""Rate ratios and differences agree with printed results, their definitions, and known properties."""

from math import comb, exp, factorial, inf, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inbeeld.statistics import PersonTime, exact_rate, rate_difference, rate_ratio

# Breast cancer after repeated X-rays of the chest (J.D. Boice, R.R. Monson, Journal of the National Cancer Institute 59
# (1977), 823-832), as in the Stata manual, epitab: iri 41 15 28010 19017
EXPOSED, OTHERS = PersonTime(41, 28010), PersonTime(15, 19017)

rates = st.builds(PersonTime, st.integers(0, 300), st.integers(1, 10**6))


def test_the_ratio_agrees_with_a_printed_result() -> None:
    found = rate_ratio(EXPOSED, OTHERS)
    assert (found.value, found.low, found.high) == pytest.approx((1.855759, 1.005684, 3.6093), rel=2e-5)


def test_the_limits_of_the_ratio_leave_a_tail_to_each_side() -> None:
    # given 7 events together, those of the group are binomial with odds ratio × time / time
    found = rate_ratio(PersonTime(5, 20), PersonTime(2, 30))
    for ratio, outcomes in ((found.low, range(5, 8)), (found.high, range(6))):
        share = ratio * 20 / (ratio * 20 + 30)
        chance = sum(comb(7, k) * share**k * (1 - share) ** (7 - k) for k in outcomes)
        assert chance == pytest.approx(0.025, rel=1e-9)


def test_no_events_on_one_side_leave_the_ratio_open_there() -> None:
    # 3 events, all in one of two equally long times: share³ = 0.025 or (1 - share)³ = 0.025
    odds = 0.025 ** (1 / 3) / (1 - 0.025 ** (1 / 3))
    none, all_ = rate_ratio(PersonTime(0, 9), PersonTime(3, 9)), rate_ratio(PersonTime(3, 9), PersonTime(0, 9))
    assert (none.value, none.low, none.high) == pytest.approx((0, 0, 1 / odds))
    assert (all_.value, all_.low, all_.high) == pytest.approx((inf, odds, inf))


def test_the_limits_of_a_rate_leave_a_tail_to_each_side() -> None:
    found = exact_rate(PersonTime(3, 10))
    at_most_three = sum(exp(-10 * found.high) * (10 * found.high) ** k / factorial(k) for k in range(4))
    at_most_two = sum(exp(-10 * found.low) * (10 * found.low) ** k / factorial(k) for k in range(3))
    assert (at_most_three, 1 - at_most_two) == pytest.approx((0.025, 0.025))
    assert exact_rate(PersonTime(0, 10)).low == 0


def test_the_difference_joins_the_limits_of_both_rates() -> None:
    one, other, found = exact_rate(EXPOSED), exact_rate(OTHERS), rate_difference(EXPOSED, OTHERS)
    assert found.value == pytest.approx(0.000675, abs=5e-7)
    assert found.low == pytest.approx(found.value - sqrt((one.value - one.low) ** 2 + (other.high - other.value) ** 2))
    assert found.high == pytest.approx(found.value + sqrt((one.high - one.value) ** 2 + (other.value - other.low) ** 2))


def test_with_many_events_the_difference_is_nearly_normal() -> None:
    group, reference = PersonTime(40_000, 1e6), PersonTime(30_000, 1e6)
    half = 1.959963984540054 * sqrt(40_000 + 30_000) / 1e6
    found = rate_difference(group, reference)
    assert (found.low, found.high) == pytest.approx((0.01 - half, 0.01 + half), rel=1e-3)


@pytest.mark.parametrize(("events", "time"), [(-1, 1), (1, 0), (1, -1), (1, inf)])
def test_what_is_no_rate_is_refused(events: int, time: float) -> None:
    with pytest.raises(ValueError, match="no rate"):
        PersonTime(events, time)


def test_a_ratio_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="one of the groups"):
        rate_ratio(PersonTime(0, 1), PersonTime(0, 1))


def test_a_confidence_of_percents_is_refused() -> None:
    for compare in (rate_ratio, rate_difference):
        with pytest.raises(ValueError, match="confidence"):
            compare(EXPOSED, OTHERS, 95)


@given(rates, rates)
def test_exchanged_groups_have_the_mirrored_results(one: PersonTime, other: PersonTime) -> None:
    difference, mirrored = rate_difference(one, other), rate_difference(other, one)
    assert (difference.low, difference.high) == pytest.approx((-mirrored.high, -mirrored.low))
    if one.events and other.events:
        ratio, inverse = rate_ratio(one, other), rate_ratio(other, one)
        assert (ratio.low, ratio.high) == pytest.approx((1 / inverse.high, 1 / inverse.low), rel=1e-6)
        assert ratio.low <= ratio.value <= ratio.high
