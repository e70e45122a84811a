"""The sheet of one table: title, facts, the table itself, and its notes beneath."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil

from inbeeld.disclosure import SafeTable
from inbeeld.publication.neutral import neutral
from inbeeld.publication.numbers import format_cell
from inbeeld.publication.tablefacts import facts_of
from inbeeld.publication.workbook.beneath import LONG_FACTS, lines_beneath
from inbeeld.publication.workbook.grid import Grid, GridRow, grid_of
from inbeeld.publication.workbook.names import range_name, sheet_name, values_name
from inbeeld.publication.workbook.page import add_sheet, link_to, put, set_header_height, spread, spread_title
from inbeeld.publication.workbook.remarks import remark_on
from inbeeld.publication.workbook.styles import Styles
from inbeeld.publication.workbook.xlsx import Workbook, Worksheet, xl_range_abs
from inbeeld.tables import Key
from inbeeld.vocabulary import Language, Text

_HEADER = 3
_NOTE_WIDTH = 92
_LABEL_WIDTHS = (22, 46)
_CELL_WIDTH = 13


@dataclass(frozen=True)
class Head:
    """What stands above a table: its title, words before its facts, and the sheet that a link leads to."""

    title: str
    words: str
    link: Text


def write_sheet(book: Workbook, table: SafeTable, styles: Styles, *, head: Head) -> None:
    """A sheet named by the table's id."""
    language = styles.language
    grid = grid_of(table, language)
    sheet = add_sheet(book, sheet_name(table.id), styles, landscape=grid.width > 8)
    widths = _set_widths(sheet, grid, table, language)
    across = (len(widths) - 1, sum(widths))
    _head(sheet, table, head, across, styles)
    for place, row in enumerate(grid.rows):
        _row(sheet, _HEADER + 1 + place, row, table, styles)
    _frame(sheet, table, grid, styles)
    set_header_height(sheet, _HEADER, [*grid.label_headings, *grid.cell_headings], widths)
    _name_values(book, table, grid)
    lines, first = lines_beneath(table, language), _HEADER + len(grid.rows) + 2
    for place, words in enumerate(lines, start=first):
        spread(sheet, place, words, across, styles.text)
    sheet.print_area(0, 0, first + len(lines), len(widths) - 1)


def _set_widths(sheet: Worksheet, grid: Grid, table: SafeTable, language: Language) -> list[int]:
    """Column widths in characters; beside a narrow table, empty columns leave room for the notes."""
    least, most = _LABEL_WIDTHS
    widths = []
    for place, heading in enumerate(grid.label_headings):
        longest = max(len(heading), *(len(row.labels[place]) for row in grid.rows))
        widths.append(min(max(longest + 2, least if place == 0 else 10), most))
    printed = zip(*(_lengths(table, row, language) for row in grid.rows), strict=True)
    widths += [max(_CELL_WIDTH, min(len(h) + 2, 24), *own) for h, own in zip(grid.cell_headings, printed, strict=True)]
    while sum(widths) < _NOTE_WIDTH:
        widths.append(_CELL_WIDTH)
    for place, width in enumerate(widths):
        sheet.set_column(place, place, width)
    return widths


def _lengths(table: SafeTable, row: GridRow, language: Language) -> Iterator[int]:
    """The width that each cell of a row needs: a number that does not fit with its word shows as signs only."""
    for key in row.keys:
        yield len(format_cell(table.cells[key], table.statistic, language)) + 2


def _head(sheet: Worksheet, table: SafeTable, head: Head, across: tuple[int, int], styles: Styles) -> None:
    language = styles.language
    short = [fact for fact in facts_of(table) if fact.label not in LONG_FACTS]
    spread_title(sheet, head.title, across, styles.title)
    facts = (f"{fact.label[language]}: {fact.words[language]}" for fact in short)
    words = " · ".join([*filter(None, [head.words]), *facts])
    spread(sheet, 1, words, across, styles.quiet)
    link_to(sheet, (2, 0), head.link[language], styles)


def _row(sheet: Worksheet, place: int, row: GridRow, table: SafeTable, styles: Styles) -> None:
    for column, label in enumerate(row.labels):
        _label(sheet, place, column, label, styles.row_label(total=row.total))
    for column, key in enumerate(row.keys, start=len(row.labels)):
        write_figure(sheet, (place, column), (table, key), styles, total=row.total)


def write_figure(
    sheet: Worksheet, place: tuple[int, int], of: tuple[SafeTable, Key], styles: Styles, *, total: bool
) -> None:
    """Write a cell of a table: a number with the mark of its status or a sign, and a comment that explains it."""
    table, key = of
    cell = table.cells[key]
    style = styles.figure(table, cell, total=total)
    if cell.value is None:
        put(sheet, *place, format_cell(cell, table.statistic, styles.language), style)
    else:
        sheet.write_number(*place, cell.value, style)
    _remark(sheet, *place, remark_on(table, key, styles.language))


def _label(sheet: Worksheet, place: int, column: int, label: str, style: object) -> None:
    """A year is a number, any other label is text."""
    if label.isdecimal():
        sheet.write_number(place, column, int(label), style)
    else:
        sheet.write_string(place, column, neutral(label), style)


def _remark(sheet: Worksheet, row: int, column: int, words: str | None) -> None:
    if words is not None:
        lines = ceil(len(words) / 28) + 1
        look = {"author": "", "font_name": "Noto Sans", "font_size": 9, "width": 190, "height": 18 * lines}
        sheet.write_comment(row, column, words, look)


def _frame(sheet: Worksheet, table: SafeTable, grid: Grid, styles: Styles) -> None:
    left = [{"header": neutral(h), "header_format": styles.header(right=False)} for h in grid.label_headings]
    right = [{"header": neutral(h), "header_format": styles.header(right=True)} for h in grid.cell_headings]
    area = (_HEADER, 0, _HEADER + len(grid.rows), grid.width - 1)
    name = range_name(table.id)
    sheet.add_table(*area, {"name": name, "columns": [*left, *right], "style": None, "autofilter": False})
    sheet.ignore_errors({"number_stored_as_text": f"A{_HEADER + 1}:XFD{_HEADER + 1}"})
    sheet.freeze_panes(_HEADER + 1, len(grid.label_headings))
    sheet.repeat_rows(_HEADER)


def _name_values(book: Workbook, table: SafeTable, grid: Grid) -> None:
    """Name the figures without headings and labels, for who calculates with them."""
    first, last = _HEADER + 1, _HEADER + len(grid.rows)
    area = xl_range_abs(first, len(grid.label_headings), last, grid.width - 1)
    book.define_name(values_name(table.id), f"='{sheet_name(table.id)}'!{area}")
