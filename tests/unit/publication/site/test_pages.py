"""The pages: structure, order and words."""

import re
from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise

import pytest

from inbeeld.publication.site import write_page, write_summary
from inbeeld.publication.site.navigation import navigation
from inbeeld.publication.site.pages import draw_cards, draw_page
from tests.factories import edition
from tests.unit.publication.site.documents import Element, document

Site = Mapping[str, bytes]
PAGES = ["index", "veilig-thuis", "police", "methods", "search", "changes", "figures/vt-map"]
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
    inline = [e for e in tree.every("script") if "src" not in e.attributes]
    assert [e.attributes["type"] for e in inline] == (["application/json"] if "search" in path else [])
    assert not list(tree.every("style"))
    assert not [e for e in tree.every() if "style" in e.attributes or any(n.startswith("on") for n in e.attributes)]


@pytest.mark.parametrize("path", EVERY)
def test_a_page_forbids_whatever_it_does_not_need(site: Site, path: str) -> None:
    rules = [m.attributes["content"] for m in document(site[path]).every("meta") if "http-equiv" in m.attributes]
    assert len(rules) == 1
    parts = dict(part.split(" ", 1) for part in rules[0].split("; "))
    assert parts.pop("default-src") == parts.pop("base-uri") == "'none'"
    assert set(parts.values()) == {"'self'"}


@pytest.mark.parametrize("path", EVERY)
def test_a_page_loads_only_what_the_site_has(site: Site, path: str) -> None:
    tree, up = document(site[path]), "../" * (1 + path[3:].count("/"))
    loaded = [e.attributes["href"] for e in tree.every("link", rel="stylesheet")]
    assert loaded == [f"{up}assets/style.css"]
    scripts = ["minisearch/minisearch.js", "search.js"] if "search" in path else ["page.js"]
    sources = [e.attributes["src"] for e in tree.every() if "src" in e.attributes]
    assert sources == [f"{up}assets/scripts/{name}" for name in scripts]
    assert not [e for e in tree.every() if "srcset" in e.attributes]


@pytest.mark.parametrize("path", EVERY)
def test_every_page_ends_with_where_to_find_help(site: Site, path: str) -> None:
    words = document(site[path]).first("footer").words
    assert [
        name for name in ("centrumseksueelgeweld.nl", "veiligthuis.nl", "kindertelefoon.nl", "112") if name in words
    ]
    assert words.count("112") == 1


@pytest.mark.parametrize("path", [path for path in EVERY if "figures" not in path])
def test_the_navigation_marks_where_the_reader_is(site: Site, path: str) -> None:
    nav = document(site[path]).first("nav")
    links = nav.first("ul", class_="side").every("a")
    current = [(a.attributes["href"], a.attributes["aria-current"]) for a in links if "aria-current" in a.attributes]
    assert current == [(path[3:], "page")]


def test_the_chapter_of_the_reader_is_open_and_others_are_folded() -> None:
    content = edition()
    first = content.chapters[0]
    second = replace(first.pages[0], id="csg")
    content = replace(content, chapters=(replace(first, pages=(*first.pages, second)), *content.chapters[1:]))
    here, elsewhere = (navigation(content, "nl", page) for page in ("csg.html", "police.html"))
    assert [branch.is_open for branch in here] == [False, True, False, False, False, False]
    assert [branch.is_open for branch in elsewhere] == [False, False, True, False, False, False]
    assert [(b.number, b.title, [link.href for link in b.links]) for b in here[1:3]] == [
        (1, "Signaleren", ["veilig-thuis.html", "csg.html"]),
        (2, "Politie", ["police.html"]),
    ]
    tree = document(
        write_page(content, second, "nl", drawings=draw_page(content, second, "nl"), downloads={})["csg.html"]
    )
    chapter = tree.first("ul", class_="side").first("details")
    assert "open" in chapter.attributes
    assert chapter.first("summary").words == "1 Signaleren"


def test_the_page_of_a_figure_leads_to_its_page_and_the_figures_there(site: Site) -> None:
    tree = document(site["nl/figures/police-offence.html"])
    assert not list(tree.every("ul", class_="side"))
    beside = tree.first("nav", class_="beside")
    assert beside.first("p").first("a").attributes["href"] == "../police.html"
    assert [a.words for a in beside.every("a", **{"aria-current": "page"})] == ["2.2 Deel offence"]
    assert tree.first("ol", class_="crumbs").words == "Hoofdstuk 2 Politie"


def test_the_name_of_a_section_with_several_figures_is_told_once(site: Site) -> None:
    entries = list(document(site["nl/figures/police-sex.html"]).first("nav", class_="beside").every("li"))
    pair = next(entry for entry in entries if len(list(entry.every("a"))) > 1)
    assert [a.words for a in pair.every("a")] == ["2.3", "2.4"]
    assert pair.first("span").words


def test_the_figures_before_and_after_are_called_by_their_finding(site: Site) -> None:
    turn = document(site["nl/figures/police-age.html"]).first("nav", class_="turn")
    assert [a.words for a in turn.every("a")] == ["Vorige figuur 2.3 De bevinding van lines", "Terug naar Politie"]


def test_a_part_of_an_edition_has_no_page_of_changes_and_no_link_to_one() -> None:
    links = [link.href for branch in navigation(edition(), "nl", "index.html") for link in branch.links]
    assert links == ["index.html", "veilig-thuis.html", "police.html", "methods.html", "tables.html", "search.html"]


def test_a_page_goes_from_finding_to_facts_to_figures(site: Site) -> None:
    main = document(site["nl/police.html"]).first("main")
    order = [
        child.attributes.get("class", child.tag)
        for child in main.children
        if isinstance(child, Element) and child.tag != "section"
    ]
    assert order == ["no", "h1", "lead", "facts", "caveat", "turn"]
    assert main.first("p", class_="no").words == "Hoofdstuk 2 · Politie"


def test_three_facts_say_who_what_and_how_sure(site: Site) -> None:
    facts = document(site["nl/police.html"]).first("dl", class_="facts")
    assert [term.words for term in facts.every("dt")] == ["Wie telt mee", "Wat is geteld", "Zekerheid"]


def test_a_pair_stands_side_by_side(site: Site) -> None:
    pair = document(site["nl/police.html"]).first("div", class_="pair")
    assert [figure.attributes["id"] for figure in pair.every("figure")] == ["police-sex", "police-age"]


def test_a_page_leads_to_the_one_before_and_the_next(site: Site) -> None:
    def turns(name: str) -> list[str]:
        return [a.attributes["href"] for a in document(site[f"nl/{name}.html"]).first("nav", class_="turn").every("a")]

    assert turns("index") == ["veilig-thuis.html"]
    assert turns("veilig-thuis") == ["index.html", "police.html"]
    assert turns("police") == ["veilig-thuis.html", "methods.html"]
    assert turns("figures/police-year") == ["police-offence.html"]
    assert turns("figures/police-age") == ["police-sex.html", "../police.html"]


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
