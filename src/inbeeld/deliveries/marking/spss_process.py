"""A process of its own in which an SPSS file is written again with one variable more.

It reads JSON from its standard input (the file in base64, the name, label and words of the new variable) and writes
the new file to its standard output. It imports nothing of InBeeld, so that it starts quickly.
"""

import base64
import io
import json
import sys
import tempfile
from pathlib import Path
from typing import Any

import pyreadstat


def main() -> None:
    """Read, add, write. Whatever goes wrong ends the process."""
    sys.stdout.buffer.write(write(json.load(sys.stdin)))


def write(asked: dict[str, Any]) -> bytes:
    """The file with the variable ``name``; one that a former check added is replaced."""
    data = io.BytesIO(base64.b64decode(asked["data"]))
    frame, meta = pyreadstat.read_sav(data, output_format="pandas", user_missing=True, disable_datetime_conversion=True)
    former = [name for name in frame.columns if name in asked["replaces"]]
    kept = frame.drop(columns=former)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "marked.sav"
        pyreadstat.write_sav(kept.assign(**{asked["name"]: asked["words"]}), str(path), **_about(meta, asked, former))
        return path.read_bytes()


def _about(meta: Any, asked: dict[str, Any], former: list[str]) -> dict[str, Any]:
    """Labels, formats, measures, widths and missing values as they were."""

    def kept(found: dict[str, Any]) -> dict[str, Any]:
        return {name: held for name, held in found.items() if name not in former}

    return {
        "file_label": meta.file_label or "",
        "column_labels": kept(meta.column_names_to_labels) | {asked["name"]: asked["label"]},
        "variable_value_labels": kept(meta.variable_value_labels),
        "missing_ranges": kept(meta.missing_ranges),
        "variable_format": kept(meta.original_variable_types),
        "variable_measure": kept(meta.variable_measure),
        "variable_display_width": kept(meta.variable_display_width),
    }


if __name__ == "__main__":
    main()
