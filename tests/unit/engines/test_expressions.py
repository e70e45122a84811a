"""Each expression means the same on every engine: what plain Python says."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import ibis.expr.types as ir  # type: ignore[import-untyped]  # it ships no types
import pytest

from inbeeld.engines import (
    Engine,
    add_days,
    add_years,
    days_between,
    hash_order,
    ratio,
    to_date,
    to_integer,
    to_number,
    years_between,
)
from tests.unit.engines import oracle
from tests.unit.engines.cases import Case, draw_cases, write_cases

Rows = dict[int, dict[str, Any]]
SALT = "controls-2021"


@pytest.fixture(scope="session")
def cases() -> list[Case]:
    return draw_cases()


@pytest.fixture(scope="session")
def answers(engine: Engine, cases: list[Case], tmp_path_factory: pytest.TempPathFactory) -> Rows:
    """All expressions in one question: a summary of one row a case."""
    folder = tmp_path_factory.mktemp("expressions") / "cases"
    write_cases(cases, folder)
    t = engine.read(folder)
    asked = {
        "years_between": years_between(t.start, t.end),
        "days_between": days_between(t.start, t.end),
        "add_days": add_days(t.start, t.days),
        "add_a_day": add_days(t.start, 1),
        "add_years": add_years(t.start, t.years),
        "add_a_year": add_years(t.start, 1),
        "to_date": to_date(t.text),
        "ratio": ratio(t.upper, t.lower),
        "to_integer": to_integer(t.text),
        "to_number": to_number(t.text),
        "hash_order": hash_order(t.text, t.days, t.start, salt=SALT),
    }
    summary = t.select(t.id, **asked).group_by("id").aggregate(**{name: ibis_max(name) for name in asked})
    return {row["id"]: row for row in engine.to_rows(summary, at_most=len(cases))}


def ibis_max(name: str) -> Callable[[ir.Table], ir.Scalar]:
    return lambda table: table[name].max()


def _unless_missing(calculate: Callable[..., Any], *parts: object) -> Any:
    return None if any(part is None for part in parts) else calculate(*parts)


SAID: dict[str, Callable[[Case], object]] = {
    "years_between": lambda c: _unless_missing(oracle.years_between, c.start, c.end),
    "days_between": lambda c: _unless_missing(lambda a, b: (b - a).days, c.start, c.end),
    "add_days": lambda c: _unless_missing(lambda day, n: day + timedelta(days=n), c.start, c.days),
    "add_a_day": lambda c: _unless_missing(lambda day: day + timedelta(days=1), c.start),
    "add_years": lambda c: _unless_missing(oracle.anniversary, c.start, c.years),
    "add_a_year": lambda c: _unless_missing(oracle.anniversary, c.start, 1),
    "to_date": lambda c: _unless_missing(oracle.to_date, c.text),
    "ratio": lambda c: _unless_missing(lambda a, b: a / b if b else None, c.upper, c.lower),
    "to_integer": lambda c: _unless_missing(oracle.to_integer, c.text),
    "to_number": lambda c: _unless_missing(oracle.to_number, c.text),
    "hash_order": lambda c: oracle.hash_order(c.text, c.days, c.start, salt=SALT),
}


@pytest.mark.parametrize("expression", sorted(SAID))
def test_a_expression_says_what_plain_python_says(expression: str, answers: Rows, cases: list[Case]) -> None:
    wrong = [
        (case, answers[place][expression], SAID[expression](case))
        for place, case in enumerate(cases)
        if answers[place][expression] != SAID[expression](case)
    ]
    assert wrong == []


def test_the_cases_reach_what_they_are_for(cases: list[Case]) -> None:
    dated = [case for case in cases if case.start and case.end]
    assert sum(case.start.month == 2 and case.start.day == 29 for case in dated if case.start) > 20
    for expression, said in SAID.items():
        assert len({said(case) for case in cases}) > 5, expression


def test_a_birth_on_29_february_is_a_year_older_on_1_march(answers: Rows, cases: list[Case]) -> None:
    born = [
        (answers[n]["add_a_year"], c) for n, c in enumerate(cases) if c.start and c.start.strftime("%m%d") == "0229"
    ]
    assert born
    assert {day.strftime("%m%d") for day, _ in born} == {"0301"}
