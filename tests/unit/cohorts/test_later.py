"""Later incidents: any offence, at any age, on the same day too, each once, by its gravest category."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from inbeeld.cohorts import first_exits, later_incidents, outcomes
from inbeeld.engines import Engine
from tests.generative.records.register_rows import Incident
from tests.unit.cohorts.following import followed
from tests.unit.cohorts.looking import resident, rows_of, victim

DAY = date(2018, 1, 1)
INDEX = victim("a", "i5", DAY)


def later(days: int, incident: str = "i1", offences: str | None = "A10", **other: Any) -> Incident:
    return victim("a", incident, DAY + timedelta(days), offences=offences, **other)


CASES: dict[str, tuple[Incident, tuple[str, str, int] | None]] = {
    "the same day, sooner by its number": (later(0), ("i1", "other", 0)),
    "the same day, later by its number": (later(0, "i9"), ("i9", "other", 0)),
    "the index incident itself": (later(0, "i5", "F550"), None),
    "the day before": (later(-1), None),
    "the gravest of two": (later(30, offences="F550;A10"), ("i1", "assault", 30)),
    "sexual before other": (later(30, offences="A10;F525"), ("i1", "sexual", 30)),
    "no code": (later(30, offences=None), ("i1", "other", 30)),
    "a code on no list": (later(30, offences="X999"), ("i1", "other", 30)),
    "grown up": (later(1400), ("i1", "other", 1400)),
    "not as a victim": (later(30, role="suspect"), None),
    "after the end of the data": (later(1400, registered=date(2022, 1, 1)), None),
}


def test_a_later_incident_is_any_other_from_that_day_on(duck: Engine, tmp_path: Path) -> None:
    rows = [replace(row, person=case) for case, (other, _) in CASES.items() for row in (INDEX, other)]
    registers = followed(duck, tmp_path, list(map(resident, CASES)), rows)
    found = rows_of(registers, later_incidents(registers), "person", "later_incident", "category", "after")
    assert found == sorted((case, *said) for case, (_, said) in CASES.items() if said)


def test_an_incident_with_several_rows_is_one(duck: Engine, tmp_path: Path) -> None:
    rows = [INDEX, later(30), later(30, offences="F550"), later(30), later(40, offences="F521")]
    registers = followed(duck, tmp_path, [resident("a")], rows)
    found = rows_of(registers, later_incidents(registers), "later_incident", "category", "after")
    assert found == [("i1", "assault", 30)]


def test_a_term_counts_its_anniversary(duck: Engine, tmp_path: Path) -> None:
    rows = [INDEX, later(365, "i1"), later(366, "i2")]
    registers = followed(duck, tmp_path, [resident("a")], rows)
    assert rows_of(registers, outcomes(registers), "n_y1_any", "n_y2_any", "n_y2_sexual") == [(1, 2, 0)]


def test_a_term_runs_from_the_end_of_the_offence_and_follow_up_from_registration(duck: Engine, tmp_path: Path) -> None:
    ended = victim("a", "i5", date(2017, 1, 1), registered=DAY)
    registers = followed(duck, tmp_path, [resident("a")], [ended, later(30)])
    assert rows_of(registers, outcomes(registers), "n_y1_any", "again_y1_any", "first_any_all") == [(0, 1, 30)]


def test_on_the_day_of_death_the_incident_comes_first(duck: Engine, tmp_path: Path) -> None:
    registers = followed(duck, tmp_path, [resident("a", until=date(2018, 1, 31), left="died")], [INDEX, later(30)])
    assert rows_of(registers, first_exits(registers, "any"), "time", "cause") == [(30, "again")]
    assert rows_of(registers, first_exits(registers, "either"), "time", "cause") == [(30, "death")]


def test_after_death_nothing_happens_first_but_terms_still_count(duck: Engine, tmp_path: Path) -> None:
    registers = followed(duck, tmp_path, [resident("a", until=date(2018, 1, 30), left="died")], [INDEX, later(30)])
    assert rows_of(registers, first_exits(registers, "any"), "time", "cause") == [(29, "death")]
    assert rows_of(registers, outcomes(registers), "n_y1_any") == [(1,)]


def test_same_day_and_same_week_can_be_left_out(duck: Engine, tmp_path: Path) -> None:
    rows = [INDEX, later(0, "i1"), later(6, "i2"), later(7, "i3")]
    registers = followed(duck, tmp_path, [resident("a")], rows)
    columns = [f"apart_y1_{rule}" for rule in ("all", "not-same-day", "not-same-week")]
    assert rows_of(registers, outcomes(registers), *columns) == [(3, 2, 1)]
