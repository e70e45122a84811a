"""What a reader must know of one cell, the same in every format."""

from dataclasses import replace

import pytest

from inbeeld.disclosure import SafeTable
from inbeeld.publication.cellnotes import cell_notes, has_derived_base, is_old, label_of
from inbeeld.tables import Category, Cell, Kind, Statistic, Status
from inbeeld.vocabulary import Text
from tests.factories import AS_DELIVERED, PROTOCOL, ROUNDED, police_year, safe_table, vt_year, years

CAREFUL = AS_DELIVERED.model_copy(update={"small_base": 100})


def shares(*cells: Cell) -> SafeTable:
    return safe_table("t", (years(2020),), cells, statistic=Statistic.SHARE, policy=CAREFUL)


def test_a_year_before_a_break_says_that_later_years_cannot_be_compared_with_it() -> None:
    assert cell_notes(vt_year(), ("2018",)) == (
        Text(
            "geteld vóór 1 januari 2019, niet te vergelijken met latere jaren",
            "counted before 1 January 2019, cannot be compared with later years",
        ),
    )
    assert cell_notes(vt_year(), ("2019",)) == ()


def test_a_comparable_change_leaves_no_note() -> None:
    changed = replace(PROTOCOL, comparable=True)
    table = safe_table("t", (years(2018, 2019),), [1, 2], breaks=(changed,))
    assert cell_notes(table, ("2018",)) == ()
    assert label_of(table, table.dimensions[0].categories[0], "nl") == "2018"


@pytest.mark.parametrize(
    ("code", "start"), [("total", "partly counted before"), ("2017/2018", "counted before"), ("2019/2021", None)]
)
def test_a_total_over_years_is_judged_by_the_years_in_it(code: str, start: str | None) -> None:
    time = years()
    time = replace(time, categories=(*time, Category(code, Text("Alle jaren", "All years"), Kind.TOTAL)))
    table = safe_table("t", (time,), [1, 2, 3, 4, 5, 15], breaks=(PROTOCOL,))
    notes = [note.en for note in cell_notes(table, (code,))]
    assert notes == ([] if start is None else [f"{start} 1 January 2019, cannot be compared with later years"])


def test_the_label_of_an_old_year_says_so() -> None:
    table = vt_year()
    labels = [label_of(table, category, "nl") for category in table.dimensions[0]]
    assert labels == ["2017, oude telling", "2018, oude telling", "2019", "2020", "2021"]


def test_the_old_years_are_those_before_the_last_cut_of_the_series() -> None:
    table = vt_year()
    *old, _ = table.segments()
    assert [c.code for c in table.dimensions[0] if is_old(table, c)] == [code for part in old for code, _ in part]


def test_where_every_year_lies_before_the_break_none_is_old() -> None:
    table = safe_table("t", (years(2017, 2018),), [1, 2], breaks=(PROTOCOL,))
    assert not any(is_old(table, category) for category in table.dimensions[0])


def test_a_table_without_a_break_has_no_notes() -> None:
    table = police_year()
    assert not [key for key in table.keys() if cell_notes(table, key)]


def test_a_delivered_percentage_has_a_base_that_was_worked_out() -> None:
    # 24 is 15 % of 160
    table = shares(Cell(15.0, base=160, numerator=24), Cell(15.0, Status.DERIVED, base=160, numerator=24))
    assert cell_notes(table, ("2020",)) == (
        Text("de basis is afgeleid uit aantal en percentage", "the base is derived from count and percentage"),
    )
    assert cell_notes(table, ("2021",)) == ()


def test_a_base_that_protection_rounded_was_not_worked_out() -> None:
    cell = Cell(15.0, base=160, numerator=24)
    table = safe_table("t", (years(2020, 2020),), [cell], statistic=Statistic.SHARE, policy=ROUNDED)
    assert not has_derived_base(table, cell)


def test_a_small_base_is_told_after_the_note_of_the_cell_itself() -> None:
    noted = Cell(25.0, Status.DERIVED, base=80, numerator=20, note=Text("voorlopig", "provisional"))
    table = shares(noted, Cell(25.0, Status.DERIVED, base=100, numerator=25))
    assert [note.nl for note in cell_notes(table, ("2020",))] == ["voorlopig", "de basis is kleiner dan 100"]
    assert [note.en for note in cell_notes(table, ("2020",))] == ["provisional", "the base is under 100"]
    assert cell_notes(table, ("2021",)) == ()


def test_protection_that_rounds_has_flagged_a_small_base_itself() -> None:
    rounding = ROUNDED.model_copy(update={"small_base": 100})
    cell = Cell(25.0, Status.DERIVED, base=80, numerator=20, note=Text("klein", "small"))
    table = safe_table("t", (years(2020, 2020),), [cell], statistic=Statistic.SHARE, policy=rounding)
    assert cell_notes(table, ("2020",)) == (Text("klein", "small"),)
