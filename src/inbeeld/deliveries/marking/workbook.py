"""A marked workbook: faulty cells coloured, with a comment, and a sheet with all findings at the end.

Formulas, styles and sheets stay as they were. Colour is never the only sign: the comment and the sheet say the same.
"""

import io
import textwrap
import warnings
from collections.abc import Iterable
from typing import Any

import openpyxl
from openpyxl.cell.cell import MergedCell
from openpyxl.comments import Comment
from openpyxl.packaging.custom import StringProperty
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import column_index_from_string
from openpyxl.workbook import Workbook
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from inbeeld.declarations import Severity
from inbeeld.deliveries.marking.marks import Marks
from inbeeld.deliveries.results import Finding, Place
from inbeeld.vocabulary import Text

MARK = "InBeeld marked copy"
"""The property of a workbook that says it is a marked copy; its value is the name of the sheet with findings."""

_FILLS = {
    Severity.ERROR: PatternFill("solid", fgColor="F8C9C4"),
    Severity.WARNING: PatternFill("solid", fgColor="FBE7B2"),
}
_AUTHOR = "InBeeld"
_HEADINGS = {
    "nl": ("ernst", "werkblad", "plaats", "wat er is", "wat u kunt doen", "toelichting"),
    "en": ("severity", "sheet", "place", "what is found", "what you can do", "note"),
}
_ROW, _COLUMN = Text("rij", "row"), Text("kolom", "column")
_SHEET = Text("Bevindingen", "Findings")
_WIDTHS = (14, 20, 10, 70, 60, 60)
_MARGIN = 6
"""Letters that a column may hold less than its width: not every program has the same letters."""
_COMMENT = (360, 140)
"""Width and height of a comment, in points."""
_LONGEST_NAME = 31
_LOOKED_AT = 100
"""So many rows are looked through for the headings."""
_FACE, _POINTS = "Calibri", 11
_LINE = 15.5
"""The height of a line, in points."""


def mark_workbook(data: bytes, marks: Marks) -> bytes:
    """The workbook with its faulty cells marked."""
    book = _opened(data)
    _without_former_marks(book)
    for place in dict.fromkeys(finding.where for finding in marks.findings):
        _mark_cell(book, place, marks)
    title = _free_name(book, _SHEET[marks.language])
    _list_findings(book.create_sheet(title), marks)
    _properties(book).append(StringProperty(name=MARK, value=title))
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def is_marked_workbook(data: bytes) -> bool:
    """Whether a workbook carries our property."""
    return MARK in _properties(_opened(data)).names


def _opened(data: bytes) -> Workbook:
    with warnings.catch_warnings():
        # openpyxl warns of drawings and other things that it does not keep
        warnings.simplefilter("ignore")
        return openpyxl.load_workbook(io.BytesIO(data), rich_text=True)


def _properties(book: Workbook) -> Any:
    return book.custom_doc_props  # type: ignore[attr-defined]  # its stubs do not know them


def _without_former_marks(book: Workbook) -> None:
    """Take away the sheet of a former check. Comments stay: the supplier may have answered in them."""
    properties = _properties(book)
    if MARK in properties.names:
        title = properties[MARK].value
        if title in book.sheetnames and len(book.sheetnames) > 1:
            del book[title]
        del properties[MARK]


def _mark_cell(book: Workbook, place: Place, marks: Marks) -> None:
    if place.sheet not in book.sheetnames or (place.row is None and place.column is None):
        return
    found = marks.at(place)
    cell = _cell_at(book[place.sheet], place)
    cell.fill = _FILLS[_worst(found)]
    words = "\n".join(marks.words(finding) for finding in found)
    before = f"{cell.comment.text}\n\n" if cell.comment and words not in cell.comment.text else ""
    cell.comment = Comment(before + words, _AUTHOR, width=_COMMENT[0], height=_COMMENT[1])


def _worst(findings: Iterable[Finding]) -> Severity:
    return Severity.ERROR if any(f.severity is Severity.ERROR for f in findings) else Severity.WARNING


def _cell_at(sheet: Worksheet, place: Place) -> Any:
    """The cell of a finding; that of a whole row is its first cell, that of a whole column its heading."""
    row = place.row or _heading_row(sheet)
    column = column_index_from_string(place.column) if place.column else _first_filled(sheet, row)
    cell = sheet.cell(row, column)
    if not isinstance(cell, MergedCell):
        return cell
    merged = next(area for area in sheet.merged_cells.ranges if cell.coordinate in area)
    return sheet.cell(merged.min_row, merged.min_col)


def _heading_row(sheet: Worksheet) -> int:
    counts = [sum(v is not None for v in row) for row in sheet.iter_rows(max_row=_LOOKED_AT, values_only=True)]
    return next((number for number, count in enumerate(counts, start=1) if count > 1), 1)


def _first_filled(sheet: Worksheet, row: int) -> int:
    return next((cell.column for cell in sheet[row] if cell.value is not None and cell.column), 1)


def _free_name(book: Workbook, wanted: str) -> str:
    taken = {title.casefold() for title in book.sheetnames}
    names = (wanted, *(f"{wanted} ({number})" for number in range(2, len(taken) + 3)))
    return next(name for name in names if name.casefold() not in taken)[:_LONGEST_NAME]


def _list_findings(sheet: Worksheet, marks: Marks) -> None:
    # a column for notes only where there are any: nobody should write one into a copy
    columns = len(_WIDTHS) if any(finding.note for finding in marks.findings) else len(_WIDTHS) - 1
    sheet.append(list(_HEADINGS[marks.language])[:columns])
    for cell in sheet[1]:
        cell.font = Font(name=_FACE, size=_POINTS, bold=True)
    for number, finding in enumerate(marks.findings, start=2):
        _write_row(sheet, number, finding, marks)
    for letter, width in zip("ABCDEF"[:columns], _WIDTHS, strict=False):
        sheet.column_dimensions[letter].width = width
    sheet.freeze_panes = "A2"
    sheet.page_setup.orientation, sheet.page_setup.fitToHeight = "landscape", 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def _write_row(sheet: Worksheet, number: int, finding: Finding, marks: Marks) -> None:
    where = finding.where
    spot = _spot(where, marks)
    told = [*filter(None, (finding.message[marks.language], finding.advice[marks.language], marks.note(finding)))]
    for column, words in enumerate((marks.severity(finding), where.sheet or "", spot, *told), start=1):
        cell = sheet.cell(number, column, words)
        cell.data_type = "s"  # words that start with "=" are words
        cell.font = Font(name=_FACE, size=_POINTS)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    lines = max(len(textwrap.wrap(words, width - _MARGIN)) for words, width in zip(told, _WIDTHS[3:], strict=False))
    sheet.row_dimensions[number].height = _LINE * max(1, lines)
    sheet.cell(number, 1).fill = _FILLS[finding.severity]
    if where.sheet and where.row and where.column:
        sheet.cell(number, 3).hyperlink = f"#{_quoted(where.sheet)}!{spot}"
        sheet.cell(number, 3).font = Font(name=_FACE, size=_POINTS, underline="single", color="1B5E7B")


def _spot(where: Place, marks: Marks) -> str:
    """A cell by its address; a whole row or column by its name."""
    if where.row and where.column:
        return f"{where.column}{where.row}"
    if where.row:
        return f"{_ROW[marks.language]} {where.row}"
    return f"{_COLUMN[marks.language]} {where.column}" if where.column else ""


def _quoted(title: str) -> str:
    return "'" + title.replace("'", "''") + "'"
