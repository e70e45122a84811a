"""Changes.

From one period to another, as a number and as a percentage of the first. See also *What may be compared*.
"""

from inbeeld.errors import NoFigure
from inbeeld.tables import Change, change
from tests.spec.worked import Worked


def told(found: Change) -> str:
    """A change in words."""
    percentage = "no percentage" if found.percentage is None else f"{found.percentage:.1f} %"
    return f"{found.absolute:+d}, {percentage}" + (", estimated" if found.estimated else "")


def test_growth_is_a_number_and_a_percentage(example: Worked) -> None:
    """Growth is a number and a percentage."""
    table = example.given("year | reports\n2020 | 160\n2021 | 200")
    example.says(told(change(table, "2020", "2021")), "+40, 25.0 %", lead="from 2020 to 2021:")


def test_growth_from_zero_has_no_percentage(example: Worked) -> None:
    """Growth from zero has no percentage."""
    table = example.given("year | reports\n2020 | 0\n2021 | 200")
    example.says(told(change(table, "2020", "2021")), "+200, no percentage", lead="from 2020 to 2021:")


def test_a_change_of_an_estimate_is_an_estimate(example: Worked) -> None:
    """A change of an estimate is an estimate."""
    table = example.given("year | reports\n2020 | 160\n2021 | ~200 (180-220)")
    example.says(told(change(table, "2020", "2021")), "+40, 25.0 %, estimated", lead="from 2020 to 2021:")


def test_a_hidden_cell_has_no_change(example: Worked) -> None:
    """A hidden cell has no change.

    Otherwise the change would give the hidden number away.
    """
    table = example.given("year | reports\n2020 | <10\n2021 | 200")
    example.refuses(
        lambda: change(table, "2020", "2021"), NoFigure, "drawn (year=2020) has no number: its status is 'hidden'."
    )
