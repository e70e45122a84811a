"""The workbook of one list: the list and what belongs to it, in two sheets."""

import io

import pytest
from openpyxl import Workbook, load_workbook

from inbeeld.publication.workbook import list_workbook
from inbeeld.vocabulary import Language
from tests.listed import list_content
from tests.unit.publication.workbook.reading import texts_in
from tests.unit.publication.workbook.test_listsheet import with_list


def bytes_of(language: Language = "nl") -> bytes:
    shown = list_content()
    content = with_list(shown)
    return list_workbook(shown, content.pages[0], content, language)


@pytest.fixture(scope="module")
def book() -> Workbook:
    return load_workbook(io.BytesIO(bytes_of()))


def test_a_list_has_a_sheet_for_itself_and_one_for_its_notes(book: Workbook) -> None:
    assert book.sheetnames == ["prevention.methods", "Toelichting"]
    assert book["prevention.methods"]["A1"].value == "Methoden"


def test_the_link_above_the_list_leads_to_the_notes(book: Workbook) -> None:
    link = book["prevention.methods"]["A3"]
    assert (link.value, link.hyperlink.location) == ("Naar de toelichting", "'Toelichting'!A1")


def test_the_notes_say_how_to_cite_the_list_and_where_it_stands(book: Workbook) -> None:
    words = " ".join(texts_in(book["Toelichting"]))
    assert "Methoden. Lijst 2.1 in: Proefeditie. Editie" in words
    assert "https://example.org/inbeeld/site/nl/" in words
    assert ".html#prevention.methods" in words


def test_the_notes_tell_of_no_cells_and_no_other_source(book: Workbook) -> None:
    words = texts_in(book["Toelichting"])
    assert "Zo leest u de cellen" not in words
    assert "Politie" not in words


def test_every_row_of_the_list_is_there_in_each_language() -> None:
    sheets = [load_workbook(io.BytesIO(bytes_of(language))).worksheets[0] for language in ("nl", "en")]
    firsts = [[sheet.cell(row, 1).value for row in range(5, 5 + len(list_content().listing.items))] for sheet in sheets]
    assert all(all(found) for found in firsts)
    assert len(set(firsts[0])) == len(list_content().listing.items)


def test_the_same_list_gives_the_same_bytes() -> None:
    assert bytes_of() == bytes_of()
