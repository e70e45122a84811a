"""Tables as bytes: nothing is lost, and the same table always gives the same bytes."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from inbeeld.tables import Cell, Shares, Status, Table, dump_table, load_table
from tests.drawn import PROTOCOL, drawn
from tests.strategies import FRAME, any_cells, tables


@given(tables(any_cells))
def test_nothing_is_lost(table: Table) -> None:
    assert load_table(dump_table(table)) == table


@given(tables(any_cells), st.randoms(use_true_random=False))
def test_the_order_in_which_cells_were_made_leaves_no_trace(table: Table, shuffler: object) -> None:
    items = list(table.cells.items())
    shuffler.shuffle(items)  # type: ignore[attr-defined]  # hypothesis hands out a random.Random
    assert dump_table(table.with_cells(dict(items))) == dump_table(table)


def test_whole_numbers_stay_whole() -> None:
    table = load_table(dump_table(drawn("year | reports\n2020 | 3\n2021 | 3.0")))
    assert [type(table.number(year=year)) for year in ("2020", "2021")] == [int, float]


def test_breaks_and_hidden_cells_are_kept() -> None:
    table = load_table(dump_table(drawn("year | reports\n2018 | <10\n2019 | 12", breaks=(PROTOCOL,))))
    assert table.about.breaks == (PROTOCOL,)
    assert table.cell(year="2018") == Cell(None, Status.HIDDEN, lower=0, upper=9)


def test_what_percentages_are_taken_of_is_kept() -> None:
    for told in (None, Shares(), Shares(("sex",), "helped")):
        assert load_table(dump_table(replace(FRAME, shares=told))).shares == told


def test_the_bytes_are_plain_utf8() -> None:
    assert b'"girls"' in dump_table(FRAME)
    assert dump_table(FRAME).decode("utf-8").startswith('{"id":"drawn"')
