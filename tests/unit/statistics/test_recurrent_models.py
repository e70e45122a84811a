"""The clocks and risk sets of models of recurrent events."""

import numpy as np
import pytest

from inbeeld.statistics import Spells, fit_cox, pwp_gap_time, pwp_total_time, separate_effects, wlw
from tests.unit.statistics.references import bladder


def two_persons() -> Spells:
    """Person 1 has events at 3 and 7 and is followed until 9; person 2, from 1 until 4, has none."""
    return Spells(
        person=np.array([1, 2, 1, 1, 1]),
        start=np.array([3.0, 1, 0, 7, 2]),
        stop=np.array([7.0, 4, 2, 9, 3]),
        event=np.array([True, False, False, False, True]),
        covariates=np.array([[1.0], [0], [1], [1], [1]]),
        names=("x",),
    )


def table(spells: Spells) -> list[tuple[int, float, float, bool, int]]:
    """Person, start, stop, event and stratum of each spell, by person and time."""
    columns = (spells.person, spells.start, spells.stop, spells.event, spells.stratum)
    lines = list(zip(*(column.tolist() for column in columns), strict=True))
    return sorted(lines, key=lambda line: (line[0], line[4], line[1]))


def test_total_time_has_a_stratum_for_each_next_event() -> None:
    assert table(pwp_total_time(two_persons())) == [
        (1, 0, 2, False, 0),
        (1, 2, 3, True, 0),
        (1, 3, 7, True, 1),
        (1, 7, 9, False, 2),
        (2, 1, 4, False, 0),
    ]


def test_gap_time_starts_anew_after_each_event() -> None:
    assert table(pwp_gap_time(two_persons())) == [
        (1, 0, 2, False, 0),
        (1, 2, 3, True, 0),
        (1, 0, 4, True, 1),
        (1, 0, 2, False, 2),
        (2, 0, 3, False, 0),
    ]


def test_wlw_has_everyone_at_risk_of_each_event_from_the_start() -> None:
    assert table(wlw(two_persons(), 2)) == [
        (1, 0, 2, False, 0),
        (1, 2, 3, True, 0),
        (1, 0, 2, False, 1),
        (1, 2, 3, False, 1),
        (1, 3, 7, True, 1),
        (2, 1, 4, False, 0),
        (2, 1, 4, False, 1),
    ]


def test_strata_of_their_own_stay_apart() -> None:
    spells = two_persons()
    by_person = Spells(
        spells.person, spells.start, spells.stop, spells.event, spells.covariates, spells.names, spells.person
    )
    assert [line[4] for line in table(pwp_total_time(by_person))] == [0, 0, 2, 3, 1]


def test_wlw_agrees_with_r() -> None:
    # R survival, tests/bladder.Rout.save: coxph(Surv(stop, event) ~ (rx + size + number) * strata(enum) + cluster(id),
    # bladder, method = "breslow"), the effects of rx and their covariance (equation 3.2 of Wei and others, 1989)
    found = fit_cox(separate_effects(wlw(bladder(), 4)), ties="breslow")
    of_rx = [found.names.index(f"rx:{number}") for number in (1, 2, 3, 4)]
    assert found.coefficients[of_rx] == pytest.approx([-0.5176209, -0.6194404, -0.6998771, -0.6507935], abs=5.1e-8)
    covariance = [
        [0.09455501, 0.06017669, 0.0567733, 0.0437777],
        [0.06017669, 0.13242834, 0.1301156, 0.1160420],
        [0.05677331, 0.13011557, 0.1723588, 0.1590865],
        [0.04377770, 0.11604200, 0.1590865, 0.2398112],
    ]
    assert found.robust_covariance[np.ix_(of_rx, of_rx)] == pytest.approx(np.array(covariance), abs=6e-8)


def test_separate_effects_are_those_of_each_event_alone() -> None:
    everything = wlw(bladder(), 2)
    together = fit_cox(separate_effects(everything))
    second = fit_cox(everything.of(everything.stratum == 1))
    assert together.names == ("rx:1", "size:1", "number:1", "rx:2", "size:2", "number:2")
    assert together.coefficients[3:] == pytest.approx(second.coefficients, rel=1e-8)
    assert together.robust_errors[3:] == pytest.approx(second.robust_errors, rel=1e-8)


def test_spells_that_overlap_are_refused() -> None:
    spells = two_persons()
    overlapping = Spells(spells.person, spells.start - 0.5, spells.stop, spells.event, spells.covariates, spells.names)
    for model in (pwp_total_time, pwp_gap_time):
        with pytest.raises(ValueError, match="overlap"):
            model(overlapping)
    with pytest.raises(ValueError, match="overlap"):
        wlw(overlapping, 2)


def test_a_model_of_no_event_is_refused() -> None:
    with pytest.raises(ValueError, match="one event at least"):
        wlw(two_persons(), 0)
