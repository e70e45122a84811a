"""The workbook as one file: cover, contents, notes, and a sheet for each table."""

import io
from datetime import UTC, datetime, time

from inbeeld.disclosure import SafeTable
from inbeeld.publication.content import EditionContent
from inbeeld.publication.workbook.contents import write_contents
from inbeeld.publication.workbook.cover import write_cover
from inbeeld.publication.workbook.notes import write_notes
from inbeeld.publication.workbook.styles import Styles
from inbeeld.publication.workbook.tablesheet import write_sheet
from inbeeld.publication.workbook.words import LANGUAGE_TAGS, WORDS
from inbeeld.publication.workbook.xlsx import Workbook
from inbeeld.vocabulary import Language

_SAFE = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
"""What a supplier wrote stays text: never a formula or a link."""


def write_workbook(content: EditionContent, language: Language) -> bytes:
    """``tables.<language>.xlsx``. It has no formulas, and the same edition always gives the same bytes."""
    data = io.BytesIO()
    with Workbook(data, _SAFE) as book:
        _describe(book, content, language)
        styles = Styles(book, language)
        tables = in_order(content)
        write_cover(book, content, styles)
        write_contents(book, content, tables, styles)
        write_notes(book, content, tables, styles)
        for table in tables:
            write_sheet(book, table, styles)
    return data.getvalue()


def in_order(content: EditionContent) -> tuple[SafeTable, ...]:
    """The tables in the order in which the figures show them, then those without a figure."""
    shown = [figure.table.id for figure in content.figures]
    return tuple(content.tables[id_] for id_ in dict.fromkeys([*shown, *sorted(content.tables)]))


def _describe(book: Workbook, content: EditionContent, language: Language) -> None:
    released = datetime.combine(content.released, time(), tzinfo=UTC).replace(tzinfo=None)
    book.set_properties(
        {
            "title": f"{content.title[language]}: {WORDS['tables'][language]}",
            "subject": content.subject[language],
            "author": content.publisher,
            "company": content.publisher,
            "comments": content.licence,
            "created": released,
        }
    )
    book.set_custom_property("Language", LANGUAGE_TAGS[language], "text")
    book.set_calc_mode("manual")
    book.set_size(1600 * 15, 1000 * 15)
