"""Rates of cases beside those of their controls agree with weighted regressions, with formulas and with simulation."""

from collections import Counter
from math import exp, log, sqrt

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inbeeld.statistics import MatchedSums, matched_rate_difference, matched_rate_ratio

Z = 1.959963984540054
Parts = tuple[float, float, float, float]
Floats = npt.NDArray[np.float64]

person = st.tuples(st.integers(0, 1), st.integers(0, 900), st.integers(0, 3), st.integers(0, 900))
people = st.lists(person, min_size=1, max_size=20)


def draw(seed: int, sets: int, hazards: tuple[float, float], *, pool: int) -> Floats:
    """Rows of person, case, event, time and weight: 1 to 4 controls from a pool; at most 10 years."""
    random = np.random.default_rng(seed)
    life = random.exponential(1 / hazards[1], pool)
    rows = []
    for case in range(sets):
        end = random.uniform(2, 10)
        first = random.exponential(1 / hazards[0])
        rows.append((pool + case, 1, first <= end, min(first, end), 1.0))
        size = int(random.integers(1, 5))
        rows += [
            (other, 0, life[other] <= end, min(life[other], end), 1 / size)
            for other in random.choice(pool, size, replace=False).tolist()
        ]
    return np.array(rows, dtype=np.float64)


def parts(rows: Floats) -> list[Parts]:
    sums: dict[float, list[float]] = {}
    for who, case, event, time, weight in rows.tolist():
        mine = sums.setdefault(who, [0.0] * 4)
        mine[0 if case else 2] += weight * event
        mine[1 if case else 3] += weight * time
    return [(a, t, b, u) for a, t, b, u in sums.values()]


def regular() -> Floats:
    """Sixty sets of 1 to 4 controls, out of 45 people; times and events follow from the numbers."""
    rows: list[tuple[float, ...]] = []
    for case in range(60):
        size = 1 + case % 4
        rows.append((1000 + case, 1, case % 3 == 0, 200 + 37 * case % 1900, 1.0))
        others = [(case * 7 + nth * 11) % 45 for nth in range(size)]
        rows += [(other, 0, other % 5 == 0, 300 + 61 * other % 2100, 1 / size) for other in others]
    return np.array(rows, dtype=np.float64)


def test_people_serve_several_sets_of_all_sizes() -> None:
    rows = regular()
    served = Counter(rows[rows[:, 1] == 0, 0].tolist())
    assert max(served.values()) == 6
    assert set(np.round(rows[:, 4], 4)) == {1.0, 0.5, 0.3333, 0.25}


# statsmodels 0.15.0: GLM(event, [1, case], Poisson(Log()), exposure=time, var_weights=weight), and for the difference
# GLM(event, [time, case * time], Poisson(Identity()), var_weights=weight), each with
# fit(cov_type="cluster", cov_kwds={"groups": person, "use_correction": False}): the coefficient of case and its error
LOG_RATIO = (0.6113724369518412, 0.3857138464147503)
DIFFERENCE = (0.00014685963533368898, 8.521515217630792e-05)


def test_the_ratio_is_that_of_a_poisson_regression_clustered_by_person() -> None:
    found = matched_rate_ratio(MatchedSums.of(parts(regular())))
    assert (log(found.value), log(found.high / found.value) / Z) == pytest.approx(LOG_RATIO, rel=1e-9)


def test_the_difference_is_that_of_a_regression_on_time_clustered_by_person() -> None:
    found = matched_rate_difference(MatchedSums.of(parts(regular())))
    assert (found.value, (found.high - found.value) / Z) == pytest.approx(DIFFERENCE, rel=1e-9)


def test_people_without_anything_in_common_have_the_formulas_of_two_groups() -> None:
    """With short times for each, the sums are a / T and b / U, and the variance of the logarithm is near 1/a + 1/b."""
    cases, controls = [(1, 1, 0, 0)] * 40 + [(0, 1, 0, 0)] * 9960, [(0, 0, 1, 1)] * 20 + [(0, 0, 0, 1)] * 9980
    found = matched_rate_ratio(MatchedSums.of([*cases, *controls]))
    assert found.value == pytest.approx(2)
    assert log(found.high / found.value) == pytest.approx(Z * sqrt(1 / 40 + 1 / 20 - 2 / 10_000))


def test_a_control_of_two_sets_counts_as_one_person() -> None:
    cases = [(1, 2, 0, 0), (1, 3, 0, 0), (0, 4, 0, 0)]
    apart = MatchedSums.of([*cases, (0, 0, 1, 5), (0, 0, 1, 5), (0, 0, 0, 9)])
    same = MatchedSums.of([*cases, (0, 0, 2, 10), (0, 0, 0, 9)])
    one, other = matched_rate_ratio(apart), matched_rate_ratio(same)
    assert one.value == pytest.approx(other.value)
    assert other.high > one.high


def test_intervals_cover_what_is_true_where_follow_up_ends_with_the_event() -> None:
    """Half of the persons has an event, and the controls serve four sets each: of 200 draws, about 95 % cover."""
    true_ratio, true_difference, inside, apart = 1.5, 0.06, 0, []
    for seed in range(200):
        sums = MatchedSums.of(parts(draw(seed, 150, (0.18, 0.12), pool=100)))
        ratio, difference = matched_rate_ratio(sums), matched_rate_difference(sums)
        inside += ratio.low <= true_ratio <= ratio.high
        apart.append(difference.value)
    assert 0.90 <= inside / 200 <= 0.985
    assert np.mean(apart) == pytest.approx(true_difference, abs=0.004)


@pytest.mark.parametrize("parts", [[], [(1, 1, 0, 0), (0, 0, 0, 1)], [(0, 1, 0, 0), (0, 0, 1, 1)]])
def test_without_events_in_both_groups_there_is_nothing_to_compare(parts: list[Parts]) -> None:
    for compare in (matched_rate_ratio, matched_rate_difference):
        with pytest.raises(ValueError, match="events in both groups"):
            compare(MatchedSums.of(parts))


@given(people)
def test_order_of_the_persons_changes_nothing(drawn: list[Parts]) -> None:
    assert MatchedSums.of(reversed(drawn)) == MatchedSums.of(drawn)


@given(people)
def test_exchanged_groups_have_the_mirrored_results(drawn: list[Parts]) -> None:
    known = [(1, 10, 0, 0), (0, 0, 1, 10), *drawn]
    sums, turned = MatchedSums.of(known), MatchedSums.of((b, u, a, t) for a, t, b, u in known)
    difference, mirrored = matched_rate_difference(sums), matched_rate_difference(turned)
    assert (difference.low, difference.high) == pytest.approx((-mirrored.high, -mirrored.low), abs=1e-12)
    ratio, inverse = matched_rate_ratio(sums), matched_rate_ratio(turned)
    assert (ratio.low, ratio.high) == pytest.approx((1 / inverse.high, 1 / inverse.low), rel=1e-6)
    assert exp((log(ratio.low) + log(ratio.high)) / 2) == pytest.approx(ratio.value)
