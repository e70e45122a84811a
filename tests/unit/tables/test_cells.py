"""Cells: a number, or the stated reason why there is none."""

import pytest
from hypothesis import given

from inbeeld.errors import NoFigure
from inbeeld.tables import HIDDEN, WITH_NUMBER, Cell, Status
from tests.strategies import with_number, without_number


@pytest.mark.parametrize("status", sorted(set(Status) - WITH_NUMBER))
def test_a_cell_without_a_number_holds_none(status: Status) -> None:
    with pytest.raises(ValueError, match=f"status {status} cannot have value 3"):
        Cell(3, status)


@pytest.mark.parametrize("status", sorted(WITH_NUMBER))
def test_a_cell_with_a_number_needs_one(status: Status) -> None:
    with pytest.raises(ValueError, match=f"status {status} cannot have value None"):
        Cell(None, status)


def test_zero_means_zero() -> None:
    zero = Cell(0)
    assert zero.has_number
    assert zero.number == 0
    assert not zero.is_hidden


@given(with_number)
def test_a_number_can_be_calculated_with(cell: Cell) -> None:
    assert cell.has_number
    assert cell.number == cell.value


@given(without_number)
def test_the_reason_is_told_where_there_is_no_number(cell: Cell) -> None:
    with pytest.raises(NoFigure, match=f"its status is '{cell.status}'"):
        _ = cell.number


def test_only_withheld_cells_are_hidden() -> None:
    assert {status for status in Status if status in HIDDEN} == {Status.HIDDEN, Status.HIDDEN_SECONDARY}
    assert Cell(None, Status.HIDDEN, lower=0, upper=9).is_hidden
    assert not Cell(None, Status.UNKNOWN).is_hidden
