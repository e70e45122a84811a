"""Drawn registers of the police are counted as plain Python counts them, and on every engine to the last digit."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from hashlib import sha256

import pytest

from inbeeld.cohorts import Registers, Rules
from inbeeld.engines import Engine
from inbeeld.indicators.records import CrossTables
from inbeeld.indicators.records.models import MODELS
from inbeeld.indicators.records.police import POLICE
from inbeeld.indicators.records.repeat import REPEAT
from tests.generative.records.comparison_oracle import count_comparison
from tests.generative.records.counting import Figures, differences
from tests.generative.records.models_oracle import count_models
from tests.generative.records.police_draws import World, draw_worlds
from tests.generative.records.police_oracle import count_police
from tests.generative.records.register_rows import Incident, Resident, RowsOf, read_rows
from tests.generative.records.repeat_oracle import Counted, count_curves, count_terms
from tests.generative.records.rules_of_police import DATA_END, RULES

SEED, DRAWN = 2021, 400
Found = Mapping[str, CrossTables]


@pytest.fixture(scope="module")
def world() -> World:
    return draw_worlds(SEED, DRAWN)


def count(engine: Engine, world: World, folders: pytest.TempPathFactory) -> Found:
    residents, incidents = world
    rows: RowsOf = {"residents": residents, "police-incidents": incidents}
    registers = Registers(engine, read_rows(engine, rows, folders.mktemp("registers")), DATA_END, RULES)
    return {chapter.id: chapter.count(registers) for chapter in (POLICE, REPEAT)}


@pytest.fixture(scope="module")
def on_duck(duck: Engine, world: World, tmp_path_factory: pytest.TempPathFactory) -> Found:
    return count(duck, world, tmp_path_factory)


@pytest.fixture(scope="module")
def found(engine: Engine, world: World, tmp_path_factory: pytest.TempPathFactory) -> Found:
    return count(engine, world, tmp_path_factory)


def other_name(name: str) -> str:
    """Another pseudonym, which comes elsewhere in the order of all."""
    return sha256(name.encode()).hexdigest()


def count_repeat(residents: Sequence[Resident], incidents: Sequence[Incident], rules: Rules, end: date) -> Figures:
    counted = Counted(residents, incidents, rules, end)
    compared = count_comparison(residents, incidents, rules, end, counted)
    return {**count_terms(counted), **count_curves(counted), **count_models(counted), **compared}


def test_police_tables_are_those_of_the_oracle(found: Found, world: World) -> None:
    assert set(found["police"]) == set(POLICE.tables)
    assert differences(found["police"], count_police(*world, RULES, DATA_END)) == []


def test_tables_of_repeat_victimisation_are_those_of_the_oracle(found: Found, world: World) -> None:
    assert set(found["repeat"]) == set(REPEAT.tables)
    assert differences(found["repeat"], count_repeat(*world, RULES, DATA_END)) == []


def test_every_model_of_recurrent_events_is_fitted_to_what_is_drawn(found: Found) -> None:
    fitted = {row.keys["model"] for row in found["repeat"]["models"] if row.cells["ratio"].value is not None}
    assert fitted == set(MODELS)


def test_every_engine_gives_the_same_to_the_last_digit(found: Found, on_duck: Found) -> None:
    assert found == on_duck


def test_other_pseudonyms_change_no_figure(
    duck: Engine, on_duck: Found, world: World, tmp_path_factory: pytest.TempPathFactory
) -> None:
    residents, incidents = world
    renamed = (
        [replace(stay, person=other_name(stay.person)) for stay in residents],
        [
            replace(row, incident=other_name(row.incident), person=row.person and other_name(row.person))
            for row in incidents
        ],
    )
    assert count(duck, renamed, tmp_path_factory) == on_duck


def test_some_of_who_is_drawn_had_left_before_registration(found: Found) -> None:
    gone = next(row for row in found["repeat"]["followed"] if row.keys["follow_up"] == "gone")
    assert (gone.cells["persons"].value or 0) > 10


def test_what_is_drawn_holds_what_goes_wrong_most_easily(world: World) -> None:
    residents, incidents = world
    since = {(stay.person, stay.since) for stay in residents}
    assert sum((stay.person, stay.until) in since for stay in residents) > 20
    assert {stay.born.day for stay in residents} == {1}  # a register knows the month of birth only
    born = {stay.person: stay.born for stay in residents}
    old = [(row.started, born[row.person]) for row in incidents if row.person in born]
    assert sum((day.month, day.day) == (month.month, 15) for day, month in old) > 20
    assert sum((day.month, day.day) == (month.month, 14) for day, month in old) > 10
    assert sum(day.replace(day=1) == month and day.day < 15 for day, month in old) > 5
    assert sum(row.ended is None for row in incidents) > 20
    assert sum(row.registered == DATA_END for row in incidents) > 20
    died = {(stay.person, stay.until) for stay in residents if stay.left == "died"}
    assert sum((row.person, row.registered) in died for row in incidents) > 5
    pairs = [(row.incident, row.person) for row in incidents if row.person and row.role == "victim"]
    assert len(pairs) - len(set(pairs)) > 20
