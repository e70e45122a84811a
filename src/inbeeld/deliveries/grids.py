"""A delivered table as it stands in its file: headings and rows of raw values, each with its place."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
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
    def filled(self) -> int:
        """How many of its values are there."""
        return sum(map(_is_filled, self.values))


@dataclass(frozen=True, slots=True)
class Hidden:
    """What a spreadsheet hides: the sheet itself, rows by their number, columns by their position."""

    sheet: bool = False
    rows: frozenset[int] = frozenset()
    columns: tuple[range, ...] = ()


@dataclass(frozen=True)
class Grid:
    """One table of a file. ``rows`` are read while they are walked, once.

    ``exact`` says that every row must have as many values as there are headings; elsewhere the end may be left out.
    """

    headings: tuple[Heading, ...]
    rows: Iterable[RawRow]
    sheet: str | None = None
    exact: bool = False
    hidden: Hidden = Hidden()

    def place(self, row: int | None = None, column: int | None = None) -> Place:
        """A place in the grid, as the supplier sees it."""
        known = column is not None and column < len(self.headings)
        return Place(self.sheet, row, self.headings[column].shown if known and column is not None else None)


def headed(rows: Iterator[RawRow], empty: Unreadable) -> tuple[RawRow, Iterator[RawRow]]:
    """The first row with words, which holds the headings, and the rows beneath it.

    Raises:
        Unreadable: ``empty`` if there is no such row; or if it is a title that stands above the headings.
    """
    first = next((row for row in rows if not row.is_empty), None)
    if first is None:
        raise empty
    after = next((row for row in rows if not row.is_empty), None)
    if after is None:
        return first, iter(())
    if first.filled == 1 and after.filled > 1:
        title = next(shown(value) for value in first.values if shown(value))
        raise Unreadable("title-line", row=first.number, sheet=empty.sheet, title=title)
    return first, chain((after,), rows)


class Book(Protocol):
    """A file that has been opened: its sheets, if it has any, and the grid on one of them."""

    @property
    def sheets(self) -> tuple[str, ...]:
        """Names of the sheets; empty for formats without sheets."""
        ...

    def grid(self, sheet: str | None) -> Grid:
        """The grid on a sheet, or the only grid.

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
