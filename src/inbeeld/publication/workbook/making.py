"""A workbook as bytes: what every workbook says of itself, and that it has nothing in it that runs."""

import io
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, time

from inbeeld.publication.content import EditionContent
from inbeeld.publication.workbook.styles import Styles
from inbeeld.publication.workbook.words import LANGUAGE_TAGS
from inbeeld.publication.workbook.xlsx import Workbook
from inbeeld.vocabulary import Language

_SAFE = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
"""What a supplier wrote stays text: never a formula or a link."""


@dataclass(frozen=True)
class Described:
    """The title of a workbook and the edition that it belongs to."""

    title: str
    content: EditionContent


def made(described: Described, language: Language, write: Callable[[Workbook, Styles], None]) -> bytes:
    """The bytes of a workbook whose sheets ``write`` makes. It has no formulas; the day is that of the edition."""
    data = io.BytesIO()
    with Workbook(data, _SAFE) as book:
        _describe(book, described, language)
        running = f"{described.content.publisher} · {described.content.title[language]}"
        write(book, Styles(book, language, running))
    return data.getvalue()


def _describe(book: Workbook, described: Described, language: Language) -> None:
    content = described.content
    released = datetime.combine(content.released, time(), tzinfo=UTC).replace(tzinfo=None)
    book.set_properties(
        {
            "title": described.title,
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
