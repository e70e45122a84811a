"""Rows of small registers as plain records, and the way from there to an engine."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from datetime import date
from pathlib import Path

import ibis.expr.types as ir  # type: ignore[import-untyped]  # it ships no types
import pyarrow as pa  # type: ignore[import-untyped]  # the same
import pyarrow.parquet as pq  # type: ignore[import-untyped]  # the same

from inbeeld.engines import Engine
from inbeeld.registers.shapes import ROW, SHAPES, RegisterKind

_TYPES = {"string": pa.string(), "date": pa.date32(), "boolean": pa.bool_(), "int64": pa.int64()}


@dataclass(frozen=True)
class Resident:
    person: str
    born: date
    sex: str
    municipality: str
    since: date
    until: date | None = None
    left: str | None = None


@dataclass(frozen=True)
class Incident:
    incident: str
    person: str | None
    role: str
    offences: str | None
    started: date
    ended: date | None
    registered: date
    municipality: str = "utrecht"
    complaint: bool | None = None


@dataclass(frozen=True)
class Trajectory:
    trajectory: str
    person: str | None
    form: str
    started: date
    ended: date | None = None
    referrer: str | None = None
    ending: str | None = None
    crisis: bool | None = None


@dataclass(frozen=True)
class Case:
    case: str
    person: str | None
    sex: str | None
    born: date | None
    traits: str | None
    forms: str | None
    requester: str | None
    decision: str | None
    intake: date
    closed: date | None


@dataclass(frozen=True)
class Contact:
    contact: str
    received: date
    caller: str | None
    channel: str | None
    reason: str | None
    age: int | None
    sex: str | None
    platform: str | None
    second_platform: str | None
    police: bool | None


@dataclass(frozen=True)
class Step:
    incident: str
    suspect: str | None
    interview: date | None
    complaint: date | None
    prosecution: date | None
    verdict: date | None
    outcome: str | None


AnyRow = Resident | Incident | Trajectory | Case | Contact | Step
RowsOf = Mapping[str, Sequence[AnyRow]]
"""Rows by register."""
REGISTERS: dict[str, tuple[RegisterKind, type[AnyRow]]] = {
    "residents": (RegisterKind.RESIDENTS, Resident),
    "police-incidents": (RegisterKind.INCIDENTS, Incident),
    "youth-care-trajectories": (RegisterKind.TRAJECTORIES, Trajectory),
    "protection-cases": (RegisterKind.CASES, Case),
    "helpwanted-contacts": (RegisterKind.CONTACTS, Contact),
    "offender-chain": (RegisterKind.CHAIN, Step),
}


def read_rows(engine: Engine, rows: RowsOf, folder: Path) -> dict[str, ir.Table]:
    """Each register as a table of the engine. The rows stand in the file as they are given."""
    return {register: engine.read(_written(register, given, folder)) for register, given in rows.items()}


def _written(register: str, rows: Sequence[AnyRow], folder: Path) -> Path:
    kind, record = REGISTERS[register]
    shape = SHAPES[kind]
    assert [field.name for field in fields(record)] == list(shape)
    schema = pa.schema([(ROW, pa.int64()), *((name, _TYPES[type_]) for name, type_ in shape.items())])
    numbered = [{ROW: number, **asdict(row)} for number, row in enumerate(rows, start=1)]
    place = folder / register
    place.mkdir(parents=True)
    pq.write_table(pa.Table.from_pylist(numbered, schema=schema), place / "rows.parquet")
    return place
