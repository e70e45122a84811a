"""Cells of a curve: what they rest on, and where there is none."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from inbeeld.engines import Engine
from inbeeld.indicators.records.base import UNKNOWN
from inbeeld.indicators.records.curves import CAUSES, Curve, days_of
from inbeeld.indicators.records.repeat import REPEAT
from inbeeld.statistics import Exits, cumulative_incidence
from tests.unit.cohorts.following import followed
from tests.unit.cohorts.looking import resident, victim

DAY = date(2018, 1, 1)
EXITS = (Exits(0, "again", 1), Exits(30, "death", 1), Exits(31, "again", 2), Exits(700, None, 6))


def curve(*exits: Exits) -> Curve:
    return Curve(exits, cumulative_incidence(exits, CAUSES))


def test_a_month_is_a_twelfth_of_a_year_rounded_down_to_days() -> None:
    assert [days_of(months) for months in (0, 1, 2, 12, 24, 48, 120)] == [0, 30, 60, 365, 730, 1461, 3652]


def test_events_count_up_to_the_last_day_of_the_month() -> None:
    found = [curve(*EXITS).at(months, "again") for months in (0, 1, 2)]
    assert [(cell.numerator, cell.base) for cell in found] == [(1, 10), (1, 10), (3, 10)]
    # death competes: nine were left after the first day, eight after the death
    assert [cell.number for cell in found] == pytest.approx([10, 10, 30])
    assert curve(*EXITS).at(1, "death").numerator == 1


def test_a_share_of_nobody_has_limits_too() -> None:
    cell = curve(*EXITS).at(0, "emigration")
    assert (cell.value, cell.lower) == (0, 0)
    assert cell.upper is not None
    assert 20 < cell.upper < 30


def test_beyond_all_follow_up_nothing_is_known() -> None:
    assert curve(*EXITS).at(24, "again") == UNKNOWN != curve(*EXITS).at(23, "again")
    assert Curve((), None).at(0, "again") == UNKNOWN


def test_registers_without_victims_give_zeros_and_unknown_estimates(duck: Engine, tmp_path: Path) -> None:
    registers = followed(duck, tmp_path, [resident("a")], [replace(victim("a", "i1", DAY), role="witness")])
    found = REPEAT.count(registers)
    assert set(found) == set(REPEAT.tables)
    assert {cell.value for row in found["by_sex"] for cell in row.cells.values()} == {0, None}
    estimates = ("windows", "curve", "mcf", "models", "compared", "window_gaps")
    for table in (*estimates, "incidence_sensitivity", "compared_sensitivity"):
        assert {cell for row in found[table] for cell in row.cells.values()} == {UNKNOWN}


def test_who_had_left_before_registration_is_in_no_curve(duck: Engine, tmp_path: Path) -> None:
    """Of five victims one had emigrated and one had died; of the three who are followed one is registered again."""
    before = date(2012, 1, 1)
    people = [resident("a", until=before, left="emigrated"), resident("b", until=before, left="died")]
    people += [resident("c"), resident("d", until=DAY, left="died"), resident("e")]
    rows = [victim(who, f"i{who}", date(2011, 5, 1), registered=DAY) for who in "abcde"]
    rows += [victim("c", "again", date(2018, 6, 1), offences="A10")]
    registers = followed(duck, tmp_path, people, rows)
    found = REPEAT.count(registers)
    curve = {(row.keys["kind"], row.keys["sex"], row.keys["months"]): row.cells for row in found["curve"]}[
        "any", "total", "24"
    ]
    # d died on the day of registration: that day counts
    assert [(round(curve[cause].number, 9), curve[cause].base) for cause in CAUSES] == [
        (round(100 / 3, 9), 3),
        (round(100 / 3, 9), 3),
        (0, 3),
    ]
    means = {(row.keys["sex"], row.keys["months"]): row.cells["mean"] for row in found["mcf"]}
    assert means["total", "24"].number == pytest.approx(1 / 3)
    windows = {tuple(row.keys.values()): row.cells["share"] for row in found["windows"]}
    assert {way: windows["y2", "any", way].base for way in ("printed", "fixed", "incidence")} == {
        "printed": 5,
        "fixed": 3,
        "incidence": 3,
    }
    said = {row.keys["follow_up"]: row.cells["persons"].value for row in found["followed"]}
    assert said == {"followed": 3, "gone": 2}
