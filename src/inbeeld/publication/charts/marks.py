"""Marks of a picture: shapes and words at places in px. Each layer has a name, which is its class in the picture.

A row of a layer holds what is its own (``x``, ``y``, ``text`` …, properties of Vega marks), the style what all share.
A row that stands for a cell carries ``cell``, its words for hover and keyboard, and may carry ``role``, its class.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

Row = dict[str, Any]
Kind = Literal["rect", "rule", "text", "symbol", "path", "shape"]
Align = Literal["left", "center", "right"]

PROPERTIES = frozenset(
    {
        *("x", "y", "x2", "y2", "width", "height", "cornerRadius", "shape", "size", "path"),
        *("fill", "fillOpacity", "stroke", "strokeWidth", "strokeDash", "strokeCap", "strokeJoin"),
        *("text", "align", "fontSize", "fontWeight", "lineHeight", "role", "cell"),
    }
)
"""What a mark can have. Vega passes over what it does not know, so a slip of the pen is stopped here."""

LINE_HEIGHT = 16
BOLD: Row = {"fontWeight": 600}
_MIDDLE = 0.35
"""Em from the middle of small letters to their base."""


@dataclass(frozen=True)
class Marks:
    """One layer of a picture."""

    name: str
    kind: Kind
    rows: tuple[Row, ...]
    style: Mapping[str, Any] = field(default_factory=dict)
    document: Mapping[str, Any] | None = None
    """For areas: the file with their shapes, whose features have the rows as their properties."""
    format: Mapping[str, str] | None = None

    def __post_init__(self) -> None:
        unknown = {name for row in (self.style, *self.rows) for name in row} - PROPERTIES
        if unknown:
            raise ValueError(f"Layer {self.name} has unknown properties: {', '.join(sorted(unknown))}.")


def rects(name: str, rows: Iterable[Row], **style: Any) -> Marks:  # a property is a number or a word
    """Rectangles: from ``x``, ``y`` to ``x2``, ``y2``, or with ``width`` and ``height``."""
    return Marks(name, "rect", tuple(rows), style)


def rules(name: str, rows: Iterable[Row], **style: Any) -> Marks:  # see rects
    """Straight lines from ``x``, ``y`` to ``x2``, ``y2``."""
    return Marks(name, "rule", tuple(rows), style)


def symbols(name: str, rows: Iterable[Row], **style: Any) -> Marks:  # see rects
    """Dots and other shapes around ``x``, ``y``; ``size`` is their area in px²."""
    return Marks(name, "symbol", tuple(rows), style)


def paths(name: str, rows: Iterable[Row], **style: Any) -> Marks:  # see rects
    """Outlines, from an SVG ``path``."""
    return Marks(name, "path", tuple(rows), style)


def areas(
    name: str,
    rows: Iterable[Row],
    document: Mapping[str, Any],
    form: Mapping[str, str],
    **style: Any,  # see rects
) -> Marks:
    """Areas of a map, from a document of shapes in a format that Vega reads."""
    return Marks(name, "shape", tuple(rows), style, document, form)


def texts(name: str, rows: Iterable[Row], *, size: float, colour: str, **style: Any) -> Marks:  # see rects
    """Words around ``x``, with their base line at ``y``, or with ``align`` from it or up to it.

    A list of words is several lines.
    """
    own: Row = {"fontSize": size, "fill": colour, "align": "center", "lineHeight": LINE_HEIGHT}
    return Marks(name, "text", tuple(rows), {**own, **style})


def middle(y: float, size: float, lines: int = 1) -> float:
    """The first base line of words whose middle lies at a height."""
    return y + size * _MIDDLE - (lines - 1) * LINE_HEIGHT / 2


def drawn(layers: Iterable[Marks]) -> list[Marks]:
    """The layers that have something in them."""
    return [layer for layer in layers if layer.rows]
