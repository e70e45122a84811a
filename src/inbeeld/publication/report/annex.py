"""The annex: tables that are too long to stand under their figure, and what was printed before of the same things."""

from inbeeld.publication.besideprinted import BESIDE_PRINTED
from inbeeld.publication.report.typesetting import Book
from inbeeld.publication.report.words import WORDS
from inbeeld.vocabulary import Language


def annex_of(book: Book, language: Language) -> Book | None:
    """The tables that stand in the annex, in the order of their figures; None if there are none."""
    figures = [
        figure
        for chapter in book["chapters"]
        for page in chapter["pages"]
        for section in page["sections"]
        for figure in section["figures"]
    ]
    tables = [_entry(figure, "table") for figure in figures if figure["place"] == "annex"]
    printed = [_entry(figure, "printed") for figure in figures if figure["printed"]]
    if not tables and not printed:
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
        "printed": {
            "title": BESIDE_PRINTED[language],
            "lead": WORDS["printed lead"][language],
            "tables": printed,
        },
    }


def _entry(figure: Book, kind: str) -> Book:
    """A table with the place that a figure refers to; only that of its values has its number."""
    at, is_own = f"{kind}:{figure['id']}", kind == "table"
    return {"id": figure["id"], "at": at, "number": figure["number"], "is-own": is_own, "table": figure[kind]}
