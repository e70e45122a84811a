"""Shares, growth and ratios in the text."""

import pytest

from inbeeld.auditing.figures import Publication
from inbeeld.auditing.findings import Finding, Severity
from inbeeld.auditing.inconsistent.relations import find
from tests.unit.auditing.publications import Drawn, labels, printed, text

TABLE = Drawn("years", "id, year, value, unit\na, 2020, 200, report\nb, 2021, 250, report\nc, 2022, 40, report")


def said(words: str, *more: str) -> list[Finding]:
    return list(find(publication(words, *more)))


def publication(*rows: str) -> Publication:
    return printed(TABLE, text("\n".join(rows)))


@pytest.mark.parametrize(
    "row",
    [
        "s, share, 80, , percent, exact, digits, observed, share, a, b",
        "s, share, 20, , percent, exact, digits, observed, share, c, a",
        "s, share of a sum, 8.9, , percent, exact, digits, observed, share, c, a+b",
        "s, growth, 25, , percent_change, exact, digits, observed, change, b, a",
        "s, fall, -20, , percent_change, exact, digits, observed, change, a, b",
        "s, ratio, 5, , times, exact, digits, observed, ratio, a, c",
        "s, in words, 25, , percent, almost, words, derived, change, b, a",
        "s, one fifth, 20, , percent, about, words, derived, share, c, a",
        "s, nothing to compare, 99, , percent, exact, digits, observed, none, , ",
    ],
)
def test_what_follows_from_its_figures_is_right(row: str) -> None:
    assert said(row) == []


def test_a_share_that_does_not_follow_is_found_with_the_division() -> None:
    (found,) = said("s, share, 70, , percent, exact, digits, observed, share, a, b")
    assert (found.rule, found.severity) == ("share-in-text", Severity.CERTAIN)
    assert found.derivation[1].en == "200 / 250 = 80%."
    assert found.repair.nl == "Druk 80%, of noem de getallen waar het uit volgt."


def test_a_growth_that_does_not_follow_is_found() -> None:
    (found,) = said("s, growth, 20, , percent_change, exact, digits, observed, change, b, a")
    assert found.derivation[1].en == "(250 − 200) / 200 = 25%."


def test_a_ratio_that_does_not_follow_is_found() -> None:
    (found,) = said("s, ratio, 4, , times, over, words, derived, ratio, a+b, c")
    assert found.severity is Severity.POSSIBLE
    (found,) = said("s, ratio, 6, , times, over, words, derived, ratio, a, c")
    assert (found.rule, found.severity) == ("ratio-in-text", Severity.CERTAIN)


def test_a_share_rounded_to_the_wrong_side_may_be_a_way_of_rounding() -> None:
    (found,) = said("s, share, 8, , percent, exact, digits, observed, share, c, a+b")
    assert found.severity is Severity.POSSIBLE
    assert "8.89% rounded to the wrong side" in found.derivation[-1].en


def test_a_word_that_is_true_and_far_off_is_only_possible() -> None:
    (found,) = said("s, share, 50, , percent, over, digits, observed, share, a, b")
    assert found.severity is Severity.POSSIBLE


def test_the_base_that_the_text_uses_elsewhere_is_named() -> None:
    right = "r, share, 80, , percent, exact, digits, observed, share, a, b"
    (found,) = said(right, "s, share of all, 80, , percent, exact, digits, observed, share, a, a+b")
    assert (found.rule, found.cells) == ("share-of-wrong-base", ("s", "a", "b"))
    assert "With 2021 as base it fits: 200 / 250 = 80%." in found.derivation[-1].en


def test_a_printed_n_that_fits_is_named_as_the_base() -> None:
    words = text("s, share, 20, , percent, exact, digits, observed, share, c, b")
    label = labels("lab, Figure 1, reports, 200, N, report, 2020, some, years")
    (found,) = find(printed(TABLE, words, label))
    assert "N Figure 1 (reports)" in found.derivation[-1].en


def test_a_number_printed_as_about_leaves_room() -> None:
    words = "x, asked, 1000, , person, about, digits, observed, none, , "
    assert said(words, "s, share, 21, , percent, exact, digits, observed, share, a, x") == []
