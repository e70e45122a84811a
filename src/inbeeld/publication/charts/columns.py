"""Columns from zero: a level over a few years. The newest stands out; years of an old method are hatched."""

from collections.abc import Sequence
from functools import partial

from inbeeld.publication.charts import wording
from inbeeld.publication.charts.axes import Axes, base, break_marks, gaps_in, names, slots_of
from inbeeld.publication.charts.columnmarks import column_layers, provisional_names, role_of
from inbeeld.publication.charts.describing import described, form_words, opening, row_in_words
from inbeeld.publication.charts.keys import status_keys
from inbeeld.publication.charts.measuring import width_of
from inbeeld.publication.charts.painting import Frame, Words, paint
from inbeeld.publication.charts.reading import Point, Reading, highest
from inbeeld.publication.charts.sizes import Screen, Size
from inbeeld.publication.drawing import Drawing, Panel
from inbeeld.tables import Status

_WIDEST_STEP = 112
"""Columns wider than this look like blocks; a chart of few columns is narrower than the page."""


def draw_columns(reading: Reading, words: Words, size: Size) -> Drawing:
    """Columns along the figure's x."""
    points = reading.points(reading.side(reading.figure.x))
    form = opening(reading, form_words(reading, wording.COLUMNS), points)
    words = Words(words.id, words.title, described(f"{form}: {row_in_words(reading, points)}"))
    wide, narrow = (_picture(reading, points, words, screen) for screen in size.screens)
    return Drawing("single", (Panel(None, wide, narrow),), words.description, key=status_keys(reading, points))


def _picture(reading: Reading, points: Sequence[Point], words: Words, screen: Screen) -> str:
    slots = slots_of(points)
    width = min(screen.width, len(slots) * _WIDEST_STEP)
    left = _room_for_old_words(slots, width, screen, wording.OLD[reading.language])
    height = 190 if screen.width > 400 else 160
    axes = Axes(slots, width - left, height, highest(points), screen.font)
    role = partial(role_of, newest=points[-1].code, run=points[-1].run)
    layers = [
        *column_layers(axes, points, role),
        names(axes, points),
        provisional_names(axes, points, reading.language),
        base(axes),
        *break_marks(axes, reading.language),
    ]
    return paint(layers, _frame(axes, points, left), words.at(screen.suffix))


def _frame(axes: Axes, points: Sequence[Point], left: float) -> Frame:
    provisional = any(point.cell.status is Status.PROVISIONAL for point in points)
    top = 42 if gaps_in(axes.slots) else 18
    return Frame(axes.width, axes.height, left=left, top=top, bottom=40 if provisional else 26)


def _room_for_old_words(slots: Sequence[str], width: float, screen: Screen, words: str) -> float:
    # the words before a break end at its gap; if the years before it are few they need room at the left
    gaps = gaps_in(slots)
    if not gaps:
        return 0
    before = width / len(slots) * (slots.index(gaps[0]) + 0.5)
    return max(0.0, width_of(words, screen.font) + 12 - before)
