"""What is said of totals follows from where they were read."""

from dataclasses import replace

from inbeeld.disclosure import protect
from inbeeld.disclosure.totals import totals_in_words
from inbeeld.tables import Cell, Key, Origin, Statistic, Table, sum_cells
from inbeeld.vocabulary import Text
from tests.unit.disclosure.making import AS_DELIVERED, TENS, named

SIX = "region | 2019 | 2020 | total\nnorth | 1 | 2 | 3\nsouth | 4 | 5 | 9\ntotal | 5 | 7 | 12"
ONE = "year | north | south | total\n2020 | 3 | 14 | 17"


def read(table: Table) -> Table:
    """The table as if every cell was delivered: each has a place of its own."""
    cells = {
        key: replace(table.cells[key], origins=(Origin("data.csv", row, "count"),))
        for row, key in enumerate(table.keys())
    }
    return table.with_cells(cells)


def added(table: Table, total: Key, *parts: Key) -> Table:
    """The table with one total added up from its parts."""
    return table.with_cells({**table.cells, total: sum_cells(tuple(table.cells[part] for part in parts))})


def words(table: Table) -> str:
    found = totals_in_words(table)
    return found.en if found else ""


def test_a_total_with_a_place_of_its_own_stands_as_delivered() -> None:
    assert words(read(named("one", ONE, across="region"))).startswith("The total stands as delivered")


def test_a_delivered_total_that_does_not_fit_its_parts_is_not_called_their_sum() -> None:
    table = read(named("one", ONE.replace("17", "18"), across="region"))
    assert "need not be the sum" in words(table)


def test_a_total_read_where_its_parts_were_read_was_added_up() -> None:
    table = read(named("one", ONE, across="region"))
    summed = added(table, ("2020", "total"), ("2020", "north"), ("2020", "south"))
    assert words(summed) == "The total was added up here from its parts."


def test_each_side_is_named_where_one_total_was_added_up_and_the_other_delivered() -> None:
    table = read(named("six", SIX, across="year"))
    for region in ("north", "south", "total"):
        table = added(table, (region, "total"), (region, "2019"), (region, "2020"))
    assert words(table) == "Totals added up here: year. Totals as delivered: region."


def test_a_side_with_totals_of_both_kinds_is_not_called_either() -> None:
    table = read(named("six", SIX, across="year"))
    table = added(table, ("north", "total"), ("north", "2019"), ("north", "2020"))
    assert words(table) == "Some totals were added up here, others stand as delivered."


def test_nothing_is_said_without_a_total_of_a_percentage_or_of_an_unknown_place() -> None:
    table = read(named("one", ONE, across="region"))
    assert words(read(named("one", "year | all\n2020 | 12"))) == ""
    assert words(replace(table, statistic=Statistic.SHARE)) == ""
    assert words(table.with_cells({key: Cell(1) for key in table.keys()})) == ""


def test_nothing_is_said_of_a_calculated_table_whose_method_tells_it() -> None:
    table = read(named("one", ONE, across="region"))
    calculated = replace(table, about=replace(table.about, method=Text.same("Each thing counts once in the total.")))
    assert words(calculated) == ""


def test_it_is_told_with_figures_that_passed_and_not_with_rounded_ones() -> None:
    table = read(named("one", ONE, across="region"))
    (passed,), (rounded,) = protect([table], AS_DELIVERED), protect([table], TENS)
    assert (
        passed.wording.nl
        == f"{AS_DELIVERED.wording.nl} Het totaal staat er zoals geleverd, en hoeft niet de som van de delen te zijn."
    )
    assert rounded.wording == TENS.wording
