"""Tables of the Board: what the cells say, and how they must be read."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from inbeeld.engines import Engine
from inbeeld.indicators.records.protection import PROTECTION
from inbeeld.tables import Cell, Status
from tests.generative.records.register_rows import Case
from tests.unit.cohorts.test_cases import case
from tests.unit.indicators.records.counting_small import Cells, count


def board(duck: Engine, folder: Path, *cases: Case) -> Cells:
    return count(duck, PROTECTION, {"protection-cases": cases}, folder)


def abuse(number: str, **other: Any) -> Case:
    return case(number, traits="sexual_abuse", **other)


def test_a_year_with_open_cases_is_provisional_and_counts_them_apart(duck: Engine, tmp_path: Path) -> None:
    still: dict[str, Any] = {"decision": None, "closed": None, "intake": date(2019, 12, 1)}
    found = board(duck, tmp_path, abuse("1"), abuse("2", intake=date(2019, 3, 1)), abuse("3", **still))
    years = found["by_year"]
    assert years["sexual_violence", "2018"] == {"investigations": Cell(1), "open": Cell(0)}
    assert years["sexual_violence", "2019"] == {
        "investigations": Cell(1, Status.PROVISIONAL),
        "open": Cell(1, Status.PROVISIONAL),
    }
    assert found["cases"]["all",]["investigations"] == Cell(2)


def test_a_year_is_provisional_too_if_an_open_case_does_not_say_yet_what_it_is_about(
    duck: Engine, tmp_path: Path
) -> None:
    years = board(
        duck, tmp_path, abuse("1"), case("2", intake=date(2018, 12, 1), decision=None, closed=None, traits="")
    )["by_year"]
    assert years["sexual_violence", "2018"]["investigations"] == Cell(1, Status.PROVISIONAL)


def test_an_odd_number_of_a_joint_office_is_divided_and_the_first_gets_one_more(duck: Engine, tmp_path: Path) -> None:
    joint = [abuse(str(number), requester="joint_office") for number in range(3)]
    started = board(duck, tmp_path, *joint, abuse("board"), abuse("vt", requester="veilig_thuis"))["started_by"]
    assert {who: row["investigations"].value for (who,), row in started.items()} == {
        "board": 1,
        "veilig_thuis": 3,
        "youth_protection": 1,
    }
    assert started["veilig_thuis",]["share"] == Cell(60.0, Status.DERIVED, base=5, numerator=3)


def test_an_even_number_of_a_joint_office_gives_whole_numbers(duck: Engine, tmp_path: Path) -> None:
    joint = [abuse(str(number), requester="joint_office") for number in range(2)]
    started = board(duck, tmp_path, *joint)["started_by"]
    assert isinstance(started["veilig_thuis",]["investigations"].value, int)


def test_ages_have_a_mean_a_sample_deviation_a_middle_and_extremes(duck: Engine, tmp_path: Path) -> None:
    born = [date(2018, 1, 1), date(2014, 1, 1), date(2010, 1, 1), date(2008, 1, 1)]  # aged 0, 4, 8 and 10
    ages = board(duck, tmp_path, *(abuse(str(n), born=day) for n, day in enumerate(born)))["age"]
    years = {measure: row["years"] for (measure,), row in ages.items()}
    assert {measure: cell.base for measure, cell in years.items()} == dict.fromkeys(years, 4)
    assert (years["mean"].value, years["median"].value) == (5.5, 6.0)
    assert years["sd"].value == pytest.approx((59 / 3) ** 0.5)  # squares of -5.5, -1.5, 2.5, 4.5
    assert (years["min"].value, years["max"].value) == (0, 10)


def test_one_child_has_no_spread_and_no_child_has_no_age(duck: Engine, tmp_path: Path) -> None:
    one = board(duck, tmp_path / "one", abuse("1"))["age"]
    assert (one["mean",]["years"].value, one["sd",]["years"].value) == (7.0, None)  # eight on the 15th of that month
    none = board(duck, tmp_path / "none")["age"]
    assert {row["years"].status for row in none.values()} == {Status.UNKNOWN}


def test_who_is_registered_without_sex_or_age_is_counted_and_left_out(duck: Engine, tmp_path: Path) -> None:
    rows = [abuse("1"), abuse("2", sex=None), abuse("3", born=None), abuse("4", sex="unknown"), abuse("5", person=None)]
    found = board(duck, tmp_path, *rows)
    assert {word: row["children"].value for (word,), row in found["children"].items()} == {
        "known": 1,
        "missing": 3,
        "total": 4,
    }
    assert found["without_key"]["2018-2019",]["investigations"] == Cell(1)
    assert found["age_groups"]["4-11",]["share"] == Cell(100.0, Status.DERIVED, base=1, numerator=1)


def test_four_forms_are_more_than_three(duck: Engine, tmp_path: Path) -> None:
    rows = [abuse("4", forms="neglect;other_problem;physical"), abuse("1"), case("0")]
    numbers = board(duck, tmp_path, *rows)["number_of_forms"]
    assert {number: row["investigations"].value for (scope, number), row in numbers.items() if scope == "all"} == {
        "none": 1,
        "one": 1,
        "two": 0,
        "three": 0,
        "more": 1,
    }
