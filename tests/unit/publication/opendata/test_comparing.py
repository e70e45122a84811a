"""What the data package tells a later edition."""

from dataclasses import replace

from inbeeld.publication.opendata.comparing import comparable_facts
from inbeeld.tables import Shares
from tests.unit.disclosure.making import TENS, named, published


def test_it_tells_what_percentages_are_taken_of_if_that_is_known() -> None:
    table = named("one", "sex | reports\ngirls | 40\nboys | 30")
    assert "shares" not in comparable_facts(published(table, TENS))
    known = comparable_facts(published(replace(table, shares=Shares(("sex",), "helped")), TENS))
    assert known["shares"] == {"shared_base": ("sex",), "counted": "helped"}
