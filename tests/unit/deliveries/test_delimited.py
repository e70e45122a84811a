"""CSV as suppliers save it: any of the usual encodings and separators, and a clear word about the rest."""

from pathlib import Path

import pytest

from inbeeld.deliveries import Limits
from tests.unit.deliveries.supplier import check, drawn, figures, only, rules, table

GOOD = """
    regio   | jaar | meldingen
    Drenthe | 2019 | 12
    Fryslân | 2020 | 15
"""
READ = {("drenthe", "2019"): 12, ("fryslan", "2020"): 15}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be"])
def test_every_usual_encoding_is_read(encoding: str, tmp_path: Path) -> None:
    checked = check(tmp_path, {"regions.csv": drawn(GOOD).encode(encoding)})

    assert (rules(checked), figures(checked)) == ([], READ)


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
def test_every_usual_separator_is_found(separator: str, tmp_path: Path) -> None:
    checked = check(tmp_path, {"regions.csv": drawn(GOOD, separator)})

    assert (rules(checked), figures(checked)) == ([], READ)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_line_end_is_read(end: str, tmp_path: Path) -> None:
    checked = check(tmp_path, {"regions.csv": drawn(GOOD).replace("\n", end)})

    assert (rules(checked), figures(checked)) == ([], READ)


def test_decimal_commas_do_not_pass_for_separators(tmp_path: Path) -> None:
    text = "regio,jaar,meldingen\nDrenthe,2019,12\n".replace(",", ";").replace("12", '"12,0"')

    assert figures(check(tmp_path, {"regions.csv": text})) == {("drenthe", "2019"): 12}


def test_rows_are_numbered_by_the_lines_of_the_file(tmp_path: Path) -> None:
    text = 'regio;jaar;meldingen\n"Drenthe";2019;12\n;;\n\n"Fryslân\n";2020;x\nZeeland;2020;y\n'

    checked = check(tmp_path, {"regions.csv": text})

    # line 1 holds the headings, lines 3 and 4 are empty; the row that starts on line 5 goes on for two lines
    assert [(f.where.row, f.where.column, f.found) for f in checked.findings] == [
        (5, "meldingen", "x"),
        (7, "meldingen", "y"),
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_the_separator_that_a_spreadsheet_declares_is_obeyed(encoding: str, tmp_path: Path) -> None:
    text = "sep=;\r\nregio;jaar;meldingen\r\nDrenthe;2019;12\r\nZeeland;2020;x,x\r\n"

    checked = check(tmp_path, {"regions.csv": text.encode(encoding)})

    assert (only(checked).rule, only(checked).where.row, only(checked).found) == ("count-text", 4, "x,x")
    assert figures(checked) == {("drenthe", "2019"): 12}


@pytest.mark.parametrize("title", ["Meldingen per regio", "Meldingen per regio;;", "Meldingen, per regio"])
def test_a_title_above_the_headings_is_told(title: str, tmp_path: Path) -> None:
    checked = check(tmp_path, {"regions.csv": f"{title}\n{drawn(GOOD)}"})
    finding = only(checked)

    assert (finding.rule, finding.where.row, finding.blocks) == ("title-above", 2, False)
    assert finding.message.en.startswith("The names of the columns are in row 2. What stands above them was not read")
    assert figures(checked) == READ


def test_a_title_above_unknown_headings_is_told(tmp_path: Path) -> None:
    finding = only(check(tmp_path, {"regions.csv": "Meldingen per regio\nx;y;z\nDrenthe;2019;12\n"}))

    assert (finding.rule, finding.where.row, finding.blocks) == ("title-line", 1, True)


def test_headings_that_are_there_again_do_not_hide_the_rows_above_them(tmp_path: Path) -> None:
    text = "regio;jaar;melding\nDrenthe;2019;12\nregio;jaar;meldingen\nFryslân;2020;15\n"

    found = rules(check(tmp_path, {"regions.csv": text}))

    assert "column-missing" in found
    assert "title-above" not in found


def test_a_title_that_is_agreed_is_not_told(tmp_path: Path) -> None:
    checked = check(tmp_path, {"regions.csv": f"Meldingen per regio\n\n{drawn(GOOD)}"}, table(heading_row=3))

    assert (rules(checked), figures(checked)) == ([], READ)


def test_a_fault_in_the_file_beneath_a_title_leaves_the_rows_above_it(tmp_path: Path) -> None:
    text = 'Titel van de tabel\nregio;jaar;meldingen\nDrenthe;2019;12\nZeeland;2019;"broken'

    checked = check(tmp_path, {"regions.csv": text})

    assert "csv-broken" in rules(checked)
    assert figures(checked) == {("drenthe", "2019"): 12}


@pytest.mark.parametrize("note", ["Bron: onze registratie;;", "Let op: 2019 is niet volledig;;"])
def test_a_note_below_the_table_is_told_and_no_row(note: str, tmp_path: Path) -> None:
    checked = check(tmp_path, {"regions.csv": f"{drawn(GOOD)}{note}\n{note}\n"})

    assert rules(checked) == ["note-below", "note-below"]
    assert (checked.is_clean, checked.quarantine, figures(checked)) == (True, (), READ)


@pytest.mark.parametrize("row", ["Atlantis;;", "Zee land;;", ";;Bron onbekend"])
def test_a_last_row_that_may_be_of_the_table_is_no_note(row: str, tmp_path: Path) -> None:
    checked = check(tmp_path, {"regions.csv": f"{drawn(GOOD)}{row}\n"})

    assert "note-below" not in rules(checked)
    assert not checked.is_clean


@pytest.mark.parametrize("end", ["\u2028", "\u2029", "\x85"])
def test_an_unusual_end_of_line_is_told(end: str, tmp_path: Path) -> None:
    finding = only(check(tmp_path, {"regions.csv": drawn(GOOD).replace("\n", end)}))

    assert finding.rule == "line-ends"
    assert f"U+{ord(end):04X}" in finding.message.en


def test_an_empty_file_is_told(tmp_path: Path) -> None:
    for words in ("", "\n \n", ";;\n;;\n"):
        checked = check(tmp_path, {"regions.csv": words})
        assert (rules(checked), checked.usable) == (["file-empty"], False)


def test_zero_rows_are_told(tmp_path: Path) -> None:
    checked = check(tmp_path, {"regions.csv": "regio;jaar;meldingen\n"})

    assert (rules(checked), checked.usable) == (["no-rows"], False)


def test_a_file_without_columns_is_told(tmp_path: Path) -> None:
    assert rules(check(tmp_path, {"regions.csv": "regio jaar meldingen\nDrenthe 2019 12\n"})) == ["no-delimiter"]


def test_bytes_that_are_no_text_are_told(tmp_path: Path) -> None:
    # 0x81 stands for no letter in CP1252 and starts none in UTF-8
    for data in (b"regio;jaar\n\x81;\x8d\n", b"regio;jaar\nDrenthe\x00;1\n", b"\xff\xfe\x00"):
        assert rules(check(tmp_path, {"regions.csv": data})) == ["not-text"]


def test_an_open_quotation_mark_is_told_and_the_rows_before_are_kept(tmp_path: Path) -> None:
    checked = check(tmp_path, {"regions.csv": 'regio;jaar;meldingen\nDrenthe;2019;12\n"Zeeland;2020;9\n'})

    assert only(checked).rule == "csv-broken"
    assert only(checked).where.row == 3
    assert figures(checked) == {("drenthe", "2019"): 12}


def test_a_line_that_is_too_long_is_told(tmp_path: Path) -> None:
    text = "regio;jaar;meldingen\nDrenthe;2019;" + "1" * 100 + "\n"

    finding = only(check(tmp_path, {"regions.csv": text}, limits=Limits(line_length=100)))

    assert (finding.rule, finding.where.row) == ("line-too-long", 2)


def test_a_field_longer_than_the_library_takes_is_told(tmp_path: Path) -> None:
    text = "regio;jaar;meldingen\nDrenthe;2019;" + "1" * 200_000 + "\n"

    finding = only(check(tmp_path, {"regions.csv": text}))

    assert (finding.rule, finding.where.row) == ("field-too-long", 2)
    assert finding.message.en == "A value is longer than 131,072 characters."


def test_too_many_cells_are_told_and_the_first_rows_are_kept(tmp_path: Path) -> None:
    checked = check(tmp_path, {"regions.csv": drawn(GOOD)}, limits=Limits(cells=6))

    assert (only(checked).rule, figures(checked)) == ("too-many-cells", {("drenthe", "2019"): 12})


def test_a_workbook_under_the_name_of_a_text_is_told(tmp_path: Path) -> None:
    finding = only(check(tmp_path, {"regions.csv": b"PK\x03\x04 and so on"}))

    assert (finding.rule, finding.message.en) == ("format-differs", "The name says csv, but the content is xlsx.")
