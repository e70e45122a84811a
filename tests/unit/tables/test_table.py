"""Tables: every cell is there, and every cell can be asked for."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inbeeld.errors import NoFigure, NoSuchCell
from inbeeld.tables import Cell, Key, Table
from tests.drawn import drawn
from tests.strategies import FRAME


def test_keys_come_in_reading_order() -> None:
    assert list(FRAME.keys())[:4] == [("2019", "girls"), ("2019", "boys"), ("2019", "total"), ("2020", "girls")]


@given(st.sampled_from(sorted(FRAME.keys())))
def test_a_missing_cell_is_refused(key: Key) -> None:
    cells = {other: cell for other, cell in FRAME.cells.items() if other != key}
    with pytest.raises(ValueError, match="does not fill its dimensions exactly") as caught:
        FRAME.with_cells(cells)
    assert str(key) in str(caught.value)


@pytest.mark.parametrize("key", [("2022", "girls"), ("2021",), ("girls", "2021")])
def test_a_cell_too_many_is_refused(key: Key) -> None:
    with pytest.raises(ValueError, match="does not fill its dimensions exactly"):
        FRAME.with_cells({**FRAME.cells, key: Cell(1)})


def test_a_cell_is_asked_for_by_its_categories() -> None:
    assert FRAME.number(year="2020", sex="boys") == 5
    assert FRAME.cell(sex="girls", year="2021") == Cell(6)


def test_a_dimension_left_out_stands_for_its_total() -> None:
    assert FRAME.number(year="2020") == 4 + 5


@pytest.mark.parametrize(
    ("ask", "message"),
    [
        (lambda: FRAME.cell(year="2022"), "no year=2022. Choose one of: 2019, 2020, 2021."),
        (lambda: FRAME.cell(sex="girls"), r"no year=\(total\). Choose one of: 2019, 2020, 2021."),
        (lambda: FRAME.cell(year="2021", age="4-12"), "no dimension 'age'. It has: year, sex."),
        (lambda: FRAME.dimension("age"), "no dimension 'age'. It has: year, sex."),
    ],
)
def test_what_is_not_there_is_named_with_what_is(ask: Callable[[], object], message: str) -> None:
    with pytest.raises(NoSuchCell, match=message):
        ask()


@pytest.mark.parametrize("sign", ["<10", "x", "?", "-"])
def test_a_cell_without_a_number_is_named(sign: str) -> None:
    table = drawn(f"year | reports\n2021 | {sign}")
    with pytest.raises(NoFigure, match=r"drawn \(year=2021\) has no number: its status is"):
        table.number(year="2021")


def test_the_time_dimension_is_known() -> None:
    assert FRAME.time is not None
    assert FRAME.time.id == "year"
    assert drawn("region | reports\nTwente | 3").time is None


def test_other_cells_do_not_change_the_first_table() -> None:
    other = FRAME.with_cells({key: Cell(0) for key in FRAME.keys()})
    assert other.number(year="2020") == 0
    assert FRAME.number(year="2020") == 9


def test_later_changes_to_given_cells_do_not_reach_the_table() -> None:
    cells = dict(FRAME.cells)
    table: Table = FRAME.with_cells(cells)
    cells[("2020", "total")] = Cell(99)
    assert table.number(year="2020") == 9
