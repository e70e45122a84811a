"""CSV files of a register: in UTF-8 or Windows' own encoding, with any delimiter that the contract knows."""

import csv
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import pyarrow as pa  # type: ignore[import-untyped]  # it ships no types
import pyarrow.csv as pc  # type: ignore[import-untyped]  # the same

from inbeeld.deliveries import Unreadable
from inbeeld.registers.reading.pieces import Part

BLOCK = 8 * 1024 * 1024
"""Bytes of CSV that are held at once."""
_LONGEST = 1_000_000


@dataclass
class Delimited(Part):
    """A CSV file. All its columns are text."""

    path: Path = Path()
    delimiter: str = ";"
    encoding: str = "utf-8"

    def batches(self, columns: Sequence[str]) -> Iterator[pa.RecordBatch]:
        """These columns, some rows at a time."""
        with pc.open_csv(
            self.path,
            read_options=pc.ReadOptions(block_size=BLOCK, use_threads=False, encoding=self.encoding),
            parse_options=pc.ParseOptions(
                delimiter=self.delimiter,
                newlines_in_values=True,
                ignore_empty_lines=False,
                invalid_row_handler=self._pass_over,
            ),
            convert_options=pc.ConvertOptions(
                column_types=dict.fromkeys(columns, pa.string()),
                include_columns=list(columns),
                null_values=[""],
                strings_can_be_null=True,
            ),
        ) as reader:
            yield from reader

    def _pass_over(self, row: pc.InvalidRow) -> str:
        # the heading is a row to the reader, too
        self.uneven.append(row.number - 1)
        return "skip"


def open_csv(
    path: Path, *, encoding: str, delimiters: Sequence[str], fits: Callable[[Sequence[str]], int]
) -> Delimited:
    """A CSV file. Of the delimiters the one counts with which most headings are known to ``fits``.

    Raises:
        Unreadable: if it has no row of headings.
    """
    line = _first_line(path, encoding)
    rows = {delimiter: _split(line, delimiter) for delimiter in delimiters}
    delimiter = max(delimiters, key=lambda one: (fits(rows[one]), len(rows[one])))
    if not any(rows[delimiter]):
        raise Unreadable("file-empty")
    return Delimited(tuple(rows[delimiter]), path=path, delimiter=delimiter, encoding=encoding)


def _first_line(path: Path, encoding: str) -> str:
    try:
        with path.open("rb") as file:
            line = file.readline(_LONGEST)
        # a mark of UTF-8 at the start is no part of the first heading
        return line.decode("utf-8-sig" if encoding == "utf-8" else encoding).rstrip("\r\n")
    except (OSError, UnicodeError):
        pass  # raised below, where nothing of what the reader said hangs on to it
    raise Unreadable("file-damaged", format="CSV")


def _split(line: str, delimiter: str) -> list[str]:
    return [words.strip() for words in next(islice(csv.reader([line], delimiter=delimiter), 1), [])]
