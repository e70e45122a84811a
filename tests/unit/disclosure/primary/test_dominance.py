"""Dominance, against amounts worked out by hand."""

import pytest

from inbeeld.declarations import ResolvedDominance
from inbeeld.disclosure.primary import Beside, Contributors
from inbeeld.errors import DisclosureError
from tests.unit.disclosure.making import named
from tests.unit.disclosure.primary.judging import caught

HOURS = named("hours", "kind | hours\na | 1000\nb | 0")


def found(largest: int, second: int, rule: ResolvedDominance) -> list[str]:
    behind = Beside({("a",): Contributors(20, largest, second)})
    return sorted(name for name in caught(HOURS, behind, dominance=rule) if name.startswith("dominance"))


@pytest.mark.parametrize(("largest", "unsafe"), [(749, False), (750, False), (751, True)])
def test_one_contributor_may_not_pass_a_share(largest: int, unsafe: bool) -> None:
    assert bool(found(largest, 100, ResolvedDominance(largest=1, share=75))) is unsafe


@pytest.mark.parametrize(("second", "unsafe"), [(150, False), (151, True)])
def test_the_largest_two_together_may_not_either(second: int, unsafe: bool) -> None:
    # 600 + 150 is 75 % of 1,000
    assert bool(found(600, second, ResolvedDominance(largest=2, share=75))) is unsafe


@pytest.mark.parametrize(("second", "unsafe"), [(400, False), (401, True)])
def test_the_second_largest_may_not_know_the_largest_to_a_tenth(second: int, unsafe: bool) -> None:
    # 1,000 - 500 - 450 leaves 50, a tenth of 500: enough; with 451 it is not
    assert found(500, second + 50, ResolvedDominance(rest=10)) == (["dominance-rest"] if unsafe else [])


def test_a_single_contributor_is_caught_by_both_rules() -> None:
    behind = Beside({("a",): Contributors(1, 1000)})
    assert sorted(caught(HOURS, behind, dominance=ResolvedDominance(share=75, rest=10)))[:2] == [
        "dominance-rest",
        "dominance-share",
    ]


@pytest.mark.parametrize("behind", [{}, {("a",): Contributors(20)}, {("a",): Contributors(20, 500)}])
def test_contributions_are_not_guessed(behind: dict[tuple[str, ...], Contributors]) -> None:
    with pytest.raises(DisclosureError, match="they were not given with it"):
        caught(HOURS, Beside(behind), dominance=ResolvedDominance(share=75))


@pytest.mark.parametrize(("largest", "second"), [(600, 500), (300, 400)])
def test_contributions_that_cannot_be_are_refused(largest: int, second: int) -> None:
    with pytest.raises(DisclosureError, match="do not fit its number"):
        found(largest, second, ResolvedDominance(share=75))
