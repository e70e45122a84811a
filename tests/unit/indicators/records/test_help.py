"""Tables of help after violence: shares of whom, and intervals."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from inbeeld.engines import Engine
from inbeeld.indicators.records.help import HELP
from inbeeld.statistics import Exits, cumulative_incidence
from inbeeld.tables import Cell, Status
from tests.generative.records.register_rows import RowsOf, Trajectory
from tests.unit.cohorts.looking import resident, victim
from tests.unit.indicators.records.counting_small import Cells, count

DAY = date(2018, 1, 1)


def care(person: str, form: str = "foster", after: int = 10, **other: Any) -> Trajectory:
    started = DAY + timedelta(days=after)
    return replace(Trajectory(f"{person}-{form}-{after}", person, form, started), **other)


def helped(duck: Engine, folder: Path, persons: str, *rows: Trajectory) -> Cells:
    registers: RowsOf = {
        "residents": [resident(person) for person in persons],
        "police-incidents": [victim(person, f"i-{person}", DAY) for person in persons],
        "youth-care-trajectories": rows,
    }
    return count(duck, HELP, registers, folder)


def share(numerator: int, base: int) -> Cell:
    return Cell(100 * numerator / base, Status.DERIVED, base=base, numerator=numerator)


def test_forms_are_shares_of_the_helped_and_add_up_to_more_than_all(duck: Engine, tmp_path: Path) -> None:
    rows = [care("a"), care("a", after=20), care("a", "secure"), care("b", "district_team"), care("c", after=400)]
    found = helped(duck, tmp_path, "abcd", *rows)
    assert found["helped_by_age"]["total",] == {"persons": Cell(2), "share": share(2, 4)}
    forms = {form: row["persons"].value for (form,), row in found["forms"].items() if row["persons"].value}
    assert forms == {"district_team": 1, "foster": 1, "secure": 1}
    assert found["forms"]["foster",]["share"] == share(1, 2)


def test_who_had_care_with_and_without_a_stay_counts_as_with_a_stay(duck: Engine, tmp_path: Path) -> None:
    rows = [care("a"), care("a", "district_team"), care("b", "district_team")]
    stay = helped(duck, tmp_path, "abc", *rows)["stay_by_age"]
    assert {word: row["persons"].value for (age, word), row in stay.items() if age == "13-17"} == {
        "without_stay": 1,
        "with_stay": 1,
        "total": 2,
    }


def test_endings_are_shares_of_those_whose_care_ended(duck: Engine, tmp_path: Path) -> None:
    ended: dict[str, Any] = {"ended": date(2018, 6, 1)}
    rows = [
        care("a", ending="planned", **ended),
        care("a", "secure", ending="by_youth", **ended),
        care("b"),
        care("c", **ended),
    ]
    endings = helped(duck, tmp_path, "abc", *rows)["endings"]
    assert {word: row["share"] for (word,), row in endings.items()} == {
        "planned": share(1, 2),
        "by-youth": share(1, 2),
        "other": share(0, 2),
    }


def test_each_child_has_one_last_ending(duck: Engine, tmp_path: Path) -> None:
    rows = [
        care("a", ending="planned", ended=date(2018, 6, 1)),
        care("a", "secure", ending="by_youth", ended=date(2018, 6, 2)),
        care("a", after=20, ending=None),
        care("b", ending="other", ended=date(2018, 6, 1)),
        care("b", after=20, ending="planned", ended=date(2018, 6, 1)),
        care("c", ended=date(2018, 6, 1)),
    ]
    endings = helped(duck, tmp_path, "abc", *rows)["last_endings"]
    assert {word: row["share"] for (word,), row in endings.items()} == {
        "planned": share(1, 3),
        "by-youth": share(1, 3),
        "other": share(0, 3),
    }


def test_crisis_is_given_of_all_helped_and_of_those_of_whom_it_is_known(duck: Engine, tmp_path: Path) -> None:
    rows = [care("a", crisis=True), care("b", crisis=False), care("c"), care("d")]
    crisis = helped(duck, tmp_path, "abcde", *rows)["crisis"]
    assert crisis["known",] == {"persons": Cell(2), "share": share(2, 4), "share_of_known": share(2, 2)}
    assert crisis["crisis",] == {"persons": Cell(1), "share": share(1, 4), "share_of_known": share(1, 2)}


def test_help_that_was_running_before_is_told_apart_from_help_after(duck: Engine, tmp_path: Path) -> None:
    rows = [care("a", after=-10), care("a", "secure"), care("b", after=-10), care("c")]
    table = helped(duck, tmp_path, "abcd", *rows)["running_before"]
    assert table["running", "helped"] == {"persons": Cell(1), "share": share(1, 2)}
    assert table["none", "helped"] == {"persons": Cell(1), "share": share(1, 2)}
    assert table["year_before", "helped"]["share"].status is Status.UNKNOWN
    assert table["total", "total"]["persons"] == Cell(4)


def test_first_help_has_the_interval_of_the_whole_follow_up(duck: Engine, tmp_path: Path) -> None:
    after = (5, 30, 30, 80, 300, 700, 1_200)
    rows = [care(person, after=days) for person, days in zip("abcdefg", after, strict=True)]
    first = helped(duck, tmp_path, "abcdefghij", *rows)["first_help"]
    exits = [Exits(days, "begun", 1) for days in after] + [Exits(1_460, None, 3)]
    for months, days in (("1", 30), ("3", 91), ("12", 365), ("24", 730)):
        risk = cumulative_incidence(exits).at(days).risks["begun"]
        limits = risk.interval()
        assert limits is not None
        cell = first["any", months]["share"]
        assert (cell.value, cell.lower, cell.upper) == pytest.approx(tuple(100 * n for n in (risk.value, *limits)))
        assert cell.status is Status.ESTIMATED
        assert (cell.numerator, cell.base) == (sum(each <= days for each in after), 10)
    nobody = first["secure", "12"]["share"]
    assert (nobody.value, nobody.lower, nobody.numerator, nobody.base) == (0.0, 0.0, 0, 10)


def test_where_nobody_was_followed_so_long_the_share_is_unknown(duck: Engine, tmp_path: Path) -> None:
    registers: RowsOf = {
        "residents": [resident("a", until=DAY + timedelta(days=100), left="died")],
        "police-incidents": [victim("a", "i1", DAY)],
    }
    found = count(duck, HELP, registers, tmp_path)
    shares = {months: row["share"].value for (kind, months), row in found["first_help"].items() if kind == "any"}
    assert shares == {"1": 0.0, "3": 0.0, "12": None, "24": None}


def test_registers_without_a_victim_give_tables_of_zeros(duck: Engine, tmp_path: Path) -> None:
    found = count(duck, HELP, {}, tmp_path)
    cells = [cell for table in found.values() for row in table.values() for cell in row.values()]
    assert {cell.value for cell in cells} == {0, None}
    assert set(found) == set(HELP.tables)
