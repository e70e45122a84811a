"""Registers of a few rows, written as suppliers write them, and checked with the monitor's own contracts."""

import csv
import hashlib
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path

import pandas as pd
import pyarrow as pa  # type: ignore[import-untyped]  # it ships no types
import pyarrow.parquet as pq  # type: ignore[import-untyped]  # the same
import pyreadstat

from inbeeld.declarations import Definitions, load_definitions
from inbeeld.engines import Engine
from inbeeld.registers import (
    APART,
    CheckWith,
    RegisterChecked,
    check_register,
    load_identifiers,
    load_linkages,
)
from tests.unit.registers.people import KEY, planted

DEFINITIONS = Path(__file__).parents[3] / "definitions"
DAY = date(2022, 5, 1)

RESIDENTS = ("persoon", "geboortemaand", "geslacht", "gemeente", "vanaf", "tot", "reden_vertrek")
POLICE = (
    "registratienummer",
    "persoon",
    "rol",
    "feitcodes",
    "begin_delict",
    "einde_delict",
    "datum_registratie",
    "gemeente",
    "aangifte",
)
Row = Sequence[str]


@cache
def monitor() -> Definitions:
    """What the monitor declares."""
    return load_definitions(DEFINITIONS)


def person(number: int) -> str:
    """A recognisable identifier that nobody can have: it does not pass the eleven-test."""
    return planted(number)


def resident(number: int = 1, /, **other: str) -> list[str]:
    """A good row of residents, with other values where given."""
    good = dict(zip(RESIDENTS, (person(number), "2008-02", "V", "Aa en Hunze", "2010-01-01", "", ""), strict=True))
    return list((good | other).values())


def registration(number: int = 1, /, **other: str) -> list[str]:
    """A good row of the police, with other values where given."""
    values = (
        f"PL7700{number:05}",
        person(number),
        "slachtoffer",
        "F521;A10",
        "2020-02-29",
        "",
        "2020-03-01",
        "Aalten",
        "ja",
    )
    return list((dict(zip(POLICE, values, strict=True)) | other).values())


def as_csv(path: Path, headings: Row, rows: Sequence[Row], *, encoding: str = "utf-8", delimiter: str = ";") -> None:
    """Write rows as CSV."""
    with path.open("w", encoding=encoding, newline="") as file:
        writer = csv.writer(file, delimiter=delimiter, lineterminator="\n")
        writer.writerows([headings, *rows])


def as_parquet(path: Path, headings: Row, rows: Sequence[Row]) -> None:
    """Write rows as Parquet, all of them text."""
    columns = zip(*rows, strict=True)
    made = {
        name: pa.array([v or None for v in values], pa.string()) for name, values in zip(headings, columns, strict=True)
    }
    pq.write_table(pa.table(made), path, use_dictionary=False)


def as_spss(path: Path, headings: Row, rows: Sequence[Row]) -> None:
    """Write rows as SPSS, all of them text."""
    pyreadstat.write_sav(pd.DataFrame(rows, columns=list(headings)), path)


WRITERS = {"csv": as_csv, "parquet": as_parquet, "sav": as_spss}


def manifest(folder: Path, register: str, *, rows: Mapping[str, int] | None = None, synthetic: bool = True) -> Path:
    """Write the manifest of the files in a folder."""
    lines = [
        f'source = "{register}"',
        "contract = 1",
        'period = "2010/2021"',
        f"reference_date = {DAY}",
        f"synthetic = {str(synthetic).lower()}",
    ]
    for path in sorted(path for path in folder.iterdir() if path.name != "manifest.toml"):
        lines += ["[[file]]", f'name = "{path.name}"', f'sha256 = "{hashlib.sha256(path.read_bytes()).hexdigest()}"']
        lines += [f"rows = {rows[path.name]}"] if rows and path.name in rows else []
    (folder / "manifest.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder


def delivery(folder: Path, register: str, headings: Row, rows: Sequence[Row], *, kind: str = "csv") -> Path:
    """A delivery of one file."""
    folder.mkdir(parents=True)
    WRITERS[kind](folder / f"register.{kind}", headings, rows)
    return manifest(folder, register)


def given(engine: Engine, others: Mapping[str, Path] | None = None) -> CheckWith:
    """What the monitor checks registers with."""
    return CheckWith(
        monitor(), load_identifiers(DEFINITIONS), load_linkages(DEFINITIONS), KEY, engine, others=others or {}
    )


def checked(engine: Engine, folder: Path, into: Path, others: Mapping[str, Path] | None = None) -> RegisterChecked:
    """The outcome of a check."""
    return check_register(folder, given(engine, others), into=into)


def apart(into: Path) -> dict[int, set[str]]:
    """The checks that each row did not pass that was set apart."""
    table = pq.read_table(into / APART).to_pydict()
    return {row: set(checks.split(";")) for row, checks in zip(table["row"], table["checks"], strict=True)}
