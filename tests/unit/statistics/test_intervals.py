"""The Wilson interval agrees with printed values, with its own formula and with its known properties."""

from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inbeeld.statistics import wilson_interval

# R.G. Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17 (1998),
# table I, method 3 (score without continuity correction); R: prop.test(k, n, correct = FALSE).
NEWCOMBE = [
    ((81, 263), (0.2553, 0.3662)),
    ((15, 148), (0.0624, 0.1605)),
    ((0, 20), (0.0000, 0.1611)),
    ((1, 29), (0.0061, 0.1718)),
]

shares = st.integers(1, 100_000).flatmap(lambda base: st.tuples(st.integers(0, base), st.just(base)))


@pytest.mark.parametrize(("counts", "expected"), NEWCOMBE)
def test_agrees_with_printed_reference_values(counts: tuple[int, int], expected: tuple[float, float]) -> None:
    assert wilson_interval(*counts) == pytest.approx(expected, abs=5e-5)


def test_agrees_with_a_calculation_by_hand() -> None:
    # 604 of 1,870 with z = 1.959964:
    # centre = (604 + z²/2) / (1870 + z²), half width = z / (1870 + z²) * sqrt(604 * 1266 / 1870 + z²/4)
    z = 1.959963984540054
    centre = (604 + z**2 / 2) / (1870 + z**2)
    half = z / (1870 + z**2) * sqrt(604 * 1266 / 1870 + z**2 / 4)
    assert wilson_interval(604, 1870) == pytest.approx((centre - half, centre + half), rel=1e-12)


def test_takes_another_confidence() -> None:
    z = 2.5758293035489004  # 99 %
    half = z / (100 + z**2) * sqrt(50 * 50 / 100 + z**2 / 4)
    assert wilson_interval(50, 100, 0.99) == pytest.approx((0.5 - half, 0.5 + half), rel=1e-12)


@given(shares)
def test_holds_the_share_and_stays_between_zero_and_one(counts: tuple[int, int]) -> None:
    numerator, base = counts
    low, high = wilson_interval(numerator, base)
    assert 0 <= low <= numerator / base + 1e-12
    assert numerator / base - 1e-12 <= high <= 1


@given(shares)
def test_the_rest_has_the_mirrored_interval(counts: tuple[int, int]) -> None:
    numerator, base = counts
    low, high = wilson_interval(numerator, base)
    assert wilson_interval(base - numerator, base) == pytest.approx((1 - high, 1 - low), abs=1e-9)


@given(shares)
def test_more_confidence_makes_it_wider(counts: tuple[int, int]) -> None:
    low, high = wilson_interval(*counts, 0.95)
    wider_low, wider_high = wilson_interval(*counts, 0.99)
    assert wider_low <= low
    assert high <= wider_high


@pytest.mark.parametrize("counts", [(0, 0), (-1, 10), (11, 10), (1, -1)])
def test_refuses_counts_that_are_no_share(counts: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="must"):
        wilson_interval(*counts)


def test_refuses_a_confidence_above_one() -> None:
    with pytest.raises(ValueError, match="confidence"):
        wilson_interval(1, 2, 95)
