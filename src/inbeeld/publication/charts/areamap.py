"""Map with real boundaries: the same classes, legend and words as the tile map and the hex map."""

from collections.abc import Sequence
from functools import partial

from inbeeld.publication.charts import wording
from inbeeld.publication.charts.boundaries import Boundaries
from inbeeld.publication.charts.maps import Map, MapPicture, drawing_of_map
from inbeeld.publication.charts.marks import Row, areas
from inbeeld.publication.charts.painting import Frame, Words
from inbeeld.publication.charts.palette import GREY, PAPER, RAMP
from inbeeld.publication.charts.places import Place, listed_by_class, places_of, side_of_map
from inbeeld.publication.charts.reading import Reading, misfit
from inbeeld.publication.charts.sizes import Screen, Size
from inbeeld.publication.drawing import Drawing

_TALL = 1.18
"""Height of the picture for its width: that of the Netherlands."""
_SHOWN = 5


def draw_area_map(reading: Reading, words: Words, size: Size, boundaries: Boundaries) -> Drawing:
    """Each area within its own boundary.

    Raises:
        DefinitionError: if the file has no boundary for an area of the table.
    """
    side = side_of_map(reading, placed=False)
    places = places_of(reading, side, placed=False)
    missing = boundaries.missing([place.category.code for place in places])
    if missing:
        shown = ", ".join(missing[:_SHOWN]) + (f" and {len(missing) - _SHOWN} more" if len(missing) > _SHOWN else "")
        message = f"{boundaries.name} has no area whose '{boundaries.key}' is: {shown}. Choose another file or key."
        raise misfit(reading.figure, message)
    sentences = (wording.AREA_MAP[reading.language], *listed_by_class(reading, places))
    found = Map(side, places, sentences, partial(_areas, boundaries=boundaries))
    return drawing_of_map(reading, found, words, size)


def _areas(places: Sequence[Place], screen: Screen, *, boundaries: Boundaries) -> MapPicture:
    rows = {place.category.code: _area(place) for place in places}
    width, height = screen.width, screen.width * _TALL
    layer = areas("area", rows.values(), boundaries.dressed(rows), boundaries.format)
    projection = {"type": "identity", "reflectY": True, "fit": {"signal": "data('d0')"}, "size": [width, height]}
    return MapPicture([layer], Frame(width, height, left=1, right=1, top=1, bottom=1), projection)


def _area(place: Place) -> Row:
    row: Row = {"cell": place.point.words, "role": place.role}
    if place.step is None:
        return {**row, "fill": PAPER, "stroke": GREY, "strokeWidth": 1, "strokeDash": [3, 2]}
    return {**row, "fill": RAMP[place.step], "stroke": GREY, "strokeWidth": 0.5, "strokeDash": None}
