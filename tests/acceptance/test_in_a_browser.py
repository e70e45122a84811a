"""Every page of the example edition in Chromium: for everyone, on any screen, without script and without onlookers."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.edition_pages import EMBEDS, OPEN_ALL, PAGES, SHOWN, address
from tests.links import dead_links

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Route

pytestmark = pytest.mark.browser

FIRST_PAGE, SITE = 150_000, 8_000_000
"""Bytes at most."""


@pytest.mark.parametrize("path", [*PAGES, *EMBEDS])
def test_a_phone_needs_no_sideways_scroll(browser: "Browser", built: Path, path: str) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 640})
    page.goto(address(built, path))
    page.evaluate(OPEN_ALL)
    width = page.evaluate("document.documentElement.scrollWidth")
    page.close()
    assert width <= 320


# Both languages have the same scripts and files.
@pytest.mark.parametrize("path", [path for path in PAGES if "/nl/" in path])
def test_a_page_is_whole_without_script_and_asks_nobody_else(browser: "Browser", built: Path, path: str) -> None:
    asked: list[str] = []

    def note(route: "Route") -> None:
        asked.append(route.request.url)
        route.continue_()

    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.route("**/*", note)
    page.goto(address(built, path))
    words = page.locator("main").inner_text()
    context.close()
    assert len(words) > 1000
    assert [url for url in asked if not url.startswith("file:")] == []


def test_every_link_leads_somewhere(built: Path) -> None:
    assert list(dead_links(built)) == []


def test_every_figure_has_its_own_page_and_files(built: Path) -> None:
    wanted = [
        path
        for name in SHOWN
        for language in ("nl", "en")
        for path in (
            f"site/{language}/figures/{name}.html",
            *(f"figures/{language}/{name}.{end}" for end in ("svg", "png", "xlsx", "bib", "ris")),
        )
    ]
    assert [path for path in wanted if not (built / path).is_file()] == []


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_first_page_with_all_that_it_loads_is_light(browser: "Browser", built: Path, language: str) -> None:
    loaded: list[Path] = []
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.on("request", lambda request: loaded.append(Path(request.url.removeprefix("file://").partition("?")[0])))
    page.goto((built / "site" / language / "index.html").as_uri(), wait_until="networkidle")
    page.close()
    assert sum(path.stat().st_size for path in set(loaded)) < FIRST_PAGE


def test_the_site_is_light(built: Path) -> None:
    assert sum(path.stat().st_size for path in (built / "site").rglob("*") if path.is_file()) < SITE


@pytest.mark.parametrize("language", ["nl", "en"])
def test_search_with_its_register_is_light(built: Path, language: str) -> None:
    assert 50_000 < (built / "site" / language / "search.html").stat().st_size < 200_000
