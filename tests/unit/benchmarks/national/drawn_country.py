"""All registers of a country that nobody made well: what goes wrong most easily is common, and every code occurs."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import pyarrow as pa  # type: ignore[import-untyped]  # it ships no types
import pyarrow.parquet as pq  # type: ignore[import-untyped]  # the same

from benchmarks.national.layout import DEFINITIONS, about, good_rows
from inbeeld.declarations import load_definitions
from inbeeld.registers.shapes import ROW, SHAPES
from inbeeld.vocabulary import CodeList
from tests.generative.records.board_draws import draw_cases, draw_contacts
from tests.generative.records.help_draws import draw_registers
from tests.generative.records.police_draws import draw_worlds
from tests.generative.records.register_rows import REGISTERS, AnyRow

_TYPES = {"string": pa.string(), "date": pa.date32(), "boolean": pa.bool_(), "int64": pa.int64()}
_CODES = {
    "police-incidents": {"offences": "police-offences", "municipality": "municipalities"},
    "youth-care-trajectories": {
        "form": "youth-care-forms",
        "referrer": "youth-care-referrers",
        "ending": "youth-care-all-endings",
    },
    "protection-cases": {"forms": "rvdk-traits", "requester": "rvdk-requesters", "decision": "rvdk-decisions"},
    "helpwanted-contacts": {
        "caller": "helpwanted-raw-callers",
        "channel": "helpwanted-channels",
        "reason": "helpwanted-raw-reasons",
        "platform": "helpwanted-raw-platforms",
        "second_platform": "helpwanted-raw-platforms",
    },
}
"""The list of which each column may hold any code."""
_EACH = 2
"""Of so many rows, one gets the next code of the list. What is not known stays so."""
_OFTEN = {"sexual": 5}
"""Codes of a group that stand in their list so often, for a model needs many."""


def draw_country(checked: Path) -> Path:
    """Write them as they lie in a folder after the door."""
    lists = load_definitions(DEFINITIONS).codelists
    for register, rows in _drawn().items():
        _write(register, list(_with_all_codes(register, rows, lists)), checked)
    about(checked).write_text(json.dumps({"data_end": "2021-12-31"}), encoding="utf-8")
    return checked


def _drawn() -> Mapping[str, Sequence[AnyRow]]:
    residents, incidents = draw_worlds(seed=11, number=1_200)
    others = draw_registers(seed=12, persons=500)
    return {
        **others,
        "residents": [*residents, *others["residents"]],
        "police-incidents": [*incidents, *others["police-incidents"]],
        "protection-cases": draw_cases(seed=13, size=800),
        "helpwanted-contacts": draw_contacts(seed=14, size=800),
    }


def _with_all_codes(register: str, rows: Sequence[AnyRow], lists: Mapping[str, CodeList]) -> Iterator[AnyRow]:
    codes = {
        column: [code.id for code in lists[name].codes for _ in range(_OFTEN.get(code.group or "", 1))]
        for column, name in _CODES.get(register, {}).items()
    }
    for number, row in enumerate(rows):
        turn, rest = divmod(number, _EACH)
        chosen = {} if rest else {column: each[turn % len(each)] for column, each in codes.items()}
        known: dict[str, Any] = {name: code for name, code in chosen.items() if getattr(row, name) is not None}
        yield replace(row, **known)


def _write(register: str, rows: Sequence[AnyRow], checked: Path) -> None:
    shape = SHAPES[REGISTERS[register][0]]
    schema = pa.schema([(ROW, pa.int64()), *((name, _TYPES[kind]) for name, kind in shape.items())])
    numbered = [{ROW: number, **asdict(row)} for number, row in enumerate(rows, start=1)]
    place = good_rows(register, checked)
    place.parent.mkdir(parents=True)
    pq.write_table(pa.Table.from_pylist(numbered, schema=schema), place)
