"""A process of its own in which an SPSS file is opened: the library behind it can crash on a damaged file.

Its first argument is the file. With no other it writes as JSON which variables there are, and which labels stand for
values that the file declares missing. With an order, as JSON, it writes the variables that are asked for as a stream of
Arrow, some rows at a time, every value as text: the words of value labels in the place of their codes, whole numbers
without decimals, days as 2021-02-28. What the file declares missing is missing, but for the words that the order says
are codes. It imports nothing of InBeeld, so that it starts quickly.
"""

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

import pyarrow as pa  # type: ignore[import-untyped]  # it ships no types
import pyreadstat

try:
    import resource
except ImportError:  # not every system can limit a process
    resource = None  # type: ignore[assignment]  # the module or nothing

MEMORY = 3 * 1024**3
READ_AT_ONCE = 4
"""Pieces that are read at once: in a compressed file the library passes over all rows before them each time."""


def main() -> None:
    """Read, convert, write. Whatever goes wrong ends the process: the other side makes a finding of it."""
    if resource is not None:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    path, *order = sys.argv[1:]
    if not order:
        sys.stdout.write(json.dumps(_told(path)))
        return
    asked = Asked(path, **json.loads(order[0]))
    schema = pa.schema([(name, pa.string()) for name in asked.columns])
    with pa.ipc.new_stream(sys.stdout.buffer, schema) as out:
        for batch in asked.batches(schema):
            out.write_table(pa.Table.from_batches([batch]), max_chunksize=asked.rows)


def _told(path: str) -> dict[str, Any]:
    _, meta = pyreadstat.read_sav(path, metadataonly=True, output_format="dict", user_missing=True)
    labels = meta.variable_value_labels
    missing = {name: _labels_within(labels.get(name, {}), ranges) for name, ranges in meta.missing_ranges.items()}
    return {"names": meta.column_names, "missing": missing}


def _labels_within(labels: dict[Any, str], ranges: list[Any]) -> list[str]:
    return [str(words) for value, words in labels.items() if any(r["lo"] <= value <= r["hi"] for r in ranges)]


@dataclass(frozen=True)
class Asked:
    """What is asked of a file.

    Attributes:
        path: the file.
        rows: how many rows a piece has.
        columns: the variables.
        codes: of a variable the labels that are codes, although the file declares their values missing.
    """

    path: str
    rows: int
    columns: list[str]
    codes: dict[str, list[str]]

    def batches(self, schema: pa.Schema) -> Iterator[pa.RecordBatch]:
        """The rows, several pieces at a time, until there are no more: not every file states how many it has."""
        start = 0
        while (batch := self._batch(start, schema)).num_rows:
            yield batch
            start += batch.num_rows

    def _batch(self, start: int, schema: pa.Schema) -> pa.RecordBatch:
        columns = self._read(start, self.columns)
        if kept := {name: set(words) for name, words in self.codes.items() if words}:
            for name, values in self._read(start, list(kept), user_missing=True).items():
                pairs = zip(columns[name], values, strict=True)
                columns[name] = [known or (words if words in kept[name] else None) for known, words in pairs]
        return pa.record_batch([pa.array(columns[name], pa.string()) for name in schema.names], schema=schema)

    def _read(self, start: int, columns: list[str], *, user_missing: bool = False) -> dict[str, list[str | None]]:
        values, meta = pyreadstat.read_sav(
            self.path,
            row_offset=start,
            row_limit=self.rows * READ_AT_ONCE,
            usecols=columns,
            output_format="dict",
            user_missing=user_missing,
        )
        labels = meta.variable_value_labels
        return {name: [_text(value, labels.get(name, {})) for value in values[name]] for name in columns}


def _text(value: Any, labels: dict[Any, str]) -> str | None:
    # not-a-number, the system's missing value, is the only value that differs from itself
    if value is None or value != value or value == "":  # noqa: PLR0124  # see above; 0 is a value
        return None
    if value in labels:
        return str(labels[value])
    if isinstance(value, datetime) and value.time() == time.min:
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


if __name__ == "__main__":
    main()
