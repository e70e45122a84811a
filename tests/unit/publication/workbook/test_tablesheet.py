from dataclasses import replace

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from inbeeld.publication.workbook.names import sheet_name
from inbeeld.publication.workbook.page import LINE, set_header_height
from inbeeld.tables import Cell, Statistic, Status
from inbeeld.vocabulary import Text
from tests.factories import AS_DELIVERED, PROTOCOL, category, edition, safe_table, side, vt_municipality, years
from tests.unit.publication.workbook.reading import texts_in, workbook_of


@pytest.fixture(scope="module")
def book() -> Workbook:
    return workbook_of(edition())


def rows(sheet: Worksheet, first: int, last: int) -> list[list[object]]:
    return [[cell.value for cell in row if cell.value is not None] for row in sheet[f"A{first}:H{last}"]]


def test_periods_stand_across_and_the_rest_down(book: Workbook) -> None:
    assert rows(book["police.reports.sex"], 4, 7) == [
        ["Geslacht", "2017", "2018", "2019", "2020", "2021"],
        ["meisjes", 1700, 2000, 2100, 2050, 2200],
        ["jongens", 300, 400, 400, 400, 400],
        ["Totaal", 2000, 2400, 2500, 2450, 2600],
    ]


def test_a_single_series_stands_down(book: Workbook) -> None:
    assert rows(book["police.reports.year"], 4, 6) == [["Jaar", "Meldingen"], [2017, 2000], [2018, 2400]]


def test_numbers_are_numbers_and_hidden_cells_are_words(book: Workbook) -> None:
    sheet = book["police.reports.offence"]
    assert rows(sheet, 7, 8) == [
        ["Grooming", 40, 0, "–", 60, 30],
        ["Seksuele uitbuiting van kinderen", "<10", "<10", "<10", "<10", "<10"],
    ]


def test_a_comment_says_what_a_sign_means(book: Workbook) -> None:
    sheet = book["police.reports.offence"]
    assert sheet["B8"].comment.text == "Verborgen, minder dan 10"
    assert sheet["D7"].comment.text == "Verborgen om een ander getal te beschermen"
    assert sheet["B5"].comment is None


def test_an_estimate_is_a_number_that_prints_as_one(book: Workbook) -> None:
    cell = book["csg.reports"]["F6"]
    assert cell.value == 1000
    assert cell.number_format == '[$-413]"circa "#,##0'
    assert cell.comment.text == "Geschat; tussen 930 en 1.070 (95%)"


def test_classes_are_words() -> None:
    table = vt_municipality()
    content = replace(edition(), tables={**edition().tables, table.id: table})
    sheet = workbook_of(content)[sheet_name(table.id)]
    assert [sheet.cell(row, 2).value for row in range(5, 11)] == ["<10", "10-20", "10-20", "50-100", ">200", "<10"]


def test_a_share_prints_its_sign_and_keeps_its_base() -> None:
    cells = [Cell(38.0, Status.DERIVED, base=50, numerator=19), Cell(32.3, Status.VALUE, base=1870)]
    table = safe_table("a.share", (years(2020),), cells, statistic=Statistic.SHARE)
    sheet = workbook_of(replace(edition(), tables={**edition().tables, table.id: table}))["a.share"]
    assert (sheet["B5"].value, sheet["B5"].number_format) == (38, '[$-413]0"%"')
    assert (sheet["B6"].value, sheet["B6"].number_format) == (32.3, '[$-413]0.0"%"')
    assert sheet["B5"].comment.text == "19 van 50"
    assert sheet["B6"].comment.text == "Basis 1.870"


def test_every_table_is_named_and_has_one_heading_row(book: Workbook) -> None:
    for sheet in book.worksheets[3:]:
        [table] = sheet.tables.values()
        assert table.name.startswith("t_")
        assert table.headerRowCount == 1
        assert table.ref.startswith("A4:")


def test_the_heading_row_stays_in_sight_and_repeats_on_paper(book: Workbook) -> None:
    for sheet in book.worksheets[3:]:
        assert sheet.freeze_panes is not None
        assert sheet.freeze_panes.endswith("5")
        assert sheet.print_title_rows == "$4:$4"
        assert sheet.page_setup.paperSize == 9
        assert sheet.sheet_properties.pageSetUpPr is not None
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.page_setup.fitToHeight == 0


def test_a_break_of_method_stands_beneath_its_table(book: Workbook) -> None:
    words = texts_in(book["veilig-thuis.reports.year"])
    assert any(line.startswith("Breuk in de reeks: 1 januari 2019: nieuw protocol") for line in words)


def test_headings_that_differ_in_case_only_are_told_apart() -> None:
    kinds = side("kind", Text("Soort", "Kind"), [category("a", "Acuut", "Acute"), category("b", "acuut", "acute")])
    sexes = side("sex", Text("Geslacht", "Sex"), [category("f", "meisjes", "girls")])
    table = safe_table("a.kinds", (sexes, kinds), [1, 2])
    sheet = workbook_of(replace(edition(), tables={**edition().tables, table.id: table}))["a.kinds"]
    assert rows(sheet, 4, 5) == [["Geslacht", "Acuut", "acuut (2)"], ["meisjes", 1, 2]]


def test_a_comparable_change_is_not_called_a_break() -> None:
    table = safe_table("a.changed", (years(2018, 2019),), [1, 2], breaks=(replace(PROTOCOL, comparable=True),))
    words = texts_in(workbook_of(replace(edition(), tables={**edition().tables, table.id: table}))["a.changed"])
    assert "Verandering: 1 januari 2019: nieuw protocol voor meldingen. De cijfers blijven vergelijkbaar." in words


def test_years_of_an_old_count_say_so_in_their_label_and_comment(book: Workbook) -> None:
    sheet = book["veilig-thuis.reports.year"]
    assert [sheet.cell(row, 1).value for row in range(5, 8)] == ["2017, oude telling", "2018, oude telling", 2019]
    assert sheet["B5"].comment.text == "Geteld vóór 1 januari 2019, niet te vergelijken met latere jaren"
    assert sheet["B7"].comment is None


def test_a_percentage_of_a_small_base_has_a_flag_that_is_explained() -> None:
    policy = AS_DELIVERED.model_copy(update={"small_base": 100})
    cells = [Cell(31.6, base=19, numerator=6), Cell(31.5, Status.DERIVED, base=200, numerator=63)]
    table = safe_table("a.share", (years(2020),), cells, statistic=Statistic.SHARE, policy=policy)
    sheet = workbook_of(replace(edition(), tables={**edition().tables, table.id: table}))["a.share"]
    assert (sheet["B5"].number_format, sheet["B6"].number_format) == ('[$-413]0.0"%*"', '[$-413]0.0"%"')
    assert sheet["B5"].comment.text == (
        "6 van 19; de basis is kleiner dan 100; de basis is afgeleid uit aantal en percentage"
    )
    assert "* Een percentage van minder dan 100 meldingen is onzeker." in texts_in(sheet)


def test_bounds_of_a_derived_count_follow_from_rounding() -> None:
    table = safe_table("a.derived", (years(2020, 2020),), [Cell(1103, Status.DERIVED, lower=1086, upper=1121)])
    sheet = workbook_of(replace(edition(), tables={**edition().tables, table.id: table}))["a.derived"]
    assert sheet["B5"].comment.text == "Tussen 1.086 en 1.121; de grenzen volgen uit afronding in de bron"


def test_the_figures_without_headings_have_a_name(book: Workbook) -> None:
    name = book.defined_names["v_police_reports_sex"]
    assert name.attr_text == "'police.reports.sex'!$B$5:$F$7"


def test_signs_and_remarks_are_told_beneath_the_table_too() -> None:
    note = Text("opgave van de instelling", "as the institution reports")
    cells = [Cell(12, note=note), Cell(None, Status.HIDDEN, lower=0, upper=9), Cell(7, Status.PROVISIONAL)]
    table = safe_table("a.signs", (years(2019),), cells)
    words = texts_in(workbook_of(replace(edition(), tables={**edition().tables, table.id: table}))["a.signs"])
    assert "2019: Opgave van de instelling." in words
    assert any(line.startswith("<10 (verborgen): Weggelaten om personen te beschermen") for line in words)
    assert "(v) voorlopig: Het cijfer kan nog veranderen." in words


def test_a_remark_on_many_cells_does_not_name_them() -> None:
    note = Text("opgave van de instelling", "as the institution reports")
    table = safe_table("a.noted", (years(2017),), [Cell(10 * n, note=note) for n in range(5)])
    words = texts_in(workbook_of(replace(edition(), tables={**edition().tables, table.id: table}))["a.noted"])
    assert "Opgave van de instelling." in words


def test_a_number_that_is_no_count_keeps_its_decimals() -> None:
    table = safe_table("a.age", (years(2020),), [Cell(12.5), Cell(0.001)], statistic=Statistic.NUMBER)
    sheet = workbook_of(replace(edition(), tables={**edition().tables, table.id: table}))["a.age"]
    assert [(sheet[at].value, sheet[at].number_format) for at in ("B5", "B6")] == [
        (12.5, "[$-413]#,##0.0"),
        (0.001, "[$-413]#,##0.000"),
    ]


def test_each_printed_page_names_the_edition_and_the_sheet(book: Workbook) -> None:
    sheet = book["police.reports.sex"]
    assert sheet.oddHeader is not None
    assert sheet.oddFooter is not None
    assert sheet.oddHeader.left.text == "InBeeld · Proefeditie"
    assert sheet.oddFooter.left.text == "police.reports.sex"


def test_a_title_stands_over_the_whole_width_and_wraps(book: Workbook) -> None:
    sheet = book["police.reports.sex"]
    assert any(area.min_row == area.max_row == 1 for area in sheet.merged_cells.ranges)
    assert sheet["A1"].alignment.wrap_text


class Heights:
    """Takes the heights of rows, as a sheet does."""

    def __init__(self) -> None:
        self.set: dict[int, float] = {}

    def set_row(self, row: int, height: float) -> None:
        self.set[row] = height


def test_a_row_of_headings_is_as_high_as_its_longest_heading() -> None:
    sheet = Heights()
    set_header_height(sheet, 0, ["Jaar", "Secundair: voor groepen met meer risico"], [12, 24])
    set_header_height(sheet, 1, ["Jaar", "Aantal"], [12, 24])
    assert sheet.set == {0: 2 * LINE, 1: LINE}
