"""axe, asked what it has against a page, without asking the same thing over and over."""

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

_MARK_LOOKS = """() => {
    document.querySelectorAll('[data-look]').forEach(found => found.removeAttribute('data-look'));
    const bare = ['rgba(0, 0, 0, 0)', 'none', '1', 'none', 'normal', 'none', 'static'].join('|');
    const numbers = new Map(), grounds = new Map(), seen = new Set();
    for (const found of document.querySelectorAll('body, body *')) {
        const style = getComputedStyle(found);
        const own = [style.backgroundColor, style.backgroundImage, style.opacity, style.filter, style.mixBlendMode,
            style.clipPath, style.position].join('|');
        const below = grounds.get(found.parentElement) ?? 0;
        const both = `${below} ${own}`;
        if (own !== bare && !numbers.has(both)) numbers.set(both, numbers.size + 1);
        grounds.set(found, own === bare ? below : numbers.get(both));
        const words = [...found.childNodes].filter(node => node.nodeType === Node.TEXT_NODE)
            .map(node => node.data.trim()).join('');
        const field = ['input', 'select', 'textarea'].includes(found.localName);
        if (!(words || field) || !found.checkVisibility({visibilityProperty: true})) continue;
        const look = [grounds.get(found), style.color, style.fontSize, style.fontWeight, style.textShadow,
            style.webkitTextFillColor, words.length > 1, found.namespaceURI, field, found.disabled].join('|');
        if (field || !seen.has(look)) found.dataset.look = seen.add(look).size;
    }
    axe.configure({rules: [{id: 'color-contrast', selector: '[data-look]'}]});
}"""
"""Marks one text of each look: its colour, size and weight, on all the grounds that it stands on.

Contrast takes axe longer than all else together, and follows from the look alone: to weigh the same look a hundred
times, as in the cells of a table, tells nothing new.
"""


def complaints(page: "Page", *, of_colours: bool = False) -> list[tuple[str, list[str]]]:
    """What axe has against a page as it stands: the rule, and the elements that break it.

    Every rule is asked of every element, and contrast of one text of each look; or, if asked, contrast only.
    """
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed").Axe()
    if not page.evaluate("'axe' in window"):
        page.evaluate(axe.axe_script)
    page.evaluate(_MARK_LOOKS)
    # without this it tells at length of every element that is right, which takes longer than the looking
    asked = {"resultTypes": ["violations"], **({"runOnly": ["color-contrast"]} if of_colours else {})}
    response = page.evaluate("asked => axe.run(asked)", asked)
    assert response["passes"], "axe has looked at nothing"
    return [(one["id"], [node["html"][:120] for node in one["nodes"]]) for one in response["violations"]]
