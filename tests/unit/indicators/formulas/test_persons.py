"""Persons that a survey stands for: their range is that of the share that they were made from."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inbeeld.errors import DefinitionError
from inbeeld.indicators import parameters_of_formula
from inbeeld.statistics import wilson_interval
from inbeeld.tables import Cell, Status
from tests.unit.indicators.formulas import setting
from tests.unit.indicators.formulas.setting import DAY, HIDDEN, STEP, UNKNOWN, computed, reports, survey

OF = {"table": "survey", "value": "share", "base": "asked"}
DECLARED: dict[str, Any] = {"table": "persons", "by": ["region"], "statistic": "count"}


def ranged(persons: int | Cell, share: float | Cell, asked: int | Cell, *, day: date = DAY) -> Cell:
    """The persons of one region."""
    given = {"persons": reports(drenthe=persons), "survey": survey("drenthe", share, asked)}
    return computed("persons-with-range", OF, given, day=day, **DECLARED).cell(region="drenthe")


def test_the_range_is_calculated_by_hand() -> None:
    # 30 % of 100 asked: 21.9-39.6; 60,000 / 30 = 2,000 a point: 43,800-79,200, to the nearest 500: 44,000-79,000
    found = ranged(60_000, 30, 100)
    assert (found.value, found.status) == (60_000, Status.ESTIMATED)
    assert (found.lower, found.upper) == (44_000, 79_000)


def test_halfway_goes_up() -> None:
    # 50 % of 100 asked: 40.4-59.6; 2,500 / 50 = 50 a point: 2,020 and 2,980, so 2,000 and 3,000
    assert (ranged(2_500, 50, 100).lower, ranged(2_500, 50, 100).upper) == (2_000, 3_000)
    # twice as many: 4,040 and 5,960; half of 500 up: 5,750 would be 6,000
    assert ranged(5_000, 50, 100).upper == 6_000


def test_the_day_of_the_edition_chooses_the_rounding() -> None:
    # the parameter is 1,000 from 2023: 43,800 and 79,200
    found = ranged(60_000, 30, 100, day=date(2023, 6, 1))
    assert (found.lower, found.upper) == (44_000, 79_000)
    assert ranged(5_000, 30, 100, day=date(2023, 6, 1)).lower == 4_000  # 3,650
    assert ranged(5_000, 30, 100).lower == 3_500


@pytest.mark.parametrize(
    ("persons", "share", "asked"),
    [(500, UNKNOWN, 100), (500, 10, UNKNOWN), (500, 0, 100)],
    ids=["share", "asked", "zero"],
)
def test_without_a_range_of_the_share_persons_stay_as_delivered(
    persons: int, share: float | Cell, asked: int | Cell
) -> None:
    found = ranged(persons, share, asked)
    assert (found.value, found.status, found.lower, found.upper) == (persons, Status.VALUE, None, None)


@pytest.mark.parametrize("missing", [UNKNOWN, HIDDEN])
def test_persons_that_are_not_delivered_get_no_range(missing: Cell) -> None:
    found = ranged(missing, 30, 100)
    assert (found.value, found.status) == (None, missing.status)


def test_a_region_without_a_share_stays_as_delivered() -> None:
    given = {"persons": reports(zeeland=500), "survey": survey("drenthe", 30, 100)}
    found = computed("persons-with-range", OF, given, **DECLARED).cell(region="zeeland")
    assert (found.value, found.status, found.lower) == (500, Status.VALUE, None)


def test_both_origins_are_told() -> None:
    found = ranged(60_000, 30, 100)
    assert {origin.file for origin in found.origins} == {"persons.csv", "survey.csv"}


@given(st.integers(1, 99), st.integers(200, 5_000), st.integers(20, 400))
def test_the_number_lies_in_its_range_and_the_range_fits_the_share(share: int, asked: int, thousands: int) -> None:
    persons = 1000 * thousands
    found = ranged(persons, share, asked)
    assert found.lower is not None
    assert found.upper is not None
    a_point = persons / share
    # whole persons asked, a twentieth of a point, and half of 500
    slack = a_point * (50 / asked + 0.05) + 250
    assert found.lower - slack <= persons <= found.upper + slack
    assert found.lower % 500 == 0
    assert found.upper % 500 == 0
    lower, upper = (100 * end * a_point for end in wilson_interval(round(share * asked / 100), asked))
    assert abs(found.lower - lower) <= a_point * 0.05 + 250 + 1e-6
    assert abs(found.upper - upper) <= a_point * 0.05 + 250 + 1e-6


def test_the_parameter_that_it_reads_is_declared_with_the_formula() -> None:
    # a step is made again, and a change explained, by the parameters that a formula says it reads
    assert parameters_of_formula("persons-with-range") == (STEP.id,)
    assert parameters_of_formula("share-of") == ()


def test_a_project_without_the_parameter_is_told_what_to_add(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(setting, "STEP", STEP.model_copy(update={"id": "another"}))
    with pytest.raises(DefinitionError, match=r"needs the parameter 'persons-rounding'.*persons-rounding\.toml"):
        ranged(60_000, 30, 100)
