"""The internal page of the log of protection: all that was decided, and no true number."""

from dataclasses import fields, replace

import pytest

from inbeeld.publication.site import DecisionRow, DecisionsPage, write_internal_decisions
from inbeeld.vocabulary import Language
from tests.factories import edition
from tests.unit.publication.site.documents import Element, document
from tests.unit.publication.site.internal import AS_IT_WAS, LOGGED, OTHER, PROTECTED, ROUNDED, TOO_FEW


def page(shown: DecisionsPage = LOGGED, language: Language = "en") -> Element:
    return document(write_internal_decisions(edition(), language, shown)["decisions.html"])


def table_of(id_: str) -> Element:
    return page().first("div", id=id_)


@pytest.mark.parametrize(
    ("gap", "words"),
    [(0.0, "That is proved."), (0.0283, "at most 2.8% is not proved"), (0.00001, "at most <0.1% is not proved")],
)
def test_it_tells_whether_less_would_have_done(gap: float, words: str) -> None:
    assert words in page(replace(LOGGED, gap=gap)).first("main").words


def test_nothing_withheld_for_others_is_no_news() -> None:
    assert "proved" not in page(LOGGED).first("main").words


def test_it_says_that_it_is_internal_stays_out_of_search_and_has_no_script() -> None:
    labels: dict[Language, str] = {"nl": "Intern, niet voor publicatie", "en": "Internal, not for publication"}
    for language, label in labels.items():
        tree = page(language=language)
        assert label in tree.first("main").words
        assert tree.first("meta", name="robots").attributes["content"] == "noindex, nofollow"
        assert not list(tree.every("script"))


def test_it_begins_with_one_line_on_all_tables_and_where_the_numbers_are() -> None:
    assert page().first("p", class_="summing").words == "3 of 1,239 cells hidden"
    caveat = page().first("div", class_="caveat").words
    assert "not on this page, but in decisions.json, in the hidden folder beside the edition" in caveat


def test_each_table_says_what_it_lost_in_the_language_of_the_page() -> None:
    lost: dict[Language, str] = {"en": "1,234 2 1 0 0 <0.1% <0.1 2.6", "nl": "1.234 2 1 0 0 <0,1% <0,1 2,6"}
    for language, numbers in lost.items():
        row = page(language=language).first("table", class_="losses").first("tbody").first("tr")
        assert row.words == f"Reports by kind and <sex> {numbers}"
        assert row.first("a").attributes["href"] == "#police.kind"


def test_nothing_lost_is_nought_and_a_share_has_one_decimal() -> None:
    shown = replace(PROTECTED, hidden_share=0.12345, mean_change=0.0, largest_change=0.0)
    row = page(replace(LOGGED, tables=(shown,))).first("table", class_="losses").first("tbody").first("tr")
    assert row.words.endswith("12.3% 0 0")


def test_the_rules_that_were_used_have_their_reason_and_how_many_times() -> None:
    rows = table_of("police.kind").first("table", class_="rules").first("tbody").every("tr")
    assert [row.words for row in rows] == [
        f"{TOO_FEW} minimum hidden 2",
        f"{ROUNDED} round-and-hide rounded 1",
        f"{OTHER} secondary hidden 1",
    ]


def test_each_decision_names_its_cell_what_became_of_it_and_the_rule() -> None:
    fold = table_of("police.kind").first("details")
    assert fold.first("summary").words == "Show the decisions by cell (4) : Reports by kind and <sex>"
    assert [row.words for row in fold.every("tr")] == [
        "Kind Sex What became of it Rule",
        "Rape Boys hidden secondary",
        "Rape Girls hidden minimum",
        "Grooming Girls hidden minimum",
        "Rape Total rounded round-and-hide",
    ]


def test_a_decision_has_no_place_for_a_number() -> None:
    assert {field.name: str(field.type) for field in fields(DecisionRow)} == {
        "cell": "tuple[str, ...]",
        "rule": "<class 'str'>",
        "outcome": "<class 'str'>",
        "reason": "<class 'str'>",
    }


def test_tables_in_which_nothing_changed_are_named_together() -> None:
    fold = page().first("details", class_="fold")
    assert fold.first("summary").words == "Tables in which nothing was hidden or changed (1)"
    assert fold.first("tbody").words == "Reports by year as-delivered 5"
    assert not list(page().every("div", id="plain"))


def test_an_exception_leads_to_its_finding() -> None:
    link = next(a for a in page().first("main").every("a") if a.words == "cell-1a2b3c4d")
    assert link.attributes["href"] == "audit.html#cell-1a2b3c4d"
    assert "Gevraagd door databeheerder Verleend door privacyfunctionaris" in page(language="nl").first("main").words


def test_the_checksums_are_there() -> None:
    assert [found.words for found in page().every("p", class_="hash")] == [f"SHA-256 {'c0ffee' * 8}", "fade" * 16]


def test_without_decisions_it_says_so() -> None:
    calm = page(DecisionsPage("0 cells hidden", (AS_IT_WAS,), (), "ab")).first("main").words
    assert "In no table was anything hidden or changed." in calm
    assert "There are no exceptions." in calm
    assert "No tables were protected." in page(DecisionsPage("0", ())).first("main").words


def test_words_of_the_tables_are_words_and_no_markup() -> None:
    assert b"<sex>" not in write_internal_decisions(edition(), "en", LOGGED)["decisions.html"]
