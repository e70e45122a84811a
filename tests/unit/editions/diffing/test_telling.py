"""A change where the number stayed tells what is around it."""

import pytest

from inbeeld.editions.diffing.telling import told
from inbeeld.tables import Cell, Statistic, Status


def words(cell: Cell, other: Cell | None, statistic: Statistic = Statistic.COUNT) -> str:
    found = told(cell, other, statistic)
    assert found is not None
    return found.words.en


def test_another_margin_is_told_beside_the_same_number() -> None:
    was, now = (Cell(95_000, Status.ESTIMATED, lower=87_000, upper=upper) for upper in (103_500, 103_000))

    assert words(was, now) == "about 95,000; margin 87,000-103,500"
    assert words(now, was) == "about 95,000; margin 87,000-103,000"


def test_another_base_is_told_as_a_count_and_a_margin_of_a_share_as_percentages() -> None:
    was = Cell(37.8, Status.ESTIMATED, lower=34.6, upper=41.1, base=846)
    now = Cell(37.8, Status.ESTIMATED, lower=33.0, upper=42.8, base=423)

    assert words(was, now, Statistic.SHARE) == "about 37.8%; margin 34.6%-41.1%; base 846"


@pytest.mark.parametrize("other", [None, Cell(6, base=20), Cell(None, Status.UNKNOWN)])
def test_another_number_speaks_for_itself(other: Cell | None) -> None:
    assert words(Cell(5, base=10), other) == "5"


def test_where_there_was_no_cell_there_are_no_words() -> None:
    assert told(None, Cell(5), Statistic.COUNT) is None
