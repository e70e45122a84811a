"""A file of a register in pieces: some rows at a time, each with its number."""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
import pyarrow as pa  # type: ignore[import-untyped]  # it ships no types

from inbeeld.deliveries import Unreadable

Ints = npt.NDArray[np.int64]

ROWS = 131_072
"""Rows that are held at once, about."""


@dataclass(frozen=True)
class Piece:
    """Some rows: the raw columns by heading, and the number of each row, from 1 below the heading of its file."""

    columns: dict[str, pa.Array]
    rows: Ints


@dataclass
class Part(ABC):
    """A file of a register, opened: its headings, and its rows in pieces.

    Attributes:
        headings: as they stand in the file.
        stored: the type in which each column is stored, by its heading; nothing if it is text.
        uneven: the rows that could not be put into columns, by their numbers; known once they are passed.
        missing: the words for values that the file itself declares missing, by heading. Such values are missing.
        codes: of these words, those that are read all the same.
    """

    headings: tuple[str, ...]
    stored: Mapping[str, str] = field(default_factory=dict)
    uneven: list[int] = field(default_factory=list)
    missing: Mapping[str, Sequence[str]] = field(default_factory=dict)
    codes: Mapping[str, Sequence[str]] = field(default_factory=dict)

    @abstractmethod
    def batches(self, columns: Sequence[str]) -> Iterator[pa.RecordBatch]:
        """These columns, some rows at a time."""

    def pieces(self, columns: Sequence[str]) -> Iterator[Piece]:
        """These columns with the numbers of their rows; without rows in which nothing stands.

        Raises:
            Unreadable: if the file breaks off, or a quote swallows rows; says where, not what stands there.
        """
        last, batches, broken = 0, self.batches(columns), False
        while True:
            try:
                batch = next(batches, None)
            except (OSError, UnicodeError, pa.ArrowException):
                broken = True  # raised below, where nothing of what the reader said hangs on to it
                break
            if batch is None:
                break
            rows = self._numbers(last, batch.num_rows)
            self._refuse_torn(batch, rows)
            last = int(rows[-1]) if len(rows) else last
            yield _without_blanks({name: batch.column(name) for name in columns}, rows)
        if broken:
            raise self.why_broken(last)
        self._refuse_torn(None, np.empty(0, np.int64))

    def first_torn(self, batch: pa.RecordBatch) -> int | None:
        """The place of the first row of a batch in which a quote is opened and not closed; None if there is none."""
        del batch
        return None

    def torn_rows(self) -> Sequence[int]:
        """The same of rows that could not be put into columns, by their numbers; known once they are passed."""
        return ()

    def why_broken(self, last: int) -> Unreadable:
        """Why no row can be read after this one."""
        return Unreadable("record-broken-off", last=last)

    def _refuse_torn(self, batch: pa.RecordBatch | None, rows: Ints) -> None:
        place = self.first_torn(batch) if batch is not None else None
        if torn := [*self.torn_rows(), *(() if place is None else [int(rows[place])])]:
            raise Unreadable("record-quote", row=min(torn))

    def _numbers(self, last: int, count: int) -> Ints:
        """The numbers of the next rows: those that could not be put into columns are passed over."""
        passed = np.array([row for row in self.uneven if row > last], dtype=np.int64)
        numbers = np.arange(last + 1, last + 1 + count + len(passed), dtype=np.int64)
        return numbers[~np.isin(numbers, passed)][:count] if len(passed) else numbers


def _without_blanks(columns: dict[str, pa.Array], rows: Ints) -> Piece:
    if not all(column.null_count for column in columns.values()):
        return Piece(columns, rows)
    filled = np.zeros(len(rows), dtype=bool)
    for column in columns.values():
        filled |= column.is_valid().to_numpy(zero_copy_only=False)
    if filled.all():
        return Piece(columns, rows)
    return Piece({name: column.filter(pa.array(filled)) for name, column in columns.items()}, rows[filled])
