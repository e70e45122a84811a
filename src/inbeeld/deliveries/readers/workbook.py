"""Reads XLSX workbooks without running anything in them: no macros, no formulas, no bombs."""

import datetime as dt
import io
import re
import warnings
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

from openpyxl.cell.read_only import EmptyCell, ReadOnlyCell
from openpyxl.reader.excel import ExcelReader
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook as OpenedWorkbook

from inbeeld.deliveries.faults import Unreadable
from inbeeld.deliveries.grids import (
    Formula,
    Grid,
    Heading,
    Hidden,
    Likeness,
    OtherValue,
    Percentage,
    Plain,
    Raw,
    RawRow,
    headed,
    no_likeness,
    words_of,
)
from inbeeld.deliveries.limits import Limits
from inbeeld.deliveries.numbers import DIGITS
from inbeeld.deliveries.readers.hidden import hidden_in
from inbeeld.vocabulary import plain

_MACROS = "vbaproject.bin"
_ENTRIES = 5_000
_LITERAL = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
"""What a number format shows as it stands: words in quotes, a letter after a backslash, a colour in brackets."""
# what zipfile, the XML parsers and openpyxl raise on a damaged workbook, seen by feeding them noise
_DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    ArithmeticError,
    AttributeError,
    EOFError,
    LookupError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
)


@dataclass(frozen=True)
class Workbook:
    """An opened workbook, twice: with its formulas and with the outcomes stored for them."""

    formulas: OpenedWorkbook
    outcomes: OpenedWorkbook
    limits: Limits
    data: bytes
    parts: Mapping[str, str]

    @property
    def sheets(self) -> tuple[str, ...]:
        """Names of the sheets with cells, in order."""
        return tuple(sheet.title for sheet in self.formulas.worksheets)

    def grid(self, sheet: str | None = None, likeness: Likeness = no_likeness) -> Grid:
        """The grid on a sheet, the first by default."""
        title = self._title(sheet)
        top = headed(self._rows(title), Unreadable("sheet-empty", sheet=title, name=title), likeness)
        headings, hidden = _headings(top.headings), self._hidden(title)
        return Grid(headings, top.beneath, title, hidden=hidden, above=top.above, row=top.headings.number)

    def _hidden(self, title: str) -> Hidden:
        try:
            sheet = self.formulas[title].sheet_state != "visible"
            return hidden_in(self.data, self.parts[title], sheet=sheet)
        except _DAMAGED:
            # told when the rows are read
            return Hidden()

    def _title(self, wanted: str | None) -> str:
        titles = self.sheets
        if wanted is None:
            return titles[0]
        found = [title for title in titles if plain(title) == plain(wanted)]
        if not found:
            raise Unreadable("sheet-missing", name=wanted, known=", ".join(titles))
        if len(found) > 1:
            raise Unreadable("sheets-alike", known=[f"'{title}'" for title in found])
        return found[0]

    def _rows(self, title: str) -> Iterator[RawRow]:
        left = self.limits.cells
        try:
            for number, pair in enumerate(self._pairs(title), start=1):
                left -= len(pair[0]) + 1
                if left < 0:
                    raise Unreadable("too-many-cells", row=number, sheet=title, limit=self.limits.cells)
                yield RawRow(number, tuple(_raw(*cells) for cells in zip_longest(*pair)))
        except _DAMAGED:
            raise Unreadable("file-damaged", sheet=title, format="XLSX") from None

    def _pairs(self, title: str) -> Iterator[tuple[tuple[Any, ...], tuple[Any, ...]]]:
        sheets = [book[title] for book in (self.formulas, self.outcomes)]
        for sheet in sheets:
            # the size that a sheet claims for itself may be a lie of a million rows
            sheet.reset_dimensions()
        yield from zip(*(sheet.iter_rows() for sheet in sheets), strict=False)


def read_workbook(data: bytes, limits: Limits) -> Workbook:
    """A workbook.

    Raises:
        Unreadable: if it is damaged, holds macros, or unpacks to more than is allowed.
    """
    try:
        _check_package(data, limits)
        formulas, outcomes = (_open(data, outcomes=outcomes) for outcomes in (False, True))
        if not formulas.wb.worksheets:
            raise Unreadable("file-empty")
        parts = {sheet.name: relation.target for sheet, relation in formulas.parser.find_sheets()}
        return Workbook(formulas.wb, outcomes.wb, limits, data, parts)
    except _DAMAGED:
        raise Unreadable("file-damaged", format="XLSX") from None


def _check_package(data: bytes, limits: Limits) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        entries = package.infolist()
        unpacked = sum(entry.file_size for entry in entries)
        if unpacked > limits.unpacked_bytes or len(entries) > _ENTRIES:
            raise Unreadable("zip-bomb", limit=limits.unpacked_bytes)
        if any(entry.filename.lower().endswith(_MACROS) for entry in entries):
            raise Unreadable("macros")


class _Reader(ExcelReader):
    """Opens the sheets with cells only: a sheet that is one chart holds no figures of its own."""

    def read_chartsheet(self, sheet: Any, rel: Any) -> None:
        """Pass over it."""


def _open(data: bytes, *, outcomes: bool) -> _Reader:
    with warnings.catch_warnings():
        # openpyxl warns of drawings, validation and other things that hold no figures
        warnings.simplefilter("ignore")
        reader = _Reader(io.BytesIO(data), read_only=True, data_only=outcomes, keep_links=False, rich_text=False)
        reader.read()
        return reader


def _headings(row: RawRow) -> tuple[Heading, ...]:
    return tuple(
        Heading(words_of(value.value if isinstance(value, Formula) else value), get_column_letter(position))
        for position, value in enumerate(row.values, start=1)
    )


def _raw(cell: ReadOnlyCell | EmptyCell | None, outcome: ReadOnlyCell | EmptyCell | None) -> Raw:
    if cell is None or cell.value is None:
        return None
    if cell.data_type == "f":
        stored = _plain(outcome)
        is_error = isinstance(stored, OtherValue) and not isinstance(stored, Percentage)
        return Formula(str(cell.value), None if is_error else stored)
    return _plain(cell)


def _plain(cell: ReadOnlyCell | EmptyCell | None) -> Plain | OtherValue:
    if cell is None or cell.value is None:
        return None
    value: Any = cell.value
    if cell.data_type == "e" or isinstance(value, dt.date | dt.time | dt.timedelta):
        return OtherValue(str(value))
    if isinstance(value, int | float) and not isinstance(value, bool) and _as_percentage(cell.number_format or ""):
        return _percentage(value)
    return value if isinstance(value, str | int | float | bool) else OtherValue(str(value))


def _as_percentage(number_format: str) -> bool:
    """Whether a format shows a cell that holds 0.323 as 32.3 %."""
    return "%" in _LITERAL.sub("", number_format)


def _percentage(value: float) -> Percentage | float:
    if abs(value) >= 10**DIGITS:
        # no percentage, whatever its format
        return value
    scaled = round(float(value) * 100, 10)
    return Percentage(f"{words_of(scaled)}%", scaled)
