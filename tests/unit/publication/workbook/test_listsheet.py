from dataclasses import replace

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from inbeeld.publication.content import EditionContent, ListContent
from inbeeld.publication.workbook.listsheet import fitting
from tests.factories import edition
from tests.listed import list_content
from tests.unit.publication.workbook.reading import texts_in, workbook_of


def with_list(shown: ListContent) -> EditionContent:
    content = edition()
    first, *others = content.chapters
    [page] = first.pages
    section = replace(page.sections[0], lists=(shown,))
    page = replace(page, sections=(section, *page.sections[1:]))
    return replace(content, chapters=(replace(first, pages=(page,)), *others))


@pytest.fixture(scope="module")
def book() -> Workbook:
    return workbook_of(with_list(list_content()))


@pytest.fixture(scope="module")
def sheet(book: Workbook) -> Worksheet:
    return book["prevention.methods"]


def test_a_list_is_the_last_sheet_and_stands_in_the_contents(book: Workbook) -> None:
    assert book.sheetnames[-1] == "prevention.methods"
    last = [cell.value for row in book["Inhoud"].iter_rows() for cell in row if cell.value][-6:]
    assert last == ["prevention.methods", "Methoden", "methoden", "2022", "Bron", "Lijst 2.1"]


def test_the_cover_counts_tables_and_lists(book: Workbook) -> None:
    assert f"{len(edition().tables)} tabellen en een lijst, elk op een eigen blad" in texts_in(book["Voorblad"])


def test_a_row_tells_of_one_thing(sheet: Worksheet) -> None:
    assert [cell.value for cell in sheet["4"]][:6] == ["Naam", "Inhoud", "Niveau", "Waar", "Uren", "Pagina"]
    assert [cell.value for cell in sheet["5"]][:4] == ["Zebra", "spel over Grenzen", "Laag*", "School; Thuis"]


def test_numbers_are_numbers_and_what_is_not_known_is_said_in_words(sheet: Worksheet) -> None:
    assert sheet["E5"].value == 8
    assert sheet["E6"].value == "niet vermeld"


def test_the_mark_of_what_was_derived_is_explained(sheet: Worksheet) -> None:
    assert any(line.startswith("* De bron zegt dit zelf niet") for line in texts_in(sheet))
    assert "Erkend is niet werkzaam." in texts_in(sheet)


def test_the_rows_are_a_named_table_with_headings_in_sight(sheet: Worksheet) -> None:
    [table] = sheet.tables.values()
    assert (table.name, table.ref) == ("l_prevention_methods", "A4:F6")
    assert (sheet.freeze_panes, sheet.print_title_rows) == ("B5", "$4:$4")


def test_a_divided_list_has_its_groups_in_a_column() -> None:
    sheet = workbook_of(with_list(list_content(group_by="level")))["prevention.methods"]
    assert [[cell.value for cell in sheet[str(row)]][:2] for row in (4, 5, 6)] == [
        ["Naam", "Groep"],
        ["Zebra", "Laag"],
        ["Ánker", "Hoog"],
    ]


def test_an_edition_with_a_list_says_so_in_english() -> None:
    book = workbook_of(with_list(list_content()), "en")
    assert book["prevention.methods"]["A1"].value == "Methods"
    assert f"{len(edition().tables)} tables and a list, each on a sheet of its own" in texts_in(book["Cover"])


def test_a_long_column_gets_the_room_that_narrow_ones_leave() -> None:
    assert fitting([12, 12, 64, 14, 14, 20, 20, 64]) == [12, 12, 39, 14, 14, 20, 20, 39]


def test_columns_that_fit_the_page_get_what_they_want() -> None:
    assert fitting([12, 40, 64]) == [12, 40, 64]
