"""Search: everything can be found, in a page that is an index for whoever has no script."""

import json
from collections.abc import Mapping

import pytest

from inbeeld.publication.content import EditionContent
from inbeeld.publication.site.searching import Entry, entries_of, letters_of, words_for_search
from inbeeld.publication.site.terms import terms_of
from inbeeld.vocabulary import Language
from tests.unit.publication.site.documents import document

Site = Mapping[str, bytes]


def entry(headword: str, title: str = "T", words: str = "") -> Entry:
    return Entry("term", title, headword, "where", words, "methods.html#x")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_page_figure_list_and_row_can_be_found(content: EditionContent, language: Language) -> None:
    found = entries_of(content, language)
    hrefs = {one.href for one in found}
    assert {f"figures/{figure.id}.html" for figure in content.figures} <= hrefs
    assert {"police.html", "veilig-thuis.html", "police.html#lessons", "police.html#lessons-cafe"} <= hrefs
    assert {one.kind for one in found} == {"page", "figure", "list", "item", "table", "term"}


def test_a_figure_is_found_by_the_names_of_its_categories(content: EditionContent) -> None:
    figures = {one.href: one for one in entries_of(content, "nl")}
    assert "Grooming" in figures["figures/police-offence.html"].words
    assert "Zuidwest" in figures["figures/vt-map.html"].words
    assert "Zuidwest" not in figures["figures/vt-dots.html"].words, "the figure that has the table is the answer"


def test_a_row_of_a_list_is_found_by_what_it_is_about(content: EditionContent) -> None:
    row = next(one for one in entries_of(content, "en") if one.href == "police.html#lessons-veilig")
    assert {"basic", "lesson"} <= set(row.words.split())


def test_terms_are_sources_calculations_protection_and_signs_each_once(content: EditionContent) -> None:
    terms = terms_of(content, "nl")
    names = [term.name for term in terms]
    assert {"Politie", "Strafbare feiten", "Afronden en verbergen", "Geschat", "Verborgen"} <= set(names)
    assert len({name.casefold() for name in names}) == len(names)


def test_headwords_stand_under_their_letter_without_accents() -> None:
    letters = letters_of((entry("Zorg"), entry("Één kind"), entry("112"), entry("aanranding"), entry("Ebola")))
    assert [(one.letter, [e.headword for e in one.entries]) for one in letters] == [
        ("#", ["112"]),
        ("A", ["aanranding"]),
        ("E", ["Ebola", "Één kind"]),
        ("Z", ["Zorg"]),
    ]


def test_what_the_script_says_holds_no_sign_that_could_close_it(site: Site) -> None:
    assert "<" not in words_for_search("nl")
    said = json.loads(document(site["nl/search.html"]).first("script", id="said").words)
    assert said["kinds"]["figure"] == "Figuur"
    assert said["one"] == "Eén resultaat"


def test_an_entry_says_no_word_twice_and_no_word_that_says_nothing() -> None:
    assert entry("x", title="Grooming daalt", words="grooming van de Grooming meldingen").others == "meldingen"


def test_the_register_holds_what_search_reads(site: Site, content: EditionContent) -> None:
    items = [li for group in document(site["nl/search.html"]).every("div", class_="letter") for li in group.every("li")]
    found = entries_of(content, "nl")
    assert sorted(item.first("a").attributes["href"] for item in items) == sorted(one.href for one in found)
    titles = sorted(item.attributes.get("data-title", item.first("a").words) for item in items)
    assert titles == sorted(one.title for one in found)
    assert {item.attributes.get("data-kind", "item") for item in items} == {one.kind for one in found}


def test_each_letter_can_be_reached(site: Site) -> None:
    main = document(site["nl/search.html"]).first("main")
    assert len(list(main.first("nav", class_="letters").every("a"))) == len(list(main.every("div", class_="letter")))


def test_the_box_is_hidden_until_a_script_can_answer(site: Site) -> None:
    main = document(site["nl/search.html"]).first("main")
    form = main.first("form", role="search")
    assert "hidden" in form.attributes
    assert form.first("p", role="status").attributes["id"] == "count"
    assert form.first("label").attributes["for"] == form.first("input").attributes["id"] == "q"


def test_the_index_of_a_small_edition_is_small(site: Site) -> None:
    assert len(site["nl/search.html"]) < 40_000
