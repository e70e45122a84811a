"""Periods.

A period is a calendar year or a run of whole years. Growth is stated between periods of one length only.
"""

from inbeeld.errors import NotComparable, PeriodsDiffer
from inbeeld.tables import change
from tests.spec.worked import Worked


def test_a_year_is_not_compared_with_three_years(example: Worked) -> None:
    """A year is not compared with three years."""
    table = example.given("year | reports\n2020 | 12\n2021 | 20")
    example.refuses(
        lambda: change(table, "2020", "2019/2021"),
        PeriodsDiffer,
        "Cannot compare 2020 (1 years) with 2019-2021 (3 years): the periods have another length.",
    )


def test_a_total_over_years_is_no_period(example: Worked) -> None:
    """The total over all years is no year."""
    table = example.given("year | reports\n2020 | 12\n2021 | 20\ntotal | 32")
    example.refuses(
        lambda: change(table, "total", "2021"),
        NotComparable,
        "Cannot compare periods of drawn: 'total' is not a period. Write a year (2021) or a run of years (2017/2021).",
    )
