"""What is said instead of signs, for each table of the book in the order in which the templates set them."""

from collections.abc import Iterator

from inbeeld.publication.report.tagging import Spoken
from inbeeld.publication.report.typesetting import Book


def spoken_in(book: Book) -> tuple[Spoken, ...]:
    """For each table, the words of each cell after the heading of its row."""
    return (*_in_chapters(book), *_in_annex(book), *_changed(book))


def _in_chapters(book: Book) -> Iterator[Spoken]:
    for chapter in book["chapters"]:
        for page in chapter["pages"]:
            for section in page["sections"]:
                yield from _in_section(section)


def _in_section(section: Book) -> Iterator[Spoken]:
    for figure in section["figures"]:
        if figure["place"] == "here":
            yield _said(figure["table"])
    for table in section["lists"]:
        if table["layout"] == "table":
            yield from (_listed(group) for group in table["groups"])


def _listed(group: Book) -> Spoken:
    return tuple(tuple(entry["spoken"] for entry in row[1:]) for row in group["rows"])


def _in_annex(book: Book) -> Iterator[Spoken]:
    for entry in (*book["annex"]["tables"], *book["annex"]["printed"]["tables"]) if book["annex"] else ():
        yield _said(entry["table"])


def _changed(book: Book) -> Iterator[Spoken]:
    for group in book["changes"]["groups"] if book["changes"] else ():
        if group["cells"]:
            yield tuple((None, None, None) for _ in group["cells"])


def _said(table: Book) -> Spoken:
    return tuple(tuple(cell["spoken"] for cell in row["cells"]) for row in table["rows"])
