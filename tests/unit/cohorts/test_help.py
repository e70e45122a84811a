"""Care around the end of an offence: where the days fall."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from inbeeld.cohorts import Registers, care_of_victims, first_care, help_victims, victims_with_care
from inbeeld.engines import Engine
from tests.generative.records.register_rows import Trajectory
from tests.unit.cohorts.looking import registers_of, resident, rows_of, victim

ENDED = date(2016, 2, 29)


def care(number: str, started: date, ended: date | None = None, **other: Any) -> Trajectory:
    return replace(Trajectory(number, "a", form=number, started=started, ended=ended), **other)


def registers_with(duck: Engine, folder: Path, *rows: Trajectory, **other: Any) -> Registers:
    incident = victim("a", "i1", ENDED)
    return registers_of(
        duck, folder, residents=[resident("a", **other)], police_incidents=[incident], youth_care_trajectories=rows
    )


def places(registers: Registers) -> dict[object, tuple[object, ...]]:
    """Whether each trajectory came after the offence, was running then, or had stopped shortly before."""
    rows = rows_of(registers, care_of_victims(registers), "form", "after", "running", "earlier")
    return {form: tuple(flags) for form, *flags in rows}


def test_care_counts_from_the_day_the_offence_ended_up_to_the_anniversary(duck: Engine, tmp_path: Path) -> None:
    rows = [
        care("the day before", date(2016, 2, 28)),
        care("the day itself", ENDED),
        care("anniversary", date(2017, 3, 1)),
        care("a day later", date(2017, 3, 2)),
    ]
    found = places(registers_with(duck, tmp_path, *rows))
    assert [form for form, (after, _, _) in found.items() if after] == ["anniversary", "the day itself"]


def test_care_that_stopped_on_the_day_was_still_running(duck: Engine, tmp_path: Path) -> None:
    rows = [
        care("goes on", date(2015, 1, 1)),
        care("stopped that day", date(2015, 1, 1), ENDED),
        care("stopped a day before", date(2015, 1, 1), date(2016, 2, 28)),
        care("stopped a year before", date(2014, 1, 1), date(2015, 3, 1)),
        care("stopped longer before", date(2014, 1, 1), date(2015, 2, 28)),
    ]
    found = places(registers_with(duck, tmp_path, *rows))
    assert found == {
        "goes on": (False, True, False),
        "stopped that day": (False, True, False),
        "stopped a day before": (False, False, True),
        "stopped a year before": (False, False, True),
        "stopped longer before": (False, False, False),
    }


def test_what_happens_after_the_end_of_the_data_is_not_known_yet(duck: Engine, tmp_path: Path) -> None:
    late = registers_of(
        duck,
        tmp_path,
        residents=[resident("a")],
        police_incidents=[victim("a", "i1", date(2018, 6, 1), ended=date(2021, 6, 1), registered=date(2018, 7, 1))],
        youth_care_trajectories=[
            care("stops in time", date(2020, 1, 1), date(2021, 12, 31), ending="planned"),
            care("stops later", date(2021, 7, 1), date(2022, 1, 1), ending="planned"),
            care("starts later", date(2022, 1, 1)),
        ],
    )
    assert rows_of(late, care_of_victims(late), "form", "stopped", "ending") == [
        ("stops in time", date(2021, 12, 31), "planned"),
        ("stops later", None, None),
    ]
    assert rows_of(late, victims_with_care(late), "helped", "has_ended") == [(True, False)]


def test_crisis_is_not_known_before_it_was_recorded(duck: Engine, tmp_path: Path) -> None:
    rows = [care("early", date(2017, 12, 31), crisis=True), care("recorded", date(2018, 1, 1), crisis=True)]
    registers = registers_with(duck, tmp_path, *rows)
    assert rows_of(registers, care_of_victims(registers), "form", "crisis") == [("early", None), ("recorded", True)]


def test_help_counts_from_the_first_report_of_the_years_of_each_victim(duck: Engine, tmp_path: Path) -> None:
    registers = registers_of(
        duck,
        tmp_path,
        residents=[resident("a"), resident("b")],
        police_incidents=[
            victim("a", "i0", date(2015, 12, 31)),
            victim("a", "i1", date(2016, 5, 1), registered=date(2017, 1, 1)),
            victim("a", "i2", date(2016, 6, 1), registered=date(2016, 6, 1)),
            victim("b", "i3", date(2019, 1, 1)),
        ],
    )
    assert rows_of(registers, help_victims(registers), "person", "incident", "year") == [("a", "i2", 2016)]


@pytest.mark.parametrize(
    ("started", "expected"),
    [
        (date(2016, 2, 28), (305, "death")),
        (ENDED, (0, "begun")),
        (date(2016, 12, 30), (305, "begun")),
        (date(2016, 12, 31), (305, "death")),
    ],
    ids=["before registration", "that day", "on the day of death", "after death"],
)
def test_first_care_comes_before_death_on_the_same_day(
    duck: Engine, tmp_path: Path, started: date, expected: tuple[int, str]
) -> None:
    registers = registers_with(
        duck, tmp_path, care("foster", started, date(2016, 12, 31)), until=date(2016, 12, 30), left="died"
    )
    follow_up = first_care(registers, at_most=400)
    found = {kind: (days, why) for kind, days, why in rows_of(registers, follow_up, "kind", "days", "exit")}
    assert found["any"] == found["foster"] == expected
    assert found["secure"] == (305, "death")


def test_follow_up_of_first_care_stops_at_the_last_day_asked_for(duck: Engine, tmp_path: Path) -> None:
    registers = registers_with(duck, tmp_path, care("foster", date(2016, 3, 30)))
    kinds = rows_of(registers, first_care(registers, at_most=29), "kind", "days", "exit")
    assert {row[1:] for row in kinds} == {(29, None)}
    assert ("foster", 30, "begun") in rows_of(registers, first_care(registers, at_most=30), "kind", "days", "exit")
