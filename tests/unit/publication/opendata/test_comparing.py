"""What the data package tells a later edition."""

from dataclasses import replace

import pytest

from inbeeld.publication.opendata.comparing import comparable_facts
from tests.unit.disclosure.making import TENS, named, published


@pytest.mark.parametrize(("told", "facts"), [(None, {}), ((), {"sharedBase": []}), (("sex",), {"sharedBase": ["sex"]})])
def test_it_tells_what_percentages_are_taken_of_if_that_is_known(
    told: tuple[str, ...] | None, facts: dict[str, list[str]]
) -> None:
    table = replace(named("one", "sex | reports\ngirls | 40\nboys | 30"), shared_base=told)
    found = comparable_facts(published(table, TENS))
    assert {name: value for name, value in found.items() if name == "sharedBase"} == facts
