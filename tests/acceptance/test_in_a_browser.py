"""Every page of the example edition in Chromium: for everyone, on any screen, without script and without onlookers."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Route

pytestmark = pytest.mark.browser

PAGES = [
    f"site/{language}/{page}.html"
    for language in ("nl", "en")
    for page in ("index", "csg", "veilig-thuis", "igj", "politie", "methods")
]
OPEN_ALL = "document.querySelectorAll('details').forEach(found => { found.open = true })"


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("path", [*PAGES, "internal/nl/annex.html"])
def test_axe_has_no_complaint(browser: "Browser", built: Path, path: str, width: int) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto((built / path).as_uri())
    page.evaluate(OPEN_ALL)
    violations = axe.Axe().run(page).response["violations"]
    page.close()
    assert [(found["id"], [node["html"][:120] for node in found["nodes"]]) for found in violations] == []


@pytest.mark.parametrize("path", PAGES)
def test_a_phone_needs_no_sideways_scroll(browser: "Browser", built: Path, path: str) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 640})
    page.goto((built / path).as_uri())
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
    page.goto((built / path).as_uri())
    words = page.locator("main").inner_text()
    context.close()
    assert len(words) > 1000
    assert [url for url in asked if not url.startswith("file:")] == []


@pytest.mark.parametrize("path", PAGES)
def test_every_link_to_a_file_leads_somewhere(browser: "Browser", built: Path, path: str) -> None:
    page = browser.new_page()
    page.goto((built / path).as_uri())
    targets = page.eval_on_selector_all("a[href], link[href]", "found => found.map(a => a.getAttribute('href'))")
    page.close()
    local = {t.split("#")[0] for t in targets if not t.startswith(("http", "mailto:", "tel:", "#"))} - {""}
    assert local
    assert sorted(t for t in local if not ((built / path).parent / t).exists()) == []
