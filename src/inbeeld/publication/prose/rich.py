"""Bound text after rendering: runs of words, of which those that are numbers know the cell they stand for."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one style. ``cell`` is the address of the figure that a number was taken from, ``value`` its value."""

    text: str
    bold: bool = False
    italic: bool = False
    href: str | None = None
    cell: str | None = None
    value: str | None = None

    @property
    def html(self) -> Markup:
        """The run as HTML. A bound number is a ``data`` element that names its cell."""
        inner = Markup.escape(self.text)
        if self.cell is not None:
            inner = Markup('<data value="{}" data-cell="{}">{}</data>').format(self.value, self.cell, inner)
        if self.href is not None:
            inner = Markup('<a href="{}">{}</a>').format(self.href, inner)
        inner = Markup("<b>{}</b>").format(inner) if self.bold else inner
        return Markup("<i>{}</i>").format(inner) if self.italic else inner


@dataclass(frozen=True, slots=True)
class Rich:
    """A line of bound text."""

    runs: tuple[Run, ...]

    @property
    def plain(self) -> str:
        """The words alone."""
        return "".join(run.text for run in self.runs)

    @property
    def html(self) -> Markup:
        """The line as HTML, without a surrounding element."""
        return Markup("").join(run.html for run in self.runs)

    @property
    def cells(self) -> tuple[str, ...]:
        """Addresses of the cells that the line states."""
        return tuple(run.cell for run in self.runs if run.cell is not None)


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph ("p", one item), a list ("ul", an item each) or a heading ("h", one item)."""

    kind: str
    items: tuple[Rich, ...]

    @property
    def html(self) -> Markup:
        """The block as HTML."""
        if self.kind == "ul":
            return Markup("<ul>{}</ul>").format(_join(self.items, "li"))
        return _join(self.items, "p" if self.kind == "p" else "h3")


def _join(items: Iterable[Rich], element: str) -> Markup:
    open_, close = Markup(f"<{element}>"), Markup(f"</{element}>")  # noqa: S704  # element is one of three constants above
    return Markup("").join(open_ + item.html + close for item in items)
