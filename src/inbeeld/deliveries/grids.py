"""A delivered table as it stands in its file: headings and rows of raw values, each with its place."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from inbeeld.deliveries.catalogue import printable
from inbeeld.deliveries.results import Place

Plain = str | int | float | bool | None


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula, with the outcome that the spreadsheet stored beside it."""

    text: str
    value: Plain


@dataclass(frozen=True, slots=True)
class OtherValue:
    """What no column can hold, such as a date or an error of the spreadsheet, as it is shown."""

    shown: str


Raw = Plain | Formula | OtherValue


@dataclass(frozen=True, slots=True)
class Heading:
    """The name of a column, and how the supplier finds it: a letter in a spreadsheet, its name elsewhere.

    ``others`` are further names of the same column, such as the label of an SPSS variable.
    """

    text: str
    shown: str
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RawRow:
    """One row with its number as the supplier sees it."""

    number: int
    values: tuple[Raw, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands in it."""
        return all(value is None or (isinstance(value, str) and not value.strip()) for value in self.values)


@dataclass(frozen=True)
class Grid:
    """One table of a file. ``rows`` are read while they are walked, once.

    ``exact`` says that every row must have as many values as there are headings; elsewhere the end may be left out.
    """

    headings: tuple[Heading, ...]
    rows: Iterable[RawRow]
    sheet: str | None = None
    exact: bool = False

    def place(self, row: int | None = None, column: int | None = None) -> Place:
        """A place in the grid, as the supplier sees it."""
        known = column is not None and column < len(self.headings)
        return Place(self.sheet, row, self.headings[column].shown if known and column is not None else None)


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
