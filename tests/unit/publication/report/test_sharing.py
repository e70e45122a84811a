import io

import pikepdf

from inbeeld.publication.report.sharing import share_remarks
from inbeeld.publication.report.tagging import elements
from inbeeld.publication.report.typesetting import Book, typeset
from tests.unit.publication.report.parts import small_book


def chapters(*figures: tuple[str, ...]) -> list[Book]:
    """One chapter of one page, with the remarks of each of its figures."""
    made = [
        {"remarks": [{"id": f"{number}:{place}", "words": words, "key": None} for place, words in enumerate(remarks)]}
        for number, remarks in enumerate(figures)
    ]
    return [{"pages": [{"sections": [{"figures": made}]}]}]


def keys(made: list[Book]) -> list[list[str | None]]:
    figures = made[0]["pages"][0]["sections"][0]["figures"]
    return [[remark["key"] for remark in figure["remarks"]] for figure in figures]


def test_remarks_in_the_same_words_get_the_same_key() -> None:
    made = chapters(("Afgerond.", "Klein."), ("Klein.",), ("Anders.", "Klein."))
    share_remarks(made)
    assert keys(made) == [[None, "0"], ["0"], [None, "0"]]


def test_remarks_of_one_figure_alone_get_no_key() -> None:
    made = chapters(("Afgerond.",), ("Klein.",), ())
    share_remarks(made)
    assert keys(made) == [[None], [None], []]


def notes_in(book: Book) -> int:
    with pikepdf.open(io.BytesIO(typeset(book))) as pdf:
        return len(list(elements(pdf.Root.StructTreeRoot, "/Note")))


def test_a_page_tells_a_shared_remark_once() -> None:
    book = small_book("nl")
    section = next(s for c in book["chapters"] for p in c["pages"] for s in p["sections"] if s["layout"] == "pair")
    for number, figure in enumerate(section["figures"]):
        figure["remarks"] = [{"id": f"pair:{number}", "words": "Klein.", "key": None}]
    apart = notes_in(book)
    share_remarks(book["chapters"])
    assert notes_in(book) == apart - 1
