"""Rates within matched sets agree with printed results, sums by hand, and the formulas of one set."""

from fractions import Fraction
from math import exp, log, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inbeeld.statistics import MatchedSums, PersonTime, matched_rate_difference, matched_rate_ratio

Z = 1.959963984540054
# Coronary deaths of British doctors by smoking and age (R. Doll, A.B. Hill, National Cancer Institute Monograph 19
# (1966), 205-268), as in the Stata manual, epitab: ir deaths smokes pyears, by(age)
SMOKERS = ((32, 52407), (104, 43248), (206, 28612), (186, 12663), (102, 5317))
OTHERS = ((2, 18790), (12, 10673), (28, 5710), (28, 2585), (31, 1462))
DOCTORS = [(PersonTime(*one), PersonTime(*other)) for one, other in zip(SMOKERS, OTHERS, strict=True)]

group = st.builds(PersonTime, st.integers(0, 20), st.integers(1, 1000))
sets = st.lists(st.tuples(group, group), min_size=1, max_size=20)


def test_the_ratio_agrees_with_a_printed_result() -> None:
    found = matched_rate_ratio(MatchedSums.of(DOCTORS))
    assert (found.value, found.low, found.high) == pytest.approx((1.424682, 1.154703, 1.757784), abs=1e-6)


def test_the_sums_agree_with_fractions() -> None:
    pairs = [(2, 3, 1, 5), (0, 4, 3, 8), (1, 7, 0, 2)]
    sums = MatchedSums.of((PersonTime(a, t), PersonTime(b, u)) for a, t, b, u in pairs)
    exact = [
        sum(Fraction(a * u, t + u) for a, t, b, u in pairs),
        sum(Fraction(b * t, t + u) for a, t, b, u in pairs),
        sum(Fraction((a + b) * t * u, (t + u) ** 2) for a, t, b, u in pairs),
        sum(Fraction(t * u, t + u) for a, t, b, u in pairs),
        sum(Fraction(a * u**2 + b * t**2, (t + u) ** 2) for a, t, b, u in pairs),
    ]
    found = (sums.group, sums.reference, sums.both, sums.weight, sums.squares)
    assert found == pytest.approx([float(one) for one in exact], rel=1e-14)


def test_one_set_has_the_formulas_of_two_groups() -> None:
    a, t, b, u = 41, 28010, 15, 19017
    sums = MatchedSums.of([(PersonTime(a, t), PersonTime(b, u))])
    ratio, difference = matched_rate_ratio(sums), matched_rate_difference(sums)
    assert ratio.value == pytest.approx(a / t / (b / u))
    # the variance of the logarithm is (a + b) T U / (T + U)² / (a U / (T + U) × b T / (T + U)) = 1/a + 1/b
    assert log(ratio.high / ratio.value) == pytest.approx(Z * sqrt(1 / a + 1 / b))
    assert difference.value == pytest.approx(a / t - b / u)
    assert difference.high - difference.value == pytest.approx(Z * sqrt(a / t**2 + b / u**2))


def test_pairs_of_equal_time_are_the_events_of_both_sides() -> None:
    sums = MatchedSums.of([(PersonTime(1, 5), PersonTime(0, 5))] * 12 + [(PersonTime(0, 5), PersonTime(1, 5))] * 4)
    found = matched_rate_ratio(sums)
    assert found.value == pytest.approx(3)
    assert found.low == pytest.approx(3 * exp(-Z * sqrt(1 / 12 + 1 / 4)))


@pytest.mark.parametrize("sets", [[], [(PersonTime(1, 1), PersonTime(0, 1))], [(PersonTime(0, 1), PersonTime(1, 1))]])
def test_a_ratio_without_events_on_both_sides_is_refused(sets: list[tuple[PersonTime, PersonTime]]) -> None:
    with pytest.raises(ValueError, match="events in both groups"):
        matched_rate_ratio(MatchedSums.of(sets))


def test_a_difference_without_sets_is_refused() -> None:
    with pytest.raises(ValueError, match="a set in which"):
        matched_rate_difference(MatchedSums.of([]))


@given(sets)
def test_order_of_the_sets_changes_nothing(drawn: list[tuple[PersonTime, PersonTime]]) -> None:
    assert MatchedSums.of(reversed(drawn)) == MatchedSums.of(drawn)


@given(sets)
def test_exchanged_groups_have_the_mirrored_results(drawn: list[tuple[PersonTime, PersonTime]]) -> None:
    sums, turned = MatchedSums.of(drawn), MatchedSums.of((other, one) for one, other in drawn)
    difference, mirrored = matched_rate_difference(sums), matched_rate_difference(turned)
    assert (difference.low, difference.high) == pytest.approx((-mirrored.high, -mirrored.low), abs=1e-12)
    if sums.group and sums.reference:
        ratio, inverse = matched_rate_ratio(sums), matched_rate_ratio(turned)
        assert (ratio.low, ratio.high) == pytest.approx((1 / inverse.high, 1 / inverse.low), rel=1e-9)
