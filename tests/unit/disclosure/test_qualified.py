"""Numbers that were printed with a word: what becomes of the word, and what it tells an outsider."""

from dataclasses import replace
from math import inf

import pytest

from inbeeld.disclosure import dump_safe, load_safe, protect
from inbeeld.disclosure.knowledge import knowledge_of
from inbeeld.disclosure.ranges import Range
from inbeeld.errors import NoFigure
from inbeeld.tables import Cell, Statistic, Status, Table
from inbeeld.vocabulary import Qualifier
from tests.unit.disclosure.making import AS_DELIVERED, TENS, named

ALMOST = Cell(44, qualifier=Qualifier.ALMOST)


def table(*cells: Cell, statistic: Statistic = Statistic.COUNT) -> Table:
    found = named("sums", "year | a | b | total\n2020 | 1 | 1 | 2", across="kind")
    return replace(found, cells=dict(zip(found.keys(), cells, strict=True)), statistic=statistic)


def test_what_was_published_before_keeps_its_word() -> None:
    (safe,) = protect([table(ALMOST, Cell(50), Cell(94))], AS_DELIVERED)
    assert safe.cells["2020", "a"] == ALMOST


def test_a_rounded_count_keeps_its_word() -> None:
    (safe,) = protect([table(ALMOST, Cell(50), Cell(94))], TENS)
    assert safe.cells["2020", "a"] == Cell(40, qualifier=Qualifier.ALMOST)


def test_a_hidden_count_loses_its_word() -> None:
    (safe,) = protect([table(Cell(4, qualifier=Qualifier.ALMOST), Cell(50), Cell(54))], TENS)
    assert safe.cells["2020", "a"].status is Status.HIDDEN
    assert all(cell.qualifier is None for cell in safe.cells.values() if not cell.has_number)


def test_a_rounded_share_keeps_its_word() -> None:
    share = Cell(50.0, numerator=100, base=200, qualifier=Qualifier.OVER, base_qualifier=Qualifier.ABOUT)
    (safe,) = protect([table(share, share, share, statistic=Statistic.SHARE)], TENS)
    found = safe.cells["2020", "a"]
    assert (found.qualifier, found.base_qualifier) == (Qualifier.OVER, Qualifier.ABOUT)


def test_a_stored_safe_table_keeps_its_words() -> None:
    (safe,) = protect([table(ALMOST, Cell(50), Cell(94))], AS_DELIVERED)
    assert load_safe(dump_safe(safe)).cells["2020", "a"].qualifier is Qualifier.ALMOST


@pytest.mark.parametrize(
    ("cell", "known"),
    [
        (Cell(44), Range(44, 44)),
        (ALMOST, Range(33, 44)),
        (Cell(45, qualifier=Qualifier.ABOUT), Range(41, 49)),
        (Cell(44, qualifier=Qualifier.AT_LEAST), Range(44, inf)),
        (Cell(44, qualifier=Qualifier.LESS_THAN), Range(0, 44)),
    ],
)
def test_an_outsider_knows_what_the_word_leaves_possible(cell: Cell, known: Range) -> None:
    hidden = Cell(None, Status.HIDDEN, lower=0, upper=9)
    found = knowledge_of([(table(hidden, cell, Cell(90)), AS_DELIVERED)])
    assert known in {one.range for one in found.counts.values()}


def test_counts_that_are_not_exact_are_not_tested() -> None:
    found = named("groups", "sex | once | more\ngirls | 40 | 50\nboys | 60 | 20", across="outcome")
    cells = {**found.cells, ("girls", "once"): Cell(40, qualifier=Qualifier.OVER)}
    (safe,) = protect([found.with_cells(cells)], AS_DELIVERED)
    with pytest.raises(NoFigure, match="published with a qualifier"):
        safe.association("sex", "outcome")
