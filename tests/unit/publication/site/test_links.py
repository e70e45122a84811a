"""Links: relative, and to something that is there."""

import posixpath
from collections.abc import Mapping
from urllib.parse import urlsplit

import pytest

from inbeeld.publication.helplines import HELP_LINES
from tests.factories import edition
from tests.unit.publication.site.documents import document

Site = Mapping[str, bytes]
OUTSIDE = {link for line in HELP_LINES for link in (line.href, line.tel)} | {"tel:112", edition().licence_address}
OF_THE_EDITION = "../../"


def links(page: bytes) -> list[str]:
    return [a.attributes["href"] for tag in ("a", "link") for a in document(page).every(tag)]


def pages(site: Site) -> list[str]:
    return [path for path in site if path.endswith(".html")]


def test_every_link_is_relative_but_for_help_and_licence(site: Site) -> None:
    absolute = {href for path in pages(site) for href in links(site[path]) if urlsplit(href).scheme}
    assert absolute == OUTSIDE


def test_every_link_within_the_site_leads_to_a_file_and_a_place_in_it(site: Site) -> None:
    broken = []
    for path in pages(site):
        for href in links(site[path]):
            if not urlsplit(href).scheme and not href.startswith(OF_THE_EDITION):
                broken += [] if _leads_somewhere(site, path, href) else [(path, href)]
    assert not broken


def _leads_somewhere(site: Site, path: str, href: str) -> bool:
    parts = urlsplit(href)
    target = posixpath.normpath(posixpath.join(posixpath.dirname(path), parts.path)) if parts.path else path
    if target not in site:
        return False
    return not parts.fragment or f'id="{parts.fragment}"'.encode() in site[target]


@pytest.mark.parametrize("name", ["index", "police", "methods"])
def test_the_other_language_is_one_step_away_on_the_same_page(site: Site, name: str) -> None:
    link = document(site[f"nl/{name}.html"]).first("p", class_="lang").first("a")
    assert (link.attributes["href"], link.attributes["lang"], link.words) == (f"../en/{name}.html", "en", "English")


def test_the_fonts_that_the_style_names_are_there(site: Site) -> None:
    css = site["nl/assets/style.css"].decode()
    named = [part.split(")")[0] for part in css.split("url(")[1:]]
    assert named
    assert {f"nl/assets/{name}" for name in named} <= set(site)
