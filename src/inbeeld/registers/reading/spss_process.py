"""A process of its own in which an SPSS file is opened: the library behind it can crash on a damaged file.

Its first argument is the file. With no other it writes the names of the variables as JSON; with a number it writes all
rows as a stream of Arrow, so many at a time, every value as text: the words of value labels in the place of their
codes, whole numbers without decimals, days as 2021-02-28. It imports nothing of InBeeld, so that it starts quickly.
"""

import json
import sys
from datetime import date, datetime
from typing import Any

import pyarrow as pa  # type: ignore[import-untyped]  # it ships no types
import pyreadstat

try:
    import resource
except ImportError:  # not every system can limit a process
    resource = None  # type: ignore[assignment]  # the module or nothing

MEMORY = 3 * 1024**3


def main() -> None:
    """Read, convert, write. Whatever goes wrong ends the process: the other side makes a finding of it."""
    if resource is not None:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    path, *rows = sys.argv[1:]
    _, meta = pyreadstat.read_sav(path, metadataonly=True, output_format="dict")
    if not rows:
        sys.stdout.write(json.dumps(meta.column_names))
        return
    schema = pa.schema([(name, pa.string()) for name in meta.column_names])
    with pa.ipc.new_stream(sys.stdout.buffer, schema) as out:
        for start in range(0, meta.number_rows or 0, int(rows[0])):
            out.write_batch(_batch(path, start, int(rows[0]), schema))


def _batch(path: str, start: int, rows: int, schema: pa.Schema) -> pa.RecordBatch:
    values, meta = pyreadstat.read_sav(path, row_offset=start, row_limit=rows, output_format="dict", user_missing=True)
    labels = meta.variable_value_labels
    columns = [[_text(value, labels.get(name, {})) for value in values[name]] for name in schema.names]
    return pa.record_batch([pa.array(column, pa.string()) for column in columns], schema=schema)


def _text(value: Any, labels: dict[Any, str]) -> str | None:
    # not-a-number, the system's missing value, is the only value that differs from itself
    if value is None or value != value or value == "":  # noqa: PLR0124  # see above; 0 is a value
        return None
    if value in labels:
        return str(labels[value])
    if isinstance(value, datetime) and not value.time():
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


if __name__ == "__main__":
    main()
