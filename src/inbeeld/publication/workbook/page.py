"""How every sheet opens on a screen and prints: A4, one page wide, no gridlines, a header and a footer."""

from collections.abc import Sequence
from math import ceil
from textwrap import wrap

from inbeeld.publication.neutral import neutral
from inbeeld.publication.workbook.styles import Styles
from inbeeld.publication.workbook.words import WORDS
from inbeeld.publication.workbook.xlsx import Workbook, Worksheet

_A4 = 9
LINE = 16
"""Height of a line of text in points."""
_TITLE = 1.6
"""Width of a letter of a title in characters of a cell."""


def add_sheet(book: Workbook, name: str, styles: Styles, *, landscape: bool = False) -> Worksheet:
    """A new sheet, set up for screen and paper."""
    sheet = book.add_worksheet(name)
    sheet.hide_gridlines(2)
    sheet.set_default_row(LINE)
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.6, right=0.6, top=0.9, bottom=0.8)
    if landscape:
        sheet.set_landscape()
    sheet.set_header(f"&L&8{_literal(styles.running)}")
    sheet.set_footer(f"&L&8{_literal(name)}&R&8{WORDS['page'][styles.language]}")
    return sheet


def _literal(words: str) -> str:
    """Words for a header or footer, where an ampersand starts a code and a line holds 255 signs."""
    return words[:200].replace("&", "&&")


def put(sheet: Worksheet, row: int, column: int, words: str, style: object) -> None:
    """Write text, neutralised, as text."""
    sheet.write_string(row, column, neutral(words), style)


def put_title(sheet: Worksheet, words: str, style: object, *, row: int = 0) -> None:
    """Write the title of a sheet, with room for its larger type."""
    sheet.set_row(row, 2 * LINE)
    put(sheet, row, 0, words, style)


def spread_title(sheet: Worksheet, words: str, across: tuple[int, int], style: object) -> None:
    """Write the title of a sheet over its whole width: ``across`` is its last column and its width in characters."""
    last_column, width = across
    sheet.merge_range(0, 0, 0, last_column, "", style)
    put(sheet, 0, 0, words, style)
    sheet.set_row(0, 2 * LINE * ceil(_TITLE * len(words) / width))


def set_header_height(sheet: Worksheet, row: int, headings: Sequence[str], widths: Sequence[int]) -> None:
    """Make a row of headings as high as its longest heading needs in bold type, where words are not broken."""
    needed = (len(wrap(words, width, break_long_words=False)) for words, width in zip(headings, widths, strict=False))
    sheet.set_row(row, LINE * max(1, *needed))


def set_height(sheet: Worksheet, row: int, *texts: tuple[str, int]) -> None:
    """Make a row as high as its texts need; each text comes with the width of its cell in characters.

    Programs do not all stretch a row by themselves, and not for merged cells.
    """
    sheet.set_row(row, LINE * max(1, *(ceil(len(words) / (1.15 * width)) for words, width in texts)))


def spread(sheet: Worksheet, row: int, words: str, across: tuple[int, int], style: object) -> None:
    """Write text over the whole width of the sheet: ``across`` is its last column and its width in characters."""
    last_column, width = across
    sheet.merge_range(row, 0, row, last_column, "", style)
    put(sheet, row, 0, words, style)
    set_height(sheet, row, (words, width))


def link_to(sheet: Worksheet, place: tuple[int, int], name: str, styles: Styles) -> None:
    """A link to another sheet, which says where it leads."""
    words = WORDS["to sheet"][styles.language].format(sheet=name.lower())
    sheet.write_url(*place, f"internal:'{name}'!A1", styles.link, words)
