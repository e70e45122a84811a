"""Totals.

A dimension may have one total. Asking for a cell without naming a dimension gives its total.
"""

from inbeeld.errors import NoSuchCell
from inbeeld.tables import Key, total_relations
from tests.spec.worked import Worked

SEX = """
    year | girls | boys | unknown | total
    2020 |    40 |    8 |       2 |    50
    2021 |    50 |    9 |       1 |    60
"""


def named(key: Key) -> str:
    """A cell by its categories."""
    return "/".join(key)


def test_a_dimension_left_out_stands_for_its_total(example: Worked) -> None:
    """A dimension left out stands for its total."""
    table = example.given(SEX, across="sex")
    example.says(table.number(year="2021"), "60", lead="the number of 2021 is:")


def test_unknown_counts_towards_the_total(example: Worked) -> None:
    """Unknown counts towards the total.

    It is a part of the total, but a chart does not show it as a group of its own.
    """
    table = example.given(SEX, across="sex")
    example.lists(
        (
            f"{'/'.join(total)} = {' + '.join('/'.join(part) for part in parts)}"
            for total, parts in total_relations(table)
        ),
        """
        2020/total = 2020/girls + 2020/boys + 2020/unknown
        2021/total = 2021/girls + 2021/boys + 2021/unknown
        """,
        lead="its totals are:",
    )


def test_what_is_not_there_is_named_with_what_is(example: Worked) -> None:
    """Asking for what is not there tells what is.

    Years have no total here, so one must be chosen.
    """
    table = example.given(SEX, across="sex")
    example.refuses(
        lambda: table.cell(sex="girls"),
        NoSuchCell,
        "Table drawn has no year=(total). Choose one of: 2020, 2021.",
    )
