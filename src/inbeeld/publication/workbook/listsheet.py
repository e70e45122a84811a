"""The sheet of one list: title, what stands in it, the list itself, and its notes beneath."""

from collections.abc import Iterator

from inbeeld.publication.content import ListContent
from inbeeld.publication.listtable import ListEntry, ListTable
from inbeeld.publication.listtables import list_table
from inbeeld.publication.neutral import neutral
from inbeeld.publication.workbook.names import list_name, sheet_name
from inbeeld.publication.workbook.page import (
    add_sheet,
    link_to,
    put,
    set_header_height,
    set_height,
    spread,
    spread_title,
)
from inbeeld.publication.workbook.styles import Styles
from inbeeld.publication.workbook.words import WORDS
from inbeeld.publication.workbook.xlsx import Workbook, Worksheet
from inbeeld.vocabulary import Text

_HEADER = 3
_NARROWEST, _WIDE, _WIDEST = 12, 18, 64
"""Least width of a column in characters, what a long entry gets at least, and the most."""
_FILTER = 3
"""Characters that the button of a filter takes in a heading."""
_PAPER = 170
"""Characters that can still be read across a page."""
_LEAST = 92
"""The least width of the sheet: its notes stand across it."""


def write_list(book: Workbook, content: ListContent, styles: Styles, *, link: Text = WORDS["contents"]) -> None:
    """A sheet named by the list's id; ``link`` is the sheet that a link above the list leads to."""
    table = list_table(content, styles.language)
    sheet = add_sheet(book, sheet_name(table.id), styles, landscape=True)
    widths = _set_widths(sheet, table)
    across = (len(widths) - 1, sum(widths))
    spread_title(sheet, table.title, across, styles.title)
    spread(sheet, 1, f"{table.intro} {table.source}", across, styles.quiet)
    link_to(sheet, (2, 0), link[styles.language], styles)
    for place, words in enumerate(_rows(table), start=_HEADER + 1):
        _row(sheet, place, words, (widths, styles))
    last = _frame(sheet, table, styles)
    set_header_height(
        sheet, _HEADER, headings_of(table, WORDS["group"][styles.language]), [w - _FILTER for w in widths]
    )
    for place, note in enumerate(_notes(table), start=last + 2):
        spread(sheet, place, note, across, styles.text)


def headings_of(table: ListTable, group: str) -> tuple[str, ...]:
    """The headings; where a list is divided, the group comes after the name."""
    first, *others = (column.heading for column in table.columns)
    is_divided = any(found.heading for found in table.groups)
    return (first, *([group] if is_divided else []), *others)


def _rows(table: ListTable) -> Iterator[tuple[str, ...]]:
    for group in table.groups:
        for row in group.rows:
            name, *others = (_words(entry) for entry in row.entries)
            yield (name, *([group.heading] if group.heading else []), *others)


def _words(entry: ListEntry) -> str:
    """An entry as text. What is not known is told in words: a sheet has no second layer for who cannot see."""
    return entry.spoken or entry.text


def _set_widths(sheet: Worksheet, table: ListTable) -> list[int]:
    columns = zip(headings_of(table, ""), *_rows(table), strict=True)
    widths = fitting([min(max(max(map(len, texts)) + 2, _NARROWEST), _WIDEST) for texts in columns])
    while sum(widths) < _LEAST:
        widths.append(_NARROWEST)
    for place, width in enumerate(widths):
        sheet.set_column(place, place, width)
    return widths


def fitting(wanted: list[int]) -> list[int]:
    """Widths that fit the page together: what narrow columns leave is shared by those that want more."""
    widths, room = list(wanted), _PAPER
    for done, place in enumerate(sorted(range(len(wanted)), key=wanted.__getitem__)):
        widths[place] = min(wanted[place], max(room // (len(wanted) - done), _WIDE))
        room -= widths[place]
    return widths


def _row(sheet: Worksheet, place: int, words: tuple[str, ...], look: tuple[list[int], Styles]) -> None:
    widths, styles = look
    for column, text in enumerate(words):
        if text.isdecimal():
            sheet.write_number(place, column, int(text), styles.entry(name=column == 0))
        else:
            put(sheet, place, column, text, styles.entry(name=column == 0))
    set_height(sheet, place, *zip(words, widths, strict=False))


def _frame(sheet: Worksheet, table: ListTable, styles: Styles) -> int:
    """Make the rows a named table with headings that stay in sight; return its last row."""
    headings = headings_of(table, WORDS["group"][styles.language])
    columns = [{"header": neutral(words), "header_format": styles.header(right=False)} for words in headings]
    last = _HEADER + max(sum(1 for _ in table.rows), 1)
    area = (_HEADER, 0, last, len(headings) - 1)
    sheet.add_table(*area, {"name": list_name(table.id), "columns": columns, "style": None, "autofilter": True})
    sheet.freeze_panes(_HEADER + 1, 1)
    sheet.repeat_rows(_HEADER)
    return last


def _notes(table: ListTable) -> tuple[str, ...]:
    explained = (f"{column.heading}: {column.note}" for column in table.columns if column.note)
    return (*explained, *table.notes)
