"""The page of each figure at its stable address: whole, with its origin, and with everything to use it elsewhere."""

from dataclasses import dataclass, replace
from itertools import pairwise

from inbeeld.publication.accounts import Account, account_of
from inbeeld.publication.citing import permanent_address
from inbeeld.publication.content import FigureContent, PageContent
from inbeeld.publication.site.catalogue import words_in
from inbeeld.publication.site.downloads import UP, File
from inbeeld.publication.site.embedding import embed_height
from inbeeld.publication.site.environment import render
from inbeeld.publication.site.figurefiles import figure_reference
from inbeeld.publication.site.figures import EMBED, FigureView, Studio, embed_address, figure_address
from inbeeld.publication.site.frame import base_of, frame
from inbeeld.publication.site.navigation import Link, address
from inbeeld.vocabulary import Language

_REFERENCES = frozenset({"BibTeX", "RIS"})
_MANY_PLACES = 20
"""Of a table with more rows than this, the open data tell the places of each row."""


@dataclass(frozen=True, slots=True)
class FigureGroup:
    """The figures of one section of a page. ``title`` is told once; a link tells it only where it stands alone."""

    title: str
    links: tuple[Link, ...]


@dataclass(frozen=True)
class OwnPage:
    """What the page of a figure says besides the figure.

    Attributes:
        account: where its figures come from.
        by_row: whether the page tells the places of each row; of a long table ``explained`` does, in the open data.
        one_file: whether all rows were read from the same sheet of the same file; ``one_column`` also from the same
            columns.
        groups: the figures of the same page; ``before`` and ``after`` are its neighbours there.
        embed, height: the address of the bare figure, and the px that it needs.
    """

    account: Account
    by_row: bool
    explained: str | None
    one_file: bool
    one_column: bool
    files: tuple[File, ...]
    references: tuple[File, ...]
    citation: str
    embed: str
    height: int
    groups: tuple[FigureGroup, ...]
    before: Link | None
    after: Link | None


def write_figure_pages(studio: Studio, page: PageContent) -> dict[str, bytes]:
    """The pages of all figures of a page, by path relative to ``site/<language>/``.

    Raises:
        ProseError: if a text of a figure is not bound to its cells.
    """
    return {figure_address(figure): _page(studio, page, figure) for figure in page.figures}


def _page(studio: Studio, page: PageContent, figure: FigureContent) -> bytes:
    here = figure_address(figure)
    from_here = replace(studio, base=base_of(here))
    view = from_here.view(figure, whole=True)
    return render(
        "figurepage.html",
        **frame(studio.content, studio.language, here),
        chapter=studio.content.chapter_of(page),
        page=page,
        page_address=from_here.base + address(page),
        view=view,
        own=_own(from_here, page, figure, view),
        embed=EMBED,
        rows_in_words=rows_in_words,
    )


def rows_in_words(rows: str, language: Language) -> str:
    """Rows of a file: a row, or several.

    >>> rows_in_words("2", "en"), rows_in_words("2-6, 9", "en")
    ('row 2', 'rows 2-6, 9')
    """
    words = words_in(language)
    return f"{words.one_row if rows.isdecimal() else words.rows} {rows}"


def _own(studio: Studio, page: PageContent, figure: FigureContent, view: FigureView) -> OwnPage:
    account = account_of(figure.table, studio.language)
    before, after = _neighbours(studio, page, figure)
    is_long = len(account.rows) > _MANY_PLACES
    places = [place for row in account.rows for place in row.places]
    return OwnPage(
        account=account,
        by_row=len(account.rows) > 1 and not is_long,
        explained=f"{studio.base}{UP}data/{figure.table.id}.explanation.json" if is_long else None,
        one_file=len({(place.file, place.sheet) for place in places}) == 1,
        one_column=len({(place.file, place.sheet, place.columns) for place in places}) == 1,
        files=tuple(file for file in view.files if file.format not in _REFERENCES),
        references=tuple(file for file in view.files if file.format in _REFERENCES),
        citation=figure_reference(studio.content, figure, studio.prose).line,
        embed=permanent_address(studio.content, studio.language, embed_address(figure)),
        height=embed_height(view),
        groups=tuple(_groups(studio, page, figure)),
        before=before,
        after=after,
    )


def _groups(studio: Studio, page: PageContent, figure: FigureContent) -> list[FigureGroup]:
    return [
        FigureGroup(
            section.title[studio.language],
            tuple(Link(f.number, f"{f.id}.html", f is figure) for f in section.figures),
        )
        for section in page.sections
        if section.figures
    ]


def _neighbours(studio: Studio, page: PageContent, figure: FigureContent) -> tuple[Link | None, Link | None]:
    """The figures before and after it on its page, by their finding."""
    before, after = None, None
    for one, other in pairwise(page.figures):
        if other is figure:
            before = _named(studio, one)
        if one is figure:
            after = _named(studio, other)
    return before, after


def _named(studio: Studio, figure: FigureContent) -> Link:
    return Link(f"{figure.number} {studio.prose.title(figure).plain}", f"{figure.id}.html")
