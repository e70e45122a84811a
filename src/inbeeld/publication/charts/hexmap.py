"""Hex map: many areas as equal hexagons near their true place, coloured by class. Odd rows are shifted by half."""

from collections.abc import Sequence
from itertools import groupby
from math import sqrt

from inbeeld.publication.charts import wording
from inbeeld.publication.charts.maps import Map, MapPicture, drawing_of_map
from inbeeld.publication.charts.marks import Marks, Row, paths, texts
from inbeeld.publication.charts.measuring import width_of
from inbeeld.publication.charts.painting import Frame, Words
from inbeeld.publication.charts.palette import GREY, INK, PAPER, RAMP
from inbeeld.publication.charts.places import Place, listed_by_class, places_of, side_of_map
from inbeeld.publication.charts.reading import Reading
from inbeeld.publication.charts.sizes import Screen, Size
from inbeeld.publication.drawing import Drawing

_ROW = sqrt(3) / 2
"""The distance between two rows, in widths of a hexagon."""
_FILLED = 0.94
"""The part of its place that a hexagon fills: paper shows between two."""
_LARGEST = 44
"""Px: the width of a hexagon at most."""
_MOST_NAMES, _NAME_SIZE = 6, 12


def draw_hex_map(reading: Reading, words: Words, size: Size) -> Drawing:
    """A hexagon for each area; name and class are read on hovering, in the description and in the table."""
    side = side_of_map(reading)
    places = places_of(reading, side)
    sentences = (wording.HEX_MAP[reading.language], *listed_by_class(reading, places))
    return drawing_of_map(reading, Map(side, places, sentences, _hexagons), words, size)


def _hexagons(places: Sequence[Place], screen: Screen) -> MapPicture:
    left, top = min(place.column for place in places), min(place.row for place in places)
    columns, rows = max(place.column for place in places) - left + 1.5, max(place.row for place in places) - top
    width = min(_LARGEST, screen.width / columns)
    # a layer for each class: its style stands once, and hundreds of hexagons stay small
    layers = [
        paths("hex", [_hexagon(place, width, (left, top)) for place in group], **_style(step))
        for step, group in groupby(places, key=lambda place: place.step)
    ]
    frame = Frame(columns * width, rows * width * _ROW + width * 2 / sqrt(3), left=1, right=1, top=1, bottom=1)
    return MapPicture([*layers, *_names(places, width, (left, top), frame.width)], frame)


def _names(places: Sequence[Place], width: float, corner: tuple[int, int], room: float) -> list[Marks]:
    """The names of the areas of the highest class, where they are few: places by which a reader finds the way."""
    highest = max((place.step for place in places if place.step is not None), default=0)
    chosen = [place for place in places if place.step == highest]
    if not 0 < len(chosen) <= _MOST_NAMES:
        return []
    rows = [_name(place, width, corner, room) for place in chosen]
    halo = [{**row, "stroke": PAPER, "strokeWidth": 3, "strokeJoin": "round"} for row in rows]
    return [texts("halo", halo, size=_NAME_SIZE, colour=PAPER), texts("name", rows, size=_NAME_SIZE, colour=INK)]


def _name(place: Place, width: float, corner: tuple[int, int], room: float) -> Row:
    x, y = _middle(place, width, corner)
    half = width_of(place.point.label, _NAME_SIZE) / 2
    return {"x": min(max(x, half), room - half), "y": y - width * 0.62, "text": place.point.label}


def _hexagon(place: Place, width: float, corner: tuple[int, int]) -> Row:
    x, y = _middle(place, width, corner)
    return {"path": outline(x, y, width * _FILLED), "cell": place.point.words}


def _middle(place: Place, width: float, corner: tuple[int, int]) -> tuple[float, float]:
    left, top = corner
    x = (place.column - left + (0.5 if place.row % 2 else 0) + 0.5) * width
    return x, (place.row - top) * width * _ROW + width / sqrt(3)


def _style(step: int | None) -> Row:
    if step is None:
        return {"fill": PAPER, "stroke": GREY, "strokeWidth": 1, "strokeDash": [2, 1.5]}
    return {"fill": RAMP[step], "stroke": GREY, "strokeWidth": 0.5}


def outline(x: float, y: float, width: float) -> str:
    """The SVG path of a hexagon that stands on a point, around a middle.

    >>> outline(10, 10, 6.928)
    'M10,6L13.5,8V12L10,14L6.5,12V8Z'
    """
    half, radius = width / 2, width / sqrt(3)
    right, left = _short(x + half), _short(x - half)
    high, low = _short(y - radius / 2), _short(y + radius / 2)
    return (
        f"M{_short(x)},{_short(y - radius)}L{right},{high}V{low}L{_short(x)},{_short(y + radius)}L{left},{low}V{high}Z"
    )


def _short(number: float) -> str:
    return f"{number:.1f}".rstrip("0").rstrip(".")
