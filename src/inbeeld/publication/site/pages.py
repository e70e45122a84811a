"""The pages of the site: one per organisation, and the summary with its findings."""

from collections.abc import Mapping
from types import MappingProxyType

from inbeeld.publication.charts import Boundaries, Size, draw
from inbeeld.publication.content import Card, EditionContent, PageContent
from inbeeld.publication.drawing import Drawing
from inbeeld.publication.prose import Prose
from inbeeld.publication.site.downloads import Download, files
from inbeeld.publication.site.environment import render
from inbeeld.publication.site.figurepages import write_figure_pages
from inbeeld.publication.site.figures import Studio
from inbeeld.publication.site.frame import frame
from inbeeld.publication.site.lists import list_views
from inbeeld.publication.site.navigation import SUMMARY, address, around
from inbeeld.vocabulary import Language

EDITION = "edition"
"""The key of the downloads of the whole edition."""

AreasBy = Mapping[str, Boundaries]
_NONE: AreasBy = MappingProxyType({})
Drawings = Mapping[str, Drawing]
Downloads = Mapping[str, tuple[Download, ...]]


def draw_page(
    content: EditionContent, page: PageContent, language: Language, boundaries: AreasBy = _NONE
) -> dict[str, Drawing]:
    """The pictures of a page by figure id, each in the size of its place; ``boundaries`` of areas by dimension."""
    prose = Prose(content, language)
    return {
        f.id: draw(
            f,
            language,
            prose.title(f).plain,
            size=_size(section.layout),
            boundaries=boundaries.get(f.facet or ""),
        )
        for section in page.sections
        for f in section.figures
    }


def draw_cards(content: EditionContent, language: Language, boundaries: AreasBy = _NONE) -> dict[str, Drawing]:
    """The pictures of the summary by figure id; ``boundaries`` of areas by dimension."""
    prose = Prose(content, language)
    figures = [card.figure for card in content.cards]
    return {
        f.id: draw(f, language, prose.title(f).plain, size=Size.HALF, boundaries=boundaries.get(f.facet or ""))
        for f in figures
    }


def _size(layout: str) -> Size:
    return Size.HALF if layout == "pair" else Size.COLUMN


def write_page(
    content: EditionContent, page: PageContent, language: Language, *, drawings: Drawings, downloads: Downloads
) -> dict[str, bytes]:
    """One page and the pages of its figures, by path relative to ``site/<language>/``.

    Raises:
        ProseError: if a text of the page is not bound to its cells.
    """
    prose = Prose(content, language)
    studio = Studio(content, language, prose, drawings, downloads)
    here = address(page)
    before, after = around(content, language, here)
    views, lists = studio.views(page), list_views(page, language)
    html = render(
        "page.html",
        **frame(content, language, here),
        page=page,
        chapter=content.chapter_of(page),
        text=prose.page(page.text[language]),
        sections=[
            (
                section,
                [views[figure.id] for figure in section.figures],
                [lists[shown.id] for shown in section.lists],
            )
            for section in page.sections
        ],
        folds=any(view.folded for view in lists.values()),
        is_synthetic=any(view.is_synthetic for view in views.values()),
        sources=_sources(page, language),
        before=before,
        after=after,
    )
    return {here: html, **write_figure_pages(studio, page)}


def _sources(page: PageContent, language: Language) -> str:
    abouts = (*(f.table.about for f in page.figures), *(shown.listing.about for shown in page.lists))
    return "; ".join(dict.fromkeys(about.source.name[language] for about in abouts))


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
        after=around(content, language, SUMMARY)[1],
    )
    return {SUMMARY: html}


def _place(card: Card) -> str:
    return f"{address(card.page)}#{card.figure.id}"
