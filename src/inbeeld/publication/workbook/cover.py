"""The cover: what this file is, of which edition, and how to cite it."""

from inbeeld.publication.citing import citation_of, period_label
from inbeeld.publication.content import EditionContent
from inbeeld.publication.numbers import format_date
from inbeeld.publication.tablefacts import capital
from inbeeld.publication.workbook.page import add_sheet, link_to, put, put_title, set_height
from inbeeld.publication.workbook.styles import Styles
from inbeeld.publication.workbook.words import WORDS
from inbeeld.publication.workbook.xlsx import Workbook
from inbeeld.vocabulary import Language

_WIDTH = 84
_FIRST = 3


def write_cover(book: Workbook, content: EditionContent, styles: Styles) -> None:
    """The first sheet."""
    language = styles.language
    sheet = add_sheet(book, WORDS["cover"][language], styles)
    sheet.set_column(0, 0, 20)
    sheet.set_column(1, 1, _WIDTH)
    put_title(sheet, content.title[language], styles.of(font_size=22, bold=True))
    put(sheet, 1, 0, capital(content.subject[language]), styles.of(font_size=12))
    for place, (label, words) in enumerate(_facts(content, styles)):
        put(sheet, _FIRST + place, 0, WORDS[label][language], styles.label)
        put(sheet, _FIRST + place, 1, words, styles.text)
        set_height(sheet, _FIRST + place, (words, _WIDTH))
    below = _FIRST + len(_facts(content, styles)) + 1
    for place, name in enumerate(("contents", "notes")):
        link_to(sheet, (below + place, 1), WORDS[name][language], styles)


def _facts(content: EditionContent, styles: Styles) -> tuple[tuple[str, str], ...]:
    language = styles.language
    return (
        ("edition", period_label(content)),
        ("version", content.version),
        ("released", format_date(content.released, language)),
        ("publisher", content.publisher),
        ("address", content.address),
        ("licence", f"{content.licence} ({content.licence_address})"),
        ("cite", citation_of(content, language)),
        ("in this book", _held(content, language)),
        ("mind", WORDS["do not add"][language]),
    )


def _held(content: EditionContent, language: Language) -> str:
    """How many tables and lists the file holds."""
    words = {0: "count", 1: "count one list"}.get(len(content.lists), "count both")
    return WORDS[words][language].format(count=len(content.tables), lists=len(content.lists))
