"""The Cox model agrees with R, with likelihoods by hand, and with what must not change it."""

from dataclasses import replace
from math import exp, log, sqrt

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from inbeeld.statistics import Spells, fit_cox, pwp_gap_time, pwp_total_time
from inbeeld.statistics.partial_likelihood import partial_likelihood
from inbeeld.statistics.risk_sets import RiskSets, Ties
from tests.unit.statistics.references import bladder, granulomatous, numbers, rows

DATA = {"bladder2": bladder, "cgd": granulomatous}
CLOCKS = {"AG": lambda spells: spells, "PWP_TT": pwp_total_time, "PWP_GT": pwp_gap_time}
TIES: list[Ties] = ["efron", "breslow"]
seeds = st.integers(0, 2**32)
MODELS = sorted({row["model"] for row in rows("coxph_recurrent.csv")})


def spells(*lines: tuple[int, float, float, bool, float]) -> Spells:
    """Spells of person, start, stop, event and one covariate."""
    person, start, stop, event, x = (np.array(column) for column in zip(*lines, strict=True))
    return Spells(person, start.astype(float), stop.astype(float), event, x.astype(float)[:, None], ("x",))


@st.composite
def drawn_spells(draw: st.DrawFn) -> Spells:
    """Up to thirty spells with ties, in two strata, of persons with several spells, with two covariates."""
    whole = st.integers(0, 5)
    row = st.tuples(
        whole, whole, st.integers(1, 4), st.booleans(), st.integers(-2, 2), st.booleans(), st.integers(0, 1)
    )
    person, start, length, event, x, y, stratum = (
        np.array(c) for c in zip(*draw(st.lists(row, min_size=8, max_size=30)), strict=True)
    )
    covariates = np.stack((x, y), axis=1).astype(float)
    return Spells(person, start.astype(float), (start + length).astype(float), event, covariates, ("x", "y"), stratum)


def log_likelihood_by_the_definition(data: Spells, coefficients: list[float], ties: Ties) -> float:
    """Event time by event time, spell by spell."""
    relative = [exp(float(np.dot(row, coefficients))) for row in data.covariates]
    total = 0.0
    moments = {(g, t) for g, t, event in zip(data.stratum, data.stop, data.event, strict=True) if event}
    for stratum, time in moments:
        at_risk = [i for i in range(data.size) if data.stratum[i] == stratum and data.start[i] < time <= data.stop[i]]
        tied = [i for i in at_risk if data.event[i] and data.stop[i] == time]
        everyone, those = sum(relative[i] for i in at_risk), sum(relative[i] for i in tied)
        for place, i in enumerate(tied):
            gone = place / len(tied) * those if ties == "efron" else 0
            total += log(relative[i]) - log(everyone - gone)
    return total


def random_spells(seed: int) -> Spells:
    """Sixty spells of twenty persons with ties, in two strata, of which a model can be made."""
    chance = np.random.default_rng(seed)
    start = chance.integers(0, 6, 60).astype(float)
    stop = start + chance.integers(1, 5, 60).astype(float)
    covariates = np.stack((chance.integers(-2, 3, 60), chance.integers(0, 2, 60)), axis=1).astype(float)
    person, stratum = chance.integers(0, 20, 60), chance.integers(0, 2, 60)
    return Spells(person, start, stop, chance.random(60) < 0.6, covariates, ("x", "y"), stratum)


def joined(one: Spells, other: Spells) -> Spells:
    """The spells of both."""
    columns = ("person", "start", "stop", "event", "covariates")
    person, start, stop, event, x = (np.concatenate((getattr(one, n), getattr(other, n))) for n in columns)
    return Spells(person, start, stop, event, x, one.names, np.concatenate((one.stratum, other.stratum)))


@pytest.mark.parametrize("model", MODELS)
def test_agrees_with_r(model: str) -> None:
    data, clock, ties = model.partition("_")[0], model.partition("_")[2].rpartition("_")[0], model.rpartition("_")[2]
    expected = [row for row in rows("coxph_recurrent.csv") if row["model"] == model]
    found = fit_cox(CLOCKS[clock](DATA[data]()), ties="efron" if ties == "efron" else "breslow")
    assert found.names == tuple(row["term"] for row in expected)
    assert found.coefficients == pytest.approx(numbers(expected, "coef"), abs=1e-8, rel=0)
    assert found.errors == pytest.approx(numbers(expected, "se_naive"), abs=1e-8, rel=0)
    assert found.robust_errors == pytest.approx(numbers(expected, "se_robust"), abs=1e-8, rel=0)
    assert found.log_likelihood == pytest.approx(float(expected[0]["loglik"]), abs=1e-10, rel=0)


def test_the_reference_holds_all_models() -> None:
    assert len(MODELS) == 8


def test_agrees_with_a_likelihood_by_hand() -> None:
    # events of x = 1, 0, 1 among (1, 0, 1, 0), (0, 1, 0), (1, 0), r = exp(b): r / (2r + 2) × 1 / (r + 2) × r / (r + 1);
    # the slope is zero where 2 = 2r / (2r + 2) + r / (r + 2) + r / (r + 1), which is r² - r - 4 = 0
    data = spells((1, 0, 1, True, 1), (2, 0, 2, True, 0), (3, 0, 3, True, 1), (4, 0, 4, False, 0))
    r = (1 + sqrt(17)) / 2
    found = fit_cox(data)
    assert found.coefficients[0] == pytest.approx(log(r), rel=1e-9)
    assert found.log_likelihood == pytest.approx(log(r / (2 * r + 2) / (r + 2) * r / (r + 1)), rel=1e-12)
    # minus the curvature: twice p (1 - p) with p = r / (r + 1), once with p = r / (r + 2)
    curvature = 2 * r / (r + 1) ** 2 + 2 * r / (r + 2) ** 2
    assert found.errors[0] == pytest.approx(sqrt(1 / curvature), rel=1e-9)
    assert (found.events, found.persons) == (3, 4)


def test_who_enters_at_the_time_of_an_event_is_not_at_risk_of_it() -> None:
    data = spells((1, 0, 1, True, 1), (2, 0, 2, True, 0), (3, 0, 3, True, 1), (4, 0, 4, False, 0))
    late = spells((5, 1, 1.5, False, 1), (6, 3, 9, False, 1))
    assert fit_cox(joined(data, late)).coefficients == pytest.approx(fit_cox(data).coefficients, rel=1e-9)


def test_hazard_ratio_has_a_robust_interval() -> None:
    model = fit_cox(bladder())
    found = model.hazard_ratio("rx")
    assert found.value == pytest.approx(exp(-0.464686952943428))
    assert log(found.high / found.value) == pytest.approx(1.959963984540054 * 0.265560811898887)
    assert found.value / found.low == pytest.approx(found.high / found.value)


@pytest.mark.parametrize(
    "data",
    [
        spells((1, 0, 1, False, 1), (2, 0, 2, False, 0)),
        spells((1, 0, 1, True, 1), (2, 0, 2, True, 1)),
        spells((1, 0, 1, True, 1), (2, 0, 2, True, 1), (3, 0, 3, False, 0), (4, 0, 3, False, 0)),
    ],
    ids=["no-event", "no-difference", "no-end"],
)
def test_what_cannot_be_fitted_is_refused(data: Spells) -> None:
    with pytest.raises(ValueError, match=r"needs events|the same everywhere|do not settle"):
        fit_cox(data)


def test_covariates_that_cannot_be_told_apart_are_refused() -> None:
    data = bladder()
    twice = replace(data, covariates=np.hstack((data.covariates, data.covariates[:, :1])), names=(*data.names, "again"))
    with pytest.raises(ValueError, match="cannot be told apart"):
        fit_cox(twice)


@settings(max_examples=40)
@given(drawn_spells(), st.sampled_from(TIES), st.floats(-1, 1), st.floats(-1, 1))
def test_the_likelihood_is_that_of_the_definition(data: Spells, ties: Ties, one: float, other: float) -> None:
    assume(data.event.any())
    found = partial_likelihood(RiskSets.of(data, ties), data.covariates, np.array([one, other]))
    assert found.log == pytest.approx(log_likelihood_by_the_definition(data, [one, other], ties), abs=1e-9)


@settings(max_examples=40)
@given(drawn_spells(), st.sampled_from(TIES), st.floats(-1, 1), st.floats(-1, 1))
def test_slope_and_curvature_are_those_of_the_likelihood(data: Spells, ties: Ties, one: float, other: float) -> None:
    assume(data.event.any())
    sets, width = RiskSets.of(data, ties), 1e-5
    found = partial_likelihood(sets, data.covariates, np.array([one, other]))
    for place, change in enumerate(np.eye(2) * width):
        up, down = (partial_likelihood(sets, data.covariates, np.array([one, other]) + d) for d in (change, -change))
        assert found.score[place] == pytest.approx((up.log - down.log) / (2 * width), abs=1e-4)
        assert found.information[place] == pytest.approx(-(up.score - down.score) / (2 * width), abs=1e-4)
    assert found.residuals.sum(axis=0) == pytest.approx(found.score, abs=1e-9)


@settings(max_examples=20)
@given(seeds, st.sampled_from(TIES))
def test_order_and_cutting_of_spells_change_nothing(seed: int, ties: Ties) -> None:
    data = random_spells(seed)
    found, turned = fit_cox(data, ties=ties), data.of(np.arange(data.size)[::-1])
    half = (turned.start + turned.stop) / 2
    before = replace(turned, stop=half, event=np.zeros(data.size, dtype=bool))
    again = fit_cox(joined(before, replace(turned, start=half)), ties=ties)
    assert again.coefficients == pytest.approx(found.coefficients, rel=1e-7, abs=1e-9)
    assert again.robust_covariance == pytest.approx(found.robust_covariance, rel=1e-7, abs=1e-9)


@settings(max_examples=20)
@given(seeds)
def test_without_ties_both_ways_are_the_same(seed: int) -> None:
    data = random_spells(seed)
    apart = replace(data, stop=data.stop + np.arange(data.size) / 100)
    efron, breslow = fit_cox(apart, ties="efron"), fit_cox(apart, ties="breslow")
    assert efron.robust_covariance == pytest.approx(breslow.robust_covariance)
