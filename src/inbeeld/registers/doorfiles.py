"""Reads a delivered register piece by piece. What stands in a piece that cannot be read is never repeated."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import pyarrow as pa  # type: ignore[import-untyped]  # it ships no types
import pyarrow.csv as pc  # type: ignore[import-untyped]  # the same
import pyarrow.parquet as pq  # type: ignore[import-untyped]  # the same

from inbeeld.errors import PseudonymError

ROWS = 65_536
"""Rows of Parquet that are held at once."""
BLOCK = 4 * 1024 * 1024
"""Bytes of CSV that are held at once."""


def columns_of(path: Path, delimiter: str) -> list[str]:
    """The headings of a delivered file.

    Raises:
        PseudonymError: if it cannot be read, or two columns have one heading.
    """
    names = _names(path, delimiter)
    if names is None:
        raise PseudonymError(f"{path} cannot be read. Deliver Parquet, or CSV in UTF-8 with a row of headings.")
    if twice := sorted(name for name, times in Counter(names).items() if times > 1):
        raise PseudonymError(f"{path}: Two columns have the heading {', '.join(twice)}. Give each its own.")
    return names


def pieces_of(path: Path, columns: Sequence[str], delimiter: str) -> Iterator[pa.RecordBatch]:
    """The file in pieces, with these columns in this order. Columns of CSV are text.

    Raises:
        PseudonymError: if a piece cannot be read; says after how many rows, not what stands there.
    """
    rows, broken = 0, False
    pieces = _parquet(path, columns) if path.suffix == ".parquet" else _csv(path, columns, delimiter)
    while True:
        try:
            piece = next(pieces, None)
        except (OSError, pa.ArrowException):
            broken = True  # raised below, where nothing of what the reader said hangs on to it
            break
        if piece is None:
            break
        rows += piece.num_rows
        yield piece.select(list(columns))
    if broken:
        raise PseudonymError(f"{path} cannot be read further than row {rows} below the heading. Deliver it again.")


def _names(path: Path, delimiter: str) -> list[str] | None:
    try:
        if path.suffix == ".parquet":
            return list(pq.read_schema(path).names)
        with pc.open_csv(path, read_options=pc.ReadOptions(block_size=BLOCK), parse_options=_parse(delimiter)) as found:
            return list(found.schema.names)
    except (OSError, pa.ArrowException):
        return None


def _parquet(path: Path, columns: Sequence[str]) -> Iterator[pa.RecordBatch]:
    # unbuffered, or a file of one row group would be held whole
    with pq.ParquetFile(path, pre_buffer=False, buffer_size=BLOCK) as file:
        yield from file.iter_batches(batch_size=ROWS, columns=list(columns), use_threads=False)


def _csv(path: Path, columns: Sequence[str], delimiter: str) -> Iterator[pa.RecordBatch]:
    convert = pc.ConvertOptions(
        column_types=dict.fromkeys(columns, pa.string()),
        include_columns=list(columns),
        null_values=[""],
        strings_can_be_null=True,
    )
    read = pc.ReadOptions(block_size=BLOCK, use_threads=False)
    with pc.open_csv(path, read_options=read, parse_options=_parse(delimiter), convert_options=convert) as reader:
        yield from reader


def _parse(delimiter: str) -> pc.ParseOptions:
    return pc.ParseOptions(delimiter=delimiter, newlines_in_values=True)
