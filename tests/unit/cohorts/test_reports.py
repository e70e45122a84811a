"""Victim reports: who is a minor, which report counts once, and whom nobody can be found for."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from inbeeld.cohorts import Years, unique_victims, unlinked, victim_reports
from inbeeld.engines import Engine
from tests.generative.records.register_rows import Incident
from tests.unit.cohorts.looking import registers_of, resident, rows_of, victim

DAY = date(2018, 1, 1)


def test_who_turns_eighteen_on_the_first_day_is_no_minor_any_more(duck: Engine, tmp_path: Path) -> None:
    born = date(2000, 2, 1)  # in February 2000: birthdays fall on the 15th
    rows = [victim("a", "i1", date(2018, 2, 14)), victim("a", "i2", date(2018, 2, 15))]
    registers = registers_of(duck, tmp_path, residents=[resident("a", born=born)], police_incidents=rows)
    assert rows_of(registers, victim_reports(registers), "incident", "age") == [("i1", 17)]


def test_who_was_a_victim_in_the_month_of_birth_was_born_by_then(duck: Engine, tmp_path: Path) -> None:
    born = date(2018, 2, 1)
    days = [date(2018, 1, 31), date(2018, 2, 1), date(2018, 2, 28), date(2019, 2, 14), date(2019, 2, 15)]
    rows = [victim("a", f"i{place}", day) for place, day in enumerate(days)]
    registers = registers_of(duck, tmp_path, residents=[resident("a", born=born)], police_incidents=rows)
    found = rows_of(registers, victim_reports(registers), "incident", "link", "age")
    assert [(link, age) for _, link, age in found] == [
        ("not-found", -1),
        ("counted", 0),
        ("counted", 0),
        ("counted", 0),
        ("counted", 1),
    ]


def test_somebody_with_two_rows_at_one_incident_counts_once_by_the_gravest(duck: Engine, tmp_path: Path) -> None:
    rows = [victim("a", "i1", DAY, offences="F525;F522"), victim("a", "i1", DAY, offences="F521")]
    registers = registers_of(duck, tmp_path, residents=[resident("a")], police_incidents=rows)
    assert rows_of(registers, victim_reports(registers), "offence", "offences") == [("F521", "F521")]


def test_everybody_at_an_incident_counts(duck: Engine, tmp_path: Path) -> None:
    rows = [victim("a", "i1", DAY), victim("b", "i1", DAY), victim("c", "i1", DAY, role="witness")]
    registers = registers_of(duck, tmp_path, residents=list(map(resident, "abc")), police_incidents=rows)
    assert rows_of(registers, victim_reports(registers), "person") == [("a",), ("b",)]


def test_who_cannot_be_found_counts_apart_whatever_the_age(duck: Engine, tmp_path: Path) -> None:
    rows = [
        *(replace(victim("a", "i1", DAY), person=None) for _ in range(2)),
        *(victim("b", "i1", DAY) for _ in range(2)),
        victim("c", "i1", DAY),
    ]
    registers = registers_of(duck, tmp_path, residents=[resident("c", born=date(1980, 1, 1))], police_incidents=rows)
    # two rows without a key are two persons, for all that is known; two of one key are one
    found = rows_of(registers, unlinked(registers), "link", "person", "age")
    assert found == [("not-found", "b", None), ("without-key", None, None), ("without-key", None, None)]


def test_who_was_born_after_the_offence_has_no_age_that_is_known(duck: Engine, tmp_path: Path) -> None:
    person = resident("a", born=date(2019, 1, 1))
    registers = registers_of(duck, tmp_path, residents=[person], police_incidents=[victim("a", "i1", DAY)])
    assert rows_of(registers, victim_reports(registers), "link") == [("not-found",)]


def test_an_offence_without_end_ended_on_the_day_it_started(duck: Engine, tmp_path: Path) -> None:
    rows = [victim("a", "i1", DAY), victim("a", "i2", DAY, ended=date(2018, 2, 1))]
    registers = registers_of(duck, tmp_path, residents=[resident("a")], police_incidents=rows)
    assert rows_of(registers, victim_reports(registers), "incident", "ended") == [
        ("i1", DAY),
        ("i2", date(2018, 2, 1)),
    ]


def test_stays_that_contradict_each_other_leave_the_sex_unknown(duck: Engine, tmp_path: Path) -> None:
    stays = [resident("a", until=DAY, left="moved"), resident("a", since=DAY, sex="male")]
    registers = registers_of(duck, tmp_path, residents=stays, police_incidents=[victim("a", "i1", DAY)])
    assert rows_of(registers, victim_reports(registers), "sex") == [("unknown",)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (victim("a", "i9", DAY, registered=DAY), victim("a", "i1", DAY, registered=date(2018, 1, 2))),
        (victim("a", "i9", date(2017, 12, 31), registered=DAY), victim("a", "i1", DAY)),
        (victim("a", "i9", DAY), victim("a", "i1", DAY, offences="F522")),
    ],
    ids=["registered first", "started first", "gravest"],
)
def test_the_first_report_is_the_same_whatever_incidents_are_called(
    duck: Engine, tmp_path: Path, one: Incident, other: Incident
) -> None:
    registers = registers_of(duck, tmp_path, residents=[resident("a")], police_incidents=[other, one])
    assert rows_of(registers, unique_victims(registers, Years(2017, 2018)), "incident") == [("i9",)]


def test_the_first_report_of_some_years_is_the_first_within_them(duck: Engine, tmp_path: Path) -> None:
    rows = [victim("a", f"i{year}", date(year, 6, 1)) for year in (2015, 2017, 2018)]
    registers = registers_of(duck, tmp_path, residents=[resident("a")], police_incidents=rows)
    assert rows_of(registers, unique_victims(registers, Years(2016, 2018)), "incident") == [("i2017",)]
