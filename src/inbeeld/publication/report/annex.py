"""The annex: tables that are too long to stand under their figure."""

from inbeeld.publication.report.typesetting import Book
from inbeeld.publication.report.words import WORDS
from inbeeld.vocabulary import Language


def annex_of(book: Book, language: Language) -> Book | None:
    """The tables that stand in the annex, in the order of their figures; None if there are none."""
    tables = [
        {"id": figure["id"], "number": figure["number"], "table": figure["table"]}
        for chapter in book["chapters"]
        for page in chapter["pages"]
        for section in page["sections"]
        for figure in section["figures"]
        if figure["place"] == "annex"
    ]
    if not tables:
        return None
    name = WORDS["tables"][language]
    return {
        "id": "tables",
        "kicker": None,
        "name": name,
        "title": name,
        "finding": WORDS["tables title"][language],
        "lead": WORDS["tables lead"][language],
        "tables": tables,
    }
