"""Breaks of method.

On some day a source begins to count otherwise. Its contract says when and why, and whether counts before and after
may still be compared. If not, no growth and no line in a chart goes across that day.
"""

from dataclasses import replace
from datetime import date

from inbeeld.errors import BreakCrossed
from inbeeld.tables import Table, change, segments
from inbeeld.vocabulary import Break, Text
from tests.drawn import PROTOCOL
from tests.spec.worked import Worked

LEVELS = """
    year | reports
    2017 |     800
    2018 |     900
    2019 |    1500
    2020 |    1200
"""


def runs(table: Table) -> list[str]:
    """The years that may be joined by a line."""
    return [", ".join(year for year, _ in run) for run in segments(table)]


def test_growth_does_not_cross_a_break(example: Worked) -> None:
    """Growth does not cross a break."""
    table = example.given(LEVELS, called="a new protocol on 2019-01-01", breaks=(PROTOCOL,))
    example.refuses(
        lambda: change(table, "2018", "2019"),
        BreakCrossed,
        "Cannot compare reports of 2018 and 2019: on 2019-01-01 the method changed (new protocol). "
        "Compare years on one side of the break.",
    )


def test_years_on_one_side_are_compared(example: Worked) -> None:
    """Years on one side of a break are compared as usual."""
    table = example.given(LEVELS, called="a new protocol on 2019-01-01", breaks=(PROTOCOL,))
    example.says(change(table, "2019", "2020").absolute, "-300", lead="from 2019 to 2020 the change is:")


def test_a_line_stops_at_a_break(example: Worked) -> None:
    """A line in a chart stops at a break and starts anew after it."""
    table = example.given(LEVELS, called="a new protocol on 2019-01-01", breaks=(PROTOCOL,))
    example.lists(runs(table), "2017, 2018\n2019, 2020", lead="these years are joined:")


def test_a_break_within_a_year_sets_that_year_apart(example: Worked) -> None:
    """A break within a year sets that year apart.

    A year that was counted half in one way and half in another cannot be compared with any other year.
    """
    november = replace(PROTOCOL, date=date(2019, 11, 1))
    table = example.given(LEVELS, called="a break on 2019-11-01", breaks=(november,))
    example.lists(runs(table), "2017, 2018\n2019\n2020", lead="these years are joined:")


def test_a_change_that_leaves_counts_comparable_is_no_obstacle(example: Worked) -> None:
    """A change of method that leaves counts comparable is told, and forbids nothing."""
    harmless = Break(date(2019, 1, 1), Text("ander formulier", "another form"), comparable=True)
    table = example.given(LEVELS, called="another form on 2019-01-01, still comparable", breaks=(harmless,))
    example.lists(runs(table), "2017, 2018, 2019, 2020", lead="these years are joined:")
