"""Accounts: every figure can be followed to the rows it was read from, and no value is told."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inbeeld.publication.accounts import Place, account_of, places_of
from inbeeld.publication.rowranges import row_ranges
from inbeeld.tables import Cell, Origin
from inbeeld.vocabulary import Text
from tests.factories import category
from tests.safe_tables import HIDDEN, police_offence, police_year, safe_table, side, vt_year, years


def read(value: int, row: int, column: str, file: str = "a.csv", sheet: str | None = None) -> Cell:
    return Cell(value, origins=(Origin(file, row, column, sheet),))


@pytest.mark.parametrize(
    ("rows", "words"),
    [([], ""), ([4], "4"), ([2, 3], "2-3"), ([9, 2, 4, 3, 3], "2-4, 9"), ([1, 3, 5], "1, 3, 5")],
)
def test_runs_of_rows_are_taken_together(rows: list[int], words: str) -> None:
    assert row_ranges(rows) == words


@given(st.sets(st.integers(1, 400)))
def test_row_ranges_name_exactly_the_rows(rows: set[int]) -> None:
    named: set[int] = set()
    for part in filter(None, row_ranges(rows).split(", ")):
        first, _, last = part.partition("-")
        named |= set(range(int(first), int(last or first) + 1))
    assert named == rows


def test_columns_that_were_read_in_the_same_rows_stand_together() -> None:
    cells = [read(1, 2, "count"), read(2, 3, "count"), read(3, 2, "share"), read(4, 3, "share"), read(5, 9, "total")]
    assert places_of(cells) == (
        Place("a.csv", None, ("count", "share"), "2-3"),
        Place("a.csv", None, ("total",), "9"),
    )


def test_letters_of_columns_stand_in_the_order_of_the_sheet() -> None:
    cells = [read(1, 2, letter, "b.xlsx", "Sex") for letter in ("AA", "B", "C")]
    assert places_of(cells) == (Place("b.xlsx", "Sex", ("B", "C", "AA"), "2"),)


def test_a_cell_that_was_read_nowhere_has_no_place() -> None:
    assert places_of([Cell(3)]) == ()


def test_an_account_has_the_places_of_each_row_and_of_the_table() -> None:
    sex = side("sex", Text("Geslacht", "Sex"), [category("f", "meisjes", "girls"), category("m", "jongens", "boys")])
    cells = [read(10, 2, "B"), read(20, 2, "C"), replace(HIDDEN, origins=(Origin("a.csv", 3, "B"),)), read(40, 3, "C")]
    account = account_of(safe_table("t", (sex, years(2020)), cells), "nl")
    assert [(row.heading, row.places) for row in account.rows] == [
        ("meisjes", (Place("a.csv", None, ("B", "C"), "2"),)),
        ("jongens", (Place("a.csv", None, ("B", "C"), "3"),)),
    ]
    assert account.places == (Place("a.csv", None, ("B", "C"), "2-3"),)


def test_a_table_of_years_only_is_one_row_called_by_what_it_counts() -> None:
    assert [row.heading for row in account_of(police_year(), "en").rows] == ["reports"]


def test_an_account_tells_what_was_counted_of_whom_and_by_whom() -> None:
    account = account_of(vt_year(), "nl")
    assert (account.counts, account.population, account.period) == (
        "meldingen",
        "slachtoffers tot 18 jaar",
        "2017-2021",
    )
    assert (account.source, account.source_id, account.reference_date) == ("Veilig Thuis", "veilig-thuis", "1 mei 2022")
    assert [(file.name, file.digest) for file in account.files] == [("data.csv", "0" * 64)]
    assert account.breaks == ("1 januari 2019: nieuw protocol voor meldingen. Vergelijk de jaren ervoor en erna niet.",)
    assert account.limitations[0] == "Een kind kan vaker voorkomen."
    assert (account.method, account.rounding) == (None, None)


def test_an_account_tells_the_protection_and_never_a_value() -> None:
    account = account_of(police_offence(), "en")
    assert account.protection == "Counts are rounded to tens; counts under ten are hidden."
    assert account.rounding == "rounded to tens"
    assert "700" not in repr(account)


def test_of_a_source_that_published_nothing_no_row_is_told() -> None:
    """As many rows stand behind a hidden count of reports as it counts, and none behind a hidden 0."""
    sex = side("sex", Text("Geslacht", "Sex"), [category("f", "meisjes", "girls"), category("m", "jongens", "boys")])
    cells = [read(10, 2, "B"), read(20, 3, "C"), HIDDEN, replace(HIDDEN, origins=(Origin("a.csv", 4, "C"),))]
    table = safe_table("t", (sex, years(2020, 2021)), cells, is_published=False)

    account = account_of(table, "nl")

    assert account.places == (Place("a.csv", None, ("B", "C"), ""),)
    assert account.rows == ()
