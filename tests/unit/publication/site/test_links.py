"""Links: relative, and to something that is there."""

import posixpath
from collections.abc import Mapping
from urllib.parse import urlsplit

import pytest

from inbeeld.publication.helplines import HELP_LINES
from inbeeld.publication.prose import Rich, Run
from inbeeld.publication.site.rebasing import rebased, rebased_link
from tests.factories import edition
from tests.unit.publication.site.documents import document

Site = Mapping[str, bytes]
OUTSIDE = {link for line in HELP_LINES for link in (line.href, line.tel)} | {"tel:112", edition().licence_address}
OF_THE_EDITION = ("../data/", "../report.", "../tables.")
"""What stands beside the site and is made elsewhere."""


def links(page: bytes) -> list[str]:
    return [a.attributes["href"] for tag in ("a", "link") for a in document(page).every(tag)]


def pages(site: Site) -> list[str]:
    return [path for path in site if path.endswith(".html")]


def test_every_link_is_relative_but_for_help_and_licence(site: Site) -> None:
    absolute = {href for path in pages(site) for href in links(site[path]) if urlsplit(href).scheme}
    assert absolute == OUTSIDE | {"https://example.org/veilig"}


def test_every_link_within_the_site_leads_to_a_file_and_a_place_in_it(site: Site) -> None:
    broken = [
        (path, href)
        for path in pages(site)
        for href in links(site[path])
        if not urlsplit(href).scheme and not _leads_somewhere(site, path, href)
    ]
    assert not broken


def _leads_somewhere(site: Site, path: str, href: str) -> bool:
    parts = urlsplit(href)
    target = posixpath.normpath(posixpath.join(posixpath.dirname(path), parts.path)) if parts.path else path
    if target.startswith(OF_THE_EDITION):
        return True
    if target not in site:
        return False
    return not parts.fragment or f'id="{parts.fragment}"'.encode() in site[target]


def test_a_link_in_a_note_starts_from_the_page_that_it_stands_on() -> None:
    assert rebased_link("police.html#police-year", "../") == "../police.html#police-year"
    assert rebased_link("https://example.org", "../") == "https://example.org"
    assert rebased_link(None, "../") is None
    text = Rich((Run("Zie "), Run("figuur 2.1", href="police.html#police-year")))
    assert [run.href for run in rebased(text, "../").runs] == [None, "../police.html#police-year"]
    assert rebased(text, "") is text


def test_every_figure_address_is_stable_and_its_embed_leads_to_it(site: Site) -> None:
    for figure in edition().figures:
        assert f"nl/figures/{figure.id}.html" in site
        line = document(site[f"nl/figures/{figure.id}.html"]).first("p", class_="embedded")
        assert line.first("a").attributes["href"] == f"{figure.id}.html"


@pytest.mark.parametrize("name", ["index", "police", "methods", "search", "changes", "figures/police-year"])
def test_the_other_language_is_one_step_away_on_the_same_page(site: Site, name: str) -> None:
    link = document(site[f"nl/{name}.html"]).first("p", class_="lang").first("a")
    assert (link.attributes["href"], link.attributes["lang"], link.words) == (
        f"{'../' * (1 + name.count('/'))}en/{name}.html",
        "en",
        "English",
    )


def test_the_fonts_that_the_style_names_are_there(site: Site) -> None:
    css = site["assets/style.css"].decode()
    named = [part.split(")")[0] for part in css.split("url(")[1:]]
    assert named
    assert {f"assets/{name}" for name in named} <= set(site)
