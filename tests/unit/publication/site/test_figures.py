"""A figure on a page: a reader may stop anywhere and has the most important first."""

from collections.abc import Mapping

import pytest

from tests.factories import police_figures, signalling_figures
from tests.unit.publication.site.documents import Element, document

Site = Mapping[str, bytes]
FIGURES = [("police", f) for f in police_figures().values()] + [
    ("veilig-thuis", f) for f in signalling_figures().values()
]
IDS = [(page, drawn.id) for page, drawn in FIGURES]


def figure_of(site: Site, page: str, name: str, language: str = "nl") -> Element:
    return document(site[f"{language}/{page}.html"]).first("figure", id=name)


@pytest.mark.parametrize(("page", "name"), IDS)
def test_a_figure_goes_from_message_to_proof(site: Site, page: str, name: str) -> None:
    figure = figure_of(site, page, name)
    parts = [child for child in figure.children if isinstance(child, Element)]
    assert [part.attributes.get("class", part.tag) for part in parts] == [
        "figcaption",
        "drawn",
        "note",
        "meta",
        "after",
    ]
    caption = [child.attributes.get("class", child.tag) for child in parts[0].children if isinstance(child, Element)]
    assert caption == ["no", "h3", "sub"]


@pytest.mark.parametrize(("page", "name"), IDS)
def test_the_source_line_answers_who_what_whom_how_many_and_when(site: Site, page: str, name: str) -> None:
    labels = [term.words for term in figure_of(site, page, name).first("dl", class_="meta").every("dt")]
    assert [label.partition(" ")[0] for label in labels] == ["Bron", "Telt", "Wie", "N", "Periode"]


@pytest.mark.parametrize(("page", "name"), IDS)
def test_a_figure_is_drawn_for_wide_and_narrow_screens(site: Site, page: str, name: str) -> None:
    figure = figure_of(site, page, name)
    wide, narrow = (
        sum(len(list(d.every("svg", role="img"))) for d in figure.every("div", class_=c)) for c in ("wide", "narrow")
    )
    assert wide == narrow >= 1


@pytest.mark.parametrize(("page", "name"), IDS)
def test_a_table_has_a_caption_and_scoped_headers(site: Site, page: str, name: str) -> None:
    for table in figure_of(site, page, name).every("table"):
        assert table.first("caption").words
        assert {head.attributes.get("scope") for head in table.every("th")} == {"col", "row"}


@pytest.mark.parametrize(("page", "name"), IDS)
def test_a_wide_table_scrolls_in_a_region_that_takes_focus(site: Site, page: str, name: str) -> None:
    for region in figure_of(site, page, name).every("div", class_="scroll"):
        assert region.attributes["tabindex"] == "0"
        assert region.attributes["role"] == "region"
        assert region.attributes["aria-label"].startswith("Tabel: ")


def kb(site: Site, name: str) -> str:
    return f"{len(site[f'../figures/nl/{name}']) / 1000:.0f} kB"


def test_downloads_have_a_format_and_a_size_and_the_figure_a_page_of_its_own(site: Site) -> None:
    links = list(figure_of(site, "police", "police-year").first("ul", class_="files").every("a"))
    assert [link.words for link in links] == [
        "CSV van figuur 2.1, 2 kB",
        *(f"{end.upper()} van figuur 2.1, {kb(site, f'police-year.{end}')}" for end in ("xlsx", "png")),
        "Meer over deze figuur : bronnen, citeren en delen, figuur 2.1",
    ]
    assert links[-1].attributes["href"] == "figures/police-year.html"


def test_a_hidden_cell_in_the_table_is_a_sign_that_is_spoken_in_full(site: Site) -> None:
    rows = list(figure_of(site, "police", "police-offence").first("tbody").every("tr"))
    cell = rows[-1].first("td")
    assert cell.first("span", class_="chip").attributes["aria-hidden"] == "true"
    assert cell.first("span", class_="sr").words == "verborgen, minder dan 10"


def test_the_total_is_bold_and_last(site: Site) -> None:
    rows = list(figure_of(site, "police", "police-sex").first("tbody").every("tr"))
    assert [row.attributes.get("class") for row in rows] == [None, None, "total"]


def test_a_figure_whose_values_stand_elsewhere_points_there(site: Site) -> None:
    figure = figure_of(site, "veilig-thuis", "vt-dots")
    assert not list(figure.every("table"))
    link = figure.first("p", class_="elsewhere").first("a")
    assert (link.words, link.attributes["href"]) == ("figuur 1.2", "veilig-thuis.html#vt-map")


def test_the_table_says_which_years_were_counted_in_the_old_way(site: Site) -> None:
    heads = [head.words for head in figure_of(site, "veilig-thuis", "vt-year").first("thead").every("th")]
    assert heads[1:4] == ["2017, oude telling", "2018, oude telling", "2019"]
    notes = figure_of(site, "veilig-thuis", "vt-year").first("ul", class_="tablenotes").words
    assert "Breuk op 1 januari 2019: nieuw protocol voor meldingen." in notes


def test_the_map_has_a_legend_that_counts_and_names_for_its_abbreviations(site: Site) -> None:
    figure = figure_of(site, "veilig-thuis", "vt-map")
    assert [row.words for row in figure.first("table", class_="legend").first("tbody").every("tr")] == [
        "minder dan 40 1", "40 tot 80 2", "80 tot 120 2", "120 tot 160 0", "160 of meer 1",
    ]  # fmt: skip
    heads = [head.words for head in figure.first("table", class_="legend").first("thead").every("th")]
    assert heads == ["Meldingen in 2021", "Aantal regio’s"]
    assert "ZW Regio Zuidwest" in figure.first("dl", class_="abbr").words


def test_numbers_in_english_have_english_separators(site: Site) -> None:
    assert "2,600" in figure_of(site, "police", "police-year", "en").first("tbody").words
