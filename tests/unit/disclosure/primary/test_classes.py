"""Counts as classes: each in one class, over enough years, and never a class that tells small counts apart."""

from dataclasses import replace

import pytest

from inbeeld.declarations import ResolvedClass, ResolvedClassing, ResolvedPolicy
from inbeeld.disclosure import protect
from inbeeld.disclosure.primary.classes import to_classes, years_of
from inbeeld.errors import DisclosureError
from inbeeld.tables import Cell, Statistic, Status
from inbeeld.vocabulary import Period
from tests.drawn import about
from tests.unit.disclosure.making import CLASSES, named


def classing(*bounds: tuple[int, int | None], years: int = 1) -> ResolvedPolicy:
    classes = tuple(ResolvedClass(code=str(lower), lower=lower, upper=upper) for lower, upper in bounds)
    asked = ResolvedClassing(classes=classes, years=years)
    return CLASSES.model_copy(update={"classes": asked, "minimum": 10})


THREE = classing((0, 9), (10, 19), (20, None))
PLACES = named("places", "place | reports\neast | 0\nwest | 9\nnorth | 10\nsouth | 20\nover | 999\nelse | ?")


def test_each_count_falls_in_one_class() -> None:
    found = to_classes(PLACES, THREE)
    assert found.statistic is Statistic.CLASS
    bounds = {code: (cell.lower, cell.upper) for (code,), cell in found.cells.items()}
    assert bounds == {
        "east": (0, 9),
        "west": (0, 9),
        "north": (10, 19),
        "south": (20, None),
        "over": (20, None),
        "else": (None, None),
    }
    assert found.cells["else",] == Cell(None, Status.UNKNOWN)


def test_through_the_door_they_come_out_as_classes() -> None:
    (safe,) = protect([PLACES], THREE)
    assert {cell.status for cell in safe.cells.values()} == {Status.CLASS, Status.UNKNOWN}
    assert all(cell.is_closed for cell in safe.cells.values() if cell.status is Status.CLASS)


@pytest.mark.parametrize(
    ("policy", "words"),
    [
        (classing((0, 10), (10, None)), "overlap: 10 falls in '0' and in '10'"),
        (classing((0, 9), (11, None)), "leave a gap: 9 ends '0', 11 starts the next"),
        (classing((1, 9), (10, None)), "must start at 0"),
        (classing((0, 9), (10, 99)), "highest must be without a limit"),
        (classing((0, 4), (5, 9), (10, None)), "tell counts under 10 apart"),
        (classing((0, None), (10, None)), "overlap"),
    ],
)
def test_classes_that_do_not_fit_are_refused(policy: ResolvedPolicy, words: str) -> None:
    with pytest.raises(DisclosureError, match=words):
        to_classes(PLACES, policy)


def test_years_are_taken_together() -> None:
    three_years = classing((0, 9), (10, None), years=3)
    together = replace(PLACES, about=about(Period(2019, 2021)))
    assert to_classes(together, three_years).cells["west",].upper == 9
    with pytest.raises(DisclosureError, match="counts of 3 years together"):
        to_classes(PLACES, three_years)


def test_only_the_total_of_the_years_is_long_enough() -> None:
    table = named("years", "year | reports\n2019 | 4\n2020 | 5\n2021 | 6\ntotal | 15")
    assert years_of(table) == {("2019",): 1, ("2020",): 1, ("2021",): 1, ("total",): 3}


@pytest.mark.parametrize("value", [1.5, -1])
def test_only_whole_counts_fall_in_a_class(value: float) -> None:
    with pytest.raises(DisclosureError, match="only whole counts"):
        to_classes(named("one", "place | reports\neast | 1").with_cells({("east",): Cell(value)}), THREE)


def test_without_classes_in_the_policy_a_count_is_refused_as_before() -> None:
    with pytest.raises(DisclosureError, match="only classes may be shown"):
        protect([PLACES], CLASSES)
