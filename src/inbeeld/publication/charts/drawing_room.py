"""Which form of chart draws a figure."""

from collections.abc import Callable, Mapping

from altair.utils.schemapi import debug_mode

from inbeeld.publication.charts.classes import draw_class_columns
from inbeeld.publication.charts.columns import draw_columns
from inbeeld.publication.charts.dots import draw_dots
from inbeeld.publication.charts.lines import draw_lines
from inbeeld.publication.charts.multiples import draw_multiples
from inbeeld.publication.charts.painting import Words
from inbeeld.publication.charts.reading import Reading, misfit
from inbeeld.publication.charts.sizes import Size
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
    "class-columns": draw_class_columns,
}


def draw(figure: FigureContent, language: Language, finding: str, *, size: Size = Size.COLUMN) -> Drawing:
    """A figure as pictures for wide and narrow screens. ``finding`` becomes the title that is read out.

    Raises:
        DefinitionError: if the form of the figure is unknown or does not fit its table.
    """
    form = _FORMS.get(figure.kind)
    if form is None:
        raise misfit(figure, f"No such form of chart. Choose one of: {', '.join(_FORMS)}.")
    # the charts are typed and tested against the schema; checking each again at run time costs ten times the drawing
    with debug_mode(arg=False):
        return form(Reading(figure, language), Words(figure.id, finding), size)
