"""CSV files of a register: in UTF-8 or Windows' own encoding, with any delimiter that the contract knows."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pyarrow as pa  # type: ignore[import-untyped]  # it ships no types
import pyarrow.csv as pc  # type: ignore[import-untyped]  # the same

from inbeeld.deliveries import Unreadable
from inbeeld.registers.reading.firstline import first_line, words_of
from inbeeld.registers.reading.pieces import Part
from inbeeld.registers.reading.quotes import first_with_line_break, row_of_open_quote

BLOCK = 8 * 1024 * 1024
"""Bytes of CSV that are held at once."""
_OUT_OF_STEP = "out of sync"
"""What Arrow says of a block that ends within quotes."""


@dataclass
class Delimited(Part):
    """A CSV file. All its columns are text, and none of its values holds a line break.

    A quote that is opened and not closed swallows the rows up to the next one, and puts the parts of two rows together.
    A line break within a value is what shows it, in whatever column: so all columns are looked at, also those that
    nobody asked for.
    """

    path: Path = Path()
    delimiter: str = ";"
    encoding: str = "utf-8"
    has_rows: bool = True
    _torn: list[int] = field(default_factory=list)
    _out_of_step: bool = False

    def batches(self, columns: Sequence[str]) -> Iterator[pa.RecordBatch]:
        """These columns, and any others, some rows at a time."""
        if not self.has_rows:
            return
        try:
            with self._opened() as reader:
                for batch in reader:
                    yield batch.rename_columns(list(self._names(columns)))
        except pa.ArrowInvalid as error:
            self._out_of_step = _OUT_OF_STEP in str(error)
            raise

    def first_torn(self, batch: pa.RecordBatch) -> int | None:
        """The first row of a batch with a line break in a value, or the first row so far that was left out for it."""
        return first_with_line_break(batch)

    def why_broken(self, last: int) -> Unreadable:
        """A quote that is not closed, if it is that."""
        row = row_of_open_quote(self.path, after=last) if self._out_of_step else None
        return super().why_broken(last) if row is None else Unreadable("record-quote", row=row)

    def torn_rows(self) -> list[int]:
        """The rows that could not be put into columns and hold a line break."""
        return self._torn

    def _names(self, columns: Sequence[str]) -> Iterator[str]:
        # Arrow knows columns by their place: headings may have spaces around them, or stand there twice
        wanted = set(columns)
        for place, heading in enumerate(self.headings):
            yield heading if heading in wanted else f"\x1f{place}"
            wanted.discard(heading)

    def _opened(self) -> pc.CSVStreamingReader:
        places = [str(place) for place in range(len(self.headings))]
        return pc.open_csv(
            self.path,
            read_options=pc.ReadOptions(
                block_size=BLOCK, use_threads=False, encoding=self.encoding, column_names=places, skip_rows=1
            ),
            parse_options=pc.ParseOptions(
                delimiter=self.delimiter,
                # so a block ends where a line ends: what is held does not grow with what a quote swallows
                newlines_in_values=False,
                ignore_empty_lines=False,
                invalid_row_handler=self._pass_over,
            ),
            convert_options=pc.ConvertOptions(
                column_types=dict.fromkeys(places, pa.string()), null_values=[""], strings_can_be_null=True
            ),
        )

    def _pass_over(self, row: pc.InvalidRow) -> str:
        # the heading is a row to the reader, too
        self.uneven.append(row.number - 1)
        if "\n" in row.text or "\r" in row.text:
            self._torn.append(row.number - 1)
        return "skip"


def open_csv(
    path: Path, *, encoding: str, delimiters: Sequence[str], fits: Callable[[Sequence[str]], int]
) -> Delimited:
    """A CSV file. Of the delimiters the one counts with which most headings are known to ``fits``.

    Raises:
        Unreadable: if it has no row of headings.
    """
    line, has_rows = first_line(path, encoding)
    rows = {delimiter: words_of(line, delimiter) for delimiter in delimiters}
    delimiter = max(delimiters, key=lambda one: (fits(rows[one]), len(rows[one])))
    if not any(rows[delimiter]):
        raise Unreadable("file-empty")
    return Delimited(tuple(rows[delimiter]), path=path, delimiter=delimiter, encoding=encoding, has_rows=has_rows)
