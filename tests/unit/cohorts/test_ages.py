"""Ages of whom only the month of birth is known: wrong for some, and for about as many either way."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from inbeeld.cohorts import Registers, victim_reports
from inbeeld.engines import Engine
from tests.generative.records.rules_of_help import RULES
from tests.unit.cohorts.looking import registers_of, resident, rows_of, victim

YEAR = 365
BORN = [date(2001, 1, 1) + timedelta(day) for day in range(YEAR)]
"""Every day of a year. No day of the years in which they turn 18 and 19 is a leap day either."""
NEAR = range(-31, 31)
"""Days from the day of turning 18: further from it no month of birth is wrong about who is a minor."""


def of_age(born: date) -> date:
    return born.replace(year=born.year + 18)


def taken_wrong(duck: Engine, folder: Path, birth_day: int) -> tuple[float, float]:
    """Of those who are 17, the percentage that is taken for an adult; of those who are 18, that is taken for a minor.

    Births are spread evenly over a year, and offences over the days on which each of them was 17 or 18.
    """
    days = {(str(n), str(away)): of_age(born) + timedelta(away) for n, born in enumerate(BORN) for away in NEAR}
    registers = registers_of(
        duck,
        folder,
        residents=[resident(str(n), born=born.replace(day=1)) for n, born in enumerate(BORN)],
        police_incidents=[victim(person, f"{person}/{away}", day) for (person, away), day in days.items()],
    )
    rules = replace(RULES, victims=replace(RULES.victims, birth_day=birth_day))
    told = Registers(duck, registers.tables, registers.data_end, rules)
    minors = {incident for (incident,) in rows_of(told, victim_reports(told), "incident")}
    too_old = sum(int(away) < 0 and f"{person}/{away}" not in minors for person, away in days)
    too_young = sum(int(away) >= 0 and f"{person}/{away}" in minors for person, away in days)
    return 100 * too_old / YEAR**2, 100 * too_young / YEAR**2


def test_in_the_middle_of_the_month_about_as_many_are_taken_too_old_as_too_young(duck: Engine, tmp_path: Path) -> None:
    assert taken_wrong(duck, tmp_path, birth_day=15) == pytest.approx((1.14, 0.95), abs=0.01)


def test_on_the_first_of_the_month_all_who_are_taken_wrong_are_taken_too_old(duck: Engine, tmp_path: Path) -> None:
    assert taken_wrong(duck, tmp_path, birth_day=1) == pytest.approx((4.03, 0.0), abs=0.01)
