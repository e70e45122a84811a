"""The pages: structure, order and words."""

import re
from collections.abc import Mapping
from itertools import pairwise

import pytest

from inbeeld.publication.site import write_page, write_summary
from inbeeld.publication.site.pages import draw_cards, draw_page
from tests.factories import edition
from tests.unit.publication.site.documents import Element, document

Site = Mapping[str, bytes]
PAGES = ["index", "veilig-thuis", "police", "methods"]
EVERY = [f"{language}/{name}.html" for language in ("nl", "en") for name in PAGES]


def ids(tree: Element) -> list[str]:
    return [element.attributes["id"] for element in tree.every() if "id" in element.attributes]


@pytest.mark.parametrize("path", EVERY)
def test_a_page_says_its_language_and_has_one_title(site: Site, path: str) -> None:
    tree = document(site[path])
    assert tree.first("html").attributes["lang"] == path[:2]
    assert len(list(tree.every("h1"))) == 1
    assert tree.first("title").words.endswith("· InBeeld")


@pytest.mark.parametrize("path", EVERY)
def test_headings_never_skip_a_level(site: Site, path: str) -> None:
    main = document(site[path]).first("main")
    levels = [int(element.tag[1]) for element in main.every() if re.fullmatch(r"h[1-6]", element.tag)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("path", EVERY)
def test_ids_are_unique_and_labels_point_to_them(site: Site, path: str) -> None:
    tree = document(site[path])
    found = ids(tree)
    assert len(found) == len(set(found))
    labelled = [element.attributes.get("aria-labelledby", "") for element in tree.every()]
    assert {name for names in labelled for name in names.split()} <= set(found)


@pytest.mark.parametrize("path", EVERY)
def test_a_page_holds_no_script_and_no_style_of_its_own(site: Site, path: str) -> None:
    tree = document(site[path])
    assert not list(tree.every("script"))
    assert not list(tree.every("style"))
    assert not [e for e in tree.every() if "style" in e.attributes or any(n.startswith("on") for n in e.attributes)]


@pytest.mark.parametrize("path", EVERY)
def test_a_page_forbids_whatever_it_does_not_need(site: Site, path: str) -> None:
    rules = [m.attributes["content"] for m in document(site[path]).every("meta") if "http-equiv" in m.attributes]
    assert len(rules) == 1
    assert rules[0].startswith("default-src 'none'")
    assert "script-src" not in rules[0]
    assert "unsafe" not in rules[0]


@pytest.mark.parametrize("path", EVERY)
def test_a_page_loads_its_own_style_only(site: Site, path: str) -> None:
    tree = document(site[path])
    loaded = [e.attributes["href"] for e in tree.every("link", rel="stylesheet")]
    assert loaded == ["assets/style.css"]
    assert not [e for e in tree.every() if "src" in e.attributes or "srcset" in e.attributes]


@pytest.mark.parametrize("path", EVERY)
def test_every_page_ends_with_where_to_find_help(site: Site, path: str) -> None:
    words = document(site[path]).first("footer").words
    assert [
        name for name in ("centrumseksueelgeweld.nl", "veiligthuis.nl", "kindertelefoon.nl", "112") if name in words
    ]
    assert words.count("112") == 1


@pytest.mark.parametrize("path", EVERY)
def test_the_navigation_marks_where_the_reader_is(site: Site, path: str) -> None:
    nav = document(site[path]).first("nav")
    for name in ("menulist", "side"):
        current = [
            a.attributes["href"] for a in nav.first("ul", class_=name).every("a") if "aria-current" in a.attributes
        ]
        assert current == [path[3:]]


def test_a_page_goes_from_finding_to_facts_to_figures(site: Site) -> None:
    main = document(site["nl/police.html"]).first("main")
    order = [
        child.attributes.get("class", child.tag)
        for child in main.children
        if isinstance(child, Element) and child.tag != "section"
    ]
    assert order == ["no", "h1", "lead", "facts", "caveat", "next"]
    assert main.first("p", class_="no").words == "Hoofdstuk 2 · Politie"


def test_three_facts_say_who_what_and_how_sure(site: Site) -> None:
    facts = document(site["nl/police.html"]).first("dl", class_="facts")
    assert [term.words for term in facts.every("dt")] == ["Wie telt mee", "Wat is geteld", "Zekerheid"]


def test_a_pair_stands_side_by_side(site: Site) -> None:
    pair = document(site["nl/police.html"]).first("div", class_="pair")
    assert [figure.attributes["id"] for figure in pair.every("figure")] == ["police-sex", "police-age"]


def test_a_page_leads_to_the_next_one_and_the_last_to_the_methods(site: Site) -> None:
    following = {name: document(site[f"nl/{name}.html"]).first("p", class_="next").first("a") for name in PAGES[1:3]}
    assert following["veilig-thuis"].attributes["href"] == "police.html"
    assert following["police"].attributes["href"] == "methods.html"


def test_a_page_says_how_to_cite_it(site: Site) -> None:
    words = document(site["nl/police.html"]).first("section", class_="cite").words
    assert "InBeeld (2026). Politie: Proefeditie . Editie 2017-2021, versie 1, hoofdstuk 2." in words


def test_the_summary_shows_each_finding_with_its_chart_source_and_page(site: Site) -> None:
    cards = list(document(site["nl/index.html"]).every("article", class_="card"))
    assert len(cards) == 4
    for card in cards:
        assert len(list(card.every("svg"))) == 2
        assert card.first("p", class_="metaline").words.startswith("Bron: ")
    assert cards[2].first("a", class_="more").attributes["href"] == "police.html#police-year"


def test_the_summary_warns_not_to_add_up(site: Site) -> None:
    assert document(site["nl/index.html"]).first("aside").first("h2").words == "Tel de cijfers niet bij elkaar op"


def test_the_summary_offers_the_whole_edition(site: Site) -> None:
    assert document(site["nl/index.html"]).first("ul", class_="big").words == "Rapport PDF, 3,1 MB"


def test_the_same_edition_gives_the_same_bytes() -> None:
    content = edition()
    page, cards = content.pages[1], draw_cards(content, "nl")
    drawings = draw_page(content, page, "nl")
    pages = [write_page(content, page, "nl", drawings=drawings, downloads={}) for _ in range(2)]
    summaries = [write_summary(content, "nl", drawings=cards, downloads={}) for _ in range(2)]
    assert pages[0] == pages[1]
    assert summaries[0] == summaries[1]
