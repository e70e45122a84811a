"""Chapters counted from a handful of rows, for tests: the cells by their codes."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from inbeeld.cohorts import Registers
from inbeeld.engines import Engine
from inbeeld.indicators.records import Chapter
from inbeeld.tables import Cell
from tests.generative.records.register_rows import RowsOf, read_rows
from tests.generative.records.rules_of_help import DATA_END, RULES

Cells = Mapping[str, Mapping[tuple[str, ...], Mapping[str, Cell]]]


def count(engine: Engine, chapter: Chapter, rows: RowsOf, folder: Path, *, end: date = DATA_END) -> Cells:
    """All cells of a chapter, by table, codes of the row, and column. Registers that are not named are empty."""
    tables = read_rows(engine, {register: rows.get(register, ()) for register in chapter.registers}, folder)
    found = chapter.count(Registers(engine, tables, end, RULES))
    return {table: {tuple(row.keys.values()): row.cells for row in rows} for table, rows in found.items()}
