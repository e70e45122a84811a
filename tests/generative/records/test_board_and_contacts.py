"""Drawn registers of the Board and of Helpwanted are counted as plain Python counts them, on every engine."""

from pathlib import Path

import pytest

from inbeeld.cohorts import Registers
from inbeeld.engines import Engine
from inbeeld.indicators.records.base import Chapter, CrossTables
from inbeeld.indicators.records.helpwanted import HELPWANTED
from inbeeld.indicators.records.protection import PROTECTION
from tests.generative.records.board_draws import draw_cases, draw_contacts
from tests.generative.records.board_oracle import count_board
from tests.generative.records.contact_oracle import count_contacts
from tests.generative.records.counting import differences
from tests.generative.records.register_rows import Case, Contact, read_rows
from tests.generative.records.rules_of_help import DATA_END, RULES

SEXES = {"female": "girls", "male": "boys"}
SEEDS = pytest.mark.parametrize(("seed", "size"), [(1, 0), (2, 1), (3, 2), (4, 4), (5, 9), (6, 20)])


def count(engine: Engine, chapter: Chapter, rows: list[Case] | list[Contact], folder: Path) -> CrossTables:
    tables = read_rows(engine, {chapter.registers[0]: rows}, folder)
    found = chapter.count(Registers(engine, tables, DATA_END, RULES))
    assert set(found) == set(chapter.tables)
    return found


def test_many_cases_of_the_board_are_counted_alike_on_every_engine(
    engine: Engine, duck: Engine, tmp_path: Path
) -> None:
    cases = draw_cases(seed=7, size=3_000)
    found = count(engine, PROTECTION, cases, tmp_path / engine.name)
    assert differences(found, count_board(cases, RULES.cases, SEXES)) == []
    assert found == count(duck, PROTECTION, cases, tmp_path / "again")


def test_many_contacts_are_counted_alike_on_every_engine(engine: Engine, duck: Engine, tmp_path: Path) -> None:
    contacts = draw_contacts(seed=8, size=4_000)
    found = count(engine, HELPWANTED, contacts, tmp_path / engine.name)
    assert differences(found, count_contacts(contacts, RULES.contacts)) == []
    assert found == count(duck, HELPWANTED, contacts, tmp_path / "again")


@SEEDS
def test_few_cases_are_counted_as_one_counts_by_hand(duck: Engine, seed: int, size: int, tmp_path: Path) -> None:
    cases = draw_cases(seed, size)
    found = count(duck, PROTECTION, cases, tmp_path)
    assert differences(found, count_board(cases, RULES.cases, SEXES)) == []


@SEEDS
def test_few_contacts_are_counted_as_one_counts_by_hand(duck: Engine, seed: int, size: int, tmp_path: Path) -> None:
    contacts = draw_contacts(seed, size)
    found = count(duck, HELPWANTED, contacts, tmp_path)
    assert differences(found, count_contacts(contacts, RULES.contacts)) == []
