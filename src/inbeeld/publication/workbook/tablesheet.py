"""The sheet of one table: title, facts, the table itself, and its notes beneath."""

from math import ceil

from inbeeld.disclosure import SafeTable
from inbeeld.publication.cellnotes import has_small_base, small_base_words
from inbeeld.publication.neutral import neutral
from inbeeld.publication.numbers import format_cell
from inbeeld.publication.tablefacts import DEFINITION, METHOD, PROTECTION, ROUNDING, break_label, break_words, facts_of
from inbeeld.publication.workbook.grid import Grid, GridRow, grid_of
from inbeeld.publication.workbook.names import range_name, sheet_name
from inbeeld.publication.workbook.page import add_sheet, put, put_title, set_height
from inbeeld.publication.workbook.remarks import remark_on
from inbeeld.publication.workbook.styles import Styles
from inbeeld.publication.workbook.words import WORDS
from inbeeld.publication.workbook.xlsx import Workbook, Worksheet
from inbeeld.vocabulary import Language

_HEADER = 3
_NOTE_WIDTH = 92
_LABEL_WIDTHS = (22, 46)
_CELL_WIDTH = 13
_LONG = (DEFINITION, METHOD, ROUNDING, PROTECTION)
"""Facts that stand beneath the table, as they take more than a few words."""


def write_sheet(book: Workbook, table: SafeTable, styles: Styles) -> None:
    """A sheet named by the table's id."""
    language = styles.language
    grid = grid_of(table, language)
    sheet = add_sheet(book, sheet_name(table.id), styles, landscape=grid.width > 8)
    widths = _set_widths(sheet, grid)
    _head(sheet, table, len(widths) - 1, styles)
    for place, row in enumerate(grid.rows):
        _row(sheet, _HEADER + 1 + place, row, table, styles)
    _frame(sheet, table, grid, styles)
    last = _beneath(sheet, _HEADER + len(grid.rows) + 2, table, len(widths) - 1, styles)
    sheet.print_area(0, 0, last, len(widths) - 1)


def _set_widths(sheet: Worksheet, grid: Grid) -> list[int]:
    """Column widths in characters; beside a narrow table, empty columns leave room for the notes."""
    least, most = _LABEL_WIDTHS
    widths = []
    for place, heading in enumerate(grid.label_headings):
        longest = max(len(heading), *(len(row.labels[place]) for row in grid.rows))
        widths.append(min(max(longest + 2, least if place == 0 else 10), most))
    widths += [max(_CELL_WIDTH, min(len(heading) + 2, 24)) for heading in grid.cell_headings]
    while sum(widths) < _NOTE_WIDTH:
        widths.append(_CELL_WIDTH)
    for place, width in enumerate(widths):
        sheet.set_column(place, place, width)
    return widths


def _head(sheet: Worksheet, table: SafeTable, last_column: int, styles: Styles) -> None:
    language = styles.language
    short = [fact for fact in facts_of(table) if fact.label not in _LONG]
    put_title(sheet, table.about.title[language], styles.title)
    words = " · ".join(f"{fact.label[language]}: {fact.words[language]}" for fact in short)
    _spread(sheet, 1, words, last_column, styles.quiet)
    link = f"internal:'{WORDS['contents'][language]}'!A1"
    sheet.write_url(2, 0, link, styles.link, WORDS["to contents"][language])


def _row(sheet: Worksheet, place: int, row: GridRow, table: SafeTable, styles: Styles) -> None:
    for column, label in enumerate(row.labels):
        _label(sheet, place, column, label, styles.row_label(total=row.total))
    for column, key in enumerate(row.keys, start=len(row.labels)):
        cell = table.cells[key]
        style = styles.figure(table, cell, total=row.total)
        if cell.value is None:
            put(sheet, place, column, format_cell(cell, table.statistic, styles.language), style)
        else:
            sheet.write_number(place, column, cell.value, style)
        _remark(sheet, place, column, remark_on(table, key, styles.language))


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


def _beneath(sheet: Worksheet, row: int, table: SafeTable, last_column: int, styles: Styles) -> int:
    lines = _notes(table, styles.language)
    for place, words in enumerate(lines):
        _spread(sheet, row + place, words, last_column, styles.text)
    return row + len(lines)


def _spread(sheet: Worksheet, row: int, words: str, last_column: int, style: object) -> None:
    """Write text over the whole width of the sheet, in as many lines as it needs."""
    sheet.merge_range(row, 0, row, last_column, "", style)
    put(sheet, row, 0, words, style)
    set_height(sheet, row, (words, _NOTE_WIDTH))


def _notes(table: SafeTable, language: Language) -> tuple[str, ...]:
    about = table.about
    long = [fact for fact in facts_of(table) if fact.label in _LONG]
    return (
        *(f"{fact.label[language]}: {fact.words[language]}" for fact in long),
        *_flag(table, language),
        *(f"{break_label(found)[language]}: {break_words(found, language)}" for found in about.breaks),
        *(f"{WORDS['limitation'][language]}: {limitation[language]}" for limitation in about.limitations),
    )


def _flag(table: SafeTable, language: Language) -> tuple[str, ...]:
    """What the flag at percentages of a small base means, where there are any."""
    found = any(has_small_base(table, cell) for cell in table.cells.values())
    return (small_base_words(table, language),) if found else ()
