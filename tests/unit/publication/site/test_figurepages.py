"""The page of a figure: whole, with its origin, and everything that is needed to use it."""

from collections.abc import Mapping

import pytest

from inbeeld.publication.content import EditionContent
from inbeeld.publication.site.figurepages import rows_in_words
from tests.unit.publication.site.documents import Element, document

Site = Mapping[str, bytes]


def main_of(site: Site, name: str, language: str = "nl") -> Element:
    return document(site[f"{language}/figures/{name}.html"]).first("main")


def test_every_figure_has_a_page_and_files(site: Site, content: EditionContent) -> None:
    for figure in content.figures:
        assert f"en/figures/{figure.id}.html" in site
        for ending in (".svg", ".png", ".xlsx", ".bib", ".ris"):
            assert site[f"../figures/en/{figure.id}{ending}"]


def test_the_page_goes_from_figure_to_table_to_meaning_to_origin_to_use(site: Site) -> None:
    main = main_of(site, "police-year")
    assert [heading.words for heading in main.every("h2")] == [
        "De tabel",
        "Wat het cijfer zegt, en wat niet",
        "Waar de cijfers vandaan komen",
        "Gebruiken",
    ]
    assert main.first("h1").words == "De bevinding van columns"


def test_the_table_stands_open_also_when_another_figure_shares_it(site: Site) -> None:
    section = next(s for s in main_of(site, "vt-dots").every("section"))
    assert not list(section.every("details"))
    assert "Regio Zuidwest" in section.first("table").words


def test_it_tells_the_file_with_its_fingerprint_and_the_policy(site: Site) -> None:
    words = main_of(site, "police-offence").words
    assert "data.csv SHA-256 " + "0" * 64 in words
    assert "Aantallen zijn afgerond op tientallen; aantallen onder de tien zijn verborgen." in words
    assert "police.reports.offence" in words


def test_a_break_is_told_and_without_one_that_is_said(site: Site) -> None:
    assert "1 januari 2019: nieuw protocol voor meldingen." in main_of(site, "vt-year").words
    assert "De telling veranderde niet in deze jaren." in main_of(site, "police-year").words


def test_a_small_table_tells_the_places_of_each_row_and_a_table_of_one_row_does_not(site: Site) -> None:
    summaries = [s.words for s in main_of(site, "police-offence").every("summary")]
    assert "Toon per rij uit welk bestand" in summaries
    assert "Toon per rij uit welk bestand" not in [s.words for s in main_of(site, "police-year").every("summary")]


def test_it_offers_every_format_and_its_references(site: Site) -> None:
    use = main_of(site, "police-year").first("section", class_="use")
    files = [link.attributes["href"] for group in use.every("ul", class_="files") for link in group.every("a")]
    assert files == ["../../../data/police.reports.year.csv"] + [
        f"../../../figures/nl/police-year.{ending}" for ending in ("xlsx", "svg", "png", "bib", "ris")
    ]


def test_it_has_a_citation_with_its_permanent_address_and_code_to_embed_it(site: Site) -> None:
    citation, code = [box.words for box in main_of(site, "police-year").every(class_="taken")]
    assert citation.startswith("InBeeld (2026). De bevinding van columns. Figuur 2.1 in: Proefeditie.")
    assert citation.endswith(" https://example.org/inbeeld/site/nl/figures/police-year.html")
    assert '<iframe src="https://example.org/inbeeld/site/nl/figures/police-year.html#embed"' in code
    assert 'title="De bevinding van columns"' in code


def test_the_height_of_an_embed_grows_with_its_panels(site: Site) -> None:
    def height(name: str) -> int:
        code = list(main_of(site, name).every(class_="taken"))[-1].words
        return int(code.split('height="')[1].split('"')[0])

    assert 400 < height("police-year") < height("vt-map") < 1500
    assert height("police-year") % 10 == 0


def test_an_embed_is_the_page_itself_with_a_line_that_says_where_it_is_from(site: Site) -> None:
    tree = document(site["nl/figures/police-offence.html"])
    assert tree.first("body").attributes["id"] == "embed"
    assert tree.first("base").attributes == {"target": "_top"}, "links leave the frame"
    line = tree.first("figure").first("p", class_="embedded")
    assert line.words == "Figuur van InBeeld, CC BY 4.0. Tabel, uitleg en bron"
    assert line.first("a").attributes["href"] == "police-offence.html"


def test_rows_of_one_file_tell_only_what_differs(site: Site) -> None:
    rows = main_of(site, "police-offence").first("dl", class_="rows")
    assert rows.words
    assert "data.csv" not in rows.words


@pytest.mark.parametrize(("read", "said"), [("2", "rij 2"), ("2-3", "rijen 2-3"), ("2, 4", "rijen 2, 4")])
def test_one_row_is_a_row_and_several_are_rows(read: str, said: str) -> None:
    assert rows_in_words(read, "nl") == said
