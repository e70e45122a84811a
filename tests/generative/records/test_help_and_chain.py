"""Drawn registers of victims, youth care and the chain are counted as plain Python counts them, on every engine."""

from pathlib import Path

import pytest

from inbeeld.cohorts import Registers
from inbeeld.engines import Engine
from inbeeld.indicators.records.base import Chapter, CrossTables
from inbeeld.indicators.records.chain import CHAIN
from inbeeld.indicators.records.help import HELP
from tests.generative.records.counting import differences
from tests.generative.records.help_draws import Drawn, draw_registers
from tests.generative.records.help_oracle import count_chain, count_help
from tests.generative.records.register_rows import read_rows
from tests.generative.records.rules_of_help import DATA_END, RULES

ORACLES = {HELP: count_help, CHAIN: count_chain}
CHAPTERS = pytest.mark.parametrize("chapter", ORACLES, ids=lambda chapter: chapter.id)


def count(engine: Engine, chapter: Chapter, drawn: Drawn, folder: Path) -> CrossTables:
    tables = read_rows(engine, {register: drawn[register] for register in chapter.registers}, folder)
    found = chapter.count(Registers(engine, tables, DATA_END, RULES))
    assert set(found) == set(chapter.tables)
    return found


@CHAPTERS
def test_many_persons_are_counted_alike_on_every_engine(
    engine: Engine, duck: Engine, chapter: Chapter, tmp_path: Path
) -> None:
    drawn = draw_registers(seed=5, persons=600)
    found = count(engine, chapter, drawn, tmp_path / engine.name)
    assert differences(found, ORACLES[chapter](drawn, RULES, DATA_END)) == []
    assert found == count(duck, chapter, drawn, tmp_path / "again")


@CHAPTERS
@pytest.mark.parametrize(("seed", "persons"), [(1, 0), (2, 1), (3, 2), (4, 3), (5, 5), (6, 8)])
def test_few_persons_are_counted_as_one_counts_by_hand(
    duck: Engine, chapter: Chapter, seed: int, persons: int, tmp_path: Path
) -> None:
    drawn = draw_registers(seed, persons)
    assert differences(count(duck, chapter, drawn, tmp_path), ORACLES[chapter](drawn, RULES, DATA_END)) == []
