"""The contents: every table and list with a link to its sheet."""

from inbeeld.disclosure import SafeTable
from inbeeld.publication.besideprinted import BESIDE_PRINTED
from inbeeld.publication.content import EditionContent, ListContent
from inbeeld.publication.neutral import neutral
from inbeeld.publication.tablefacts import what_counts
from inbeeld.publication.workbook.names import sheet_name
from inbeeld.publication.workbook.page import add_sheet, link_to, put, put_title, set_height
from inbeeld.publication.workbook.printedsheet import has_printed
from inbeeld.publication.workbook.styles import Styles
from inbeeld.publication.workbook.words import WORDS
from inbeeld.publication.workbook.xlsx import Workbook, Worksheet

_COLUMNS = {"table": 34, "title": 58, "counts": 34, "period": 20, "source": 36, "figures": 12}
"""The columns and their widths in characters."""
_HEADER = 2


def write_contents(book: Workbook, content: EditionContent, tables: tuple[SafeTable, ...], styles: Styles) -> None:
    """The second sheet."""
    language = styles.language
    sheet = add_sheet(book, WORDS["contents"][language], styles, landscape=True)
    put_title(sheet, WORDS["contents"][language], styles.title)
    link_to(sheet, (1, 0), WORDS["notes"][language], styles)
    for place, width in enumerate(_COLUMNS.values()):
        sheet.set_column(place, place, width)
    lines = (
        *(_words(table, content, styles) for table in tables),
        *(_words_of_list(shown, styles) for shown in content.lists),
    )
    for place, words in enumerate(lines):
        _line(sheet, _HEADER + 1 + place, words, styles)
    if has_printed(content.figures, styles):
        link_to(sheet, (1, 1), BESIDE_PRINTED[language], styles)
    _frame(sheet, len(lines), styles)


def _line(sheet: Worksheet, row: int, words: tuple[str, ...], styles: Styles) -> None:
    name, *others = words
    sheet.write_url(row, 0, f"internal:'{sheet_name(name)}'!A1", styles.link, neutral(name))
    for column, text in enumerate(others, start=1):
        put(sheet, row, column, text, styles.text)
    set_height(sheet, row, *zip(words, _COLUMNS.values(), strict=True))


def _words(table: SafeTable, content: EditionContent, styles: Styles) -> tuple[str, ...]:
    language, about = styles.language, table.about
    figures = [figure.number for figure in content.figures if figure.table.id == table.id]
    return (
        table.id,
        about.title[language],
        what_counts(table)[language],
        about.period_label[language],
        about.source.name[language],
        ", ".join(figures),
    )


def _words_of_list(shown: ListContent, styles: Styles) -> tuple[str, ...]:
    language, listing = styles.language, shown.listing
    return (
        listing.id,
        listing.about.title[language],
        listing.unit.many[language],
        listing.about.period_label[language],
        listing.about.source.name[language],
        f"{WORDS['list'][language]} {shown.number}",
    )


def _frame(sheet: Worksheet, count: int, styles: Styles) -> None:
    headings = [
        {"header": WORDS[name][styles.language], "header_format": styles.header(right=False)} for name in _COLUMNS
    ]
    area = (_HEADER, 0, _HEADER + max(count, 1), len(_COLUMNS) - 1)
    sheet.add_table(*area, {"name": "contents", "columns": headings, "style": None, "autofilter": False})
    sheet.repeat_rows(_HEADER)
    sheet.freeze_panes(_HEADER + 1, 1)
