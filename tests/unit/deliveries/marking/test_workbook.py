"""Marked workbooks: faulty cells coloured and explained, everything else as it was."""

import io
from dataclasses import replace

import openpyxl
import pytest
from openpyxl.comments import Comment
from openpyxl.styles import Font

from inbeeld.declarations import Severity
from inbeeld.deliveries import Finding, Note, Place, Role
from inbeeld.deliveries.faults import Unreadable
from inbeeld.deliveries.marking import Marks, is_marked, mark
from inbeeld.vocabulary import Text


def book() -> openpyxl.Workbook:
    made = openpyxl.Workbook()
    sheet = made.worksheets[0]
    sheet.title = "Meldingen"
    for row in (["regio", "2019"], ["Zeeland", "12o"], ["Drenthe", 5], ["Totaal", "=SUM(B2:B3)"]):
        sheet.append(row)
    sheet["A1"].font = Font(bold=True, color="00FF00")
    made.create_sheet("Toelichting")["A1"] = "Uitleg"
    return made


def saved(made: openpyxl.Workbook) -> bytes:
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def finding(row: int | None, column: str | None, words: str = "Fout.", *, error: bool = True) -> Finding:
    place = Place("Meldingen", row, column)
    severity = Severity.ERROR if error else Severity.WARNING
    return Finding(severity, "rule", "vt", "a.xlsx", place, Text(words, words), Text("Kijk na.", "Look again."))


def marked(data: bytes, *findings: Finding, language: str = "nl") -> openpyxl.Workbook:
    marks = Marks(findings, "en" if language == "en" else "nl")
    return openpyxl.load_workbook(io.BytesIO(mark(data, "a.xlsx", marks)))


def colour(found: openpyxl.Workbook, spot: str) -> str:
    return str(found["Meldingen"][spot].fill.fgColor.rgb)


def test_a_faulty_cell_is_coloured_and_explained() -> None:
    copy = marked(saved(book()), finding(2, "B", '"12o" is geen getal.'))

    comment = copy["Meldingen"]["B2"].comment
    assert comment is not None
    assert comment.text == 'fout (B): "12o" is geen getal. Kijk na.'
    assert colour(copy, "B2") != colour(copy, "B3")
    assert copy["Meldingen"]["B2"].value == "12o"


def test_an_error_and_a_warning_have_another_colour_and_the_worst_one_wins() -> None:
    copy = marked(saved(book()), finding(2, "B"), finding(3, "B", error=False), finding(2, "B", error=False))

    assert colour(copy, "B2") != colour(copy, "B3")
    assert colour(copy, "B2") == colour(marked(saved(book()), finding(2, "B")), "B2")


def test_formulas_styles_and_sheets_stay() -> None:
    copy = marked(saved(book()), finding(2, "B"))

    assert copy.sheetnames == ["Meldingen", "Toelichting", "Bevindingen"]
    assert copy["Meldingen"]["B4"].value == "=SUM(B2:B3)"
    assert copy["Meldingen"]["A1"].font.bold


def test_a_sheet_lists_all_findings_and_leads_to_their_cells() -> None:
    copy = marked(saved(book()), finding(2, "B"), finding(None, None, "Een blad ontbreekt."), language="en")

    rows = list(copy["Findings"].iter_rows(min_row=2, values_only=True))
    assert rows[0] == ("error", "Meldingen", "B2", "Fout.", "Look again.")
    assert rows[1][3] == "Een blad ontbreekt."
    link = copy["Findings"]["C2"].hyperlink
    assert link is not None
    assert link.location == "'Meldingen'!B2" or link.target == "#'Meldingen'!B2"


def test_a_finding_of_a_whole_row_or_column_has_its_place_too() -> None:
    copy = marked(saved(book()), finding(3, None), finding(None, "B"))

    assert copy["Meldingen"]["A3"].comment is not None
    assert copy["Meldingen"]["B1"].comment is not None


def test_a_comment_of_the_supplier_stays() -> None:
    made = book()
    made["Meldingen"]["B2"].comment = Comment("Nagekeken", "Supplier")

    comment = marked(saved(made), finding(2, "B"))["Meldingen"]["B2"].comment

    assert comment is not None
    assert comment.text.startswith("Nagekeken\n\nfout")


def test_a_merged_cell_is_marked_where_it_starts() -> None:
    made = book()
    made["Meldingen"].merge_cells("A2:A3")

    assert marked(saved(made), finding(3, "A"))["Meldingen"]["A2"].comment is not None


def test_a_name_that_is_taken_is_not_taken_again() -> None:
    made = book()
    made.create_sheet("bevindingen")

    assert marked(saved(made), finding(2, "B")).sheetnames[-1] == "Bevindingen (2)"


def test_words_that_look_like_a_formula_are_words() -> None:
    copy = marked(saved(book()), finding(2, "B", "=HYPERLINK(1)"))

    assert copy["Bevindingen"]["D2"].data_type == "s"


def test_a_second_check_replaces_the_sheet_of_the_first() -> None:
    once = mark(saved(book()), "a.xlsx", Marks((finding(2, "B"),), "nl"))
    twice = marked(once, finding(3, "B"))

    assert is_marked(once, "a.xlsx")
    assert not is_marked(saved(book()), "a.xlsx")
    assert twice.sheetnames == ["Meldingen", "Toelichting", "Bevindingen"]
    assert [row[2] for row in twice["Bevindingen"].iter_rows(min_row=2, values_only=True)] == ["B3"]


def test_what_cannot_be_written_again_is_refused() -> None:
    with pytest.raises(Unreadable):
        mark(b"PK\x03\x04 noise", "a.xlsx", Marks((), "nl"))

    assert not is_marked(b"noise", "a.xlsx")
    assert not is_marked(b"noise", "a.pdf")


def test_a_heading_is_marked_in_its_own_row_beneath_a_title() -> None:
    made = book()
    made["Meldingen"].insert_rows(1)
    made["Meldingen"]["A1"] = "Meldingen per regio"

    copy = marked(saved(made), finding(None, "B", "Onbekende kolom."))

    assert copy["Meldingen"]["B2"].comment is not None
    assert copy["Meldingen"]["B1"].comment is None


def test_a_whole_row_or_column_is_named_as_one_in_the_sheet_of_findings() -> None:
    copy = marked(saved(book()), finding(3, None), finding(None, "B"), finding(2, "B"))

    assert [row[2] for row in copy["Bevindingen"].values] == ["plaats", "rij 3", "kolom B", "B2"]


def test_a_note_stands_in_the_comment_and_in_a_column_of_its_own() -> None:
    said = replace(finding(2, "B"), note=Note(Text.same("=1+1 is zo geleverd."), Role.ANALYST, "nl"))
    copy = marked(saved(book()), said, finding(3, "B"))

    rows = list(copy["Bevindingen"].iter_rows(values_only=True))
    assert [row[5] for row in rows] == ["toelichting", "Toelichting (analist): =1+1 is zo geleverd.", None]
    assert copy["Bevindingen"]["F2"].data_type == "s"
    assert "Toelichting (analist): =1+1 is zo geleverd." in copy["Meldingen"]["B2"].comment.text


def test_without_notes_there_is_no_column_to_write_one_in() -> None:
    assert marked(saved(book()), finding(2, "B"))["Bevindingen"].max_column == 5
