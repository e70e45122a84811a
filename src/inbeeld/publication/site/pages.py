"""The pages of the site: one per organisation, and the summary with its findings."""

from collections.abc import Mapping

from inbeeld.publication.charts import Size, draw
from inbeeld.publication.content import Card, EditionContent, PageContent
from inbeeld.publication.drawing import Drawing
from inbeeld.publication.prose import Prose
from inbeeld.publication.site.downloads import Download
from inbeeld.publication.site.environment import render
from inbeeld.publication.site.figures import Studio, files
from inbeeld.publication.site.frame import SUMMARY, address, after, frame
from inbeeld.vocabulary import Language

EDITION = "edition"
"""The key of the downloads of the whole edition."""

Drawings = Mapping[str, Drawing]
Downloads = Mapping[str, tuple[Download, ...]]


def draw_page(content: EditionContent, page: PageContent, language: Language) -> dict[str, Drawing]:
    """The pictures of a page by figure id, each in the size of its place."""
    prose = Prose(content, language)
    return {
        figure.id: draw(figure, language, prose.title(figure).plain, size=_size(section.layout))
        for section in page.sections
        for figure in section.figures
    }


def draw_cards(content: EditionContent, language: Language) -> dict[str, Drawing]:
    """The pictures of the summary by figure id."""
    prose = Prose(content, language)
    figures = [card.figure for card in content.cards]
    return {f.id: draw(f, language, prose.title(f).plain, size=Size.HALF) for f in figures}


def _size(layout: str) -> Size:
    return Size.HALF if layout == "pair" else Size.COLUMN


def write_page(
    content: EditionContent, page: PageContent, language: Language, *, drawings: Drawings, downloads: Downloads
) -> dict[str, bytes]:
    """One page and the SVG files of its figures, by path relative to ``site/<language>/``.

    Raises:
        ProseError: if a text of the page is not bound to its cells.
    """
    prose = Prose(content, language)
    studio = Studio(content, language, prose, drawings, downloads)
    here = address(page)
    html = render(
        "page.html",
        **frame(content, language, here),
        page=page,
        chapter=content.chapter_of(page),
        text=prose.page(page.text[language]),
        sections=[(section, [studio.view(f) for f in section.figures]) for section in page.sections],
        sources=_sources(page, language),
        next=after(content, language, here),
    )
    return {here: html, **studio.pictures(page)}


def _sources(page: PageContent, language: Language) -> str:
    return ", ".join(dict.fromkeys(f.table.about.source.name[language] for f in page.figures))


def write_summary(
    content: EditionContent, language: Language, *, drawings: Drawings, downloads: Downloads
) -> dict[str, bytes]:
    """The first page, by path relative to ``site/<language>/``: the summary, or a list of pages for a part.

    Raises:
        ProseError: if its text is not bound to its cells.
    """
    values = {**frame(content, language, SUMMARY), "files": files(downloads.get(EDITION, ()), language)}
    if not content.whole:
        return {SUMMARY: render("overview.html", **values)}
    prose = Prose(content, language)
    studio = Studio(content, language, prose, drawings, {})
    html = render(
        "summary.html",
        **values,
        text=prose.page(content.summary[language]),
        cards=[(studio.view(card.figure), card.page, _place(card)) for card in content.cards],
    )
    return {SUMMARY: html}


def _place(card: Card) -> str:
    return f"{address(card.page)}#{card.figure.id}"
