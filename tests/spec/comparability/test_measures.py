"""Measures.

A measure is source × definition × unit. Only counts of one measure can be added or divided.
"""

from dataclasses import replace

from inbeeld.errors import MeasuresDiffer, NotComparable
from inbeeld.tables import Statistic, add, ratio
from tests.drawn import CENTRE
from tests.spec.worked import Worked


def test_counts_of_one_measure_add_up(example: Worked) -> None:
    """Counts of one measure can be added.

    Cell by cell, if both tables have the same categories and periods.
    """
    one = example.given("year | reports\n2020 | 12\n2021 | 20", called="reports of the police")
    other = example.given("year | reports\n2020 | 3\n2021 | 0", called="other reports of the police")
    example.gives(add(one, other), "year | reports\n2020 | 15\n2021 | 20", lead="adding them gives:")


def test_counts_of_two_sources_are_not_added(example: Worked) -> None:
    """Counts of two sources are never added.

    One child can be known to both, and both count something else.
    """
    police = example.given("year | reports\n2021 | 12", called="the police")
    centre = example.given("year | reports\n2021 | 20", called="a centre", measure=CENTRE)
    example.refuses(
        lambda: add(police, centre),
        MeasuresDiffer,
        "Cannot add reports of the police (punishable offences) and reports of the centre (any unwanted sexual act): "
        "one person can be in both. Show them side by side instead.",
    )


def test_counts_of_two_sources_are_not_divided(example: Worked) -> None:
    """Nor is one expressed in the other."""
    police = example.given("year | reports\n2021 | 12", called="the police")
    centre = example.given("year | reports\n2021 | 20", called="a centre", measure=CENTRE)
    example.refuses(
        lambda: ratio(police, {"year": "2021"}, centre, {"year": "2021"}),
        MeasuresDiffer,
        "Cannot divide reports of the police (punishable offences) and reports of the centre (any unwanted sexual "
        "act): one person can be in both. Show them side by side instead.",
    )


def test_percentages_are_not_added(example: Worked) -> None:
    """Percentages are not counts.

    Two percentages have two bases, so their sum means nothing.
    """
    shares = example.given("year | share\n2021 | 12.5", statistic=Statistic.SHARE)
    example.refuses(
        lambda: add(shares, replace(shares, id="other")),
        NotComparable,
        "Cannot add drawn and other: only counts can be added.",
    )
