"""Numbers and cells as printed and spoken."""

from datetime import date

import pytest

from inbeeld.errors import NoFigure
from inbeeld.publication.numbers import (
    format_cell,
    format_date,
    format_number,
    format_percentage,
    format_value,
    speak_cell,
)
from inbeeld.tables import Cell, Statistic, Status


def test_numbers_follow_the_language() -> None:
    assert format_number(3330, "nl") == "3.330"
    assert format_number(3330, "en") == "3,330"
    assert format_number(37.8, "nl", 1) == "37,8"
    assert format_percentage(38, "en") == "38%"


def test_halves_are_rounded_up_as_a_reader_expects() -> None:
    assert [format_number(value, "en") for value in (12.5, 13.5, -2.5, 0.4)] == ["13", "14", "-3", "0"]


def test_what_rounds_to_nothing_has_no_sign() -> None:
    assert [format_number(-0.4, "nl"), format_number(-0.04, "nl", 1), format_number(-0.06, "nl", 1)] == [
        "0",
        "0,0",
        "-0,1",
    ]


def test_days_are_written_in_words() -> None:
    assert format_date(date(2019, 1, 1), "nl") == "1 januari 2019"
    assert format_date(date(2019, 1, 1), "en") == "1 January 2019"


@pytest.mark.parametrize(
    ("cell", "dutch", "spoken"),
    [
        (Cell(0), "0", None),
        (Cell(None, Status.HIDDEN, lower=0, upper=9), "<10", "verborgen, minder dan 10"),
        (Cell(None, Status.UNKNOWN), "–", "niet bekend"),
        (Cell(None, Status.NOT_PUBLISHED), "–", "niet gepubliceerd"),
        (Cell(None, Status.CLASS, lower=10, upper=20), "10-20", "10 tot 20"),
        (Cell(None, Status.CLASS, lower=0, upper=10), "<10", "minder dan 10"),
        (Cell(None, Status.CLASS, lower=200), ">200", "meer dan 200"),
        (Cell(None, Status.CLASS, lower=0, upper=9, is_closed=True), "0-9", "minder dan 10"),
        (Cell(None, Status.CLASS, lower=10, upper=19, is_closed=True), "10-19", "10 tot en met 19"),
        (Cell(None, Status.CLASS, lower=200, is_closed=True), "≥200", "200 of meer"),
        (Cell(1235, Status.ESTIMATED), "circa 1.235", None),
    ],
)
def test_each_status_has_its_mark_and_its_words(cell: Cell, dutch: str, spoken: str | None) -> None:
    assert format_cell(cell, Statistic.COUNT, "nl") == dutch
    assert speak_cell(cell, "nl") == spoken


def test_a_hidden_cell_is_never_printed_as_zero() -> None:
    assert format_cell(Cell(None, Status.HIDDEN_SECONDARY), Statistic.COUNT, "en") not in ("0", "", ".")


def test_a_percentage_keeps_the_decimal_it_was_delivered_with() -> None:
    assert format_cell(Cell(16.5), Statistic.SHARE, "nl") == "16,5%"
    assert format_cell(Cell(16.0), Statistic.SHARE, "nl") == "16%"


def test_a_cell_without_a_number_has_no_value_to_format() -> None:
    with pytest.raises(NoFigure):
        format_value(Cell(None, Status.UNKNOWN), Statistic.COUNT, "nl")
