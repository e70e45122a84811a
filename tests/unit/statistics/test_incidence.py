"""Cumulative incidence agrees with R, with sums by hand, and with what must hold of any follow-up."""

from fractions import Fraction
from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inbeeld.statistics import Exits, cumulative_incidence
from tests.unit.statistics.references import rows

CAUSES = ("death", "repeat")
TINY = 1e-30

exits = st.builds(Exits, st.integers(0, 6), st.sampled_from([*CAUSES, None]), st.integers(1, 5))
followed = st.lists(exits, min_size=1, max_size=12)


def by_the_definition(persons: list[tuple[float, str | None]], weights: list[complex], time: float) -> list[complex]:
    """The share free of events and the share of each cause by ``time``, person by person, with weights."""
    free, risks = 1 + 0j, dict.fromkeys(CAUSES, 0j)
    for moment in sorted({left for left, _ in persons if left <= time}):
        at_risk = sum(w for (left, _), w in zip(persons, weights, strict=True) if left >= moment)
        before = free
        for cause in CAUSES:
            events = sum(w for person, w in zip(persons, weights, strict=True) if person == (moment, cause))
            risks[cause] += before * events / at_risk
            free -= before * events / at_risk
    return [free, *risks.values()]


def errors_by_the_definition(persons: list[tuple[float, str | None]], time: float) -> list[float]:
    """The infinitesimal jackknife: the root of the sum of squares of what each person's weight changes."""
    squares = [0.0] * (len(CAUSES) + 1)
    for one in range(len(persons)):
        weights = [1 + TINY * 1j if place == one else 1 + 0j for place in range(len(persons))]
        for place, share in enumerate(by_the_definition(persons, weights, time)):
            squares[place] += (share.imag / TINY) ** 2
    return [sqrt(square) for square in squares]


def test_agrees_with_r() -> None:
    counted = [Exits(int(row["month"]), row["cause"] or None, int(row["persons"])) for row in rows("mgus2_exits.csv")]
    found = cumulative_incidence(counted)
    assert found.persons == 1384
    expected = rows("aj_mgus2.csv")
    assert len(expected) == 5
    for row in expected:
        step = found.at(int(row["month"]))
        for name, risk in {"neither": step.free, **step.risks}.items():
            assert risk.value == pytest.approx(float(row[name]), abs=1e-12, rel=0)
            assert risk.error == pytest.approx(float(row[f"{name}_error"]), abs=1e-12, rel=0)


def test_agrees_with_a_sum_by_hand() -> None:
    # 10 persons; time 1: 2 repeats and 1 death of 10; time 2: 3 leave; time 4: 2 repeats of 4
    counted = [Exits(1, "repeat", 2), Exits(1, "death", 1), Exits(2, None, 3), Exits(4, "repeat", 2), Exits(5, None, 2)]
    found = cumulative_incidence(counted)
    assert [step.at_risk for step in found.steps] == [10, 7, 4, 2]
    last = found.at(5)
    assert last.risks["repeat"].value == pytest.approx(float(Fraction(2, 10) + Fraction(7, 10) * Fraction(2, 4)))
    assert last.risks["death"].value == pytest.approx(0.1)
    assert last.free.value == pytest.approx(float(Fraction(7, 10) * Fraction(2, 4)))
    # Greenwood: S² × (3 / (10 × 7) + 2 / (4 × 2))
    assert last.free.error**2 == pytest.approx(float(Fraction(7, 20) ** 2 * (Fraction(3, 70) + Fraction(1, 4))))


def test_without_censoring_it_is_a_share_of_all() -> None:
    found = cumulative_incidence([Exits(1, "repeat", 3), Exits(2, "death", 5), Exits(3, "repeat", 12)])
    assert found.at(2.5).risks["repeat"].value == pytest.approx(3 / 20)
    assert found.at(3).risks["repeat"].value == pytest.approx(15 / 20)
    assert found.at(3).risks["repeat"].error == pytest.approx(sqrt(15 * 5 / 20**3))


def test_who_is_censored_at_a_time_was_at_risk_at_it() -> None:
    tied = cumulative_incidence([Exits(3, "repeat", 1), Exits(3, None, 1)])
    assert tied.at(3).risks["repeat"].value == pytest.approx(1 / 2)


def test_before_the_first_end_nothing_has_happened() -> None:
    step = cumulative_incidence([Exits(3, "repeat", 1), Exits(9, None, 4)], ["death"]).at(2)
    assert (step.at_risk, step.free.value, step.free.error) == (5, 1, 0)
    assert {cause: risk.value for cause, risk in step.risks.items()} == {"death": 0, "repeat": 0}


def test_at_risk_between_two_times_is_who_is_left() -> None:
    found = cumulative_incidence([Exits(3, "repeat", 1), Exits(9, None, 4)])
    assert (found.at(3).at_risk, found.at(4).at_risk) == (5, 4)


@pytest.mark.parametrize("time", [-1, 10])
def test_a_time_outside_follow_up_is_refused(time: float) -> None:
    found = cumulative_incidence([Exits(9, None, 4)])
    with pytest.raises(ValueError, match="longest follow-up is 9"):
        found.at(time)


@pytest.mark.parametrize("rows", [[], [Exits(1, "repeat", 0)], [Exits(1, None, -1)], [Exits(-1, None, 1)]])
def test_follow_up_of_nobody_is_refused(rows: list[Exits]) -> None:
    with pytest.raises(ValueError, match=r"nobody is followed|can leave at"):
        cumulative_incidence(rows)


@given(followed)
def test_agrees_with_its_definition_person_by_person(counted: list[Exits]) -> None:
    persons = [(row.time, row.cause) for row in counted for _ in range(row.persons)]
    for step in cumulative_incidence(counted, CAUSES).steps:
        shares = by_the_definition(persons, [1 + 0j] * len(persons), step.time)
        errors = errors_by_the_definition(persons, step.time)
        for risk, share, error in zip([step.free, *step.risks.values()], shares, errors, strict=True):
            assert risk.value == pytest.approx(share.real, abs=1e-12)
            assert risk.error == pytest.approx(error, abs=1e-7)


@given(followed)
def test_what_happened_and_what_did_not_are_everything(counted: list[Exits]) -> None:
    for step in cumulative_incidence(counted).steps:
        assert step.free.value + sum(risk.value for risk in step.risks.values()) == pytest.approx(1, abs=1e-12)
        assert all(-1e-12 <= risk.value <= 1 + 1e-12 for risk in [step.free, *step.risks.values()])


@given(followed)
def test_with_one_cause_it_is_the_rest_of_kaplan_meier(counted: list[Exits]) -> None:
    single = [Exits(row.time, row.cause and "repeat", row.persons) for row in counted]
    found = cumulative_incidence(single, ["repeat"])
    survival, sum_of_greenwood = Fraction(1), Fraction(0)
    for step in found.steps:
        events = sum(row.persons for row in single if row.cause and row.time == step.time)
        survival *= 1 - Fraction(events, step.at_risk)
        if survival:
            sum_of_greenwood += Fraction(events, step.at_risk * (step.at_risk - events))
        assert step.risks["repeat"].value == pytest.approx(float(1 - survival), abs=1e-12)
        assert step.free.error == pytest.approx(float(survival) * sqrt(sum_of_greenwood), abs=1e-9)
        assert step.risks["repeat"].error == pytest.approx(step.free.error, abs=1e-7)


@given(followed)
def test_order_and_splitting_of_rows_change_nothing(counted: list[Exits]) -> None:
    split = [Exits(row.time, row.cause, 1) for row in reversed(counted) for _ in range(row.persons)]
    assert cumulative_incidence(split) == cumulative_incidence(counted)
