"""Cells whose number was printed with a word: what may be calculated with them, and what may not."""

from dataclasses import replace

import pytest

from inbeeld.errors import NotComparable
from inbeeld.tables import (
    Cell,
    Status,
    Table,
    change,
    dump_table,
    load_table,
    ratio,
    share,
    share_of_cells,
    sum_cells,
)
from inbeeld.vocabulary import Qualifier
from tests.drawn import drawn

ALMOST = Cell(40, qualifier=Qualifier.ALMOST)
LEAST = Cell(30, qualifier=Qualifier.AT_LEAST)
TOTAL = Cell(80)


def table(*cells: Cell) -> Table:
    found = drawn("year | reports\n" + "\n".join(f"{2019 + place} | 1" for place in range(len(cells))))
    return replace(found, cells=dict(zip(found.keys(), cells, strict=True)))


def kinds(*cells: Cell) -> Table:
    found = drawn("kind | reports\na | 1\nb | 1\ntotal | 2")
    return replace(found, cells=dict(zip(found.keys(), cells, strict=True)))


@pytest.mark.parametrize("status", [Status.HIDDEN, Status.UNKNOWN, Status.CLASS])
def test_a_cell_without_a_number_has_no_word_for_it(status: Status) -> None:
    with pytest.raises(ValueError, match="no number that could be 'over'"):
        Cell(None, status, qualifier=Qualifier.OVER)


def test_a_cell_without_a_base_has_no_word_for_one() -> None:
    with pytest.raises(ValueError, match="has none that could be 'about'"):
        Cell(40, base_qualifier=Qualifier.ABOUT)


def test_a_number_cannot_be_hidden_and_keep_its_word() -> None:
    with pytest.raises(ValueError, match="no number"):
        replace(ALMOST, value=None, status=Status.HIDDEN)


def test_without_a_word_a_number_is_itself() -> None:
    assert (TOTAL.is_exact, TOTAL.possible) == (True, (80, 80))
    assert (ALMOST.is_exact, ALMOST.possible) == (False, (30, 40))


def test_a_sum_with_a_part_that_is_not_exact_is_an_estimate() -> None:
    found = sum_cells((ALMOST, Cell(5)))
    assert (found.value, found.status, found.qualifier) == (45, Status.ESTIMATED, None)


def test_no_change_is_calculated_with_a_number_that_is_not_exact() -> None:
    with pytest.raises(NotComparable, match="was published as 'almost 40'"):
        change(table(ALMOST, TOTAL), "2019", "2020")
    assert change(table(Cell(40), TOTAL), "2019", "2020").absolute == 40


def test_no_ratio_is_calculated_with_a_number_that_is_not_exact() -> None:
    one = table(ALMOST, TOTAL)
    for first, second in (("2019", "2020"), ("2020", "2019")):
        with pytest.raises(NotComparable, match="almost 40"):
            ratio(one, {"year": first}, one, {"year": second})


def test_a_share_of_an_exact_whole_keeps_the_word() -> None:
    found = share(kinds(ALMOST, Cell(40), TOTAL), {"kind": "a"}, {})
    assert (found.value, found.status, found.qualifier) == (50, Status.DERIVED, Qualifier.ALMOST)


def test_a_share_of_a_whole_that_is_not_exact_has_the_opposite_word() -> None:
    # 40 of fewer than 80 is more than half
    found = share(kinds(Cell(40), Cell(40), Cell(80, qualifier=Qualifier.ALMOST)), {"kind": "a"}, {})
    assert (found.value, found.qualifier) == (50, Qualifier.OVER)


def test_of_two_numbers_that_are_not_exact_nothing_follows_but_an_estimate() -> None:
    assert share_of_cells(ALMOST, LEAST) == (Status.ESTIMATED, None)


def test_a_share_of_exact_numbers_is_as_sure_as_they_are() -> None:
    assert share_of_cells(Cell(1), TOTAL) == (Status.VALUE, None)
    assert share_of_cells(Cell(1, Status.PROVISIONAL), TOTAL) == (Status.PROVISIONAL, None)
    provisional = replace(ALMOST, status=Status.PROVISIONAL)
    assert share_of_cells(provisional, TOTAL) == (Status.PROVISIONAL, Qualifier.ALMOST)


def test_words_are_stored_with_their_numbers() -> None:
    cells = (ALMOST, Cell(20, base=100, base_qualifier=Qualifier.ABOUT), Cell(3))
    stored = load_table(dump_table(kinds(*cells)))
    assert tuple(stored.cells.values()) == cells
