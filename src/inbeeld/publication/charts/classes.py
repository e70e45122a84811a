"""Columns per class: how many places fall in each published class. No class is newer than another: all are alike."""

from collections.abc import Sequence

from inbeeld.publication.charts import wording
from inbeeld.publication.charts.axes import Axes, base, lines_of, names
from inbeeld.publication.charts.columnmarks import column_layers
from inbeeld.publication.charts.describing import described, listed
from inbeeld.publication.charts.keys import status_keys
from inbeeld.publication.charts.painting import Frame, Words, paint
from inbeeld.publication.charts.reading import Point, Reading, highest
from inbeeld.publication.charts.sizes import Screen, Size
from inbeeld.publication.drawing import Drawing, Panel

_WIDEST_STEP = 98


def draw_class_columns(reading: Reading, words: Words, size: Size) -> Drawing:
    """A column for each category of the figure's x."""
    points = reading.points(reading.side(reading.figure.x))
    sentence = f"{wording.CLASSES[reading.language]}: {listed(reading, points)}"
    words = Words(words.id, words.title, described(sentence))
    wide, narrow = (_picture(points, words, screen) for screen in size.screens)
    return Drawing("single", (Panel(None, wide, narrow),), words.description, key=status_keys(reading, points))


def _picture(points: Sequence[Point], words: Words, screen: Screen) -> str:
    width = min(screen.width, len(points) * _WIDEST_STEP)
    axes = Axes(tuple(p.code for p in points), width, 170, highest(points), screen.font)
    layers = [*column_layers(axes, points, _role), names(axes, points), base(axes)]
    lines = max(len(lines_of(axes, point)) for point in points)
    frame = Frame(width, axes.height, top=18, bottom=10 + 16 * lines)
    return paint(layers, frame, words.at(screen.suffix))


def _role(point: Point) -> str:
    if point.has_number:
        return "now"
    return "hidden" if point.cell.is_hidden else "none"
