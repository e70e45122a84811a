"""The register of tables: every table and list of the edition has one home on the site, in each language."""

from collections import Counter
from collections.abc import Mapping

import pytest

from inbeeld.publication.content import EditionContent
from inbeeld.publication.datatables import data_table
from inbeeld.publication.site.tables import bare_figure, figures_of, sources_of
from inbeeld.vocabulary import LANGUAGES, Language
from tests.factories import police_figures
from tests.unit.publication.site.documents import document
from tests.unit.publication.site.listed import bare_table

Site = Mapping[str, bytes]


def homes(site: Site, language: Language) -> Counter[str]:
    """The ids of tables in the register and of lists on pages, each as often as it occurs."""
    pages = {path: document(data) for path, data in site.items() if path.startswith(f"{language}/")}
    tables = [item.attributes["id"] for item in pages[f"{language}/tables.html"].every("li") if "id" in item.attributes]
    lists = [found.attributes["id"] for page in pages.values() for found in page.every("div", class_="list")]
    return Counter([*tables, *lists])


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_table_and_list_has_one_home(site: Site, content: EditionContent, language: Language) -> None:
    assert homes(site, language) == Counter([*content.tables, *content.listings])


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_table_with_a_figure_leads_to_it_and_another_stands_there(
    site: Site, content: EditionContent, language: Language
) -> None:
    shown = figures_of(content)
    page = document(site[f"{language}/tables.html"])
    assert set(content.tables) - set(shown), "the sample has a table without a figure"
    for id_ in content.tables:
        entry = page.first("li", id=id_)
        links = {link.attributes["href"] for link in entry.every("a")}
        if id_ in shown:
            assert links == {f"figures/{figure.id}.html" for figure in shown[id_]}
        else:
            assert f"../../data/{id_}.csv" in links
            assert entry.first("details").first("table").first("tbody").words
            assert entry.first("dl", class_="meta").words


def test_the_register_goes_by_source_in_the_order_of_the_edition(content: EditionContent) -> None:
    found = sources_of(content, "nl")
    assert [view.id for source in found for view in source.tables] == sorted(
        content.tables, key=lambda id_: [source.id for source in found].index(content.tables[id_].about.source.id)
    )


def test_a_table_without_a_figure_can_be_searched_for(site: Site, content: EditionContent) -> None:
    page = document(site["nl/search.html"])
    found = {
        item.first("a").attributes["href"] for item in page.every("li") if item.attributes.get("data-kind") == "table"
    }
    assert found == {f"tables.html#{id_}" for id_ in set(content.tables) - set(figures_of(content))}


def test_the_shortest_side_of_a_table_without_years_stands_in_columns() -> None:
    figure = bare_figure(bare_table())
    assert (figure.facet, figure.x) == ("age", "sex")
    assert data_table(figure, "nl").columns[:2] == ("meisjes", "jongens")
    assert bare_figure(police_figures()["offence"].table).x is None, "years stand in columns"
