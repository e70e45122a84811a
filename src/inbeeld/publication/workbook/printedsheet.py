"""The sheet with what was counted in registers beside what was printed before: a row for each pair of cells."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from inbeeld.disclosure import SafeTable
from inbeeld.publication.besideprinted import BESIDE_PRINTED, Pair, headings_of, pairs_of
from inbeeld.publication.content import FigureContent
from inbeeld.publication.neutral import neutral
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
from inbeeld.publication.workbook.tablesheet import write_figure
from inbeeld.publication.workbook.words import WORDS
from inbeeld.publication.workbook.xlsx import Workbook, Worksheet
from inbeeld.vocabulary import Text

_HEADER = 3
_WIDTHS = (9, 64, 48, 26, 18, 50)
"""Characters: number of the figure, title of the table, what is counted, both numbers, who printed one of them."""
_RIGHT, _INDENTS = (False, False, False, True, True, False), (0, 0, 0, 0, 0, 2)
"""Which columns hold figures, and how far the last one keeps from them."""
_NAME = "beside_printed"


@dataclass(frozen=True)
class _Line:
    figure: FigureContent
    printed: SafeTable
    pair: Pair


def write_printed(
    book: Workbook, figures: Sequence[FigureContent], styles: Styles, *, link: Text = WORDS["contents"]
) -> None:
    """The sheet of the figures of which something was printed before; none if there are no such figures."""
    lines = tuple(_lines(figures, styles))
    if not lines:
        return
    language = styles.language
    sheet = add_sheet(book, BESIDE_PRINTED[language], styles, landscape=True)
    for place, width in enumerate(_WIDTHS):
        sheet.set_column(place, place, width)
    across = (len(_WIDTHS) - 1, sum(_WIDTHS))
    spread_title(sheet, BESIDE_PRINTED[language], across, styles.title)
    spread(sheet, 1, WORDS["beside printed"][language], across, styles.quiet)
    link_to(sheet, (2, 0), link[language], styles)
    for place, line in enumerate(lines, start=_HEADER + 1):
        _row(sheet, place, line, styles)
    _frame(sheet, lines, styles)


def has_printed(figures: Sequence[FigureContent], styles: Styles) -> bool:
    """Whether there is such a sheet."""
    return any(_lines(figures, styles))


def _lines(figures: Sequence[FigureContent], styles: Styles) -> Iterator[_Line]:
    for figure in figures:
        if figure.printed is not None:
            yield from (_Line(figure, figure.printed, pair) for pair in pairs_of(figure, styles.language))


def _row(sheet: Worksheet, row: int, line: _Line, styles: Styles) -> None:
    language, label = styles.language, styles.row_label(total=line.pair.is_total)
    title, source = (line.figure.table.about.title[language], line.printed.about.source.name[language])
    put(sheet, row, 0, line.figure.number, label)
    put(sheet, row, 1, title, styles.entry(name=False))
    put(sheet, row, 2, line.pair.heading, label)
    for column, (table, key) in enumerate(zip(_tables(line), line.pair.keys, strict=True), start=3):
        write_figure(sheet, (row, column), (table, key), styles, total=line.pair.is_total)
    put(sheet, row, 5, source, styles.entry(name=False, indent=_INDENTS[-1]))
    set_height(sheet, row, (title, _WIDTHS[1]), (line.pair.heading, _WIDTHS[2]), (source, _WIDTHS[5]))


def _tables(line: _Line) -> tuple[SafeTable, SafeTable]:
    return line.figure.table, line.printed


def _is_synthetic(figure: FigureContent) -> bool:
    return figure.table.about.source.is_synthetic


def _frame(sheet: Worksheet, lines: Sequence[_Line], styles: Styles) -> None:
    language = styles.language
    # where some of the persons exist, it is not all synthetic
    what, counted, before = headings_of(min((line.figure for line in lines), key=_is_synthetic))
    names = (WORDS["figure"], WORDS["table"], what, counted, before, WORDS["printed in"])
    columns = [
        {"header": neutral(name[language]), "header_format": styles.header(right=right, indent=indent)}
        for name, right, indent in zip(names, _RIGHT, _INDENTS, strict=True)
    ]
    area = (_HEADER, 0, _HEADER + len(lines), len(_WIDTHS) - 1)
    sheet.add_table(*area, {"name": _NAME, "columns": columns, "style": None, "autofilter": True})
    set_header_height(sheet, _HEADER, [name[language] for name in names], _WIDTHS)
    sheet.freeze_panes(_HEADER + 1, 1)
    sheet.repeat_rows(_HEADER)
