"""Every page of the example edition in Chromium: for everyone, on any screen, without script and without onlookers."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from inbeeld.declarations import load_definitions, load_edition
from tests.built_edition import NAME, ROOT

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Route

pytestmark = pytest.mark.browser

EDITION = load_edition(ROOT / "editions" / NAME)
CHAPTERS = [page for chapter in EDITION.chapter for page in chapter.page]
SHOWN = {name for page in CHAPTERS for section in page.section for name in section.figures}
KINDS = {
    figure.kind: figure.id
    for indicator in load_definitions(ROOT / "definitions").indicators.values()
    for figure in indicator.figure
    if figure.id in SHOWN
}
"""One figure of each form: the pages of figures differ in their form only."""
NAMES = ["index", "methods", "search", "changes", *(page.id for page in CHAPTERS)]
FIGURES = [f"figures/{name}" for name in sorted(KINDS.values())[::4]]
"""The charts themselves stand on the pages of chapters as well: a few forms are enough here."""
PAGES = [f"site/{language}/{name}.html" for language in ("nl", "en") for name in (*NAMES, *FIGURES)]
EMBEDS = [f"site/nl/{name}.html#embed" for name in FIGURES]
OPEN_ALL = "document.querySelectorAll('details').forEach(found => { found.open = true })"
WAYS = ("desk", "phone", "paper", "contrast", "forced")
"""The last three change colours and what is shown, which is the same in both languages."""
FIRST_PAGE, SITE = 150_000, 5_000_000
"""Bytes at most."""


def address(built: Path, path: str) -> str:
    """The address of a page, or of a place in it."""
    file, _, place = path.partition("#")
    return (built / file).as_uri() + (f"#{place}" if place else "")


def look(page: "Page", way: str) -> None:
    """Look at the page in one of the ways in which people do."""
    page.set_viewport_size({"width": 320 if way == "phone" else 1280, "height": 900})
    page.emulate_media(
        media="print" if way == "paper" else "screen",
        contrast="more" if way == "contrast" else "no-preference",
        forced_colors="active" if way == "forced" else "none",
    )


@pytest.mark.parametrize("path", [*PAGES, *EMBEDS, "internal/nl/annex.html"])
def test_axe_has_no_complaint_however_one_looks(browser: "Browser", built: Path, path: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")
    page = browser.new_page()
    page.goto(address(built, path))
    page.evaluate(OPEN_ALL)
    violations = []
    for way in WAYS if "/nl/" in path else WAYS[:2]:
        look(page, way)
        found = axe.Axe().run(page).response["violations"]
        violations += [(way, one["id"], [node["html"][:120] for node in one["nodes"]]) for one in found]
    page.close()
    assert violations == []


@pytest.mark.parametrize("path", [*PAGES, *EMBEDS])
def test_a_phone_needs_no_sideways_scroll(browser: "Browser", built: Path, path: str) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 640})
    page.goto(address(built, path))
    page.evaluate(OPEN_ALL)
    width = page.evaluate("document.documentElement.scrollWidth")
    page.close()
    assert width <= 320


@pytest.mark.parametrize("path", PAGES)
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


@pytest.mark.parametrize("path", PAGES)
def test_every_link_to_a_file_leads_somewhere(browser: "Browser", built: Path, path: str) -> None:
    page = browser.new_page()
    page.goto(address(built, path))
    targets = page.eval_on_selector_all("a[href], link[href]", "found => found.map(a => a.getAttribute('href'))")
    page.close()
    local = {t.split("#")[0] for t in targets if not t.startswith(("http", "mailto:", "tel:", "#"))} - {""}
    assert local
    assert sorted(t for t in local if not ((built / path).parent / t).exists()) == []


def test_every_figure_has_its_own_page_and_files(built: Path) -> None:
    wanted = [
        path
        for name in sorted(SHOWN)
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
