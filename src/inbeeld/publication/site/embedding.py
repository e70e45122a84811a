"""How high a figure is on another site's page, which has to give it its room beforehand."""

from collections.abc import Iterator
from math import ceil

from inbeeld.publication.drawing import Drawing, Panel
from inbeeld.publication.site.figures import FigureView
from inbeeld.publication.site.inlining import has_words, size_of

_MARGIN, _GAP = 32, 16
_PHONES, _WIDE = (320, 480), 912
"""Px of a frame: phones, on which the text needs most or the chart is largest, and the least for a wide drawing."""
_WIDEST = 416
"""Px of the widest narrow drawing; a wide one keeps its own size."""
_LETTER = 0.54
"""Em of a letter in running text, on average."""
_TITLE, _TEXT, _SMALL = (19, 26), (15, 24), (14, 23)
"""Px of a letter and of a line: of the finding, of subtitle and note, of key and source."""
_LEGEND, _PANEL_NAME = 190, 40


def embed_height(view: FigureView) -> int:
    """Px that are enough at every width, rounded up to tens."""
    heights = [_text(view, width - _MARGIN) + _narrow(view.drawing, width - _MARGIN) for width in _PHONES]
    wide = _text(view, _WIDE - _MARGIN) + _rows(
        view.drawing, [size_of(panel.wide)[1] for panel in view.drawing.panels], 3
    )
    return ceil(max(*heights, wide) / 10) * 10


def _text(view: FigureView, room: int) -> int:
    """Everything but the chart: each part with the space above it."""
    key = " ".join(f"{entry.label}{'.' * 6}" for entry in view.drawing.key)
    source = [f"{label}: {words}" for label, words in view.source]
    parts = ((view.title.plain, _TITLE), (view.subtitle.plain, _TEXT), (view.note.plain, _TEXT), (key, _SMALL))
    heights = (_lines(words, letter, room) * line + _GAP for words, (letter, line) in parts if words)
    credit = 2 * _SMALL[1] + _GAP
    return _MARGIN + sum(heights) + sum(_lines(words, _SMALL[0], room) * _SMALL[1] for words in source) + credit + _GAP


def _lines(words: str, letter: int, room: int) -> int:
    return ceil(len(words) * letter * _LETTER / (room - 2 * letter))


def _narrow(drawing: Drawing, room: int) -> float:
    """The chart on a phone, where it grows with the screen."""
    columns = 2 if drawing.layout == "multiples" else 1
    column = (room - _GAP * (columns - 1)) / columns
    return _rows(drawing, list(_scaled(drawing.panels, column)), columns)


def _scaled(panels: tuple[Panel, ...], column: float) -> Iterator[float]:
    for panel in panels:
        width, height = size_of(panel.narrow if has_words(panel.narrow) else panel.wide)
        yield height * min(column, _WIDEST) / width


def _rows(drawing: Drawing, heights: list[float], columns: int) -> float:
    """Panels in rows, each as high as its highest, and the legend of a map."""
    if drawing.layout != "multiples":
        return heights[0] + (_LEGEND if drawing.layout == "map" else 0)
    rows = [max(heights[start : start + columns]) for start in range(0, len(heights), columns)]
    return sum(rows) + len(rows) * (_PANEL_NAME + _GAP)
