"""axe has no complaint about any page of the example edition, in either language, however one looks at it."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.axe import complaints
from tests.edition_pages import EMBEDS, IN_COLOUR, MAIN, OF_EACH_FORM, OPEN_ALL, SHOWN, WAYS, address, look

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser
_FORMS = [f"site/nl/{name}.html" for name in OF_EACH_FORM]
_INTERNAL = [f"internal/{lang}/{name}.html" for lang in ("nl", "en") for name in ("annex", "audit", "decisions")]


def complaints_of(page: "Page", way: str) -> list[tuple[str, list[str]]]:
    """What axe has against the page, looked at in one way. Of ways that differ in colours only, colours are asked."""
    look(page, way)
    return complaints(page, of_colours=way in IN_COLOUR)


@pytest.mark.parametrize("path", [*MAIN, *_FORMS, *_INTERNAL])
def test_axe_has_no_complaint_however_one_looks(browser: "Browser", built: Path, path: str) -> None:
    page = browser.new_page()
    page.goto(address(built, path))
    page.evaluate(OPEN_ALL)
    # Size and colours are the same in both languages: of the other one only the words and what they stand in are asked.
    ways = WAYS if "/nl/" in path else ("desk",)
    found = {way: told for way in ways if (told := complaints_of(page, way))}
    page.close()
    assert found == {}


@pytest.mark.parametrize("way", ["desk", "phone"])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_axe_has_no_complaint_about_any_figure(browser: "Browser", built: Path, language: str, way: str) -> None:
    page = browser.new_page()
    found = {}
    # The sizes and languages take turns: what differs between figures of one form is their words.
    for name in SHOWN[2 * ("nl", "en").index(language) + (way == "phone") :: 4]:
        page.goto(address(built, f"site/{language}/figures/{name}.html"))
        page.evaluate(OPEN_ALL)
        found[name] = complaints_of(page, way)
    page.close()
    assert {name: told for name, told in found.items() if told} == {}


@pytest.mark.parametrize("path", EMBEDS[::4])
def test_axe_has_no_complaint_about_an_embedded_figure(browser: "Browser", built: Path, path: str) -> None:
    page = browser.new_page()
    page.goto(address(built, path))
    found = {way: told for way in WAYS[:2] if (told := complaints_of(page, way))}
    page.close()
    assert found == {}


@pytest.mark.parametrize(
    ("broken", "rule"),
    [
        ("<img src='data:,'>", "image-alt"),
        ("<p style='color: #999'>Bleek</p>", "color-contrast"),
        # the same words in the same colour, on another ground than those before
        ("<p>Kop</p><div style='background: #333'><p>Kop</p></div>", "color-contrast"),
        ("<p>Kop</p><div style='opacity: 0.4'><p>Kop</p></div>", "color-contrast"),
        ("<p>Kop</p><p style='font-size: 10px; color: #888'>Kop</p>", "color-contrast"),
    ],
)
def test_axe_would_complain(browser: "Browser", broken: str, rule: str) -> None:
    page = browser.new_page()
    page.set_content(f"<html lang='nl'><title>Proef</title><main><h1>Proef</h1>{broken}</main></html>")
    assert [found for found, _ in complaints(page)] == [rule]
    page.close()


def test_axe_would_complain_of_colours_in_the_way_that_has_them(browser: "Browser") -> None:
    page = browser.new_page()
    page.set_content(
        "<html lang='nl'><title>Proef</title><style>@media print { p { color: #bbb } }</style>"
        "<main><h1>Proef</h1><p>Bleek op papier</p></main></html>"
    )
    found = {way: [rule for rule, _ in complaints_of(page, way)] for way in WAYS}
    assert found == {way: ["color-contrast"] if way == "paper" else [] for way in WAYS}
    page.close()
