"""The site as people use it: wide and narrow, by keyboard, on paper, without script, and without anyone watching."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from tests.axe import complaints

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

NAMES = (
    *("index", "veilig-thuis", "police", "methods", "tables", "search", "changes"),
    *("figures/vt-map", "figures/police-offence", "figures/csg-kind"),
)
PAGES = [*(f"nl/{name}.html" for name in NAMES), "en/index.html", "en/police.html", "en/search.html"]
DUTCH = [path for path in PAGES if path.startswith("nl/")]
EMBEDS = ["nl/figures/csg-kind.html#embed", "nl/figures/vt-map.html#embed"]
WITH_ANNEX = [*PAGES, *EMBEDS, "nl/annex.html"]
WIDTHS = [1280, 320]
"""Px: a desk and the smallest phone. The layout changes at 912 and 1176 px."""
_OUTSIDE = """() => [...document.querySelectorAll('svg[role=img] text')]
    .map(text => [text.textContent, text.getBoundingClientRect()])
    .filter(([, box]) => box.width > 0 && (box.left < 0 || box.right > window.innerWidth))
    .map(([words]) => words)"""
"""The labels of charts that the screen cuts off."""
_ON_EACH_OTHER = """() => [...document.querySelectorAll('svg[role=img]')].flatMap(svg => {
    const boxes = [...svg.querySelectorAll('text')].map(text => [text.textContent, text.getBoundingClientRect()])
        .filter(([, box]) => box.width > 0);
    return boxes.flatMap(([one, a], place) => boxes.slice(place + 1)
        .filter(([, b]) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2
            && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 6)
        .map(([other]) => `${one} / ${other}`));
})"""
"""The labels of a chart that lie on each other, in pairs."""


@pytest.fixture
def page(browser: "Browser", request: pytest.FixtureRequest) -> Iterator["Page"]:
    """A page of the width that the test asks for; 1280 px without a wish."""
    width = getattr(request, "param", 1280)
    context = browser.new_context(viewport={"width": width, "height": 900})
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("path", WITH_ANNEX)
def test_axe_finds_nothing_to_mend(page: "Page", address: str, path: str) -> None:
    page.goto(f"{address}/{path}")
    page.evaluate("document.querySelectorAll('details').forEach(found => { found.open = true })")
    found = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        found[width] = complaints(page)
    assert {width: told for width, told in found.items() if told} == {}


@pytest.mark.parametrize("path", WITH_ANNEX)
def test_no_screen_scrolls_sideways(page: "Page", address: str, path: str) -> None:
    page.goto(f"{address}/{path}")
    page.evaluate("document.querySelectorAll('details').forEach(found => { found.open = true })")
    too_wide = {}
    for width in (320, 912, 1176):
        page.set_viewport_size({"width": width, "height": 900})
        too_wide[width] = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    assert {width: pixels for width, pixels in too_wide.items() if pixels > 0} == {}


@pytest.mark.parametrize("path", [*PAGES, *EMBEDS])
def test_labels_of_a_chart_are_whole_and_do_not_lie_on_each_other(page: "Page", address: str, path: str) -> None:
    page.goto(f"{address}/{path}")
    page.evaluate("document.fonts.ready")
    found = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        found[width] = (page.evaluate(_OUTSIDE), page.evaluate(_ON_EACH_OTHER))
    assert found == dict.fromkeys(WIDTHS, ([], []))


@pytest.mark.parametrize("page", WIDTHS, indirect=True)
def test_each_drawing_is_read_once(page: "Page", address: str) -> None:
    page.goto(f"{address}/nl/police.html")
    shown = page.locator("svg[role=img]:visible").count()
    assert shown == page.locator("svg[role=img]").count() / 2


@pytest.mark.parametrize("path", DUTCH)
def test_a_page_asks_nothing_of_another_host(page: "Page", address: str, path: str) -> None:
    asked: list[str] = []
    refused: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: refused.append(message.text))
    page.goto(f"{address}/{path}", wait_until="networkidle")
    assert asked
    assert [url for url in asked if not url.startswith(f"{address}/")] == []
    assert refused == []


def test_a_page_leaves_nothing_behind(page: "Page", address: str) -> None:
    page.goto(f"{address}/nl/police.html", wait_until="networkidle")
    assert page.context.cookies() == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


@pytest.mark.parametrize("path", DUTCH)
def test_a_page_is_whole_without_script(browser: "Browser", address: str, path: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(f"{address}/{path}")
    without = page.locator("main").inner_text()
    context.close()
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(f"{address}/{path}")
    page.evaluate("document.querySelectorAll('form, .copy').forEach(found => found.remove())")
    assert without == page.locator("main").inner_text()
    context.close()
    assert len(without) > 200


def test_a_table_opens_without_script(browser: "Browser", address: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(f"{address}/nl/police.html")
    assert not page.locator("#police-year table").is_visible()
    page.locator("#police-year summary").first.click()
    assert page.locator("#police-year table").is_visible()
    context.close()


def test_the_keyboard_reaches_the_content_first_and_shows_where_it_is(page: "Page", address: str) -> None:
    page.goto(f"{address}/nl/police.html")
    page.keyboard.press("Tab")
    assert page.locator(":focus").inner_text() == "Naar de inhoud"
    assert page.locator(":focus").bounding_box()["x"] >= 0  # type: ignore[index]  # a focused link has a box
    page.keyboard.press("Tab")
    style = page.evaluate("getComputedStyle(document.activeElement)")
    assert (style["outlineStyle"], style["outlineWidth"]) == ("solid", "3px")


@pytest.mark.parametrize("page", [320], indirect=True)
def test_a_wide_table_takes_focus_and_scrolls_by_keyboard(page: "Page", address: str) -> None:
    page.goto(f"{address}/nl/veilig-thuis.html")
    page.locator("#csg-kind summary").first.click()
    region = page.locator("#csg-kind .scroll")
    region.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("document.querySelector('#csg-kind .scroll').scrollLeft > 0")
    assert region.evaluate("box => box === document.activeElement")


def test_paper_shows_the_tables_and_not_the_navigation(page: "Page", address: str) -> None:
    page.goto(f"{address}/nl/police.html")
    page.emulate_media(media="print")
    assert page.locator("#police-year td").first.is_visible()
    assert page.locator("nav:visible").count() == 0
    assert not page.locator("#police-year .files").is_visible()


def test_paper_shows_what_is_folded_also_without_script(browser: "Browser", address: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(f"{address}/nl/tables.html")
    table = page.locator("[id='csg.young'] table")
    assert not table.is_visible()
    page.emulate_media(media="print")
    assert table.is_visible()
    context.close()


@pytest.mark.parametrize("path", DUTCH)
def test_the_page_is_set_in_its_own_font(page: "Page", address: str, path: str) -> None:
    page.goto(f"{address}/{path}")
    loaded = page.evaluate("document.fonts.ready.then(fonts => [...fonts].map(font => font.status))")
    assert loaded == ["loaded", "loaded"]
