"""From report to verdict: which incidents, and which steps."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from inbeeld.cohorts import CHAIN_STEPS, Registers, chain_incidents, chain_links
from inbeeld.engines import Engine
from tests.generative.records.register_rows import Step
from tests.unit.cohorts.looking import registers_of, resident, rows_of, victim

DAY = date(2016, 6, 1)


NOT_TAKEN = Step("i1", "s", interview=None, complaint=None, prosecution=None, verdict=None, outcome=None)


def step(incident: str = "i1", suspect: str = "s", **taken: Any) -> Step:
    return replace(NOT_TAKEN, incident=incident, suspect=suspect, **taken)


def chain(duck: Engine, folder: Path, *steps: Step) -> Registers:
    return registers_of(
        duck,
        folder,
        residents=[resident("a"), resident("b"), resident("adult", born=date(1980, 1, 1))],
        police_incidents=[
            victim("a", "i1", DAY, registered=date(2017, 1, 1)),
            victim("b", "i1", DAY, registered=date(2016, 12, 31)),
            victim("adult", "i2", DAY),
        ],
        offender_chain=steps,
    )


def test_an_incident_counts_once_in_the_year_it_was_first_registered(duck: Engine, tmp_path: Path) -> None:
    registers = chain(duck, tmp_path)
    assert rows_of(registers, chain_incidents(registers), "incident", "year", "verdict") == [("i1", 2016, False)]


def test_a_step_counts_if_it_was_taken_for_any_suspect_whatever_went_before(duck: Engine, tmp_path: Path) -> None:
    registers = chain(duck, tmp_path, step(interview=DAY), step(suspect="t", verdict=DAY, outcome="acquitted"))
    found = rows_of(registers, chain_incidents(registers), *CHAIN_STEPS)
    assert found == [(True, False, False, True, False)]


@pytest.mark.parametrize(
    ("taken", "expected"),
    [
        ({"verdict": date(2021, 12, 31), "outcome": "convicted"}, (True, True)),
        ({"verdict": date(2022, 1, 1), "outcome": "convicted"}, (False, False)),
        ({"outcome": "convicted"}, (False, False)),
        ({"verdict": DAY}, (True, False)),
    ],
    ids=["on the last day", "after the data", "no day", "no outcome"],
)
def test_a_conviction_needs_a_verdict_within_the_data(
    duck: Engine, tmp_path: Path, taken: dict[str, Any], expected: tuple[bool, bool]
) -> None:
    registers = chain(duck, tmp_path, step(**taken))
    assert rows_of(registers, chain_incidents(registers), "verdict", "convicted") == [expected]


def test_one_suspect_with_a_verdict_and_another_with_an_outcome_make_no_conviction(
    duck: Engine, tmp_path: Path
) -> None:
    registers = chain(duck, tmp_path, step(verdict=DAY), step(suspect="t", outcome="convicted"))
    assert rows_of(registers, chain_incidents(registers), "convicted") == [(False,)]


def test_incidents_of_the_chain_that_do_not_count_are_told_apart(duck: Engine, tmp_path: Path) -> None:
    registers = chain(duck, tmp_path, step(), step(suspect="t"), step("i2"), step("i3"))
    found = rows_of(registers, chain_links(registers), "incident", "link")
    assert found == [("i1", "counted"), ("i2", "other"), ("i3", "not-found")]
