"""Paired dots: the gap between two or three groups in each row. Shape and colour differ; values in columns."""

from collections.abc import Sequence
from itertools import pairwise

from inbeeld.publication.charts import wording
from inbeeld.publication.charts.columnmarks import CHIP
from inbeeld.publication.charts.dashes import HOLLOW
from inbeeld.publication.charts.describing import described
from inbeeld.publication.charts.facets import facets_of, form_of
from inbeeld.publication.charts.keys import provisional_key, status_keys
from inbeeld.publication.charts.marks import Marks, Row, rects, rules, symbols
from inbeeld.publication.charts.measuring import width_of
from inbeeld.publication.charts.painting import Frame, Words, paint
from inbeeld.publication.charts.pairplot import SHAPES, SIZES, PairPlot, column_marks, listed_names, pair_plot
from inbeeld.publication.charts.palette import GREY, MARKS, PAPER
from inbeeld.publication.charts.reading import Point, Reading, misfit
from inbeeld.publication.charts.sizes import Size
from inbeeld.publication.charts.ticks import grid_marks
from inbeeld.publication.drawing import Drawing, Panel

_SPREAD = 3.5
"""Px between the lines of the intervals of one row that overlap."""


def draw_paired_dots(reading: Reading, words: Words, size: Size) -> Drawing:
    """A row for each category of the figure's facet, a mark for each group of its series."""
    facets = facets_of(reading)
    if not 2 <= len(facets.groups) <= len(SHAPES):
        raise misfit(reading.figure, f"It has {len(facets.groups)} groups; paired dots take two or three.")
    form = form_of(reading, wording.PAIRS[reading.language])
    words = Words(words.id, words.title, described(form, *facets.sentences(reading)))
    wide, narrow = (_picture(reading, pair_plot(reading, facets, screen), words) for screen in size.screens)
    return Drawing(
        "single",
        (Panel(None, wide, narrow),),
        words.description,
        key=(*provisional_key(reading, facets.points), *status_keys(reading, facets.points, "open")),
    )


def _picture(reading: Reading, plot: PairPlot, words: Words) -> str:
    at = plot.at
    layers = [
        *grid_marks(at, plot.ticks, reading.language, reading.sign),
        _tracks(plot),
        *[layer for group in range(len(plot.facets.groups)) for layer in _intervals(plot, group)],
        _marks(plot),
        *_boxes(plot),
        at.name_marks(),
        *[layer for group in range(len(plot.facets.groups)) for layer in column_marks(plot, group)],
        *listed_names(plot),
    ]
    frame = Frame(at.track, at.height, left=at.left, right=at.right, top=plot.head, bottom=6)
    return paint(layers, frame, words.at(at.screen.suffix))


def _tracks(plot: PairPlot) -> Marks:
    rows = []
    for place, row in enumerate(plot.facets.rows):
        numbers = [plot.x(point.value) for point in row.points if point.has_number]
        if len(numbers) > 1:
            rows.append({"x": min(numbers), "x2": max(numbers), "y": plot.at.y(place), "y2": plot.at.y(place)})
    return rules("track", rows, stroke=GREY, strokeWidth=1)


def _intervals(plot: PairPlot, group: int) -> list[Marks]:
    colour = MARKS[plot.facets.groups[group].colour]
    shift = (group - (len(plot.facets.groups) - 1) / 2) * _SPREAD
    rows = []
    for place, row in enumerate(plot.facets.rows):
        point, y = row.points[group], plot.at.y(place) + (shift if _overlap(row.points) else 0)
        if point.has_interval:
            rows.append({"x": plot.x(point.low), "x2": plot.x(point.top), "y": y, "y2": y})
    return [rules("interval", rows, stroke=colour, strokeWidth=2.5)]


def _overlap(points: Sequence[Point]) -> bool:
    """Whether two intervals of a row lie over each other, so that they must be drawn apart."""
    ends = sorted((point.low, point.top) for point in points if point.has_interval)
    return any(top >= low for (_, top), (low, _) in pairwise(ends))


def _marks(plot: PairPlot) -> Marks:
    rows = [
        _mark(plot, point, group, plot.at.y(place))
        for place, row in enumerate(plot.facets.rows)
        for group, point in enumerate(row.points)
        if point.has_number
    ]
    return symbols("pair", rows, strokeWidth=2)


def _mark(plot: PairPlot, point: Point, group: int, y: float) -> Row:
    colour = MARKS[plot.facets.groups[group].colour]
    hollow = point.cell.status in HOLLOW
    return {
        "x": plot.x(point.value),
        "y": y,
        "shape": SHAPES[group],
        "size": SIZES[group],
        "fill": PAPER if hollow else colour,
        "stroke": colour,
        "role": "open" if hollow else "full",
        "cell": point.words,
    }


def _boxes(plot: PairPlot) -> list[Marks]:
    # a hidden cell has no place on the track: its box stands in its column, where the value would
    rows = [
        {
            "x": plot.column(group) - (width := width_of(point.text, 12.5) + 10) + 5,
            "y": plot.at.y(place) - 9,
            "width": width,
            "height": 18,
            **CHIP,
            "cell": point.words,
        }
        for place, row in enumerate(plot.facets.rows)
        for group, point in enumerate(row.points)
        if point.cell.is_hidden
    ]
    return [rects("hidden", rows)]
