"""The sheet with what was counted beside what was printed before."""

import io
from dataclasses import replace

import pytest
from openpyxl import Workbook, load_workbook

from inbeeld.publication.content import EditionContent, FigureContent
from inbeeld.publication.workbook import figure_workbook
from inbeeld.vocabulary import Text
from tests.factories import edition, police_figures, police_sex, police_year
from tests.safe_tables import category, safe_table, side, years
from tests.unit.publication.workbook.reading import workbook_of

SHEET = "Naast de gedrukte cijfers"


def with_printed(content: EditionContent) -> EditionContent:
    """The edition, with a printed table beside its figure by sex: of girls, and without the last year."""
    sex = side("sex", Text("Geslacht", "Sex"), [category("f", "meisjes", "girls")])
    printed = safe_table("police.printed", (sex, years(2017, 2020)), [1701, 2002, 2103, 2054])

    def beside(figure: FigureContent) -> FigureContent:
        return replace(figure, printed=printed) if figure.table.id == police_sex().id else figure

    chapters = tuple(
        replace(
            chapter,
            pages=tuple(
                replace(
                    page,
                    sections=tuple(replace(part, figures=tuple(map(beside, part.figures))) for part in page.sections),
                )
                for page in chapter.pages
            ),
        )
        for chapter in content.chapters
    )
    return replace(content, chapters=chapters)


@pytest.fixture(scope="module")
def book() -> Workbook:
    return workbook_of(with_printed(edition()))


def test_every_pair_stands_in_a_row_with_its_figure_and_who_printed_it(book: Workbook) -> None:
    sheet = book[SHEET]
    assert [cell.value for cell in sheet["4"]] == [
        "Figuur",
        "Tabel",
        "Wat is geteld",
        "Berekend uit registers",
        "Eerder gedrukt",
        "Gedrukt in",
    ]
    first = [cell.value for cell in sheet["5"]]
    assert first[2:5] == ["Meisjes, 2017", 1700, 1701]
    assert sheet.max_row == 4 + 4


def test_a_link_in_the_contents_leads_there(book: Workbook) -> None:
    link = book["Inhoud"]["B2"]
    assert link.hyperlink.location == f"'{SHEET}'!A1"


def test_an_edition_without_printed_figures_has_no_such_sheet() -> None:
    plain = workbook_of(edition())
    assert SHEET not in plain.sheetnames
    assert plain["Inhoud"]["B2"].value is None


def test_the_file_of_a_figure_has_its_own_pairs_only() -> None:
    content = with_printed(edition())
    figures = {figure.id: figure for figure in content.figures}
    plain, beside = police_figures()["year"], next(f for f in figures.values() if f.printed)
    assert SHEET not in load_workbook(io.BytesIO(figure_workbook(plain, content, "nl"))).sheetnames
    own = load_workbook(io.BytesIO(figure_workbook(beside, content, "nl")))
    assert own.sheetnames == [beside.table.id, SHEET, "Toelichting"]
    assert police_year().id not in own.sheetnames
