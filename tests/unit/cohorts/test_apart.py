"""Incidents of one case registered apart: which ones are left out, and from which day somebody is then followed."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from inbeeld.cohorts import first_exits, matched_people
from inbeeld.engines import Engine
from tests.generative.records.register_rows import Incident
from tests.unit.cohorts.following import followed
from tests.unit.cohorts.looking import resident, rows_of, victim

DAY = date(2018, 1, 1)
INDEX = victim("a", "index", DAY)


def other(person: str, *days: int) -> list[Incident]:
    """Incidents of another kind, so many days after the index incident."""
    return [victim(person, f"{person}{day}", DAY + timedelta(day), offences="A10") for day in days]


PARTS = {
    "all": [("a", 1, 1, 1), ("b", 0, 1, 1), ("c", 0, 0, 6)],
    "not-same-day": [("a", 1, 1, 3), ("b", 0, 1, 20), ("c", 0, 0, 5)],
    # c was followed for five days only
    "not-same-week": [("a", 1, 1, 4), ("b", 0, 1, 14)],
}


@pytest.mark.parametrize("rule", PARTS)
def test_victims_and_controls_are_followed_from_the_first_day_that_counts(
    duck: Engine, tmp_path: Path, rule: str
) -> None:
    people = [resident("a"), resident("b"), resident("c", until=DAY + timedelta(5), left="died")]
    registers = followed(duck, tmp_path, people, [INDEX, *other("a", 0, 3, 10), *other("b", 0, 20)])
    assert rows_of(registers, matched_people(registers, rule), "person", "case", "events", "days") == PARTS[rule]


ENDS = {
    # registered again on days 0, 6 and 7
    "all": (0, "again"),
    "not-same-day": (6, "again"),
    "not-same-week": (7, "again"),
}


@pytest.mark.parametrize("rule", ENDS)
def test_the_next_incident_counts_where_one_is_left_out(duck: Engine, tmp_path: Path, rule: str) -> None:
    registers = followed(duck, tmp_path, [resident("a")], [INDEX, *other("a", 0, 6, 7)])
    assert rows_of(registers, first_exits(registers, "any", rule), "time", "cause") == [ENDS[rule]]


def test_who_dies_before_the_next_incident_has_died(duck: Engine, tmp_path: Path) -> None:
    gone = resident("a", until=DAY + timedelta(5), left="died")
    registers = followed(duck, tmp_path, [gone], [INDEX, *other("a", 0, 6)])
    assert rows_of(registers, first_exits(registers, "any"), "time", "cause") == [(0, "again")]
    assert rows_of(registers, first_exits(registers, "any", "not-same-day"), "time", "cause") == [(5, "death")]
