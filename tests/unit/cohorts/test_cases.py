"""Investigations of the Board: what each of them is."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from inbeeld.cohorts import Registers, children_of, finished_sexual_cases, protection_cases
from inbeeld.engines import Engine
from tests.generative.records.register_rows import Case
from tests.unit.cohorts.looking import registers_of, rows_of

PLAIN = Case(
    case="",
    person=None,
    sex="female",
    born=date(2010, 6, 1),
    traits=None,
    forms=None,
    requester="board",
    decision="ots",
    intake=date(2018, 6, 1),
    closed=date(2018, 9, 1),
)


def case(number: str, **other: Any) -> Case:
    return replace(PLAIN, **{"case": number, "person": number, **other})


def board(duck: Engine, folder: Path, *cases: Case) -> Registers:
    return registers_of(duck, folder, protection_cases=cases)


def test_sexual_violence_is_one_form_whether_abuse_exploitation_or_both(duck: Engine, tmp_path: Path) -> None:
    registers = board(
        duck,
        tmp_path,
        case("abuse", traits="sexual_abuse"),
        case("both", traits="sexual_abuse;sexual_exploitation", forms="neglect;physical"),
        case("exploitation", traits="sexual_exploitation", forms="neglect"),
        case("neither", forms="neglect"),
        case("nothing"),
    )
    found = rows_of(registers, protection_cases(registers), "case", "combination", "sexual", "others", "number")
    assert found == [
        ("abuse", "abuse", True, 0, 1),
        ("both", "both", True, 2, 3),
        ("exploitation", "exploitation", True, 1, 2),
        ("neither", None, False, 1, 1),
        ("nothing", None, False, 0, 0),
    ]


def test_a_code_that_only_looks_like_a_form_is_none(duck: Engine, tmp_path: Path) -> None:
    registers = board(duck, tmp_path, case("a", forms="physical_health", traits="sexual_abuse_of_others"))
    assert rows_of(registers, protection_cases(registers), "sexual", "others") == [(False, 0)]


def test_a_case_without_a_decision_is_open_and_not_finished(duck: Engine, tmp_path: Path) -> None:
    registers = board(
        duck,
        tmp_path,
        case("done", traits="sexual_abuse"),
        case("open", traits="sexual_abuse", decision=None, closed=None),
        case("too early", traits="sexual_abuse", intake=date(2017, 12, 31)),
        case("too late", traits="sexual_abuse", intake=date(2020, 1, 1)),
    )
    cases = protection_cases(registers)
    assert rows_of(registers, cases, "case", "open") == [("done", False), ("open", True)]
    assert rows_of(registers, finished_sexual_cases(cases), "case") == [("done",)]


def test_a_child_counts_once_with_the_age_at_its_first_investigation(duck: Engine, tmp_path: Path) -> None:
    registers = board(
        duck,
        tmp_path,
        case("2", person="twice", intake=date(2019, 1, 1)),
        case("1", person="twice", intake=date(2018, 5, 31)),
        case("3", person=None),
        case("4", person="a birthday tomorrow", born=date(2012, 2, 1), intake=date(2018, 2, 14)),
        case("8", person="a birthday", born=date(2012, 2, 1), intake=date(2018, 2, 15)),
        case("9", person="just born", born=date(2018, 2, 1), intake=date(2018, 2, 2)),
        case("5", person="a grown-up", born=date(1999, 1, 1)),
        case("6", person="born later", born=date(2019, 1, 1)),
        case("7", person="unknown", born=None, sex=None),
    )
    children = children_of(protection_cases(registers), registers.rules.cases)
    assert rows_of(registers, children, "person", "sex", "age") == [
        ("a birthday", "female", 6),
        ("a birthday tomorrow", "female", 5),
        ("a grown-up", "female", None),
        ("born later", "female", None),
        ("just born", "female", 0),
        ("twice", "female", 7),
        ("unknown", None, None),
    ]
