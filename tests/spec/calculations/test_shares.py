"""Shares.

One cell as a percentage of another cell of the same table. A share keeps its base, so that a reader can see what it
rests on.
"""

from inbeeld.errors import BreakCrossed
from inbeeld.tables import Cell, share
from tests.drawn import PROTOCOL
from tests.spec.worked import Worked


def told(found: Cell) -> str:
    """A share in words."""
    value = "unknown" if found.value is None else f"{found.value:.1f} %"
    return f"{value} of {found.base}, {found.status}"


def test_a_share_keeps_its_base(example: Worked) -> None:
    """A share keeps its base."""
    table = example.given("sex | reports\ngirls | 30\nboys | 10\ntotal | 40")
    example.says(told(share(table, {"sex": "girls"}, {})), "75.0 % of 40, derived", lead="the share of girls is:")


def test_a_share_of_nothing_is_unknown(example: Worked) -> None:
    """A share of nothing is unknown."""
    table = example.given("sex | reports\ngirls | 0\nboys | 0\ntotal | 0")
    example.says(told(share(table, {"sex": "girls"}, {})), "unknown of 0, unknown", lead="the share of girls is:")


def test_a_share_in_an_estimate_is_estimated(example: Worked) -> None:
    """A share in an estimated total is estimated."""
    table = example.given("kind | reports\nacute | 30\nlater | ~90\ntotal | ~120")
    example.says(told(share(table, {"kind": "acute"}, {})), "25.0 % of 120, estimated", lead="the share of acute is:")


def test_a_share_does_not_cross_a_break(example: Worked) -> None:
    """A share of one year in another is a comparison, and does not cross a break."""
    table = example.given("year | reports\n2018 | 900\n2019 | 1500", called="a new protocol", breaks=(PROTOCOL,))
    example.refuses(
        lambda: share(table, {"year": "2018"}, {"year": "2019"}),
        BreakCrossed,
        "Cannot compare reports of 2018 and 2019: on 2019-01-01 the method changed (new protocol). "
        "Compare years on one side of the break.",
    )
