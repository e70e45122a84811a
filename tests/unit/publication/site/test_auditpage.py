"""The internal page of the audit: counted, redone on paper, mended, and passed with an exception only."""

from dataclasses import replace

import pytest
from jinja2 import UndefinedError

from inbeeld.publication.site import AuditPage, write_internal_audit
from inbeeld.vocabulary import Language
from tests.factories import edition
from tests.unit.publication.site.documents import Element, document
from tests.unit.publication.site.internal import AUDITED, LEAK, LONG


def page(shown: AuditPage = AUDITED, language: Language = "en") -> Element:
    return document(write_internal_audit(edition(), language, shown)["audit.html"])


def finding(id_: str, shown: AuditPage = AUDITED) -> Element:
    return page(shown).first("div", id=id_)


def test_it_says_that_it_is_internal_stays_out_of_search_and_has_no_script() -> None:
    labels: dict[Language, str] = {"nl": "Intern, niet voor publicatie", "en": "Internal, not for publication"}
    for language, label in labels.items():
        tree = page(language=language)
        assert label in tree.first("main").words
        assert tree.first("meta", name="robots").attributes["content"] == "noindex, nofollow"
        assert not list(tree.every("script"))


def test_it_leads_to_the_other_pages_of_the_annex() -> None:
    links = list(page().first("nav", class_="rooms").every("a"))
    assert [link.attributes["href"] for link in links] == ["annex.html", "audit.html", "decisions.html"]
    assert [link.words for link in links if "aria-current" in link.attributes] == ["Findings of the audit"]


def test_findings_are_counted_by_kind_and_severity() -> None:
    table = page().first("table", class_="data")
    assert [row.words for row in table.every("tr")] == [
        "Kind Certain Likely Possible Together",
        "Recoverable 1 0 0 1",
        "Inconsistent 0 0 0 0",
        "Misleading 0 1 0 1",
        "Together 1 1 0 2",
    ]


def test_it_says_what_was_read_and_how_many_pass() -> None:
    told = page(language="nl").first("dl", class_="read").words
    assert told == (
        "Gelezen 1.649 cijfers in 41 tabellen; 706 verborgen, in een klasse of niet bekend "
        "Met een uitzondering 1 van de bevindingen"
    )


def test_the_number_of_findings_of_each_check_is_told() -> None:
    shown = replace(AUDITED, findings=(*AUDITED.findings, replace(LONG, id="base-2")))
    rows = page(shown).first("table", class_="rules").first("tbody").every("tr")
    assert [row.words for row in rows] == ["cell Recoverable 1", "base Misleading 2"]


def test_a_kind_without_findings_has_no_section() -> None:
    assert [found.attributes["id"] for found in page().every("h2") if "id" in found.attributes] == [
        "count",
        "recoverable",
        "misleading",
    ]


def test_a_finding_says_its_id_its_title_the_arithmetic_and_what_would_mend_it() -> None:
    found = finding(LEAK.id)
    assert found.first("p", class_="no").words == "Certain · cell-1a2b3c4d"
    assert found.first("h3").words == LEAK.title
    assert found.first("div", class_="derived").words == " ".join(LEAK.derivation)
    assert found.first("p", class_="mend").words == "What would mend it: Round the total."


def test_sums_of_one_form_stand_in_columns() -> None:
    rows = finding(LEAK.id).first("div", class_="sums").every("p")
    assert [[piece.words for piece in row.every("span")] for row in rows] == [
        ["2017:", "12", "− 7", "= 5."],
        ["2018:", "120", "− 7", "= 113."],
    ]


def test_long_arithmetic_is_folded_and_short_is_not() -> None:
    assert "derived" not in [e.attributes.get("class") for d in finding(LEAK.id).every("details") for e in d.every()]
    fold = finding(LONG.id).first("details")
    assert fold.first("summary").words == "Show the arithmetic (9 lines) : Percentages of a very small group"
    assert fold.first("div", class_="derived").words == " ".join(LONG.derivation)


def test_figures_are_folded_by_table_with_what_is_printed_and_where() -> None:
    fold = finding(LEAK.id).first("details")
    assert [row.words for row in fold.every("tr")] == [
        "Figure Printed Place Id",
        "Reports",
        "2017, girls <10 a.csv:2 a.1",
        "2017, boys 7 a.csv:4 a.2",
        "Totals",
        "b.1 12 b.csv:3 b.1",
    ]
    assert not list(finding(LONG.id).every("table"))


def test_without_what_is_printed_the_column_is_not_there() -> None:
    bare = replace(LEAK, figures=tuple(replace(figure, printed="") for figure in LEAK.figures))
    rows = list(finding(LEAK.id, replace(AUDITED, findings=(bare,))).first("details").every("tr"))
    assert (rows[0].words, rows[2].words) == ("Figure Place Id", "2017, girls a.csv:2 a.1")


def test_an_exception_stands_with_the_finding_that_it_lets_pass() -> None:
    assert finding(LEAK.id).first("div", class_="caveat").words == (
        "Passes with an exception Reason The source has printed it before. Asked by data steward "
        "Granted by privacy officer Granted on 1 November 2026 Valid until 31 October 2027"
    )
    assert not list(finding(LONG.id).every("div", class_="caveat"))


def test_without_findings_it_says_so_calmly() -> None:
    words = page(AuditPage(41, 1649, 706, ()), "nl").first("main").words
    assert "Er is niets gevonden. Geen verborgen aantal is te herleiden" in words
    assert not list(page(AuditPage(41, 1649, 706, ())).every("table"))


def test_words_of_the_figures_are_words_and_no_markup() -> None:
    assert b"<girls>" not in write_internal_audit(edition(), "en", AUDITED)["audit.html"]


def test_a_role_that_is_not_known_stops_the_page() -> None:
    strange = replace(AUDITED, exceptions=(replace(AUDITED.exceptions[0], asked_by="minister"),))
    with pytest.raises(UndefinedError, match="role-minister"):
        page(strange)
