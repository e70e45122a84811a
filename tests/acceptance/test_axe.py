"""axe has no complaint about any page of the example edition, in either language, however one looks at it."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.edition_pages import EMBEDS, MAIN, OF_EACH_FORM, OPEN_ALL, SHOWN, WAYS, address, look

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser
_FORMS = [f"site/nl/{name}.html" for name in OF_EACH_FORM]


def complaints(page: "Page", way: str, *, colours: bool = True) -> list[tuple[str, str, list[str]]]:
    """What axe has against the page, looked at in one way: the rule, and the elements that break it.

    Without ``colours`` it leaves out contrast, which takes it longer than all else together.
    """
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")
    look(page, way)
    # without this it tells at length of every element that is right, which takes longer than the looking
    options = {"resultTypes": ["violations"], "rules": {"color-contrast": {"enabled": colours}}}
    found = axe.Axe().run(page, options=options).response["violations"]
    return [(way, one["id"], [node["html"][:120] for node in one["nodes"]]) for one in found]


@pytest.mark.parametrize("path", [*MAIN, *_FORMS, "internal/nl/annex.html", "internal/en/annex.html"])
def test_axe_has_no_complaint_however_one_looks(browser: "Browser", built: Path, path: str) -> None:
    page = browser.new_page()
    page.goto(address(built, path))
    page.evaluate(OPEN_ALL)
    # the colours of paper, more contrast and forced colours are the same in both languages
    plain = WAYS[:2] if "/en/" in path else WAYS
    found = [complaint for way in WAYS for complaint in complaints(page, way, colours=way in plain)]
    page.close()
    assert found == []


@pytest.mark.parametrize("way", ["desk", "phone"])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_axe_has_no_complaint_about_any_figure(browser: "Browser", built: Path, language: str, way: str) -> None:
    page = browser.new_page()
    found = {}
    # The two sizes take turns over the languages: what differs between figures of one form is their words. They have
    # the colours of their form, which were looked at above.
    for name in SHOWN[("nl", "en").index(language) ^ (way == "phone") :: 2]:
        page.goto(address(built, f"site/{language}/figures/{name}.html"))
        page.evaluate(OPEN_ALL)
        found[name] = complaints(page, way, colours=False)
    page.close()
    assert {name: told for name, told in found.items() if told} == {}


@pytest.mark.parametrize("path", EMBEDS[::4])
def test_axe_has_no_complaint_about_an_embedded_figure(browser: "Browser", built: Path, path: str) -> None:
    page = browser.new_page()
    page.goto(address(built, path))
    found = [complaint for way in WAYS[:2] for complaint in complaints(page, way)]
    page.close()
    assert found == []


def test_axe_would_complain(browser: "Browser") -> None:
    page = browser.new_page()
    page.set_content("<html lang='nl'><title>Proef</title><main><h1>Proef</h1><img src='data:,'></main></html>")
    assert [rule for _, rule, _ in complaints(page, "desk")] == ["image-alt"]
    page.close()
