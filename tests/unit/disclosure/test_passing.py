"""Tables that keep their cells: as delivered, or classes only."""

from dataclasses import replace

import pytest

from inbeeld.disclosure import protect
from inbeeld.disclosure.safe import printed_table
from inbeeld.errors import DisclosureError
from inbeeld.tables import Cell, Source, Status
from inbeeld.vocabulary import Text
from tests.unit.disclosure.making import AS_DELIVERED, CLASSES, named


def test_figures_that_others_printed_pass_unchanged() -> None:
    table = named("region", "year | north | south | total\n2020 | 3 | 1,4 | 17".replace(",", ""), across="region")
    assert printed_table(protect([table], AS_DELIVERED)[0]) == table


def test_counts_that_nobody_published_before_cannot_pass_as_delivered() -> None:
    table = named("region", "year | north | south | total\n2020 | 3 | 14 | 17", across="region")
    source = replace(table.about.source, is_published=False)
    unpublished = replace(table, about=replace(table.about, source=source))
    with pytest.raises(DisclosureError, match="does not say that its figures were published before"):
        protect([unpublished], AS_DELIVERED)


def test_a_source_that_says_nothing_is_not_published() -> None:
    assert Source("police", Text.same("Police"), "2022-05-01", ()).is_published is False


def test_a_delivered_table_that_gives_its_own_hidden_cell_away_is_left_to_the_audit_of_the_edition() -> None:
    table = named("region", "year | north | south | total\n2020 | <10 | 14 | 17", across="region")
    assert protect([table], AS_DELIVERED)[0].cells == table.cells


def test_classes_pass_and_keep_their_bounds() -> None:
    cell = Cell(None, Status.CLASS, lower=10, upper=20)
    table = replace(named("place", "year | all\n2020 | -"), cells={("2020",): cell})
    assert protect([table], CLASSES)[0].cells["2020",] == cell


def test_a_number_among_classes_is_refused_even_in_a_total() -> None:
    table = named("place", "year | north | total\n2020 | - | 240", across="region")
    with pytest.raises(DisclosureError, match="only classes"):
        protect([table], CLASSES)


def test_a_class_without_bounds_is_refused() -> None:
    table = replace(named("place", "year | all\n2020 | -"), cells={("2020",): Cell(None, Status.CLASS)})
    with pytest.raises(DisclosureError, match="no bounds"):
        protect([table], CLASSES)
