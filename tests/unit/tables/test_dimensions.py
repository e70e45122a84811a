"""Dimensions: items, unknown and a total."""

import pytest

from inbeeld.tables import Category, Dimension, Kind
from inbeeld.vocabulary import Text
from tests.drawn import dimension

SEX = dimension("sex", ["girls", "boys", "unknown", "total"])


def codes(categories: tuple[Category, ...]) -> list[str]:
    return [category.code for category in categories]


def test_unknown_counts_towards_the_total() -> None:
    assert codes(SEX.parts) == ["girls", "boys", "unknown"]


def test_unknown_is_not_shown_as_a_category() -> None:
    assert codes(SEX.items) == ["girls", "boys"]


def test_the_total_is_known() -> None:
    assert SEX.total is not None
    assert SEX.total.code == "total"
    assert dimension("sex", ["girls", "boys"]).total is None


def test_categories_keep_their_order() -> None:
    assert codes(tuple(SEX)) == ["girls", "boys", "unknown", "total"]


def test_a_category_is_found_by_its_code() -> None:
    assert SEX.by_code["boys"].label == Text.same("boys")


def test_a_category_cannot_be_named_twice() -> None:
    with pytest.raises(ValueError, match="sex names a category twice"):
        dimension("sex", ["girls", "girls"])


def test_there_is_at_most_one_total() -> None:
    totals = tuple(Category(code, Text.same(code), Kind.TOTAL) for code in ("one", "two"))
    with pytest.raises(ValueError, match="more than one total"):
        Dimension("sex", Text.same("sex"), totals)
