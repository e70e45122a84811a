"""Shares in texts: of a total, within a group, of the rest, with their base."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inbeeld.errors import ProseError
from inbeeld.publication.prose import Prose, Rich
from inbeeld.publication.prose.shares import ShareBinder
from inbeeld.tables import Cell, Statistic, Status
from inbeeld.vocabulary import Language, Text
from tests.factories import edition
from tests.safe_tables import HIDDEN, category, safe_table, side, years

SEX = side(
    "sex", Text.same("sex"), [category("girls", "meisjes", "girls"), category("boys", "jongens", "boys")], total=True
)
OUTCOME = side(
    "outcome", Text.same("o"), [category("none", "niet", "none"), category("once", "eens", "once")], total=True
)
# girls 150 + 50, boys 90 + 10; all 240 + 60
COUNTS = (150, 50, 200, 90, 10, 100, 240, 60, 300)
SHARES = (Cell(37.5, base=80, numerator=30), Cell(20, Status.ESTIMATED, lower=15.0, upper=26.0, base=200), 25)

TABLES = {
    "counts": safe_table("counts", (SEX, OUTCOME), COUNTS),
    "hidden": safe_table("hidden", (SEX,), (HIDDEN, 60, 70)),
    "shares": safe_table("shares", (SEX,), SHARES, statistic=Statistic.SHARE),
    "ages": safe_table("ages", (SEX,), (12, 13, 12.5), statistic=Statistic.NUMBER),
    "none": safe_table("none", (SEX,), (0, 0, 0)),
    "yearly": safe_table("yearly", (SEX, years(2020)), (30, 40, 70, 10, 100, 50)),
}


def line(template: str, language: Language = "en") -> Rich:
    return Prose(replace(edition(), tables=TABLES), language).line(template, where="test.md")


def failure(template: str) -> str:
    with pytest.raises(ProseError) as caught:
        line(template)
    return str(caught.value)


def test_a_share_is_of_the_total() -> None:
    # girls, once: 50 of all 300
    rich = line('{{ share("counts", sex="girls", outcome="once") }}')
    assert rich.plain == "17%"
    assert rich.cells == ("counts?outcome=once&sex=girls",)


def test_a_share_within_a_group_is_of_that_group() -> None:
    # 50 of 200 girls, 10 of 100 boys
    assert line('{{ share("counts", within="sex", sex="girls", outcome="once") }}').plain == "25%"
    assert line('{{ share("counts", within="sex", sex="boys", outcome="once") }}').plain == "10%"


def test_a_share_over_years_stays_within_its_year() -> None:
    # girls in 2021: 40 of 40 + 10 (total 50)
    assert line('{{ share("yearly", sex="girls", year=last) }}').plain == "80%"


def test_a_share_is_said_in_words_where_a_fraction_is_near() -> None:
    words = '{{ share_words("counts", within="sex", sex="girls", outcome="once") | cap }}'
    assert line(words, "nl").plain == "Een kwart"
    # boys, once: 10 of all 300
    assert line('{{ share_words("counts", sex="boys", outcome="once") }}', "nl").plain == "3%"


def test_the_rest_is_what_is_left() -> None:
    # not once: 150 of 200 girls
    rich = line('{{ rest("counts", within="sex", sex="girls", outcome="once") }}')
    assert rich.plain == "75%"
    assert rich.cells == ("counts?outcome=once&sex=girls#rest",)
    assert line('{{ rest_words("counts", within="sex", sex="girls", outcome="once") }}', "nl").plain == "driekwart"


def test_a_table_of_percentages_says_its_own() -> None:
    assert line('{{ share("shares", sex="girls") }}', "nl").plain == "38%"
    assert line('{{ rest("shares", sex="girls") }}', "nl").plain == "63%"


def test_the_base_of_a_percentage_is_said_with_its_cell() -> None:
    rich = line('{{ base("shares", sex="boys") }}')
    assert rich.plain == "200"
    assert rich.cells == ("shares?sex=boys#base",)


def test_a_percentage_without_a_base_has_none_to_say() -> None:
    assert "shares has no base at ?sex=total" in failure('{{ base("shares", sex="total") }}')


def test_a_share_of_a_hidden_count_stops_the_build() -> None:
    assert "its status is 'hidden'" in failure('{{ share("hidden", sex="girls") }}')
    assert "its status is 'hidden'" in failure('{{ rest("hidden", sex="girls") }}')


def test_a_share_of_nothing_has_no_percentage() -> None:
    assert "a share of zero has no percentage" in failure('{{ share("none", sex="girls") }}')


def test_a_share_of_other_numbers_means_nothing() -> None:
    assert "ages holds no counts: a share of it means nothing" in failure('{{ share("ages", sex="girls") }}')


@pytest.mark.parametrize("call", ["share", "share_words", "rest", "rest_words", "base"])
def test_an_unknown_table_is_named(call: str) -> None:
    assert "There is no table 'count'" in failure(f'{{{{ {call}("count", sex="girls") }}}}')


@pytest.mark.parametrize("call", ["share", "rest", "share_words", "rest_words"])
def test_a_share_within_a_group_that_is_not_named_is_refused(call: str) -> None:
    message = failure(f'{{{{ {call}("counts", within="age", sex="girls", outcome="once") }}}}')
    assert "a share within 'age' needs its category" in message


@given(st.integers(1, 5000), st.integers(0, 5000))
def test_a_part_and_the_rest_make_the_whole(part: int, other: int) -> None:
    safe = safe_table("t", (SEX,), (part, other, part + other))
    binder = ShareBinder({"t": safe}, "en")
    share, rest = (float(binder.functions()[name]("t", sex="girls").value) for name in ("share", "rest"))  # type: ignore[attr-defined]  # a Bound
    assert share + rest == pytest.approx(100, abs=1e-3)
