"""Registers and figures of the examples, drawn as tables.

A register: columns that are not drawn are empty, ``-`` is empty too; a month stands for its first day. Figures: the
codes of a row, then its cells; a percentage has its base behind it, a provisional number an apostrophe before it, and
``?`` is unknown.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import fields
from datetime import date
from typing import Any

from inbeeld.cohorts import Registers
from inbeeld.engines import open_engine
from inbeeld.indicators.records import Chapter, CrossTables, Row
from inbeeld.tables import Cell, Status
from tests.generative.records.register_rows import REGISTERS, AnyRow, read_rows
from tests.generative.records.rules_of_help import DATA_END, RULES
from tests.spec.worked import Worked

_USUAL = {"municipality": "utrecht", "role": "victim", "offences": "F521"}
_MONTH, _DAY = re.compile(r"[0-9]{4}-[0-9]{2}"), re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_WORDS: dict[str, Any] = {"-": None, "yes": True, "no": False}


def counted(example: Worked, chapter: Chapter, **drawings: str) -> CrossTables:
    """Show the registers and count a chapter in them; registers that are not drawn are empty."""
    rows: dict[str, list[AnyRow]] = {register: [] for register in chapter.registers}
    for name, drawing in drawings.items():
        register = name.replace("_", "-")
        rows[register] = list(
            drawn_rows(register, example.shows(f"Given the register `{register}`:", drawing, kind="table"))
        )
    with open_engine() as engine:
        return chapter.count(Registers(engine, read_rows(engine, rows, example.folder), DATA_END, RULES))


def figures(example: Worked, rows: Sequence[Row], drawing: str, *, lead: str = "gives:") -> None:
    """The rows of a table are exactly these; rows that hold nothing but zeros and unknown shares may be left out."""
    expected = [[word.strip() for word in line.split("|")] for line in drawing.strip().splitlines()]
    said = [[*row.keys.values(), *map(_said, row.cells.values())] for row in rows]
    keys = len(rows[0].keys)
    named = {tuple(line[:keys]) for line in expected}
    assert [line for line in said if tuple(line[:keys]) in named] == expected[1:]
    left_out = [row for row in rows if tuple(row.keys.values()) not in named]
    assert not any(cell.value for row in left_out for cell in row.cells.values())
    example.shows(lead, drawing, kind="table")


def drawn_rows(register: str, drawing: str) -> Iterable[AnyRow]:
    """The rows of a drawn register."""
    _, record = REGISTERS[register]
    head, *lines = [[word.strip() for word in line.split("|")] for line in drawing.strip().splitlines()]
    for line in lines:
        given: dict[str, Any] = {name: _value(word) for name, word in zip(head, line, strict=True)}
        values: dict[str, Any] = {field.name: given.get(field.name, _USUAL.get(field.name)) for field in fields(record)}
        yield record(**values)


def _value(word: str) -> object:
    if word in _WORDS:
        return _WORDS[word]
    if word.isdigit():
        return int(word)
    if _MONTH.fullmatch(word):
        return date.fromisoformat(f"{word}-01")
    return date.fromisoformat(word) if _DAY.fullmatch(word) else word


def _said(cell: Cell) -> str:
    if cell.value is None:
        return "?"
    mark = "'" if cell.status is Status.PROVISIONAL else ""
    number = f"{mark}{cell.value:.4g}"
    return f"{number} % of {cell.base}" if cell.base is not None and cell.numerator is not None else number
