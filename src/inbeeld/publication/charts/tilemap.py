"""Tile map: areas as equal squares near their true place, in five fixed classes with round limits."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

import altair as alt

from inbeeld.publication.charts import wording
from inbeeld.publication.charts.channels import said, x_px, y_px
from inbeeld.publication.charts.describing import described, listed
from inbeeld.publication.charts.keys import status_keys
from inbeeld.publication.charts.painting import Frame, Words, paint
from inbeeld.publication.charts.palette import GREY, INK, PAPER, RAMP, on_ramp
from inbeeld.publication.charts.reading import Point, Reading, misfit
from inbeeld.publication.charts.sizes import Screen, Size
from inbeeld.publication.drawing import Drawing, KeyEntry, LegendEntry, Panel
from inbeeld.publication.numbers import format_number
from inbeeld.tables import Category, Dimension, Status
from inbeeld.vocabulary import Language

_GAP = 4
_LARGEST, _LARGEST_NARROW = 76, 48
"""Px from one tile to the next."""
_WIDEST = 456


@dataclass(frozen=True, slots=True)
class _Tile:
    category: Category
    point: Point
    column: int
    row: int
    step: int | None
    """Its class; None where there is no number."""

    @property
    def name(self) -> str:
        return self.category.abbreviation or self.category.code


def draw_tile_map(reading: Reading, words: Words, size: Size) -> Drawing:
    """A tile for each area, with abbreviation and value inside."""
    side = _areas(reading)
    tiles = _tiles(reading, side)
    points = sorted((tile.point for tile in tiles), key=lambda p: (-p.value if p.has_number else 1, p.label))
    words = Words(words.id, words.title, described(f"{wording.MAP[reading.language]}: {listed(reading, points)}"))
    wide, narrow = (_picture(reading, tiles, words, _screen(screen)) for screen in size.screens)
    return Drawing(
        "map",
        (Panel(None, wide, narrow),),
        words.description,
        key=_key(reading, points),
        legend_title=_legend_title(reading),
        legend=_legend(reading, tiles),
        places=_places(reading, side),
        names=tuple(sorted((tile.name, reading.label(tile.category)) for tile in tiles)),
    )


def _screen(screen: Screen) -> Screen:
    # the map leaves room for its legend
    return replace(screen, width=min(screen.width, _WIDEST))


def _areas(reading: Reading) -> Dimension:
    figure = reading.figure
    named = [name for name in (figure.facet, figure.x, figure.series) if name]
    sides = [figure.table.dimension(name) for name in named] or list(figure.table.dimensions)
    found = next((side for side in sides if any(c.column is not None for c in side)), None)
    if found is None:
        raise misfit(figure, "None of its sides has places (column and row) in its code list.")
    return found


def _tiles(reading: Reading, side: Dimension) -> list[_Tile]:
    categories = reading.chosen(side)
    placeless = [c.code for c in categories if c.column is None or c.row is None]
    if placeless:
        raise misfit(reading.figure, f"No place on the map is known for: {', '.join(placeless)}.")
    left, top = (min(getattr(c, name) for c in categories) for name in ("column", "row"))
    points = {point.code: point for point in reading.points(side)}
    return [
        _Tile(c, points[c.code], (c.column or 0) - left, (c.row or 0) - top, _step(reading, points[c.code]))
        for c in categories
    ]


def _bounds(reading: Reading) -> tuple[int, ...]:
    given = reading.figure.classes
    bounds = given if given and given[0] == 0 else (0, *given)
    if len(bounds) > len(RAMP):
        raise misfit(reading.figure, f"It has {len(bounds)} classes; a map takes at most {len(RAMP)}.")
    return bounds


def _step(reading: Reading, point: Point) -> int | None:
    if point.cell.status is Status.CLASS:
        return bisect_right(_bounds(reading), point.cell.lower or 0) - 1
    return bisect_right(_bounds(reading), point.value) - 1 if point.has_number else None


def _picture(reading: Reading, tiles: Sequence[_Tile], words: Words, screen: Screen) -> str:
    columns = max(tile.column for tile in tiles) + 1
    rows = max(tile.row for tile in tiles) + 1
    pitch = min(_LARGEST_NARROW if screen.is_narrow else _LARGEST, screen.width / columns)
    side = pitch - _GAP
    layers = [
        *[layer for step in range(len(RAMP)) for layer in _step_layers(tiles, step, (pitch, side))],
        *_hidden_layers([tile for tile in tiles if tile.step is None], pitch, side),
    ]
    frame = Frame(columns * pitch - _GAP, rows * pitch - _GAP, left=1, right=1, top=1, bottom=1)
    return paint(layers, frame, words.at(screen.suffix), reading.language)


def _step_layers(tiles: Sequence[_Tile], step: int, sizes: tuple[float, float]) -> list[alt.Chart]:
    pitch, side = sizes
    chosen = [tile for tile in tiles if tile.step == step]
    if not chosen:
        return []
    squares = _layer("tile", chosen, pitch, side).mark_rect(
        fill=RAMP[step], stroke=GREY, strokeWidth=0.75, cornerRadius=2
    )
    return [_square(squares), *_inside(chosen, pitch, side, on_ramp(step))]


def _hidden_layers(tiles: Sequence[_Tile], pitch: float, side: float) -> list[alt.Chart]:
    if not tiles:
        return []
    squares = _layer("hidden", tiles, pitch, side).mark_rect(
        fill=PAPER, stroke=GREY, strokeDash=[3, 2], strokeWidth=1, cornerRadius=3
    )
    return [_square(squares), *_inside(tiles, pitch, side, INK)]


def _layer(name: str, tiles: Sequence[_Tile], pitch: float, side: float) -> alt.Chart:
    rows = [
        {
            "left": tile.column * pitch,
            "right": tile.column * pitch + side,
            "top": tile.row * pitch,
            "bottom": tile.row * pitch + side,
            "name": tile.name,
            "text": tile.point.text,
        }
        for tile in tiles
    ]
    return alt.Chart({"values": rows}, name=name)


def _square(marks: alt.Chart) -> alt.Chart:
    return marks.encode(x=x_px("left"), x2=alt.X2("right:Q"), y=y_px("top"), y2=alt.Y2("bottom:Q"))


def _inside(tiles: Sequence[_Tile], pitch: float, side: float, colour: str) -> list[alt.Chart]:
    small = side < 60
    names = _layer("name", tiles, pitch, side).mark_text(
        align="left", baseline="alphabetic", dx=4 if small else 7, dy=14 if small else 20,
        fontSize=11.5 if small else 13, color=colour,
    )  # fmt: skip
    values = _layer("value", tiles, pitch, side).mark_text(
        align="right", baseline="alphabetic", dx=-4 if small else -8, dy=-6 if small else -10,
        fontSize=13 if small else 16, fontWeight=600, color=colour,
    )  # fmt: skip
    return [
        names.encode(x=x_px("left"), y=y_px("top"), text=said("name")),
        values.encode(x=x_px("right"), y=y_px("bottom"), text=said()),
    ]


def _key(reading: Reading, points: Sequence[Point]) -> tuple[KeyEntry, ...]:
    return status_keys(reading, points)


def _legend_title(reading: Reading) -> str:
    unit = reading.figure.table.measure.unit.many[reading.language]
    time = reading.figure.table.time
    years = [reading.label(category) for category in reading.chosen(time)] if time else []
    preposition = {"nl": "in", "en": "in"}[reading.language]
    return f"{unit.capitalize()} {preposition} {years[0]}" if len(years) == 1 else unit.capitalize()


def _places(reading: Reading, side: Dimension) -> tuple[str, str]:
    one, many = wording.PLACES.get(side.id, wording.ANY_PLACES)
    return one[reading.language], many[reading.language]


def _legend(reading: Reading, tiles: Sequence[_Tile]) -> tuple[LegendEntry, ...]:
    bounds = _bounds(reading)
    steps = [tile.step for tile in tiles]
    return tuple(
        LegendEntry(step, class_label(bounds, step, reading.language), steps.count(step)) for step in range(len(bounds))
    )


def class_label(bounds: Sequence[int], step: int, language: Language) -> str:
    """The name of a class of a map: "minder dan 40", "40 tot 70", "130 of meer"."""
    lower = format_number(bounds[step], language)
    if step + 1 == len(bounds):
        return wording.OR_MORE[language].format(lower=lower)
    upper = format_number(bounds[step + 1], language)
    words = wording.LESS_THAN if bounds[step] == 0 else wording.FROM_TO
    return words[language].format(lower=lower, upper=upper)
