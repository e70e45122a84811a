"""Markdown of a rendered text into blocks and runs. Bound numbers travel through it as marks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from markdown_it import MarkdownIt
from markdown_it.token import Token

from inbeeld.publication.prose.rich import Block, Rich, Run

OPEN, CLOSE = "\ue000", "\ue001"
"""Private-use signs around the number of a bound value; no text of a person holds them."""

_PARSER = MarkdownIt("commonmark", {"html": False}).disable(["image", "code", "fence", "html_block"])


@dataclass
class Style:
    """The style that the next words get."""

    bold: bool = False
    italic: bool = False
    href: str | None = None


def blocks_of(markdown: str, bound: Sequence[Run]) -> tuple[Block, ...]:
    """Paragraphs, lists and headings of a text, with its marks replaced by the bound values they stand for."""
    return tuple(_blocks(_PARSER.parse(markdown.strip()), bound))


def line_of(markdown: str, bound: Sequence[Run]) -> Rich:
    """One line of text."""
    tokens = _PARSER.parseInline(" ".join(markdown.split()))
    return Rich(tuple(run for token in tokens for run in _runs(token, bound)))


def _blocks(tokens: Sequence[Token], bound: Sequence[Run]) -> Iterator[Block]:
    items: list[Rich] = []
    listed, heading = False, False
    for token in tokens:
        listed = token.type == "bullet_list_open" or (listed and token.type != "bullet_list_close")
        heading = token.type == "heading_open" or (heading and token.type != "heading_close")
        if token.type == "inline":
            rich = Rich(tuple(_runs(token, bound)))
            if listed:
                items.append(rich)
            else:
                yield Block("h" if heading else "p", (rich,))
        if token.type == "bullet_list_close":
            yield Block("ul", tuple(items))
            items = []


def _runs(token: Token, bound: Sequence[Run]) -> Iterator[Run]:
    style = Style()
    for child in token.children or ():
        _restyle(style, child)
        if child.type == "text":
            yield from _split(child.content, style, bound)
        elif child.type in ("softbreak", "hardbreak"):
            yield _styled(Run(" "), style)


def _restyle(style: Style, token: Token) -> None:
    if token.type in ("strong_open", "strong_close"):
        style.bold = token.type == "strong_open"
    elif token.type in ("em_open", "em_close"):
        style.italic = token.type == "em_open"
    elif token.type in ("link_open", "link_close"):
        style.href = str(token.attrGet("href")) if token.type == "link_open" else None


def _split(text: str, style: Style, bound: Sequence[Run]) -> Iterator[Run]:
    for position, part in enumerate(text.split(OPEN)):
        mark, found, rest = part.partition(CLOSE)
        if position and found:
            yield _styled(bound[int(mark)], style)
            part = rest  # noqa: PLW2901  # what follows the mark is what remains of the part
        if part:
            yield _styled(Run(part), style)


def _styled(run: Run, style: Style) -> Run:
    return replace(run, bold=style.bold, italic=style.italic, href=style.href)
