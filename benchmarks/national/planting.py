"""Puts one fault into a register of millions of rows, a piece at a time, and sees whether just that row is found."""

from dataclasses import dataclass
from hashlib import file_digest
from itertools import takewhile
from pathlib import Path

import pyarrow as pa  # type: ignore[import-untyped]  # it ships no types
import pyarrow.parquet as pq  # type: ignore[import-untyped]  # the same

from benchmarks.national.door import Passed
from inbeeld.declarations import ROW
from inbeeld.deliveries import MANIFEST
from inbeeld.registers import read_register_manifest

COLUMN, RULE, FAULT = "datum_registratie", "registered-form", "2015-02-30"
"""The heading of the column that gets the fault, the check that must find it, and the fault: a day that is none."""
_ROWS = 131_072


@dataclass(frozen=True)
class Planted:
    """Where the fault stands.

    Attributes:
        file: the file.
        row: its row there, from 1 below the heading.
        number: the same, counted on over all files of the register.
    """

    file: str
    row: int
    number: int


def plant(delivery: Path, into: Path) -> Planted:
    """Copy a delivery with one fault: two thirds down its longest file. The other files are the same ones."""
    manifest = read_register_manifest(delivery)
    counts = {file.name: pq.read_metadata(delivery / file.name).num_rows for file in manifest.file}
    longest = max(counts, key=lambda name: counts[name])
    row = counts[longest] * 2 // 3
    into.mkdir(parents=True)
    for name in counts:
        if name == longest:
            _copy(delivery / name, into / name, row - 1)
        else:
            (into / name).hardlink_to((delivery / name).resolve())
    told = (delivery / MANIFEST).read_text(encoding="utf-8")
    told = told.replace(_digest(delivery / longest), _digest(into / longest))
    (into / MANIFEST).write_text(told, encoding="utf-8")
    before = sum(counts[name] for name in takewhile(lambda name: name != longest, counts))
    return Planted(longest, row, before + row)


def amiss(planted: Planted, passed: Passed, quarantine: Path) -> list[str]:
    """What was not as it must be when a register with a planted fault went through the door; nothing if all was."""
    apart = pq.read_table(quarantine) if pq.read_metadata(quarantine).num_rows == 1 else None
    found = [(each["file"], each["row"], each["column"], each["rule"]) for each in passed.errors]
    kept = apart.to_pylist() if apart is not None else "more or fewer rows than one"
    wrong = []
    if found != [(planted.file, planted.row, COLUMN, RULE)]:
        wrong.append(f"It must be named as row {planted.row} of {planted.file}, and what was named is {found}.")
    if kept != [{ROW: planted.number, "checks": RULE}]:
        wrong.append(f"Row {planted.number} alone must be set apart for '{RULE}', and what was set apart is {kept}.")
    if not passed.usable or passed.apart != 1:
        wrong.append(f"All other rows must count, and {passed.apart:,} of {passed.rows:,} were set apart.")
    if any(FAULT in each["words"] for each in passed.errors):
        wrong.append("No finding may repeat what stands in a row.")
    return wrong


def _copy(file: Path, into: Path, place: int) -> None:
    """A file, with the fault at a place counted from 0; only some rows are held at a time."""
    passed = 0
    with pq.ParquetFile(file, pre_buffer=False) as source, pq.ParquetWriter(into, source.schema_arrow) as target:
        for batch in source.iter_batches(batch_size=_ROWS):
            is_here = passed <= place < passed + batch.num_rows
            target.write_batch(_faulty(batch, place - passed) if is_here else batch)
            passed += batch.num_rows


def _faulty(batch: pa.RecordBatch, place: int) -> pa.RecordBatch:
    at = batch.schema.get_field_index(COLUMN)
    before, after = batch.column(at).slice(0, place), batch.column(at).slice(place + 1)
    return batch.set_column(at, COLUMN, pa.concat_arrays([before, pa.array([FAULT]), after]))


def _digest(file: Path) -> str:
    with file.open("rb") as opened:
        return file_digest(opened, "sha256").hexdigest()
