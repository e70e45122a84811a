"""Tests are done on what is published, whole or not at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inbeeld.disclosure import protect
from inbeeld.disclosure.testing import association
from inbeeld.errors import MeasuresDiffer, NoFigure, NoSuchCell
from inbeeld.statistics import chi_square
from inbeeld.tables import Cell, Key, Statistic, Table
from inbeeld.vocabulary import Period
from tests.drawn import POLICE, about, dimension, drawn
from tests.unit.disclosure.making import TENS, named

OUTCOMES = """
sex   | none | once | total
girls |  104 |   36 |   140
boys  |   61 |    9 |    70
total |  165 |   45 |   210
"""


def test_totals_are_left_out() -> None:
    found = association(drawn(OUTCOMES, across="outcome"), "sex", "outcome")
    assert found == chi_square(((104, 36), (61, 9)))
    assert found.n == 210


def test_groups_and_outcomes_change_places_with_the_same_outcome() -> None:
    table = drawn(OUTCOMES, across="outcome")
    assert association(table, "outcome", "sex").chi_square == pytest.approx(
        association(table, "sex", "outcome").chi_square
    )


def test_another_dimension_stands_for_its_total() -> None:
    # girls 30 and 10, boys 20 and 20, of all ages together
    ages = ("0-12", "13-17", "total")
    counts = {"girls": {"none": (10, 20, 30), "once": (4, 6, 10)}, "boys": {"none": (5, 15, 20), "once": (9, 11, 20)}}
    sides = (dimension("sex", list(counts)), dimension("outcome", ["none", "once"]), dimension("age", list(ages)))
    cells: dict[Key, Cell] = {
        (sex, outcome, age): Cell(number)
        for sex, outcomes in counts.items()
        for outcome, numbers in outcomes.items()
        for age, number in zip(ages, numbers, strict=True)
    }
    table = Table("repeat", POLICE, Statistic.COUNT, sides, cells, about(Period(2020, 2021)))
    assert association(table, "sex", "outcome") == chi_square(((30, 10), (20, 20)))


def test_a_safe_table_is_tested_on_its_published_counts() -> None:
    [safe] = protect([named("repeat", OUTCOMES, across="outcome")], TENS)
    # the count of nine is hidden, and with it another one
    with pytest.raises(NoFigure, match="has no number"):
        safe.association("sex", "outcome")


def test_the_counts_tested_are_the_rounded_ones() -> None:
    larger = OUTCOMES.replace("|    9 |    70", "|   14 |    75").replace("|   45 |   210", "|   50 |   215")
    [safe] = protect([named("repeat", larger, across="outcome")], TENS)
    assert safe.association("sex", "outcome") == chi_square(((100, 40), (60, 10)))


@pytest.mark.parametrize("sign", ["<10", "x", "?", "-"])
def test_a_test_of_the_rest_would_be_another_test(sign: str) -> None:
    table = drawn(OUTCOMES.replace("    9 ", f"{sign} "), across="outcome")
    with pytest.raises(NoFigure):
        association(table, "sex", "outcome")


def test_percentages_cannot_be_tested() -> None:
    table = drawn(OUTCOMES, across="outcome", statistic=Statistic.SHARE)
    with pytest.raises(MeasuresDiffer, match="Cannot test drawn: it holds shares, and a test needs counts"):
        association(table, "sex", "outcome")


def test_an_outcome_that_nobody_has_cannot_be_tested() -> None:
    table = drawn("sex | none | once\ngirls | 3 | 0\nboys | 4 | 0", across="outcome")
    with pytest.raises(NoFigure, match="by 'sex' and 'outcome': a group or an outcome has no counts at all"):
        association(table, "sex", "outcome")


def test_one_group_cannot_be_tested() -> None:
    table = drawn("sex | none | once\ngirls | 3 | 4", across="outcome")
    with pytest.raises(NoFigure, match="a test needs two groups and two outcomes at least"):
        association(table, "sex", "outcome")


def test_an_unknown_dimension_is_named() -> None:
    with pytest.raises(NoSuchCell, match="has no dimension 'age'"):
        association(drawn(OUTCOMES, across="outcome"), "age", "outcome")


@given(st.lists(st.integers(10, 5000), min_size=4, max_size=4))
def test_a_reader_can_do_the_test_again(counts: list[int]) -> None:
    a, b, c, d = counts
    drawing = f"sex | none | once | total\ng | {a} | {b} | {a + b}\nb | {c} | {d} | {c + d}"
    [safe] = protect([named("repeat", drawing, across="outcome")], TENS)
    rows = [[int(safe.number(sex=sex, outcome=outcome)) for outcome in ("none", "once")] for sex in ("g", "b")]
    assert safe.association("sex", "outcome") == chi_square(rows)
