"""Dated formulas: history is not edited."""

from datetime import date

import pytest

from inbeeld.declarations import Figure, Indicator, Version
from inbeeld.vocabulary import Text

WORDS = Text("formule", "formula")
INDICATOR = Indicator(
    id="csg.reports",
    title=WORDS,
    source="csg",
    table="reports",
    value="reports",
    by=("year",),
    population=WORDS,
    period="2017/2021",
    policy="as-delivered",
    version=(
        Version(since=date(2020, 1, 1), formula="new", wording=WORDS),
        Version(since=date(2017, 1, 1), formula="old", wording=WORDS),
    ),
)


@pytest.mark.parametrize(
    ("day", "formula"),
    [(date(2017, 1, 1), "old"), (date(2019, 12, 31), "old"), (date(2020, 1, 1), "new"), (date(2030, 1, 1), "new")],
)
def test_the_newest_formula_that_holds_applies(day: date, formula: str) -> None:
    held = INDICATOR.version_at(day)
    assert held is not None
    assert held.formula == formula


def test_before_the_first_formula_there_is_none() -> None:
    assert INDICATOR.version_at(date(2016, 12, 31)) is None


def test_a_gap_needs_the_groups_that_it_is_between() -> None:
    words = {"id": "f", "kind": "paired-dots", "title": WORDS, "subtitle": WORDS, "note": WORDS, "gap": ("a", "b")}
    assert Figure.model_validate({**words, "series": "way", "facet": "term"}).gap == ("a", "b")
    with pytest.raises(ValueError, match="name 'series' and 'facet'"):
        Figure.model_validate({**words, "facet": "term"})


def test_only_a_formula_counts_another_unit_than_is_delivered() -> None:
    told = INDICATOR.model_dump()
    assert Indicator.model_validate({**told, "unit": "municipality"}).unit == "municipality"
    with pytest.raises(ValueError, match="only a formula"):
        Indicator.model_validate({**told, "unit": "municipality", "version": ()})
