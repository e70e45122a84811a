"""The report is tagged for PDF/UA-1. These are the checks that can be done without a validator."""

import io
from collections.abc import Iterator
from itertools import pairwise

import pikepdf
import pytest

from inbeeld.publication.report.tagging import children, elements
from tests.unit.publication.report.parts import report, small_edition
from tests.unit.publication.report.tags import kinds, scope_of, untagged_paint, walk


@pytest.fixture(scope="module")
def pdf() -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(io.BytesIO(report("nl"))) as document:
        yield document


def test_the_document_is_tagged_titled_and_in_a_language(pdf: pikepdf.Pdf) -> None:
    root = pdf.Root
    assert root.MarkInfo.Marked
    assert not root.MarkInfo.Suspects
    assert str(root.Lang) == "nl"
    assert root.ViewerPreferences.DisplayDocTitle
    with pdf.open_metadata() as metadata:
        assert metadata["dc:title"] == "Proefeditie"
        assert metadata["pdfuaid:part"] == "1"
        assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("2", "A")


def test_english_is_marked_as_english() -> None:
    with pikepdf.open(io.BytesIO(report("en"))) as document:
        assert str(document.Root.Lang) == "en"
        assert document.docinfo.Title == "Test edition"


def test_headings_skip_no_level(pdf: pikepdf.Pdf) -> None:
    levels = [int(kind[1]) for kind in kinds(pdf) if kind[0] == "H" and kind[1:].isdigit()]
    assert levels[0] == 1
    assert all(lower <= upper + 1 for upper, lower in pairwise(levels))
    assert {1, 2, 3, 4, 5} <= set(levels)


def test_every_picture_has_an_alternative_text(pdf: pikepdf.Pdf) -> None:
    texts = [str(element.get("/Alt", "")) for element in elements(pdf.Root.StructTreeRoot, "/Figure")]
    cards = 2
    assert len(texts) == len(small_edition().figures) + cards
    assert all(texts)


def test_small_multiples_are_one_picture(pdf: pikepdf.Pdf) -> None:
    texts = [str(element.Alt) for element in elements(pdf.Root.StructTreeRoot, "/Figure")]
    assert texts.count("Vier vakken van police-offence.") == 1


def test_tables_have_headers_of_columns_and_rows(pdf: pikepdf.Pdf) -> None:
    tables = list(elements(pdf.Root.StructTreeRoot, "/Table"))
    assert tables
    for table in tables:
        [head] = elements(table, "/THead")
        for cell in walk(head):
            assert cell.S == "/TR" or (cell.S == "/TH" and scope_of(cell) == "/Column")
        for body in elements(table, "/TBody"):
            for row in elements(body, "/TR"):
                first, *others = children(row)
                assert (str(first.S), scope_of(first)) == ("/TH", "/Row")
                assert {str(cell.S) for cell in others} == {"/TD"}


def test_a_sign_is_read_out_in_words(pdf: pikepdf.Pdf) -> None:
    said = [str(cell.ActualText) for cell in elements(pdf.Root.StructTreeRoot, "/TD") if "/ActualText" in cell]
    assert set(said) == {"verborgen, minder dan 10", "niet bekend"}


def test_nothing_is_painted_without_a_tag(pdf: pikepdf.Pdf) -> None:
    assert [untagged_paint(page) for page in pdf.pages] == [0] * len(pdf.pages)


def test_running_words_are_paragraphs(pdf: pikepdf.Pdf) -> None:
    found = kinds(pdf)
    assert found.count("P") > 10 * found.count("Span")


def test_links_say_where_they_lead_and_pages_are_read_in_order(pdf: pikepdf.Pdf) -> None:
    links = [link for page in pdf.pages for link in page.get("/Annots", [])]
    assert links
    assert all(str(link.get("/Contents", "")) and "/StructParent" in link for link in links)
    assert all(page.Tabs == "/S" for page in pdf.pages if "/Annots" in page)


def test_every_font_is_in_the_file(pdf: pikepdf.Pdf) -> None:
    fonts = [thing for thing in pdf.objects if isinstance(thing, pikepdf.Dictionary) and "/FontDescriptor" in thing]
    names = {str(font.BaseFont).partition("+")[2] for font in fonts}
    assert all(name.startswith("NotoSans") for name in names)
    for font in fonts:
        assert {"/FontFile2", "/FontFile3"} & set(font.FontDescriptor.keys())
