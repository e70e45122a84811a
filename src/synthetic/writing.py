"""Files of a delivery, written piece by piece: Parquet or CSV, each marked as synthetic, and the manifest."""

import csv
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final, Literal

import pyarrow as pa  # type: ignore[import-untyped]  # it ships no types
import pyarrow.csv as pa_csv  # type: ignore[import-untyped]  # the same
import pyarrow.parquet as pq  # type: ignore[import-untyped]  # the same

from synthetic.dates import REFERENCE_DATE

Format = Literal["parquet", "csv"]

MARK: Final = "inbeeld.synthetic"
MARKED: Final = "true: no person in this file exists"
_PERIODS: Final = {
    "protection-cases": "2017/2021",
    "helpwanted-contacts": "2017/2021",
    "youth-care-trajectories": "2015/2021",
}
_PERIOD: Final = "2010/2021"
_PIECE = 1 << 20
_DELIMITER: Final = ";"
_CSV: Final = pa_csv.WriteOptions(include_header=False, delimiter=_DELIMITER, quoting_style="needed")


@dataclass(frozen=True)
class Written:
    """A file of a delivery.

    Attributes:
        name: of the file, in its folder.
        rows: without the heading.
        sha256: of its bytes.
    """

    name: str
    rows: int
    sha256: str


def folder_of(out: Path, register: str) -> Path:
    """The folder of the delivery of a register."""
    return out / register / REFERENCE_DATE.isoformat()


class FileWriter:
    """Writes a file piece by piece: only one piece is held at a time."""

    def __init__(self, path: Path, how: str, encoding: str = "utf-8") -> None:
        self._path = path
        self._how = how
        self._encoding = encoding
        self._rows = 0
        self._parquet: pq.ParquetWriter | None = None
        self._stream: BinaryIO | None = None

    def write(self, table: pa.Table) -> None:
        """Write some rows below those written before; all have the same columns."""
        if self._how == "parquet":
            self._to_parquet(table)
        else:
            self._to_csv(table)
        self._rows += table.num_rows

    def close(self) -> Written:
        """End the file."""
        if self._parquet is not None:
            self._parquet.add_key_value_metadata({MARK: MARKED})
            self._parquet.close()
        if self._stream is not None:
            self._stream.close()
        return Written(self._path.name, self._rows, _digest(self._path))

    def _to_parquet(self, table: pa.Table) -> None:
        if self._parquet is None:
            self._parquet = pq.ParquetWriter(self._path, table.schema, compression="zstd", store_schema=False)
        self._parquet.write_table(table.cast(self._parquet.schema))

    def _to_csv(self, table: pa.Table) -> None:
        plain = table.cast(pa.schema([(name, pa.string()) for name in table.column_names]))
        if self._stream is None:
            self._stream = self._path.open("wb")
            self._stream.write((_DELIMITER.join(table.column_names) + "\n").encode(self._encoding))
        written = pa.BufferOutputStream()
        pa_csv.write_csv(plain, written, _CSV)
        bytes_written = written.getvalue().to_pybytes()
        if self._encoding != "utf-8":
            bytes_written = bytes_written.decode().encode(self._encoding)
        self._stream.write(bytes_written)


def _digest(path: Path) -> str:
    found = hashlib.sha256()
    with path.open("rb") as stream:
        while piece := stream.read(_PIECE):
            found.update(piece)
    return found.hexdigest()


def write_manifest(out: Path, register: str, files: Iterable[Written], made: str) -> None:
    """Write the manifest of a delivery; ``made`` says with which settings it was made."""
    lines = [
        "# Synthetic: no person in these files exists.",
        f"# Made by inbeeld-synthetic: {made}",
        f'source = "{register}"',
        "contract = 1",
        f'period = "{_PERIODS.get(register, _PERIOD)}"',
        f"reference_date = {REFERENCE_DATE.isoformat()}",
        "synthetic = true",
    ]
    for file in files:
        lines += ["", "[[file]]", f'name = "{file.name}"', f'sha256 = "{file.sha256}"', f"rows = {file.rows}"]
    path = folder_of(out, register) / "manifest.toml"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def write_rows(path: Path, heading: Iterable[str], rows: Iterable[Iterable[object]]) -> None:
    """Write a small list as CSV."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(heading)
        writer.writerows(rows)
