"""Which delivered values may be repeated in what is published: fail closed."""

from dataclasses import replace

import pytest

from inbeeld.declarations import Column, ColumnType, ResolvedPolicy
from inbeeld.deliveries import Record
from inbeeld.disclosure import SafeTable
from inbeeld.editions.explaining.delivering import Read, delivered_behind, may_be_repeated
from inbeeld.tables import Cell, Origin, Status
from inbeeld.vocabulary import Text
from tests.unit.disclosure.making import AS_DELIVERED, CLASSES, TENS, named, published

COUNT = Origin("a.csv", 2, "aantal")
CLASS = Origin("a.csv", 2, "klasse")
WORDS = Text("Aantal", "Count")
COLUMN = Column(id="count", header="aantal", type=ColumnType.COUNT, label=WORDS, description=WORDS)
VALUES = {
    COUNT: Read(Record(2, {"year": "2020"}, {}), COLUMN, Cell(47, origins=(COUNT,))),
    CLASS: Read(Record(2, {"year": "2020"}, {}), COLUMN, Cell(None, Status.CLASS, lower=10, upper=20)),
}


def table(policy: ResolvedPolicy, *origins: Origin, is_published: bool = True) -> SafeTable:
    """A published table of one cell that rests on these delivered values."""
    made = named("t", "year | reports\n2020 | 47")
    source = replace(made.about.source, is_published=is_published)
    cells = {key: replace(cell, origins=origins) for key, cell in made.cells.items()}
    return published(replace(made, cells=cells, about=replace(made.about, source=source)), policy)


def test_what_the_organisation_published_itself_may_be_repeated() -> None:
    assert may_be_repeated([table(AS_DELIVERED, COUNT)], VALUES) == {COUNT, CLASS}


def test_nothing_is_repeated_of_a_source_of_which_one_table_is_rounded() -> None:
    assert may_be_repeated([table(AS_DELIVERED, COUNT), table(TENS, CLASS)], VALUES) == frozenset()


def test_nothing_is_repeated_of_a_source_that_did_not_publish_itself() -> None:
    assert may_be_repeated([table(AS_DELIVERED, COUNT, is_published=False)], VALUES) == frozenset()


def test_a_count_that_is_shown_as_a_class_is_not_repeated_anywhere() -> None:
    tables = [table(AS_DELIVERED, COUNT), table(CLASSES, COUNT, CLASS)]

    assert may_be_repeated(tables, VALUES) == {CLASS}


@pytest.mark.parametrize(("repeat", "value"), [({COUNT}, 47), (set(), None)])
def test_a_value_that_may_not_be_repeated_keeps_its_place_alone(repeat: set[Origin], value: int | None) -> None:
    (delivered,), _ = delivered_behind(table(AS_DELIVERED, COUNT), VALUES, repeat)

    assert (delivered.value, delivered.withheld) == (value, value is None)
    assert delivered.place == ("a.csv", None, 2, "aantal")


def test_each_delivered_value_stands_once() -> None:
    delivered, ((_, places),) = delivered_behind(table(AS_DELIVERED, COUNT, CLASS, COUNT), VALUES, VALUES)

    assert len(delivered) == 2
    assert places == (0, 1)


def test_a_row_that_holds_no_figure_is_named_by_its_place() -> None:
    row = Origin("list.csv", 3, "naam")

    (delivered,), _ = delivered_behind(table(AS_DELIVERED, row), VALUES, {row})

    assert (delivered.value, delivered.of, delivered.label.en) == (None, (), "row of a list")
