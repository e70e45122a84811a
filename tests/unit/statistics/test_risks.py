"""Intervals of risks keep to their formulas and to the range from 0 to 1."""

from math import asin, exp, log, sin, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inbeeld.statistics import Risk
from inbeeld.statistics.risks import Scale

Z = 1.959963984540054
scales = st.sampled_from(["log-log", "arcsine"])


def test_log_log_agrees_with_its_formula() -> None:
    half = Z * 0.04 / (0.3 * log(0.3))
    expected = [exp(-exp(log(-log(0.3)) + sign * half)) for sign in (-1, 1)]
    assert Risk(0.3, 0.04).interval() == pytest.approx(expected, rel=1e-12)


def test_arcsine_agrees_with_its_formula() -> None:
    middle, half = asin(sqrt(0.3)), Z * 0.04 / (2 * sqrt(0.3 * 0.7))
    expected = (sin(middle - half) ** 2, sin(middle + half) ** 2)
    assert Risk(0.3, 0.04).interval(scale="arcsine") == pytest.approx(expected, rel=1e-12)


def test_arcsine_is_cut_off_at_zero_and_one() -> None:
    reach = sin(asin(sqrt(0.01)) + Z * 0.02 / (2 * sqrt(0.01 * 0.99))) ** 2
    assert Risk(0.01, 0.02).interval(scale="arcsine") == pytest.approx((0, reach))
    assert Risk(0.99, 0.02).interval(scale="arcsine") == pytest.approx((1 - reach, 1))


def test_an_error_that_tells_nothing_gives_no_limits() -> None:
    assert Risk(0.999999, 0.5).interval() == pytest.approx((0, 1))


@pytest.mark.parametrize("value", [0.0, 1.0])
def test_a_risk_of_nothing_or_everything_has_no_interval(value: float) -> None:
    assert Risk(value, 0).interval() is None


def test_a_confidence_of_percents_is_refused() -> None:
    with pytest.raises(ValueError, match="confidence"):
        Risk(0.3, 0.04).interval(95)


@given(st.floats(0.001, 0.999), st.floats(0.0001, 0.2), scales)
def test_holds_the_risk_and_stays_between_zero_and_one(value: float, error: float, scale: Scale) -> None:
    found = Risk(value, error).interval(scale=scale)
    assert found is not None
    assert 0 <= found[0] <= value + 1e-12
    assert value - 1e-12 <= found[1] <= 1
