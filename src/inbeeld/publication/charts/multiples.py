"""Small multiples: many categories over years, on one scale of px per unit; each panel only as tall as its data."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from inbeeld.publication.charts import wording
from inbeeld.publication.charts.axes import Axes, base, break_marks, names, slots_of
from inbeeld.publication.charts.columnmarks import column_layers, role_of
from inbeeld.publication.charts.describing import described, listed, row_in_words
from inbeeld.publication.charts.keys import old_key, provisional_key, status_keys, year_keys
from inbeeld.publication.charts.measuring import fit
from inbeeld.publication.charts.painting import Frame, Words, paint
from inbeeld.publication.charts.reading import Point, Reading, highest
from inbeeld.publication.charts.sizes import NARROW, Screen, Size
from inbeeld.publication.drawing import Drawing, Panel

_LOWEST = 24
"""Px: a panel of small numbers still has room for a hidden box."""


@dataclass(frozen=True, slots=True)
class _Grid:
    screen: Screen
    panel: float
    tallest: float


_NARROW_GRID = _Grid(replace(NARROW, width=136), 136, 88)
_GRIDS = {
    Size.COLUMN: (_Grid(Screen("w", 260, 13), 260, 96), _NARROW_GRID),
    Size.HALF: (_Grid(Screen("w", 188, 12), 188, 80), _NARROW_GRID),
}
"""Three panels over the column, two beside another figure or on a phone."""


def draw_multiples(reading: Reading, words: Words, size: Size) -> Drawing:
    """A panel for each category of the figure's facet, with columns along its x."""
    along, facet = reading.side(reading.figure.x), reading.side(reading.figure.facet)
    rows = {
        reading.label(category): reading.points(along, **{facet.id: category.code})
        for category in reading.chosen(facet)
    }
    every = [point for points in rows.values() for point in points]
    panels = tuple(
        _panel(reading, (heading, points), words.at(str(place)), (_GRIDS[size], highest(every)))
        for place, (heading, points) in enumerate(rows.items(), start=1)
    )
    newest = list(rows.values())[-1][-1].label
    key = (
        *year_keys(reading, newest),
        *old_key(reading, every),
        *provisional_key(reading, every),
        *status_keys(reading, every),
    )
    return Drawing("multiples", panels, _description(reading, rows), key=key)


def _panel(
    reading: Reading, row: tuple[str, Sequence[Point]], words: Words, scale: tuple[Sequence[_Grid], float]
) -> Panel:
    (heading, points), (grids, top) = row, scale
    titled = Words(words.id, f"{heading}: {listed(reading, points)}")
    wide, narrow = (_picture(reading, points, titled, (grid, top)) for grid in grids)
    return Panel(heading, wide, narrow)


def _picture(reading: Reading, points: Sequence[Point], words: Words, scale: tuple[_Grid, float]) -> str:
    grid, top = scale
    own = highest(points)
    height = max(_LOWEST, round(grid.tallest * own / top))
    axes = Axes(slots_of(points), grid.panel, height, height * top / grid.tallest, grid.screen.font)
    role = partial(role_of, newest=points[-1].code, run=points[-1].run)
    tight = not fit((point.label for point in points), axes.size, axes.step)
    layers = [
        *column_layers(axes, points, role),
        names(axes, points, ends_only=tight),
        base(axes),
        *break_marks(axes, reading.language, in_words=False),
    ]
    room = max(8, 19 - (height - grid.tallest * own / top))
    frame = Frame(axes.width, height, top=room, bottom=24)
    return paint(layers, frame, words.at(grid.screen.suffix))


def _description(reading: Reading, rows: dict[str, tuple[Point, ...]]) -> str:
    sentences = [f"{heading}: {row_in_words(reading, points)}" for heading, points in rows.items()]
    return described(wording.MULTIPLES[reading.language], *sentences)
