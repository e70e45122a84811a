"""The site for people with their own colours, more contrast, less movement, on paper, and on somebody else's page."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.axe import complaints

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

PAGES = ["index", "police", "methods", "search", "figures/police-offence"]


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("wish", [{"forced_colors": "active"}, {"contrast": "more"}, {"color_scheme": "dark"}])
def test_axe_finds_nothing_with_other_colours(
    browser: "Browser", address: str, name: str, wish: dict[str, str]
) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900}, **wish)  # type: ignore[arg-type]  # literals
    page.goto(f"{address}/nl/{name}.html")
    page.evaluate("document.querySelectorAll('details').forEach(found => { found.open = true })")
    found = complaints(page, of_colours=True)  # the elements are those that all rules were asked of
    page.close()
    assert found == []


@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_on_paper(browser: "Browser", address: str, name: str) -> None:
    page = browser.new_page(viewport={"width": 800, "height": 1100})
    page.goto(f"{address}/nl/{name}.html")
    page.emulate_media(media="print")
    found = complaints(page)
    page.close()
    assert found == []


def test_a_chart_keeps_its_own_colours_where_others_are_forced(browser: "Browser", address: str) -> None:
    page = browser.new_page(forced_colors="active")
    page.goto(f"{address}/nl/police.html")
    assert page.locator(".chart").first.evaluate("c => getComputedStyle(c).forcedColorAdjust") == "none"
    page.close()


def test_who_wants_less_movement_gets_none(browser: "Browser", address: str) -> None:
    page = browser.new_page(reduced_motion="reduce")
    page.goto(f"{address}/nl/police.html")
    moving = page.evaluate("""[...document.querySelectorAll('*')].filter(e => {
        const s = getComputedStyle(e);
        return s.scrollBehavior !== 'auto' || s.animationName !== 'none' || parseFloat(s.transitionDuration) > 0;
    }).length""")
    page.close()
    assert moving == 0


@pytest.mark.parametrize("name", ["vt-year", "vt-map", "police-offence"])
@pytest.mark.parametrize("width", [320, 520, 700, 1000])
def test_an_embedded_figure_fits_its_frame(browser: "Browser", address: str, name: str, width: int) -> None:
    page = browser.new_page(viewport={"width": 1200, "height": 900})
    page.goto(f"{address}/nl/figures/{name}.html")
    code = page.locator("pre").inner_text()
    height = int(code.split('height="')[1].split('"')[0])
    page.set_content(
        f'<iframe src="{address}/nl/figures/{name}.html#embed" width="{width}" height="{height}"></iframe>'
    )
    frame = page.frames[1]
    frame.wait_for_load_state()
    inner = frame.evaluate("[document.documentElement.scrollWidth, document.documentElement.scrollHeight]")
    page.close()
    assert inner[0] <= width
    assert inner[1] <= height


@pytest.mark.parametrize("width", [320, 1000])
def test_an_embedded_figure_is_alone_also_without_script(browser: "Browser", address: str, width: int) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": width, "height": 900})
    page = context.new_page()
    page.goto(f"{address}/nl/figures/vt-map.html#embed")
    assert page.locator("h1, .sub, .chart, .note, .meta, .embedded a").filter(visible=True).count() == 6
    others = ":is(header, footer, nav, main > section, .crumbs, .skip)"
    assert page.locator(others).filter(visible=True).count() == 0
    page.goto(f"{address}/nl/index.html")
    page.goto(f"{address}/nl/figures/vt-map.html")
    assert page.locator(others).filter(visible=True).count() > 4
    assert page.locator(".embedded").is_hidden()
    context.close()


def test_a_link_in_an_embedded_figure_leaves_the_frame(browser: "Browser", address: str) -> None:
    page = browser.new_page(viewport={"width": 1200, "height": 900})
    page.set_content(f'<iframe src="{address}/nl/figures/vt-year.html#embed" width="700" height="900"></iframe>')
    page.frame_locator("iframe").get_by_text("Tabel, uitleg en bron").click()
    page.wait_for_url("**/nl/figures/vt-year.html")
    assert page.locator("footer").is_visible()
    page.close()


def test_the_site_also_works_from_a_folder_without_a_server(browser: "Browser", site_folder: Path) -> None:
    page = browser.new_page()
    faults: list[str] = []
    page.on("console", lambda message: faults.append(message.text))
    page.goto((site_folder / "site" / "nl" / "search.html").as_uri())
    page.get_by_label("Zoek in deze editie").fill("grooming")
    page.locator("#found li a").first.click()
    page.wait_for_url("**/police-offence.html")
    assert page.locator("h1").evaluate("h => getComputedStyle(h).fontFamily").startswith('"Noto Sans"')
    page.close()
    assert faults == []
