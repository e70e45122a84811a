"""The door of registers: while a delivered file is read, raw identifiers become pseudonyms. They never reach the disk.

A column passes only if somebody said so. The file is read and written piece by piece, so that memory does not grow with
it; what is written says which key was used.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import pyarrow as pa  # type: ignore[import-untyped]  # it ships no types
import pyarrow.compute as pc  # type: ignore[import-untyped]  # the same
import pyarrow.parquet as pq  # type: ignore[import-untyped]  # the same
from pydantic import Field, model_validator

from inbeeld.declarations import Declaration, Identifier
from inbeeld.errors import PseudonymError
from inbeeld.registers.doorfiles import columns_of, pieces_of
from inbeeld.registers.identifiers import Identifiers
from inbeeld.registers.keyids import with_key_id
from inbeeld.registers.keys import Key
from inbeeld.registers.pseudonyms import pseudonyms_of

_NAMED = 10
"""Rows that are named of those that do not fit."""


class Admission(Declaration):
    """What of a register comes in.

    Attributes:
        identifiers: each column with raw identifiers, and its kind; it keeps its heading and gets pseudonyms.
        keep: the columns that pass as they are.
        drop: the columns that stay outside. A column that is named nowhere stops the run.
        delimiter: what stands between the columns of a CSV file.
        tolerance: the share of rows, of those with an identifier, in which it may not fit its rule.
    """

    identifiers: dict[str, Identifier] = Field(min_length=1)
    keep: tuple[str, ...]
    drop: tuple[str, ...] = ()
    delimiter: Literal[",", ";", "\t"] = ","
    tolerance: float = Field(default=0.0, ge=0, lt=1)

    @model_validator(mode="after")
    def _names_each_column_once(self) -> "Admission":
        names = [*self.identifiers, *self.keep, *self.drop]
        if twice := sorted({name for name in names if names.count(name) > 1}):
            raise ValueError(f"column named twice: {', '.join(twice)}")
        return self


@dataclass
class Tally:
    """What became of one column of identifiers.

    Attributes:
        replaced: rows that have a pseudonym.
        missing: rows without an identifier, such as of somebody who is in no register.
        unfit: rows with something else than an identifier; they have no pseudonym.
        unfit_rows: the first of those, counted from 1 below the heading.
    """

    replaced: int = 0
    missing: int = 0
    unfit: int = 0
    unfit_rows: list[int] = field(default_factory=list)


@dataclass(frozen=True)
class Admitted:
    """What came in: rows, the id of the key, and what became of each column of identifiers."""

    rows: int
    key_id: str
    columns: dict[str, Tally]


@dataclass(frozen=True)
class Door:
    """The door for one register: what comes in, how identifiers are written, and the key of the edition."""

    admission: Admission
    identifiers: Identifiers
    key: Key

    def admit(self, delivered: Path, into: Path) -> Admitted:
        """Write a delivered Parquet or CSV file as Parquet with pseudonyms, readable by this user only.

        Raises:
            PseudonymError: if a column is named nowhere or is missing, too many identifiers do not fit, the file
                cannot be read, or ``into`` exists. Nothing is written then, and no value is repeated.
        """
        self._check_columns(columns_of(delivered, self.admission.delimiter), delivered)
        admitted = Admitted(0, self.key.id, {name: Tally() for name in self.admission.identifiers})
        with _new_file(into) as partial:
            rows = self._copy(delivered, partial, admitted.columns)
            self._check_tolerance(admitted.columns, delivered)
        return Admitted(rows, self.key.id, admitted.columns)

    def _check_columns(self, found: list[str], delivered: Path) -> None:
        named = {*self.admission.identifiers, *self.admission.keep, *self.admission.drop}
        if strange := [name for name in found if name not in named]:
            raise PseudonymError(
                f"{delivered}: Nobody said whether these columns may come in: {', '.join(strange)}. "
                "Name each under 'identifiers', 'keep' or 'drop'."
            )
        if absent := sorted(named - set(found) - set(self.admission.drop)):
            raise PseudonymError(f"{delivered} lacks these columns: {', '.join(absent)}.")

    def _copy(self, delivered: Path, partial: Path, tallies: dict[str, Tally]) -> int:
        rows, writer = 0, None
        columns = [*self.admission.identifiers, *self.admission.keep]
        try:
            for piece in pieces_of(delivered, columns, self.admission.delimiter):
                safe = self._replaced(piece, rows, tallies)
                writer = writer or pq.ParquetWriter(partial, with_key_id(safe.schema, self.key.id), compression="zstd")
                writer.write_batch(safe)
                rows += safe.num_rows
        finally:
            if writer:
                writer.close()
        if not rows:
            raise PseudonymError(f"{delivered} has no rows.")
        return rows

    def _replaced(self, piece: pa.RecordBatch, before: int, tallies: dict[str, Tally]) -> pa.RecordBatch:
        made = {}
        for column, kind in self.admission.identifiers.items():
            made[column], unfit = pseudonyms_of(self.identifiers[kind], _plain(piece.column(column)), self.key)
            _count(tallies[column], made[column], unfit, before)
        kept = {column: piece.column(column) for column in self.admission.keep}
        return pa.RecordBatch.from_pydict(made | kept)

    def _check_tolerance(self, tallies: dict[str, Tally], delivered: Path) -> None:
        for column, tally in tallies.items():
            if tally.unfit > self.admission.tolerance * (tally.unfit + tally.replaced):
                rows = ", ".join(map(str, tally.unfit_rows)) + (" …" if tally.unfit > _NAMED else "")
                raise PseudonymError(
                    f"{delivered}: {tally.unfit} values of column '{column}' are not written as identifier "
                    f"'{self.admission.identifiers[column]}' is. Rows below the heading: {rows}. "
                    "Look at them at the source, or allow a share of them with 'tolerance'."
                )


def _plain(column: pa.Array) -> pa.Array:
    return column.dictionary_decode() if pa.types.is_dictionary(column.type) else column


def _count(tally: Tally, made: pa.Array, unfit: pa.Array, before: int) -> None:
    rows = pc.indices_nonzero(unfit).to_pylist()
    tally.unfit += len(rows)
    tally.replaced += len(made) - made.null_count
    tally.missing += made.null_count - len(rows)
    tally.unfit_rows.extend(before + row + 1 for row in rows[: _NAMED - len(tally.unfit_rows)])


@contextmanager
def _new_file(path: Path) -> Iterator[Path]:
    """A file beside the one to be, which takes its place if all goes well and is removed otherwise."""
    if path.exists():
        raise PseudonymError(f"{path} exists already. Remove it, or write elsewhere.")
    partial = path.with_name(f".{path.name}.partial")
    os.close(os.open(partial, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, mode=0o600))
    try:
        yield partial
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)
