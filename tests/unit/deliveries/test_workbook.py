"""Workbooks: read without running anything in them, and refused where they could do harm."""

import datetime as dt
import io
import zipfile
from pathlib import Path
from typing import Any

import msoffcrypto  # type: ignore[import-untyped]
import openpyxl
import pytest
from msoffcrypto.format.ooxml import OOXMLFile  # type: ignore[import-untyped]
from openpyxl.chart import BarChart

from inbeeld.deliveries import Limits, Place
from tests.unit.deliveries.supplier import REGION, SHARE, WIDE, YEAR, check, figures, only, rules, table, workbook

SHEET = table("regions", sheet="Meldingen")
HEADINGS = ["regio", "jaar", "meldingen"]
GOOD = workbook({"Meldingen": [HEADINGS, ["Drenthe", 2019, 12], ["Zeeland", 2020, 15]]})
READ = {("drenthe", "2019"): 12, ("zeeland", "2020"): 15}


def in_book(folder: Path, data: bytes, *, limits: Limits | None = None) -> tuple[list[str], object]:
    """The rules broken by a workbook, and its figures."""
    checked = check(folder, {"regions.xlsx": data}, SHEET, limits=limits)
    return rules(checked), figures(checked) if checked.records else {}


def repacked(data: bytes, changes: dict[str, bytes]) -> bytes:
    """A workbook with other or more parts."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, changes.pop(name, old.read(name)))
        for name, part in changes.items():
            new.writestr(name, part)
    return stream.getvalue()


def test_a_sheet_is_read_by_name_and_places_are_letters(tmp_path: Path) -> None:
    book = workbook({"Uitleg": [["Lees mij"]], "meldingen ": [[], HEADINGS, ["Drenthe", 2019, "12o"]]})

    finding = only(check(tmp_path, {"regions.xlsx": book}, SHEET))

    # the sheet's name is found whatever its case and spaces; row 1 is empty, row 2 holds the headings
    assert (finding.where.sheet, finding.where.column, finding.where.row) == ("meldingen ", "C", 3)
    assert (finding.message.en, finding.advice.en) == ('"12o" is not a whole number.', "Did you mean 120?")


def test_a_wide_sheet_is_read_with_its_total(tmp_path: Path) -> None:
    rows = [["regio", 2019, 2020, "2019-2020"], ["Drenthe", 12, 15.0, 27], ["Zeeland", "<10", "onbekend", 14]]

    checked = check(tmp_path, {"wide.xlsx": workbook({"Blad": rows})}, WIDE)

    assert rules(checked) == []
    assert figures(checked, "wide") == {
        ("drenthe", "2019"): 12,
        ("drenthe", "2020"): 15,
        ("drenthe", "total"): 27,
        ("zeeland", "2019"): "hidden",
        ("zeeland", "2020"): "unknown",
        ("zeeland", "total"): 14,
    }


def test_one_workbook_serves_several_tables(tmp_path: Path) -> None:
    book = workbook({"Meldingen": [HEADINGS, ["Drenthe", 2019, 1]], "Blad": [["regio", 2019, 2020], ["Drenthe", 1, 2]]})

    checked = check(tmp_path, {"all.xlsx": book}, SHEET, WIDE, tables={"all.xlsx": ["regions", "wide"]})

    assert (rules(checked), sorted(checked.records)) == ([], ["regions", "wide"])


def test_a_missing_sheet_is_told_with_those_there_are(tmp_path: Path) -> None:
    finding = only(check(tmp_path, {"regions.xlsx": workbook({"Een": [HEADINGS], "Twee": []})}, SHEET))

    assert finding.message.en == "The sheet 'Meldingen' is missing. There is: Een, Twee."


def test_an_empty_sheet_is_told(tmp_path: Path) -> None:
    assert in_book(tmp_path, workbook({"Meldingen": []})) == (["sheet-empty"], {})


def test_a_formula_is_remarked_upon_and_its_stored_outcome_is_read(tmp_path: Path) -> None:
    stored = b'<c r="C2"><f>SUM(1,11)</f><v>12</v></c>'
    sheet = zipfile.ZipFile(io.BytesIO(GOOD)).read("xl/worksheets/sheet1.xml")
    data = repacked(GOOD, {"xl/worksheets/sheet1.xml": sheet.replace(b'<c r="C2" t="n"><v>12</v></c>', stored)})

    checked = check(tmp_path, {"regions.xlsx": data}, SHEET)

    assert (only(checked).rule, only(checked).severity, only(checked).found) == ("formula", "warning", "=SUM(1,11)")
    assert figures(checked) == READ


def test_a_formula_without_an_outcome_sets_its_row_apart(tmp_path: Path) -> None:
    data = workbook({"Meldingen": [HEADINGS, ["Drenthe", 2019, "=SUM(1,11)"], ["Zeeland", 2020, 15]]})

    checked = check(tmp_path, {"regions.xlsx": data}, SHEET)

    assert rules(checked) == ["formula-without-outcome"]
    assert [row.values for row in checked.quarantine] == [("Drenthe", "2019", "=SUM(1,11)")]
    assert figures(checked) == {("zeeland", "2020"): 15}


def test_a_workbook_with_macros_is_not_opened(tmp_path: Path) -> None:
    assert in_book(tmp_path, repacked(GOOD, {"xl/vbaProject.bin": b"Sub Run()"})) == (["macros"], {})


def test_a_workbook_with_a_password_is_told(tmp_path: Path) -> None:
    stream = io.BytesIO()
    OOXMLFile(io.BytesIO(GOOD)).encrypt("geheim", stream)
    assert msoffcrypto.OfficeFile(io.BytesIO(stream.getvalue())).is_encrypted()

    assert in_book(tmp_path, stream.getvalue()) == (["password"], {})


def test_an_old_workbook_is_told(tmp_path: Path) -> None:
    assert in_book(tmp_path, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)) == (["old-workbook"], {})


def test_a_truncated_workbook_is_told(tmp_path: Path) -> None:
    for length in (4, 100, len(GOOD) // 2, len(GOOD) - 1):
        assert in_book(tmp_path / str(length), GOOD[:length]) == (["file-damaged"], {})


def test_a_damaged_sheet_is_told_and_the_rows_before_are_kept(tmp_path: Path) -> None:
    sheet = zipfile.ZipFile(io.BytesIO(GOOD)).read("xl/worksheets/sheet1.xml")
    data = repacked(GOOD, {"xl/worksheets/sheet1.xml": sheet.replace(b'<row r="3"', b'<row r="3" <')})

    assert in_book(tmp_path, data)[0] == ["file-damaged"]


def test_a_zip_bomb_is_not_unpacked(tmp_path: Path) -> None:
    data = repacked(GOOD, {"xl/worksheets/sheet1.xml": bytes(3_000_000)})
    assert len(data) < 30_000

    assert in_book(tmp_path, data, limits=Limits(unpacked_bytes=1_000_000)) == (["zip-bomb"], {})


def test_a_bomb_of_entities_is_not_unpacked(tmp_path: Path) -> None:
    lines = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    sheet = "<worksheet><sheetData>&e11;</sheetData></worksheet>"
    bomb = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e0 "ha">{lines}]>{sheet}'
    data = repacked(GOOD, {"xl/worksheets/sheet1.xml": bomb.encode()})

    broken, read = in_book(tmp_path, data)

    assert broken in (["file-damaged"], ["sheet-empty"])
    assert read == {}


def test_a_sheet_that_claims_a_million_rows_is_read_as_it_is(tmp_path: Path) -> None:
    sheet = zipfile.ZipFile(io.BytesIO(GOOD)).read("xl/worksheets/sheet1.xml")
    data = repacked(GOOD, {"xl/worksheets/sheet1.xml": sheet.replace(b'ref="A1:C3"', b'ref="A1:XFD1048576"')})

    assert in_book(tmp_path, data, limits=Limits(cells=100)) == ([], READ)


def test_a_cell_in_the_far_corner_does_not_fill_the_memory(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Meldingen"
    sheet.append(HEADINGS)
    sheet["XFD1048576"] = 1
    stream = io.BytesIO()
    book.save(stream)

    assert in_book(tmp_path, stream.getvalue(), limits=Limits(cells=10_000))[0] == ["too-many-cells"]


def test_dates_truths_and_errors_are_no_counts(tmp_path: Path) -> None:
    strange = [dt.date(2019, 1, 2), True, "#DIV/0!", dt.time(1, 2)]
    rows: list[list[Any]] = [HEADINGS, *(["Drenthe", 2019 + (n % 2), value] for n, value in enumerate(strange))]

    checked = check(tmp_path, {"regions.xlsx": workbook({"Meldingen": rows})}, SHEET)

    assert rules(checked) == ["count-text"] * 4
    assert [f.found for f in checked.findings] == ["2019-01-02 00:00:00", "True", "#DIV/0!", "01:02:00"]


def test_a_date_is_no_year(tmp_path: Path) -> None:
    rows: list[list[Any]] = [HEADINGS, ["Drenthe", dt.date(2019, 1, 1), 12]]

    assert in_book(tmp_path, workbook({"Meldingen": rows}))[0] == ["year-text"]


def test_a_cell_shown_as_a_percentage_is_read_as_shown(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in (["regio", "jaar", "aandeel"], ["Drenthe", 2019, 0.323], ["Zeeland", 2019, 32.3]):
        sheet.append(row)
    sheet["C2"].number_format = "0.0%"
    stream = io.BytesIO()
    book.save(stream)

    checked = check(tmp_path, {"shares.xlsx": stream.getvalue()}, table("shares", (REGION, YEAR, SHARE)))

    assert figures(checked, "shares", "share") == {("drenthe", "2019"): 32.3, ("zeeland", "2019"): 32.3}


@pytest.mark.parametrize("name", ["regions.xls", "regions.xlsm", "regions.pdf", "regions"])
def test_other_kinds_of_files_are_not_read(name: str, tmp_path: Path) -> None:
    checked = check(tmp_path, {name: GOOD}, SHEET, tables={name: ["regions"]})

    assert rules(checked) == ["format-unknown"]


def test_a_format_that_was_not_agreed_is_told_but_read(tmp_path: Path) -> None:
    checked = check(tmp_path, {"regions.xlsx": GOOD}, SHEET, formats=["csv"])

    assert (rules(checked), figures(checked)) == (["format-not-agreed"], READ)


def saved(book: openpyxl.Workbook) -> bytes:
    """The bytes of a workbook."""
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def opened() -> openpyxl.Workbook:
    """The good workbook, to be changed."""
    return openpyxl.load_workbook(io.BytesIO(GOOD))


def test_a_count_formatted_as_a_percentage_is_not_read(tmp_path: Path) -> None:
    book = opened()
    book["Meldingen"]["C2"].number_format = "0%"

    checked = check(tmp_path, {"regions.xlsx": saved(book)}, SHEET)

    assert (only(checked).rule, only(checked).where.row, only(checked).found) == ("count-percentage", 2, "1200%")
    assert figures(checked) == {("zeeland", "2020"): 15}


def test_a_per_cent_sign_that_is_only_shown_scales_nothing(tmp_path: Path) -> None:
    book = opened()
    book["Meldingen"]["C2"].number_format = '0"%"'

    assert in_book(tmp_path, saved(book)) == ([], READ)


@pytest.mark.parametrize(
    ("written", "rule"),
    [
        ("1" + "0" * 30, "count-too-large"),
        ("1E+308", "count-too-large"),
        ("1000000000000", "count-too-large"),
        ("1E+999", "count-text"),
        ("-1E+308", "count-negative"),
    ],
)
@pytest.mark.parametrize("shape", ["0", "0%"])
def test_a_number_beyond_all_counts_is_told(written: str, rule: str, shape: str, tmp_path: Path) -> None:
    book = opened()
    book["Meldingen"]["C2"].number_format = shape
    data = saved(book)
    sheet = zipfile.ZipFile(io.BytesIO(data)).read("xl/worksheets/sheet1.xml")
    changed = sheet.replace(b"<v>12</v>", f"<v>{written}</v>".encode())
    assert changed != sheet

    broken, read = in_book(tmp_path, repacked(data, {"xl/worksheets/sheet1.xml": changed}))

    assert (broken, read) == ([rule], {("zeeland", "2020"): 15})


def test_a_number_that_no_spreadsheet_writes_is_damage(tmp_path: Path) -> None:
    sheet = zipfile.ZipFile(io.BytesIO(GOOD)).read("xl/worksheets/sheet1.xml")
    data = repacked(GOOD, {"xl/worksheets/sheet1.xml": sheet.replace(b"<v>12</v>", b"<v>NaN</v>")})

    assert in_book(tmp_path, data)[0] == ["file-damaged"]


def test_what_is_hidden_is_read_and_remarked_upon(tmp_path: Path) -> None:
    book = opened()
    book.create_sheet("Voorblad")
    sheet = book["Meldingen"]
    sheet.sheet_state = "hidden"
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["C"].hidden = True
    sheet.column_dimensions["F"].hidden = True

    checked = check(tmp_path, {"regions.xlsx": saved(book)}, SHEET)

    assert [(f.rule, f.severity) for f in checked.findings] == [
        ("sheet-hidden", "warning"),
        ("rows-hidden", "warning"),
        ("columns-hidden", "warning"),
    ]
    assert [f.message.en.partition(": ")[2] for f in checked.findings] == ["", "3.", "C."]
    assert figures(checked) == READ


def test_two_sheets_of_nearly_the_same_name_are_told(tmp_path: Path) -> None:
    book = opened()
    # the library adds a number to a title that differs in case only; a space makes it another title
    book.create_sheet("MELDINGEN ").append(HEADINGS)

    finding = only(check(tmp_path, {"regions.xlsx": saved(book)}, SHEET))

    assert (finding.rule, finding.blocks) == ("sheets-alike", True)
    assert "'Meldingen' and 'MELDINGEN '" in finding.message.en


def test_a_sheet_that_is_one_chart_is_passed_over(tmp_path: Path) -> None:
    book = opened()
    book.create_chartsheet("Grafiek", 0).add_chart(BarChart())
    data = saved(book)
    chart = next(name for name in zipfile.ZipFile(io.BytesIO(data)).namelist() if "chartsheets/sheet" in name)

    assert in_book(tmp_path, data) == ([], READ)
    # nothing in it is looked at
    assert in_book(tmp_path / "b", repacked(data, {chart: b"<chartsheet><unknown/></chartsheet>"})) == ([], READ)


def test_a_title_above_the_headings_of_a_sheet_is_told(tmp_path: Path) -> None:
    rows: list[list[Any]] = [["Meldingen per regio"], [], HEADINGS, ["Drenthe", 2019, 12]]

    checked = check(tmp_path, {"regions.xlsx": workbook({"Meldingen": rows})}, SHEET)

    finding = only(checked)
    assert (finding.rule, finding.where, finding.blocks) == ("title-above", Place("Meldingen", 3), False)
    assert "'Meldingen per regio'" in finding.message.en
    assert figures(checked) == {("drenthe", "2019"): 12}


def test_years_among_the_figures_are_not_taken_for_headings(tmp_path: Path) -> None:
    # nobody can tell which columns these are: the first row with words stays the one that is read as headings
    rows: list[list[Any]] = [["gebied", "eerste", "tweede"], ["Drenthe", 2019, 2020]]

    checked = check(tmp_path, {"wide.xlsx": workbook({"Blad": rows})}, WIDE)

    assert all(finding.where.row in (None, 1) for finding in checked.findings)
    assert "column-missing" in rules(checked)


def test_a_heading_beneath_a_title_is_told_with_its_cell(tmp_path: Path) -> None:
    rows: list[list[Any]] = [["Meldingen per regio"], [*HEADINGS, "opmerking"], ["Drenthe", 2019, 12, "goed"]]

    finding = only(check(tmp_path, {"regions.xlsx": workbook({"Meldingen": rows})}, {**SHEET, "heading_row": 2}))

    assert (finding.rule, finding.where) == ("column-extra", Place("Meldingen", 2, "D"))


def test_a_merged_cell_is_told_with_the_cell_that_holds_its_value(tmp_path: Path) -> None:
    book = opened()
    book["Meldingen"].merge_cells("A2:A3")

    finding = only(check(tmp_path, {"regions.xlsx": saved(book)}, SHEET))

    assert (finding.rule, finding.where) == ("value-merged", Place("Meldingen", 3, "A"))
    assert finding.message.en == "This cell is merged with A2, and so has no value of its own."


def test_what_stands_beside_a_table_is_told_in_words_of_a_spreadsheet(tmp_path: Path) -> None:
    rows: list[list[Any]] = [HEADINGS, ["Drenthe", 2019, 12, None, "let op"]]

    finding = only(check(tmp_path, {"regions.xlsx": workbook({"Meldingen": rows})}, SHEET))

    assert (finding.rule, finding.blocks) == ("value-beyond", True)
