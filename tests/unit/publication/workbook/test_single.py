import io
from dataclasses import replace

import pytest
from openpyxl import Workbook, load_workbook

from inbeeld.publication.content import FigureContent
from inbeeld.publication.workbook import figure_workbook
from inbeeld.vocabulary import LANGUAGES, Language
from tests.factories import PROTOCOL, edition, police_figures, signalling_figures
from tests.unit.publication.workbook.reading import texts_in


def opened(figure: FigureContent, language: Language = "nl") -> Workbook:
    return load_workbook(io.BytesIO(figure_workbook(figure, edition(), language)))


@pytest.fixture(scope="module")
def book() -> Workbook:
    return opened(signalling_figures()["csg"])


def test_a_figure_has_a_sheet_for_its_table_and_one_for_its_notes(book: Workbook) -> None:
    assert book.sheetnames == ["csg.reports", "Toelichting"]


def test_the_finding_stands_above_the_whole_table(book: Workbook) -> None:
    sheet = book["csg.reports"]
    assert sheet["A1"].value == "De bevinding van lines"
    assert str(sheet["A2"].value).startswith("Figuur 1.5 · Meldingen per jaar · Telt: meldingen")
    assert [cell.value for cell in sheet["4"]][:6] == ["Soort", "2017", "2018", "2019", "2020", "2021"]
    assert sheet["F6"].value == 1000


def test_a_link_leads_to_the_notes(book: Workbook) -> None:
    link = book["csg.reports"]["A3"]
    assert (link.value, link.hyperlink.location) == ("Naar de toelichting", "'Toelichting'!A1")


def test_the_notes_say_how_to_cite_the_figure(book: Workbook) -> None:
    words = " ".join(texts_in(book["Toelichting"]))
    assert "De bevinding van lines. Figuur 1.5 in: Proefeditie." in words
    assert "https://example.org/inbeeld/site/nl/figures/csg-kind.html" in words


def test_the_notes_are_about_the_source_of_the_figure_alone(book: Workbook) -> None:
    words = texts_in(book["Toelichting"])
    assert any("Schatting van niet-acute meldingen" in line for line in words)
    assert "Centrum Seksueel Geweld" in words
    assert "Politie" not in words
    assert not [line for line in words if "Aantallen zijn afgerond op tientallen" in line]


def test_the_policy_of_the_figure_names_its_table_only() -> None:
    words = " ".join(texts_in(opened(police_figures()["year"])["Toelichting"]))
    assert "Gebruikt voor: police.reports.year." in words


def test_a_figure_of_a_source_without_account_still_has_its_file() -> None:
    bare = replace(edition(), sources=(), formulas=(), policies=())
    figure = police_figures()["year"]
    book = load_workbook(io.BytesIO(figure_workbook(figure, bare, "en")))
    assert book.sheetnames == ["police.reports.year", "Notes"]


def test_a_break_is_told_in_the_language_of_the_file() -> None:
    words = " ".join(texts_in(opened(signalling_figures()["year"], "en")["veilig-thuis.reports.year"]))
    assert PROTOCOL.reason.en in words


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_figure_gives_the_same_bytes(language: Language) -> None:
    figure = police_figures()["offence"]
    assert figure_workbook(figure, edition(), language) == figure_workbook(figure, edition(), language)
