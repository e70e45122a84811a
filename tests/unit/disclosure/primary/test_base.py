"""A percentage of few is left out, one of not so many is flagged, by the base as it is published."""

from inbeeld.disclosure.primary import decide
from tests.unit.disclosure.making import TENS
from tests.unit.disclosure.primary.judging import caught, shares


def test_under_the_lowest_base_a_percentage_is_left_out_and_no_longer_flagged() -> None:
    table = shares((20, 44), (20, 45), (20, 94), (20, 95))
    # 45 is published as 50, which is not under 50; 95 as 100, which is not under 100
    assert caught(table, base=50) == {"base": ["a"], "small-base": ["b", "c"]}


def test_a_base_under_the_minimum_is_left_out_even_where_zeros_are_shown() -> None:
    assert caught(shares((0, 9), (0, 0), (0, 200)), zeros="shown") == {"base": ["a", "b"]}


def test_without_a_base_to_flag_under_nothing_is_flagged() -> None:
    assert caught(shares((20, 49)), small_base=None) == {}


def test_a_flag_costs_nothing_and_leaving_out_costs_the_part() -> None:
    decisions = decide(shares((20, 44), (30, 60)), TENS.model_copy(update={"base": 50}))
    assert [(decision.rule, decision.cost) for decision in decisions] == [("base", 20), ("small-base", 0)]
