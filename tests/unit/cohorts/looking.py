"""What a cohort holds, for tests: its rows, seen as counts of combinations, which is all that an engine lets out."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import ibis.expr.types as ir  # type: ignore[import-untyped]  # it ships no types

from inbeeld.cohorts import Registers
from inbeeld.engines import Engine
from tests.generative.records.register_rows import AnyRow, Incident, Resident, read_rows
from tests.generative.records.rules_of_help import DATA_END, RULES

BORN = date(2004, 2, 1)


def registers_of(engine: Engine, folder: Path, **rows: Sequence[AnyRow]) -> Registers:
    """Registers of these rows; their names with ``_`` for ``-``."""
    named = {name.replace("_", "-"): given for name, given in rows.items()}
    return Registers(engine, read_rows(engine, named, folder), DATA_END, RULES)


def rows_of(registers: Registers, table: ir.Table, *columns: str) -> list[tuple[object, ...]]:
    """The rows of a small table, in order."""
    found = registers.engine.to_rows(table.group_by(list(columns)).aggregate(times=table.count()))
    return [tuple(row[name] for name in columns) for row in found for _ in range(row["times"])]


def resident(person: str, **other: Any) -> Resident:
    """Somebody born in February 2004, who still lives here."""
    return replace(Resident(person, BORN, "female", "utrecht", since=BORN), **other)


def victim(person: str, incident: str, started: date, **other: Any) -> Incident:
    """A report of rape, registered on the day it happened, which is also the day it ended."""
    return replace(Incident(incident, person, "victim", "F521", started, None, registered=started), **other)
