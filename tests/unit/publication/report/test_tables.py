import io
from dataclasses import replace

import pikepdf
import pytest

from inbeeld.publication.datatable import DataTable, Printed, Row
from inbeeld.publication.report import write_report
from inbeeld.publication.report.tables import LONGEST, place_of, table_of
from inbeeld.publication.report.tagging import elements
from inbeeld.tables import Cell, Status
from inbeeld.vocabulary import Text
from tests.factories import figure, safe_table, years
from tests.unit.publication.report.parts import data_table, drawing, small_edition

NOTE = Text("opgave van de instelling", "as the institution reports")
LONGER = Text("opgave van de instelling; niet nagegaan", "as the institution reports; not checked")
NOTED = figure(
    "noted",
    "1.1",
    "columns",
    safe_table(
        "a.noted",
        (years(2018),),
        [Cell(10, note=NOTE), Cell(20, note=LONGER), Cell(30, note=NOTE), Cell(None, Status.UNKNOWN, note=NOTE)],
    ),
)


def table(*cells: Printed, notes: tuple[str, ...] = ()) -> DataTable:
    columns = tuple(str(2018 + place) for place in range(len(cells)))
    return DataTable("Titel", "Wat is geteld", columns, (Row("Meldingen", cells),), notes)


def remarks(found: DataTable) -> list[object]:
    [row] = table_of(NOTED, found, "nl")["rows"]
    return [cell["remark"] for cell in row["cells"]]


def test_a_remark_on_a_cell_is_a_footnote_that_other_cells_refer_to() -> None:
    first, other, again = (Printed("10", "value", note=words) for words in (NOTE.nl, LONGER.nl, NOTE.nl))
    assert remarks(table(first, other, again)) == [
        {"id": "note:noted:1", "words": NOTE.nl},
        {"id": "note:noted:2", "words": LONGER.nl},
        {"id": "note:noted:1", "words": None},
    ]


def test_what_follows_from_the_period_or_the_base_is_no_footnote() -> None:
    assert remarks(table(Printed("10", "value", note="geteld vóór 1 januari 2019"))) == [None]


def test_a_remark_is_found_before_other_notes_of_the_cell() -> None:
    [found] = remarks(table(Printed("10", "value", note=f"{NOTE.nl}; de basis is kleiner dan 100")))
    assert found == {"id": "note:noted:1", "words": NOTE.nl}


def test_a_footnote_is_not_told_again_beneath_the_table() -> None:
    beneath = (f"2018: {NOTE.nl}", NOTE.nl, "Afgerond.")
    found = table_of(NOTED, table(Printed("10", "value", note=NOTE.nl), notes=beneath), "nl")
    assert found["notes"] == ["Afgerond."]


def test_where_words_replace_a_sign_they_hold_its_remark() -> None:
    [row] = table_of(NOTED, table(Printed("–", "unknown", "niet bekend", NOTE.nl)), "nl")["rows"]
    assert row["cells"][0]["spoken"] == f"niet bekend; {NOTE.nl}"


def test_only_a_short_table_stands_under_its_figure() -> None:
    assert place_of(NOTED, data_table(NOTED, LONGEST - 1)) == "here"
    assert place_of(NOTED, data_table(NOTED, LONGEST)) == "annex"


def test_a_grid_prints_its_values_itself_so_its_table_stands_in_the_annex() -> None:
    assert place_of(replace(NOTED, kind="grid"), data_table(NOTED)) == "annex"


def test_a_remark_on_many_cells_is_told_beneath_the_table_alone() -> None:
    found = table(*[Printed("10", "value", note=NOTE.nl)] * 4, notes=(NOTE.nl,))
    assert remarks(found) == [None] * 4
    assert table_of(NOTED, found, "nl")["notes"] == [NOTE.nl]


def test_a_long_heading_gets_room_for_two_lines_or_so() -> None:
    cells = (Row("Meldingen", (Printed("10", "value"), Printed("10", "value"))),)
    short = DataTable("Titel", "Wat", ("2018", "2019"), cells)
    long = replace(short, columns=("Secundair: voor groepen met meer risico", "2019"))
    assert table_of(NOTED, long, "nl")["width"] > table_of(NOTED, short, "nl")["width"] + 5


@pytest.mark.parametrize(("columns", "rows", "across"), [(1, 61, 3), (1, 25, 2), (2, 61, 2), (3, 300, 1), (1, 24, 1)])
def test_a_long_narrow_table_stands_beside_itself(columns: int, rows: int, across: int) -> None:
    row = Row("Gemeente", tuple(Printed("10-20", "class") for _ in range(columns)))
    found = DataTable("Titel", "Gemeente", tuple(map(str, range(columns))), (row,) * rows)
    assert table_of(NOTED, found, "nl")["across"] == across


def test_a_table_is_as_wide_as_its_words_and_never_wider_than_the_page() -> None:
    narrow = table_of(NOTED, table(Printed("10", "value")), "nl")
    wide = table_of(NOTED, table(*[Printed("circa 1.235 (1.156-1.317)", "estimated")] * 5), "nl")
    assert narrow["width"] < 40
    assert wide["width"] == 100


@pytest.mark.parametrize(
    ("heading", "cells", "fits"), [("Meisjes", 1, True), ("Meisjes", 3, False), ("Een lange naam " * 6, 1, False)]
)
def test_only_a_narrow_table_can_stand_beside_the_note_of_its_figure(heading: str, cells: int, fits: bool) -> None:
    row = Row(heading, (Printed("1.235", "value"),) * cells)
    found = DataTable("Titel", "Geslacht", tuple(str(2019 + place) for place in range(cells)), (row,))
    assert (table_of(NOTED, found, "nl")["beside"] is not None) is fits


def pdf_with(note: Text | None) -> pikepdf.Pdf:
    content = small_edition()
    drawings = {shown.id: drawing(shown) for shown in content.figures}
    target = content.figures[0]
    cells = {key: replace(cell, note=note) for key, cell in target.table.cells.items()}
    noted = safe_table("a.noted", target.table.dimensions, list(cells.values()))
    page = content.chapters[0].pages[0]
    section = replace(page.sections[0], figures=(replace(target, table=noted),))
    page = replace(page, sections=(section, *page.sections[1:]))
    content = replace(content, chapters=(replace(content.chapters[0], pages=(page,)), *content.chapters[1:]))
    words = note.nl if note else None
    tables = {target.id: table(*[Printed("10", "value", note=words)] * 3)}
    return pikepdf.open(io.BytesIO(write_report(content, "nl", drawings, tables)))


def test_a_footnote_is_tagged_as_a_note_once() -> None:
    with pdf_with(NOTE) as noted, pdf_with(None) as bare:
        counts = [len(list(elements(pdf.Root.StructTreeRoot, "/Note"))) for pdf in (noted, bare)]
    assert counts[0] == counts[1] + 1
