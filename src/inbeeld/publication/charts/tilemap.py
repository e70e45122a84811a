"""Tile map: areas as equal squares near their true place, in five fixed classes with round limits."""

from collections.abc import Sequence
from dataclasses import dataclass

from inbeeld.publication.charts import wording
from inbeeld.publication.charts.columnmarks import CHIP
from inbeeld.publication.charts.describing import listed
from inbeeld.publication.charts.maps import Map, MapPicture, drawing_of_map
from inbeeld.publication.charts.marks import BOLD, Marks, Row, rects, texts
from inbeeld.publication.charts.painting import Frame, Words
from inbeeld.publication.charts.palette import GREY, INK, RAMP, on_ramp
from inbeeld.publication.charts.places import Place, places_of, side_of_map
from inbeeld.publication.charts.reading import Reading
from inbeeld.publication.charts.sizes import Screen, Size
from inbeeld.publication.drawing import Drawing

_GAP = 4
_LARGEST, _LARGEST_NARROW = 76, 48
"""Px from one tile to the next."""
_SMALL = 60
"""Px: narrower tiles have smaller words."""


@dataclass(frozen=True)
class _Grid:
    pitch: float
    left: int
    top: int

    @property
    def side(self) -> float:
        return self.pitch - _GAP

    def corner(self, place: Place) -> tuple[float, float]:
        return (place.column - self.left) * self.pitch, (place.row - self.top) * self.pitch


def draw_tile_map(reading: Reading, words: Words, size: Size) -> Drawing:
    """A tile for each area, with abbreviation and value inside."""
    side = side_of_map(reading)
    places = places_of(reading, side)
    names = tuple(sorted((place.name, place.point.label) for place in places))
    sentence = f"{wording.MAP[reading.language]}: {listed(reading, (place.point for place in places))}"
    return drawing_of_map(reading, Map(side, places, (sentence,), _tiles, names), words, size)


def _tiles(places: Sequence[Place], screen: Screen) -> MapPicture:
    left, top = min(place.column for place in places), min(place.row for place in places)
    columns, rows = max(place.column for place in places) - left + 1, max(place.row for place in places) - top + 1
    pitch = min(_LARGEST_NARROW if screen.is_narrow else _LARGEST, screen.width / columns)
    grid = _Grid(pitch, left, top)
    layers = [rects("tile", [_tile(grid, place) for place in places]), *_words(grid, places)]
    return MapPicture(layers, Frame(columns * pitch - _GAP, rows * pitch - _GAP, left=1, right=1, top=1, bottom=1))


def _tile(grid: _Grid, place: Place) -> Row:
    x, y = grid.corner(place)
    square = {"x": x, "y": y, "width": grid.side, "height": grid.side, "cell": place.point.words}
    if place.step is None:
        return {**square, **CHIP, "role": place.role}
    return {
        **square,
        "fill": RAMP[place.step],
        "stroke": GREY,
        "strokeWidth": 0.75,
        "cornerRadius": 2,
        "role": place.role,
    }


def _words(grid: _Grid, places: Sequence[Place]) -> list[Marks]:
    small = grid.side < _SMALL
    across, down, up = (4, 14, 6) if small else (8, 20, 10)
    names, values = [], []
    for place in places:
        (x, y), colour = grid.corner(place), INK if place.step is None else on_ramp(place.step)
        names.append({"x": x + across, "y": y + down, "text": place.name, "fill": colour})
        right, bottom = x + grid.side - across, y + grid.side - up
        values.append({"x": right, "y": bottom, "text": place.point.text, "fill": colour})
    return [
        texts("name", names, size=11.5 if small else 13, colour=INK, align="left"),
        texts("value", values, size=13 if small else 16, colour=INK, align="right", **BOLD),
    ]
