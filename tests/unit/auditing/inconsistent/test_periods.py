"""Years, ranges and limits."""

import pytest

from inbeeld.auditing.findings import Finding
from inbeeld.auditing.inconsistent.periods import find
from tests.unit.auditing.publications import Drawn, printed, text


def found_in(*tables: Drawn) -> list[Finding]:
    return list(find(printed(*tables)))


def test_years_outside_the_period_are_found() -> None:
    rows = "id, year, value, unit\na, 2019, 1, report\nb, 2020, 2, report"
    assert found_in(Drawn("years", rows, {"period": "2019-2021"})) == []
    (found,) = found_in(Drawn("years", rows, {"period": "2020-2021"}))
    assert found.cells == ("a",)


def test_an_open_period_has_no_end() -> None:
    rows = "id, year, value, unit\na, 2021, 1, report\nb, 2024, 2, report"
    assert found_in(Drawn("years", rows, {"period": "2021-"})) == []


@pytest.mark.parametrize(
    ("heading", "right", "wrong"),
    [
        ("age_from, age_to", "12, 18", "18, 12"),
        ("date_start, date_end", "2022-01, 2022-01-15", "2022-03, 2022-01-15"),
        ("value, value_upper", "11, 13", "13, 11"),
    ],
)
def test_a_range_that_ends_before_it_begins_is_found(heading: str, right: str, wrong: str) -> None:
    assert found_in(Drawn("ranges", f"id, {heading}\na, {right}")) == []
    (found,) = found_in(Drawn("ranges", f"id, {heading}\na, {wrong}"))
    assert (found.rule, found.cells) == ("range-reversed", ("a",))


def test_less_than_nothing_is_impossible() -> None:
    words = "s, p-value, {}, , statistic, below, digits, observed, none, , "
    assert found_in(text(words.format("0.001"))) == []
    (found,) = found_in(text(words.format("0.000")))
    assert found.derivation[0].en == "Printed: ‘below’ 0.000."
