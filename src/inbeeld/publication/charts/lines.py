"""Lines with dots on a zero base: two or three series. What is estimated is dashed; a break is never joined."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from inbeeld.publication.charts import wording
from inbeeld.publication.charts.axes import Axes, base, break_marks, gaps_in, names, old_side, slots_of
from inbeeld.publication.charts.columnmarks import (
    CHIP,
    chip_half,
    chip_place,
    chip_words,
    provisional_names,
    whiskers,
)
from inbeeld.publication.charts.dashes import HOLLOW, dash
from inbeeld.publication.charts.describing import described, form_words, opening, row_in_words
from inbeeld.publication.charts.keys import status_keys
from inbeeld.publication.charts.labels import WIDEST, end_labels, plot_width, point_labels, room_at_start
from inbeeld.publication.charts.marks import Marks, Row, rects, rules, symbols
from inbeeld.publication.charts.measuring import fit
from inbeeld.publication.charts.painting import Frame, Words, paint
from inbeeld.publication.charts.palette import MARKS, PAPER, SERIES
from inbeeld.publication.charts.reading import Point, Reading, highest, misfit
from inbeeld.publication.charts.series import Series, series_of
from inbeeld.publication.charts.sizes import Screen, Size
from inbeeld.publication.drawing import Drawing, Panel
from inbeeld.tables import Status


def draw_lines(reading: Reading, words: Words, size: Size) -> Drawing:
    """A line for each category of the figure's series, along its x."""
    along = reading.side(reading.figure.x)
    every = series_of(reading, reading.side(reading.figure.series), along)
    drawn = [one for one in every if any(point.has_number or point.cell.is_hidden for point in one.points)]
    if not 0 < len(drawn) <= len(SERIES):
        raise misfit(reading.figure, f"It has {len(drawn)} series; lines take one to {len(SERIES)}.")
    form = opening(reading, form_words(reading, wording.LINES), drawn[0].points)
    sentences = [f"{one.name}: {row_in_words(reading, one.points)}" for one in every]
    words = Words(words.id, words.title, described(form, *sentences))
    wide, narrow = (_picture(reading, drawn, words, screen) for screen in size.screens)
    points = [point for one in drawn for point in one.points]
    return Drawing("single", (Panel(None, wide, narrow),), words.description, key=status_keys(reading, points))


def _picture(reading: Reading, series: Sequence[Series], words: Words, screen: Screen) -> str:
    points = [point for one in series for point in one.points]
    slots = slots_of(series[0].points)
    width = plot_width(series, screen, len(slots))
    left = room_at_start(width / len(slots), series, screen)
    axes = Axes(slots, width - left, 210, highest(points), screen.font)
    layers = [
        old_side(axes),
        *[layer for one in series for layer in _line_layers(axes, one)],
        *_hidden(axes, _hidden_once(series)),
        point_labels(axes, series),
        *end_labels(axes, series, screen),
        names(axes, series[0].points, ends_only=not fit((p.label for p in points), axes.size, axes.step)),
        provisional_names(axes, points, reading.language),
        base(axes),
        *break_marks(axes, reading.language),
    ]
    return paint(layers, _frame(axes, points, left, min(screen.width, WIDEST)), words.at(screen.suffix))


def _frame(axes: Axes, points: Sequence[Point], left: float, total: float) -> Frame:
    provisional = any(point.cell.status is Status.PROVISIONAL for point in points)
    top, bottom = 42 if gaps_in(axes.slots) else 24, 40 if provisional else 26
    return Frame(axes.width, axes.height, left=left, right=total - axes.width - left, top=top, bottom=bottom)


def _hidden_once(series: Sequence[Series]) -> list[Point]:
    # two hidden cells of one year share the box on the base line: neither has a place of its own
    hidden: dict[str, list[Point]] = {}
    for point in (point for one in series for point in one.points if point.cell.is_hidden):
        hidden.setdefault(point.code, []).append(point)
    return [_together(points) for points in hidden.values()]


def _together(points: Sequence[Point]) -> Point:
    last = points[-1]
    return Point(last.code, last.label, last.cell, last.text, last.run, "; ".join(point.words for point in points))


def _hidden(axes: Axes, points: Sequence[Point]) -> list[Marks]:
    half = chip_half(axes, points)
    boxes = [{**chip_place(axes, p, half), **CHIP, "cell": p.words} for p in points]
    return [rects("hidden", boxes), chip_words(axes, points)]


def stretches(points: Sequence[Point]) -> Iterator[tuple[Point, Point]]:
    """The pieces of a line: cut at breaks of method and at cells without a number."""
    for before, after in pairwise(points):
        if before.has_number and after.has_number and before.run == after.run:
            yield before, after


def _line_layers(axes: Axes, series: Series) -> list[Marks]:
    colour = MARKS[series.colour]
    pieces = [(dash(*pair), _piece(axes, *pair)) for pair in stretches(series.points)]
    dashed = [{**row, "strokeDash": found} for found, row in pieces if found]
    drawn = [point for point in series.points if point.has_number]
    style: Row = {"stroke": colour, "strokeWidth": 2.5, "strokeCap": "round"}
    return [
        rules("line", [row for found, row in pieces if not found], **style),
        rules("dashed", dashed, **style),
        *whiskers(axes, drawn, colour),
        symbols("dot", [_dot(axes, p, colour) for p in drawn], stroke=colour, strokeWidth=2, size=41),
    ]


def _piece(axes: Axes, before: Point, after: Point) -> Row:
    return {
        "x": axes.x_of(before.code),
        "y": axes.y_of(before.value),
        "x2": axes.x_of(after.code),
        "y2": axes.y_of(after.value),
    }


def _dot(axes: Axes, point: Point, colour: str) -> Row:
    hollow = point.cell.status in HOLLOW
    place = {"x": axes.x_of(point.code), "y": axes.y_of(point.value), "fill": PAPER if hollow else colour}
    return {**place, "role": "open" if hollow else "full", "cell": point.words}
