"""Bound text as the runs that the templates set; links lead to figures and lists of the book or to a full address."""

from collections.abc import Iterable

from inbeeld.publication.content import EditionContent
from inbeeld.publication.prose import Block, Rich, Run
from inbeeld.publication.report.typesetting import Book


def runs_of(line: Rich, content: EditionContent) -> list[Book]:
    """A line as runs."""
    return [_run(run, content) for run in line.runs]


def blocks_of(blocks: Iterable[Block], content: EditionContent) -> list[Book]:
    """Paragraphs, lists and small headings."""
    return [{"kind": block.kind, "items": [runs_of(item, content) for item in block.items]} for block in blocks]


def _run(run: Run, content: EditionContent) -> Book:
    figure, address = _aim(run.href, content)
    return {"text": run.text, "bold": run.bold, "italic": run.italic, "figure": figure, "href": address}


def _aim(href: str | None, content: EditionContent) -> tuple[str | None, str | None]:
    """The figure or list in the book, or the address, that a link leads to."""
    if href is None:
        return None, None
    anchor = href.rpartition("#")[2]
    if anchor in {*(figure.id for figure in content.figures), *(shown.id for shown in content.lists)}:
        return anchor, None
    if ":" in href:
        return None, href
    return None, f"{content.address.rstrip('/')}/{href}"
