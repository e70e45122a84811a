"""A delivered table as it stands in its file: headings and rows of raw values, each with its place."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice
from typing import Protocol

from inbeeld.deliveries.catalogue import printable
from inbeeld.deliveries.faults import Unreadable
from inbeeld.deliveries.results import Place

Plain = str | int | float | bool | None


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula, with the outcome that the spreadsheet stored beside it."""

    text: str
    value: "Plain | OtherValue"


@dataclass(frozen=True, slots=True)
class OtherValue:
    """What no column can hold, such as a date or an error of the spreadsheet, as it is shown."""

    shown: str


@dataclass(frozen=True, slots=True)
class Percentage(OtherValue):
    """A number that the spreadsheet shows as a percentage: 32.3 for a cell that holds 0.323."""

    value: float


Raw = Plain | Formula | OtherValue


@dataclass(frozen=True, slots=True)
class Heading:
    """The name of a column, and how the supplier finds it: a letter in a spreadsheet, its name elsewhere.

    ``others`` are further names of the same column, such as the label of an SPSS variable.
    """

    text: str
    shown: str
    others: tuple[str, ...] = ()


def _is_filled(value: Raw) -> bool:
    return value is not None and not (isinstance(value, str) and not value.strip())


@dataclass(frozen=True, slots=True)
class RawRow:
    """One row with its number as the supplier sees it."""

    number: int
    values: tuple[Raw, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands in it."""
        return not any(map(_is_filled, self.values))

    @property
    def first_filled(self) -> int:
        """The position of the first value that is there; a row is not empty."""
        return next(position for position, value in enumerate(self.values) if _is_filled(value))

    @property
    def filled(self) -> int:
        """How many of its values are there."""
        return sum(map(_is_filled, self.values))


@dataclass(frozen=True, slots=True)
class Hidden:
    """What a spreadsheet hides: the sheet itself, rows by their number, columns by their position.

    ``merged`` are cells that it shows as one: their rows by number and their columns by position.
    """

    sheet: bool = False
    rows: frozenset[int] = frozenset()
    columns: tuple[range, ...] = ()
    merged: tuple[tuple[range, range], ...] = ()

    def merged_into(self, row: int, column: int) -> tuple[int, int] | None:
        """The cell that holds the value of a merged cell; None if the cell stands by itself or is that one."""
        areas = ((rows, columns) for rows, columns in self.merged if row in rows and column in columns)
        first = next(((rows.start, columns.start) for rows, columns in areas), None)
        return None if first == (row, column) else first


@dataclass(frozen=True)
class Grid:
    """One table of a file. ``rows`` are read while they are walked, once.

    ``exact`` says that every row must have as many values as there are headings; elsewhere the end may be left out.
    ``above`` are the rows above the headings with anything in them, such as a title.
    """

    headings: tuple[Heading, ...]
    rows: Iterable[RawRow]
    sheet: str | None = None
    exact: bool = False
    hidden: Hidden = Hidden()
    above: tuple[RawRow, ...] = ()
    row: int = 1

    def place(self, row: int | None = None, column: int | None = None) -> Place:
        """A place in the grid, as the supplier sees it. A heading has a row of its own if it is not the first."""
        known = column is not None and column < len(self.headings)
        if known and row is None and self.above:
            row = self.row
        return Place(self.sheet, row, self.headings[column].shown if known and column is not None else None)


Likeness = Callable[[tuple[str, ...]], int]
"""How many of the words in a row are headings of the table that is looked for."""

WITHIN = 10
"""So many rows with words, from the first on, are looked through for the headings."""


def no_likeness(_words: tuple[str, ...]) -> int:
    """The likeness of any row to an unknown table."""
    return 0


@dataclass(frozen=True)
class Top:
    """The row with the headings, the rows with anything in them above it, and those beneath it, read while walked."""

    headings: RawRow
    above: tuple[RawRow, ...]
    beneath: Iterator[RawRow]


def headed(rows: Iterator[RawRow], empty: Unreadable, likeness: Likeness = no_likeness) -> Top:
    """Find the headings: the first row that is like them or, if none is, the first one with words.

    Raises:
        Unreadable: ``empty`` if there is no such row; or if it is a title and no row beneath it is like the headings.
    """
    first = next((row for row in rows if not row.is_empty), None)
    if first is None:
        raise empty
    ahead, rest = _looked_ahead(row for row in rows if not row.is_empty)
    at = _first_alike((first, *ahead), likeness)
    if at == 0 and ahead and first.filled == 1 < ahead[0].filled:
        raise Unreadable("title-line", row=first.number, sheet=empty.sheet, title=title_of(first))
    read = (first, *ahead)
    return Top(read[at], read[:at], chain(read[at + 1 :], rest))


def title_of(row: RawRow) -> str:
    """The first words in a row."""
    return shown(row.values[row.first_filled])


def _looked_ahead(rows: Iterator[RawRow]) -> tuple[list[RawRow], Iterator[RawRow]]:
    """The next rows, and those after them: a fault in the file is raised only by who walks on to it."""
    ahead: list[RawRow] = []
    try:
        ahead.extend(islice(rows, WITHIN - 1))
    except Unreadable as error:
        return ahead, map(_raise, (error,))
    return ahead, rows


def _raise(error: Unreadable) -> RawRow:
    raise error


def _first_alike(rows: tuple[RawRow, ...], likeness: Likeness) -> int:
    """The position of the headings: the first row that shares two words with them, for one may be chance."""
    alike = (at for at, row in enumerate(rows) if likeness(tuple(map(words_of, row.values))) > 1)
    return next(alike, 0)


class Book(Protocol):
    """A file that has been opened: its sheets, if it has any, and the grid on one of them."""

    @property
    def sheets(self) -> tuple[str, ...]:
        """Names of the sheets; empty for formats without sheets."""
        ...

    def grid(self, sheet: str | None, likeness: Likeness = no_likeness) -> Grid:
        """The grid on a sheet, or the only grid. ``likeness`` finds its headings if they are not the first row.

        Raises:
            Unreadable: if there is none.
        """
        ...


def words_of(raw: Raw) -> str:
    """A raw value as words: whole numbers without a point, nothing for an empty cell."""
    if isinstance(raw, Formula):
        return raw.text
    if isinstance(raw, OtherValue):
        return raw.shown
    if isinstance(raw, float) and raw.is_integer():
        return str(int(raw))
    return "" if raw is None else str(raw).strip()


def shown(raw: Raw) -> str:
    """A raw value as it can be shown anywhere: printable, on one line and short."""
    words = words_of(raw)
    return printable(words[:40]) + ("…" if len(words) > 40 else "")
