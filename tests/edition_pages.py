"""The pages that the example edition has, by the definitions that it is built from, and the ways to look at them."""

from pathlib import Path
from typing import TYPE_CHECKING

from inbeeld.declarations import load_definitions, load_edition
from tests.built_edition import NAME, ROOT

if TYPE_CHECKING:
    from playwright.sync_api import Page

_CHAPTERS = [page for chapter in load_edition(ROOT / "editions" / NAME).chapter for page in chapter.page]
_NAMES = ["index", "methods", "search", "tables", "changes", *(page.id for page in _CHAPTERS)]
SHOWN = sorted({name for page in _CHAPTERS for section in page.section for name in section.figures})
"""Every figure of the edition."""
_KINDS = {
    figure.kind: figure.id
    for indicator in load_definitions(ROOT / "definitions").indicators.values()
    for figure in indicator.figure
    if figure.id in SHOWN
}
OF_EACH_FORM = [f"figures/{name}" for name in sorted(_KINDS.values())]
"""The page of one figure of each form: the pages of figures differ in their form only."""
MAIN = [f"site/{language}/{name}.html" for language in ("nl", "en") for name in _NAMES]
"""Every page that is not of one figure."""
PAGES = [*MAIN, *(f"site/{language}/{name}.html" for language in ("nl", "en") for name in OF_EACH_FORM)]
EMBEDS = [f"site/nl/{name}.html#embed" for name in OF_EACH_FORM]
OPEN_ALL = "document.querySelectorAll('details').forEach(found => { found.open = true })"
WAYS = ("desk", "phone", "paper", "contrast", "forced")
IN_COLOUR = ("paper", "contrast", "forced")
"""The ways that have the same elements as on a desk, in other colours."""


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
