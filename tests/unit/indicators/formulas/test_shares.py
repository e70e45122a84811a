"""Shares of delivered counts, and of a survey with its interval."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inbeeld.errors import DefinitionError
from inbeeld.statistics import wilson_interval
from inbeeld.tables import Cell, Shares, Status, Table
from tests.unit.indicators.formulas.setting import HIDDEN, UNKNOWN, Given, computed, parts, reports, survey

EACH = {"table": "wholes", "value": "reports"}
ALL = {**EACH, "where": {"region": "total"}}
ON_ASKED = {"table": "survey", "value": "asked"}


def shares(counts: Given, wholes: Given, of: object = EACH) -> Table:
    return computed("share-of", of, {"parts": counts, "wholes": wholes})


def surveyed(share: float | Cell, asked: int | Cell) -> Cell:
    """The share of one region in a survey."""
    declared: dict[str, Any] = {"table": "survey", "value": "share", "by": ["region"]}
    table = computed("survey-share", ON_ASKED, {"survey": survey("drenthe", share, asked)}, **declared)
    return table.cell(region="drenthe")


def test_each_row_is_set_against_its_own_whole() -> None:
    # 30 of 80 = 37.5 %; 30 of 90 = 33.333 %
    table = shares(parts(drenthe=30, zeeland=30), reports(drenthe=80, zeeland=90))
    found = [table.cell(region=region, sex="girls") for region in ("drenthe", "zeeland")]
    assert [(cell.value, cell.numerator, cell.base) for cell in found] == [(37.5, 30, 80), (33.3, 30, 90)]


def test_it_tells_which_sides_are_shares_of_one_whole() -> None:
    given = parts(drenthe=30, zeeland=30), reports(drenthe=80, zeeland=90, total=200)
    assert shares(*given).shares == Shares(("sex",), "parts/reports")
    assert shares(*given, ALL).shares == Shares(("region", "sex"), "parts/reports")


def test_a_named_category_is_the_whole_of_every_row() -> None:
    table = shares(parts(drenthe=30, zeeland=50), reports(drenthe=80, zeeland=90, total=200), ALL)
    assert [table.cell(region=region, sex="girls").value for region in ("drenthe", "zeeland")] == [15.0, 25.0]


def test_of_delivered_counts_it_is_a_value_and_of_derived_ones_derived() -> None:
    assert shares(parts(drenthe=1), reports(drenthe=4)).cell(region="drenthe", sex="girls").status is Status.VALUE
    derived = shares(parts(drenthe=1), reports(drenthe=Cell(4, Status.DERIVED)))
    assert derived.cell(region="drenthe", sex="girls").status is Status.DERIVED


@pytest.mark.parametrize("status", [Status.ESTIMATED, Status.PROVISIONAL])
def test_a_share_is_no_surer_than_its_counts(status: Status) -> None:
    for part, whole in ((Cell(1, status), 4), (1, Cell(4, status))):
        table = shares(parts(drenthe=part), reports(drenthe=whole))
        assert table.cell(region="drenthe", sex="girls").status is status


@pytest.mark.parametrize(("part", "whole"), [(UNKNOWN, 4), (HIDDEN, 4), (1, UNKNOWN), (1, HIDDEN), (0, 0)])
def test_where_either_count_is_missing_the_share_is_unknown(part: int | Cell, whole: int | Cell) -> None:
    found = shares(parts(drenthe=part), reports(drenthe=whole)).cell(region="drenthe", sex="girls")
    assert (found.value, found.status) == (None, Status.UNKNOWN)


def test_a_whole_that_was_not_delivered_makes_the_share_unknown() -> None:
    found = shares(parts(fryslan=3), reports(drenthe=4)).cell(region="fryslan", sex="girls")
    assert found.status is Status.UNKNOWN


def test_both_origins_are_told() -> None:
    found = shares(parts(drenthe=1), reports(drenthe=4)).cell(region="drenthe", sex="girls")
    assert [origin.file for origin in found.origins] == ["parts.csv", "wholes.csv"]


@pytest.mark.parametrize("formula", ["share-of", "survey-share", "persons-with-range"])
def test_an_indicator_that_does_not_say_against_what_is_refused(formula: str) -> None:
    with pytest.raises(DefinitionError, match="declare 'of'"):
        computed(formula, None, {"parts": parts(drenthe=1)})


def test_several_figures_for_one_row_are_refused() -> None:
    # by sex only: which region is the whole?
    with pytest.raises(DefinitionError, match="several figures for one cell: say which in 'where'"):
        computed("share-of", EACH, {"parts": parts(drenthe=1), "wholes": reports(drenthe=4, zeeland=5)}, by=["sex"])


@given(st.integers(0, 10**6).flatmap(lambda whole: st.tuples(st.integers(0, whole), st.just(whole))))
def test_a_share_lies_between_none_and_all(counts: tuple[int, int]) -> None:
    part, whole = counts
    found = shares(parts(drenthe=part), reports(drenthe=whole)).cell(region="drenthe", sex="girls")
    if whole == 0:
        assert found.value is None
    else:
        assert 0 <= found.number <= 100
        assert abs(found.number - 100 * part / whole) <= 0.05 + 1e-9


def test_a_survey_share_is_an_estimate_with_its_interval() -> None:
    # 30 % of 100 asked: 30 persons; Wilson 21.9-39.6 (see the reference on estimates)
    found = surveyed(30, 100)
    assert (found.value, found.status, found.base) == (30, Status.ESTIMATED, 100)
    assert (found.lower, found.upper) == (21.9, 39.6)


def test_the_persons_behind_a_survey_share_are_whole() -> None:
    # 5 % of 846 = 42.3, so 42 persons
    lower, upper = wilson_interval(42, 846)
    found = surveyed(5, 846)
    assert (found.lower, found.upper) == (round(100 * lower, 1), round(100 * upper, 1))


@pytest.mark.parametrize(("share", "asked"), [(UNKNOWN, 846), (12, UNKNOWN)])
def test_without_both_figures_a_survey_share_stays_as_it_is(share: float | Cell, asked: int | Cell) -> None:
    found = surveyed(share, asked)
    assert found.value == (None if isinstance(share, Cell) else share)
    assert (found.lower, found.upper, found.base) == (None, None, None)


@given(st.integers(0, 100), st.integers(50, 50_000))
def test_a_survey_share_lies_in_its_interval(share: int, asked: int) -> None:
    found = surveyed(share, asked)
    assert found.lower is not None
    assert found.upper is not None
    assert 0 <= found.lower <= found.upper <= 100
    # the interval is of whole persons: half a person and a twentieth of a point of rounding
    slack = 50 / asked + 0.05
    assert found.lower - slack <= share <= found.upper + slack


@given(st.integers(1, 99), st.integers(100, 10_000))
def test_more_people_asked_give_a_narrower_interval(share: int, asked: int) -> None:
    few, many = surveyed(share, asked), surveyed(share, 100 * asked)
    assert _width(many) < _width(few)


def _width(found: Cell) -> float:
    return (found.upper or 0) - (found.lower or 0)
