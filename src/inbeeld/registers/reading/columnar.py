"""Parquet files of a register."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa  # type: ignore[import-untyped]  # it ships no types
import pyarrow.parquet as pq  # type: ignore[import-untyped]  # the same

from inbeeld.deliveries import Unreadable
from inbeeld.registers.reading.pieces import ROWS, Part
from inbeeld.registers.reading.stored import is_text

_BUFFER = 4 * 1024 * 1024


@dataclass
class Columnar(Part):
    """A Parquet file. Its columns arrive as they are stored."""

    path: Path = Path()

    def batches(self, columns: Sequence[str]) -> Iterator[pa.RecordBatch]:
        """These columns, some rows at a time."""
        # unbuffered, or a file of one row group would be held whole
        with pq.ParquetFile(self.path, pre_buffer=False, buffer_size=_BUFFER) as file:
            yield from file.iter_batches(batch_size=ROWS, columns=list(columns), use_threads=False)


def open_parquet(path: Path) -> Columnar:
    """A Parquet file.

    Raises:
        Unreadable: if it is none, or damaged.
    """
    try:
        schema = pq.read_schema(path)
        return Columnar(tuple(schema.names), {field.name: _kind(field.type) for field in schema}, path=path)
    except (OSError, UnicodeError, pa.ArrowException):
        pass  # raised below, where nothing of what the reader said hangs on to it
    raise Unreadable("file-damaged", format="Parquet")


def _kind(stored: pa.DataType) -> str:
    """The name of a type, without the names that stand within it; nothing for text, of which all is as it should be."""
    kind = stored.value_type if pa.types.is_dictionary(stored) else stored
    return "" if is_text(kind) else str(kind).split("<", maxsplit=1)[0]
