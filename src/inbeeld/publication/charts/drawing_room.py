"""Which form of chart draws a figure."""

from collections.abc import Callable, Mapping

from inbeeld.publication.charts.areamap import draw_area_map
from inbeeld.publication.charts.bars import draw_bars
from inbeeld.publication.charts.boundaries import Boundaries
from inbeeld.publication.charts.classes import draw_class_columns
from inbeeld.publication.charts.columns import draw_columns
from inbeeld.publication.charts.dots import draw_dots
from inbeeld.publication.charts.grid import draw_grid
from inbeeld.publication.charts.hexmap import draw_hex_map
from inbeeld.publication.charts.lines import draw_lines
from inbeeld.publication.charts.multiples import draw_multiples
from inbeeld.publication.charts.painting import Words
from inbeeld.publication.charts.pairs import draw_paired_dots
from inbeeld.publication.charts.reading import Reading, misfit
from inbeeld.publication.charts.sizes import Size
from inbeeld.publication.charts.slope import draw_slope
from inbeeld.publication.charts.stacked import draw_stacked_shares
from inbeeld.publication.charts.tilemap import draw_tile_map
from inbeeld.publication.content import FigureContent
from inbeeld.publication.drawing import Drawing
from inbeeld.vocabulary import Language

Form = Callable[[Reading, Words, Size], Drawing]

_FORMS: Mapping[str, Form] = {
    "columns": draw_columns,
    "lines": draw_lines,
    "small-multiples": draw_multiples,
    "dots": draw_dots,
    "tile-map": draw_tile_map,
    "hex-map": draw_hex_map,
    "class-columns": draw_class_columns,
    "bars": draw_bars,
    "paired-dots": draw_paired_dots,
    "slope": draw_slope,
    "stacked-shares": draw_stacked_shares,
    "grid": draw_grid,
}


_MAPS = ("tile-map", "hex-map")


def draw(
    figure: FigureContent,
    language: Language,
    finding: str,
    *,
    size: Size = Size.COLUMN,
    boundaries: Boundaries | None = None,
) -> Drawing:
    """A figure as pictures for wide and narrow screens. ``finding`` becomes the title that is read out.

    With ``boundaries`` a map is drawn with real areas in place of tiles or hexagons; other forms pass over them.

    Raises:
        DefinitionError: if the form of the figure is unknown or does not fit its table, or an area has no boundary.
    """
    form = _FORMS.get(figure.kind)
    if form is None:
        raise misfit(figure, f"No such form of chart. Choose one of: {', '.join(_FORMS)}.")
    reading, words = Reading(figure, language), Words(figure.id, finding)
    if boundaries is not None and figure.kind in _MAPS:
        return draw_area_map(reading, words, size, boundaries)
    return form(reading, words, size)
