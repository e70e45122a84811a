"""Tables after controlled rounding: their own totals add up, and what several tables share stays the same."""

from dataclasses import replace

import pytest

from inbeeld.declarations import ResolvedPolicy
from inbeeld.disclosure.rounding.together import Linked, round_tables, within
from inbeeld.errors import DisclosureError
from inbeeld.tables import Statistic
from tests.drawn import draw
from tests.unit.disclosure.making import WORDING, lines, named

CONTROLLED = ResolvedPolicy(id="controlled", kind="controlled-rounding", rounding=10, wording=WORDING)


def test_parts_add_up_to_their_total_with_the_least_change() -> None:
    table = named("ages", "age | reports\n0-3 | 34\n4-12 | 44\n13-17 | 54\ntotal | 132")
    (rounded,), found = round_tables(within(table), CONTROLLED)
    # each to its nearest would be 30 + 40 + 50 = 120, not 130: one of the three goes up, 6 in place of 4
    assert draw(rounded) == lines("age | reports\n0-3 | 40\n4-12 | 40\n13-17 | 50\ntotal | 130")
    assert found.change == 6 + 4 + 4 + 2


def test_a_count_in_two_tables_becomes_the_same_number() -> None:
    ages = named("ages", "age | reports\nyoung | 34\nold | 41\ntotal | 75")
    sexes = named("sexes", "sex | reports\ngirls | 55\nboys | 20\ntotal | 75")
    sums = (*within(ages).sums, *within(sexes).sums)
    same = [(("ages", ("total",)), ("sexes", ("total",)))]
    rounded, _ = round_tables(Linked((ages, sexes), sums, same), CONTROLLED)
    totals = {table.number() for table in rounded}
    assert len(totals) == 1
    assert draw(rounded[0]) == lines("age | reports\nyoung | 30\nold | 40\ntotal | 70")
    assert draw(rounded[1]) == lines("sex | reports\ngirls | 50\nboys | 20\ntotal | 70")


def test_a_sum_with_a_cell_that_has_no_number_is_left_out() -> None:
    table = named("ages", "age | reports\nyoung | <10\nold | 41\ntotal | 46")
    (rounded,), _ = round_tables(within(table), CONTROLLED)
    assert draw(rounded) == lines("age | reports\nyoung | <10\nold | 40\ntotal | 50")
    assert rounded.cells["young",].upper == 9


def test_a_sum_that_did_not_add_up_before_is_left_out() -> None:
    table = named("kinds", "kind | reports\na | 34\nb | 41\ntotal | 60")
    (rounded,), _ = round_tables(within(table), CONTROLLED)
    assert draw(rounded) == lines("kind | reports\na | 30\nb | 40\ntotal | 60")


@pytest.mark.parametrize("drawing", ["year | reports\n2020 | ~12", "year | reports\n2020 | almost 12"])
def test_only_exact_counts_are_rounded_together(drawing: str) -> None:
    with pytest.raises(DisclosureError, match="only exact, whole counts"):
        round_tables(within(named("one", drawing)), CONTROLLED)


def test_percentages_are_not_rounded_so() -> None:
    table = replace(named("one", "year | share\n2020 | 12"), statistic=Statistic.SHARE)
    with pytest.raises(DisclosureError, match="Take percentages from the rounded counts"):
        round_tables(within(table), CONTROLLED)
