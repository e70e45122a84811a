"""The workbook of an edition: cover, contents, notes, what was printed before, and a sheet for each table."""

from inbeeld.disclosure import SafeTable
from inbeeld.publication.content import EditionContent
from inbeeld.publication.workbook.contents import write_contents
from inbeeld.publication.workbook.cover import write_cover
from inbeeld.publication.workbook.listsheet import write_list
from inbeeld.publication.workbook.making import Described, made
from inbeeld.publication.workbook.notes import write_notes
from inbeeld.publication.workbook.printedsheet import write_printed
from inbeeld.publication.workbook.styles import Styles
from inbeeld.publication.workbook.tablesheet import Head, write_sheet
from inbeeld.publication.workbook.words import WORDS
from inbeeld.publication.workbook.xlsx import Workbook
from inbeeld.vocabulary import Language


def write_workbook(content: EditionContent, language: Language) -> bytes:
    """``tables.<language>.xlsx``. It has no formulas, and the same edition always gives the same bytes."""
    tables = in_order(content)

    def write(book: Workbook, styles: Styles) -> None:
        write_cover(book, content, styles)
        write_contents(book, content, tables, styles)
        write_notes(book, content, tables, styles)
        for table in tables:
            write_sheet(book, table, styles, head=Head(table.about.title[language], "", WORDS["contents"]))
        write_printed(book, content.figures, styles)
        for shown in content.lists:
            write_list(book, shown, styles)

    return made(Described(f"{content.title[language]}: {WORDS['tables'][language]}", content), language, write)


def in_order(content: EditionContent) -> tuple[SafeTable, ...]:
    """The tables in the order in which the figures show them, then those without a figure."""
    shown = [figure.table.id for figure in content.figures]
    return tuple(content.tables[id_] for id_ in dict.fromkeys([*shown, *sorted(content.tables)]))
