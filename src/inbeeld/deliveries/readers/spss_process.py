"""A process of its own in which an SPSS file is opened: the library behind it can crash on a damaged file.

It reads the file from its standard input and writes the values as JSON, with the words of value labels in the place
of their codes. What is neither text nor a number, such as a date, becomes a list of one: how it is shown. It imports
nothing of InBeeld, so that it starts quickly. Its only argument is the number of cells that it may read.
"""

import io
import json
import sys
from typing import Any

import pyreadstat

try:
    import resource
except ImportError:  # not every system can limit a process
    resource = None  # type: ignore[assignment]  # the module or nothing

MEMORY = 2 * 1024**3
SECONDS = 30


def main() -> None:
    """Read, convert, write. Whatever goes wrong ends the process: the other side makes a finding of it."""
    if resource is not None:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    outcome = read(sys.stdin.buffer.read(), int(sys.argv[1]))
    sys.stdout.write(json.dumps(outcome, default=lambda value: [str(value)]))


def read(data: bytes, cells: int) -> dict[str, Any]:
    """The names, labels and values of all variables; one row more than ``cells`` allow shows that there are more."""
    _, meta = pyreadstat.read_sav(io.BytesIO(data), metadataonly=True, output_format="dict")
    rows = cells // max(1, len(meta.column_names))
    values, meta = pyreadstat.read_sav(io.BytesIO(data), output_format="dict", user_missing=True, row_limit=rows + 1)
    labels = meta.variable_value_labels
    columns = [_column(values[name], labels.get(name, {})) for name in meta.column_names]
    return {
        "names": meta.column_names,
        "labels": meta.column_labels,
        "columns": columns,
        "complete": not columns or len(columns[0]) <= rows,
    }


def _column(values: Any, labels: dict[Any, str]) -> list[Any]:
    plain = values.tolist() if hasattr(values, "tolist") else values
    # not-a-number, the system's missing value, is the only value that differs from itself
    return [labels.get(value, value) if value is not None and value == value else None for value in plain]  # noqa: PLR0124  # see above


if __name__ == "__main__":
    main()
