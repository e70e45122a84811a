"""Statuses.

Zero means zero: a cell that is hidden, unknown or not published is never written as 0.
"""

from inbeeld.errors import NoFigure
from inbeeld.tables import WITH_NUMBER, Cell, Status, sum_cells
from tests.drawn import SIGNS, cell, sign
from tests.spec.worked import Worked


def test_every_status_has_a_sign(example: Worked) -> None:
    """The signs used on these pages."""
    cells = [cell(words) for words in ("12", "=12", "~12 (10-14)", "'12", *SIGNS)]
    example.lists(
        (f"`{sign(c)}` {c.status}" for c in cells),
        """
        `12` value
        `=12` derived
        `~12 (10-14)` estimated
        `'12` provisional
        `<10` hidden
        `x` hidden-secondary
        `?` unknown
        `-` not-published
        """,
        lead="A cell is drawn as its sign, with its status:",
    )
    assert set(Status) - {c.status for c in cells} == {Status.CLASS}


def test_some_statuses_have_a_number(example: Worked) -> None:
    """Which cells have a number.

    One can calculate with these, and with no other. A class has bounds instead.
    """
    example.lists(
        (status for status in Status if status in WITH_NUMBER),
        "value\nderived\nestimated\nprovisional",
        lead="There is a number in a cell of status:",
    )


def test_a_hidden_cell_has_no_number(example: Worked) -> None:
    """A hidden cell cannot be calculated with."""
    table = example.given("year | reports\n2020 | 0\n2021 | <10")
    example.says(table.number(year="2020"), "0", lead="asking for 2020 gives:")
    example.refuses(
        lambda: table.number(year="2021"), NoFigure, "drawn (year=2021) has no number: its status is 'hidden'."
    )


def test_a_sum_is_as_certain_as_its_least_certain_part(example: Worked) -> None:
    """A sum is as certain as its least certain part.

    Estimated is less certain than provisional, provisional than derived. Intervals do not add up and are left out.
    """
    lines = [("12", "3"), ("12", "=3"), ("=12", "'3"), ("'12", "~3 (2-4)")]
    example.lists(
        (f"{one} + {other} = {sign(sum_cells((cell(one), cell(other))))}" for one, other in lines),
        """
        12 + 3 = 15
        12 + =3 = =15
        =12 + '3 = '15
        '12 + ~3 (2-4) = ~15
        """,
        lead="For example:",
    )


def test_a_sum_with_a_gap_is_unknown(example: Worked) -> None:
    """A sum with a gap is unknown, not too low."""
    example.lists(
        (f"12 + {other} = {sign(sum_cells((Cell(12), cell(other))))}" for other in SIGNS),
        "12 + <10 = ?\n12 + x = ?\n12 + ? = ?\n12 + - = ?",
        lead="For example:",
    )
