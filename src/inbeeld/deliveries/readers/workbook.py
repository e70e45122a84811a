"""Reads XLSX workbooks without running anything in them: no macros, no formulas, no bombs."""

import datetime as dt
import io
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

import openpyxl
from openpyxl.cell.read_only import EmptyCell, ReadOnlyCell
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook as OpenedWorkbook

from inbeeld.deliveries.faults import Unreadable
from inbeeld.deliveries.grids import Formula, Grid, Heading, OtherValue, Plain, Raw, RawRow, words_of
from inbeeld.deliveries.limits import Limits
from inbeeld.vocabulary import plain

_MACROS = "vbaproject.bin"
_ENTRIES = 5_000
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

    @property
    def sheets(self) -> tuple[str, ...]:
        """Names of the sheets with cells, in order."""
        return tuple(sheet.title for sheet in self.formulas.worksheets)

    def grid(self, sheet: str | None = None) -> Grid:
        """The grid on a sheet, the first by default: its first row with words holds the headings."""
        title = self._title(sheet)
        rows = self._rows(title)
        first = next((row for row in rows if not row.is_empty), None)
        if first is None:
            raise Unreadable("sheet-empty", sheet=title, name=title)
        return Grid(_headings(first), rows, title)

    def _title(self, wanted: str | None) -> str:
        titles = self.sheets
        for title in titles:
            if wanted is None or plain(title) == plain(wanted):
                return title
        raise Unreadable("sheet-missing", name=wanted or "", known=", ".join(titles))

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
        books = [_open(data, outcomes=outcomes) for outcomes in (False, True)]
        if not books[0].worksheets:
            raise Unreadable("file-empty")
        return Workbook(books[0], books[1], limits)
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


def _open(data: bytes, *, outcomes: bool) -> OpenedWorkbook:
    with warnings.catch_warnings():
        # openpyxl warns of drawings, validation and other things that hold no figures
        warnings.simplefilter("ignore")
        return openpyxl.load_workbook(
            io.BytesIO(data), read_only=True, data_only=outcomes, keep_links=False, rich_text=False
        )


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
        return Formula(str(cell.value), stored if not isinstance(stored, OtherValue) else None)
    return _plain(cell)


def _plain(cell: ReadOnlyCell | EmptyCell | None) -> Plain | OtherValue:
    if cell is None or cell.value is None:
        return None
    value: Any = cell.value
    if cell.data_type == "e" or isinstance(value, dt.date | dt.time | dt.timedelta):
        return OtherValue(str(value))
    if isinstance(value, int | float) and not isinstance(value, bool) and "%" in (cell.number_format or ""):
        # a cell shown as 32.3 % holds 0.323
        return round(float(value) * 100, 10)
    return value if isinstance(value, str | int | float | bool) else OtherValue(str(value))
