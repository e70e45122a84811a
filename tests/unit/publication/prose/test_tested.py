"""Texts say a test of published counts with its degrees of freedom, its p and the strength of the link."""

from dataclasses import replace

import pytest

from inbeeld.errors import ProseError
from inbeeld.publication.prose import Prose, Rich
from inbeeld.vocabulary import Language, Text
from tests.factories import edition
from tests.safe_tables import HIDDEN, category, safe_table, side

SEX = side(
    "sex", Text.same("sex"), [category("girls", "meisjes", "girls"), category("boys", "jongens", "boys")], total=True
)
OUTCOME = side(
    "outcome", Text.same("o"), [category("none", "niet", "none"), category("once", "eens", "once")], total=True
)

# 30 × 30 / 60 = 15 expected everywhere, 5 away: chi-square 4 × 25 / 15 = 6.667, p 0.0098, V = sqrt(6.667 / 60) = 0.333
MODEST = (10, 20, 30, 20, 10, 30, 30, 30, 60)
# ten times as many: chi-square 66.667, p far below 0.001
CLEAR = tuple(10 * count for count in MODEST)
TABLES = {
    "modest": safe_table("modest", (SEX, OUTCOME), MODEST),
    "clear": safe_table("clear", (SEX, OUTCOME), CLEAR),
    "hidden": safe_table("hidden", (SEX, OUTCOME), (HIDDEN, *MODEST[1:])),
    "empty": safe_table("empty", (SEX, OUTCOME), (0, 20, 20, 0, 10, 10, 0, 30, 30)),
}


def line(template: str, language: Language = "en") -> Rich:
    return Prose(replace(edition(), tables=TABLES), language).line(template, where="test.md")


def said(call: str, table: str, language: Language = "en") -> str:
    return line(f'{{{{ {call}("{table}", "sex", "outcome") }}}}', language).plain


def test_the_test_is_said_with_its_numbers() -> None:
    assert said("chi_square", "modest") == "6.7"
    assert said("degrees", "modest") == "1"
    assert said("cramers_v", "modest") == "0.33"


def test_dutch_has_a_comma() -> None:
    assert said("chi_square", "modest", "nl") == "6,7"
    assert said("cramers_v", "modest", "nl") == "0,33"


def test_p_is_said_in_three_decimals_where_it_is_large_enough() -> None:
    assert said("p_value", "modest") == "0.010"


def test_a_small_p_is_said_as_a_bound_and_never_as_zero() -> None:
    assert said("p_value", "clear") == "below 0.001"
    assert said("p_value", "clear", "nl") == "kleiner dan 0,001"


def test_each_number_names_the_test_that_it_comes_from() -> None:
    rich = line('{{ chi_square("modest", "sex", "outcome") }} {{ p_value("clear", "sex", "outcome") }}')
    assert rich.cells == ("modest#chi-square-sex-outcome", "clear#p-sex-outcome")


def test_a_hidden_count_stops_the_build() -> None:
    with pytest.raises(ProseError, match="its status is 'hidden'"):
        said("chi_square", "hidden")


def test_an_outcome_that_nobody_has_cannot_be_tested() -> None:
    with pytest.raises(ProseError, match=r"^test\.md, line 1: "):
        said("cramers_v", "empty")


def test_an_unknown_dimension_stops_the_build() -> None:
    with pytest.raises(ProseError, match="has no dimension 'age'"):
        line('{{ degrees("modest", "age", "outcome") }}')


@pytest.mark.parametrize("call", ["chi_square", "degrees", "p_value", "cramers_v"])
def test_an_unknown_table_is_named(call: str) -> None:
    with pytest.raises(ProseError, match="There is no table 'modst'"):
        said(call, "modst")
