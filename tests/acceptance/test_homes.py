"""Where a reader finds each table and list of the example edition on the site: at one place, in each language."""

from collections import Counter
from pathlib import Path

import pytest

from inbeeld.declarations import load_definitions
from tests.unit.publication.site.documents import Element, document

DEFINITIONS = load_definitions(Path(__file__).parents[2] / "definitions")
LANGUAGES = ("nl", "en")


def page_of(built: Path, language: str, name: str) -> Element:
    """A page of the site, read."""
    return document((built / "site" / language / name).read_bytes())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_table_stands_in_the_register_once(built: Path, language: str) -> None:
    register = page_of(built, language, "tables.html")
    homes = Counter(item.attributes["id"] for item in register.every("li") if "id" in item.attributes)
    assert homes == Counter(list(DEFINITIONS.indicators))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_table_stands_there_itself_or_has_a_figure(built: Path, language: str) -> None:
    register = page_of(built, language, "tables.html")
    for item in (item for item in register.every("li") if "id" in item.attributes):
        has_table = bool(list(item.every("table")))
        figures = [a.attributes["href"] for a in item.every("a") if a.attributes["href"].startswith("figures/")]
        assert has_table != bool(figures), item.attributes["id"]
        assert all((built / "site" / language / href).is_file() for href in figures)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_list_stands_on_one_page_and_has_a_workbook(built: Path, language: str) -> None:
    pages = sorted((built / "site" / language).glob("*.html"))
    homes = Counter(
        found.attributes["id"] for path in pages for found in document(path.read_bytes()).every("div", class_="list")
    )
    assert homes == Counter(list(DEFINITIONS.listings))
    assert all((built / "figures" / language / f"{name}.xlsx").is_file() for name in DEFINITIONS.listings)
