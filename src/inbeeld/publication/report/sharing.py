"""Remarks that several figures share: a page of the book tells each of them once."""

from collections import Counter
from collections.abc import Iterator

from inbeeld.publication.report.typesetting import Book


def share_remarks(chapters: list[Book]) -> None:
    """Give remarks in the same words the same key; a remark that one figure has alone keeps none."""
    remarks = list(_remarks(chapters))
    counted = Counter(remark["words"] for remark in remarks)
    shared = [words for words, count in counted.items() if count > 1]
    keys = {words: str(place) for place, words in enumerate(shared)}
    for remark in remarks:
        remark["key"] = keys.get(remark["words"])


def _remarks(chapters: list[Book]) -> Iterator[Book]:
    for chapter in chapters:
        for page in chapter["pages"]:
            for section in page["sections"]:
                for figure in section["figures"]:
                    yield from figure["remarks"]
