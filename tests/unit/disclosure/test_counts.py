"""Each count by itself: hidden below the minimum, rounded from there on; nothing else of the true value is left."""

from dataclasses import replace

import pytest

from inbeeld.disclosure import Beside, Given, protect
from inbeeld.errors import DisclosureError
from inbeeld.tables import Cell, Origin, Statistic, Status, Table
from inbeeld.vocabulary import Text
from tests.unit.disclosure.making import TENS, lines, named, printed

NOTE = Text("drie van een school", "three of one school")


def one(cell: Cell, statistic: Statistic = Statistic.COUNT) -> Table:
    return replace(named("one", "year | all\n2020 | 0"), cells={("2020",): cell}, statistic=statistic)


def after(cell: Cell, statistic: Statistic = Statistic.COUNT) -> Cell:
    return protect([one(cell, statistic)], TENS)[0].cells["2020",]


def share(numerator: int, base: int) -> Cell:
    value = 100 * numerator / base
    return after(Cell(value, Status.DERIVED, numerator=numerator, base=base), Statistic.SHARE)


@pytest.mark.parametrize("count", [0, 1, 9])
def test_a_small_count_is_hidden_with_its_bounds(count: int) -> None:
    assert after(Cell(count)) == Cell(None, Status.HIDDEN, lower=0, upper=9)


@pytest.mark.parametrize(("count", "expected"), [(10, 10), (14, 10), (15, 20), (104, 100)])
def test_other_counts_are_rounded(count: int, expected: int) -> None:
    assert after(Cell(count)) == Cell(expected)


def test_totals_are_rounded_by_themselves() -> None:
    table = named("sums", "year | girls | boys | total\n2020 | 14 | 14 | 28", across="sex")
    # 10 + 10 = 20, but the true total 28 rounds to 30
    assert printed(protect([table], TENS)[0]) == lines("year | girls | boys | total\n2020 | 10 | 10 | 30")


def test_a_structural_zero_stays_zero() -> None:
    safe = protect([one(Cell(0))], TENS, given={"one": Given(Beside(structural=[("2020",)]))})
    assert safe[0].cells["2020",] == Cell(0)


def test_a_structural_zero_that_is_none_is_refused() -> None:
    with pytest.raises(DisclosureError, match="structural"):
        protect([one(Cell(3))], TENS, given={"one": Given(Beside(structural=[("2020",)]))})


@pytest.mark.parametrize("status", [Status.UNKNOWN, Status.NOT_PUBLISHED])
def test_a_cell_without_a_number_keeps_its_status(status: Status) -> None:
    assert after(Cell(None, status, note=NOTE)) == Cell(None, status, note=NOTE)


def test_a_cell_delivered_hidden_stays_so_with_its_bounds() -> None:
    cell = Cell(None, Status.HIDDEN, lower=1, upper=4, note=NOTE, base=120)
    assert after(cell) == Cell(None, Status.HIDDEN, lower=1, upper=4)


def test_nothing_of_a_hidden_number_is_left_but_its_place() -> None:
    cell = Cell(7, base=20, numerator=7, lower=6, upper=8, note=NOTE, origins=(Origin("a.csv", 3),))
    assert after(cell) == Cell(None, Status.HIDDEN, lower=0, upper=9, origins=(Origin("a.csv", 3),))


def test_a_shown_count_loses_its_base_and_bounds() -> None:
    assert after(Cell(17, base=33, numerator=17, lower=16, upper=18, note=NOTE)) == Cell(20, note=NOTE)


def test_an_estimate_keeps_its_status_and_rounded_interval() -> None:
    cell = after(Cell(1234.6, Status.ESTIMATED, lower=1168.2, upper=1302.9))
    assert cell == Cell(1230, Status.ESTIMATED, lower=1170, upper=1300)


@pytest.mark.parametrize("count", [-1, 12.5])
def test_what_cannot_be_a_count_is_refused(count: float) -> None:
    with pytest.raises(DisclosureError, match="whole and not negative"):
        after(Cell(count))


def test_a_class_is_refused_among_counts() -> None:
    with pytest.raises(DisclosureError, match="class"):
        after(Cell(None, Status.CLASS, lower=1, upper=4))


def test_a_percentage_comes_from_the_published_numbers() -> None:
    # 604 of 1,866 is 32.4 %; published 600 of 1,870 = 32.1 %
    assert share(604, 1866) == Cell(32.0, Status.DERIVED, numerator=600, base=1870)


def test_a_percentage_of_few_persons_is_hidden() -> None:
    assert share(9, 400) == Cell(None, Status.HIDDEN)


def test_a_small_base_is_flagged() -> None:
    flagged = share(40, 92)
    assert flagged.note is not None
    assert "small base" in flagged.note.en
    assert share(40, 96).note is None  # published as 100


def test_a_percentage_without_its_counts_is_refused() -> None:
    with pytest.raises(DisclosureError, match="with the counts"):
        after(Cell(32.0, Status.DERIVED), Statistic.SHARE)


def test_a_part_larger_than_the_whole_is_refused() -> None:
    with pytest.raises(DisclosureError, match="more than the whole"):
        share(30, 20)


def test_an_average_is_refused_among_counts() -> None:
    with pytest.raises(DisclosureError, match="an average or an age cannot be rounded as a count"):
        after(Cell(12), Statistic.NUMBER)
