import datetime as dt
import io
import re
import zipfile
from dataclasses import replace

import pytest
from openpyxl import Workbook

from inbeeld.publication.workbook import write_workbook
from inbeeld.publication.workbook.names import sheet_name
from inbeeld.vocabulary import LANGUAGES, Language
from tests.factories import edition
from tests.unit.publication.opendata.trickytable import LABELS, tricky_table
from tests.unit.publication.workbook.reading import texts_in, workbook_of


@pytest.fixture(scope="module")
def book() -> Workbook:
    return workbook_of(edition())


def test_cover_contents_and_notes_come_before_the_tables(book: Workbook) -> None:
    assert book.sheetnames[:3] == ["Voorblad", "Inhoud", "Toelichting"]
    shown = dict.fromkeys(sheet_name(figure.table.id) for figure in edition().figures)
    assert book.sheetnames[3:] == list(shown)


def test_sheets_of_tables_have_the_same_names_in_both_languages(book: Workbook) -> None:
    assert workbook_of(edition(), "en").sheetnames[3:] == book.sheetnames[3:]


def test_the_cover_says_how_to_cite(book: Workbook) -> None:
    words = texts_in(book["Voorblad"])
    assert words[:2] == ["Proefeditie", "Slachtoffers van seksueel geweld tegen kinderen"]
    assert "InBeeld (2026). Proefeditie. Editie 2017-2021, versie 1. https://example.org/inbeeld" in words
    assert "1 november 2026" in words


def test_the_contents_link_to_every_table(book: Workbook) -> None:
    links = {cell.value: cell.hyperlink.location for row in book["Inhoud"] for cell in row if cell.hyperlink}
    notes = {"Naar de toelichting": "'Toelichting'!A1"}
    assert links == notes | {id_: f"'{sheet_name(id_)}'!A1" for id_ in edition().tables}


def test_the_notes_explain_statuses_rounding_breaks_and_limitations(book: Workbook) -> None:
    words = " ".join(texts_in(book["Toelichting"]))
    for said in (
        "<10  verborgen", "circa 123  geschat", "Aantallen zijn afgerond op tientallen",
        "1 januari 2019: nieuw protocol voor meldingen. Vergelijk de jaren ervoor en erna niet.",
        "Een kind kan vaker voorkomen.", "Afgeronde delen tellen niet altijd op",
    ):  # fmt: skip
        assert said in words


def test_the_notes_explain_units_and_definitions_once(book: Workbook) -> None:
    words = texts_in(book["Toelichting"])
    sources = "Veilig Thuis, Centrum Seksueel Geweld, Politie"
    assert words.count("strafbare feiten") == 1
    assert f"Geteld door: {sources}." in words
    assert any(line.endswith(f"Gebruikt door: {sources}.") for line in words)


def language_of(data: bytes) -> str | None:
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        words = parts.read("docProps/custom.xml").decode("utf-8")
    found = re.search(r'name="Language"><vt:lpwstr>([^<]+)<', words)
    return found[1] if found else None


@pytest.mark.parametrize(("language", "tag"), [("nl", "nl-NL"), ("en", "en-GB")])
def test_the_file_knows_its_title_language_and_day(language: Language, tag: str) -> None:
    book = workbook_of(edition(), language)
    assert book.properties.title == {"nl": "Proefeditie: tabellen", "en": "Test edition: tables"}[language]
    assert book.properties.created == dt.datetime(2026, 11, 1)  # noqa: DTZ001  # the format has no time zone
    assert language_of(write_workbook(edition(), language)) == tag


@pytest.mark.parametrize("language", LANGUAGES)
def test_two_runs_give_the_same_bytes(language: Language) -> None:
    assert write_workbook(edition(), language) == write_workbook(edition(), language)


def test_nothing_a_supplier_wrote_becomes_a_formula_or_a_link() -> None:
    table = tricky_table()
    content = edition()
    book = workbook_of(replace(content, tables={**content.tables, table.id: table}))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not [cell.coordinate for cell in cells if cell.data_type == "f"]
    labels = [cell.value for cell in book[table.id]["A"][4 : 4 + len(LABELS)]]
    assert labels == [f"'{label}" if label[0] in "=+-@" else label for label in LABELS]


def test_the_package_holds_no_formula_macro_or_outside_link() -> None:
    with zipfile.ZipFile(io.BytesIO(write_workbook(edition(), "nl"))) as parts:
        for name in parts.namelist():
            data = parts.read(name)
            assert b"<f>" not in data
            assert b'TargetMode="External"' not in data
            assert "vba" not in name.lower()
