"""Lines with dots on a zero base: two or three series. What is estimated is dashed; a break is never joined."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import altair as alt

from inbeeld.publication.charts import wording
from inbeeld.publication.charts.axes import Axes, Row, base, break_marks, gaps_in, names, slots_of
from inbeeld.publication.charts.bars import chips, provisional_names, whiskers
from inbeeld.publication.charts.channels import at_x, at_y, to_x, to_y
from inbeeld.publication.charts.describing import described, form_words, opening, row_in_words
from inbeeld.publication.charts.keys import status_keys
from inbeeld.publication.charts.labels import (
    WIDEST,
    Series,
    end_labels,
    plot_width,
    point_labels,
    room_at_start,
)
from inbeeld.publication.charts.measuring import fit
from inbeeld.publication.charts.painting import Frame, Words, paint
from inbeeld.publication.charts.palette import HATCH, MARKS, PAPER, SERIES
from inbeeld.publication.charts.reading import Point, Reading, highest, misfit
from inbeeld.publication.charts.sizes import Screen, Size
from inbeeld.publication.drawing import Drawing, Panel
from inbeeld.tables import Category, Dimension, Status

_HOLLOW = {Status.ESTIMATED, Status.PROVISIONAL}


def draw_lines(reading: Reading, words: Words, size: Size) -> Drawing:
    """A line for each category of the figure's series, along its x."""
    along = reading.side(reading.figure.x)
    every = _series(reading, along, reading.side(reading.figure.series))
    drawn = [one for one in every if any(point.has_number or point.cell.is_hidden for point in one.points)]
    if not 0 < len(drawn) <= len(SERIES):
        raise misfit(reading.figure, f"It has {len(drawn)} series; lines take one to {len(SERIES)}.")
    form = opening(reading, form_words(reading, wording.LINES), drawn[0].points)
    sentences = [f"{one.name}: {row_in_words(reading, one.points)}" for one in every]
    words = Words(words.id, words.title, described(form, *sentences))
    wide, narrow = (_picture(reading, drawn, words, screen) for screen in size.screens)
    points = [point for one in drawn for point in one.points]
    return Drawing("single", (Panel(None, wide, narrow),), words.description, key=status_keys(reading, points))


def _series(reading: Reading, along: Dimension, side: Dimension) -> list[Series]:
    categories = reading.chosen(side)
    colours = dict(zip((c.code for c in categories), (*SERIES, *["grey"] * len(categories)), strict=False))
    colours.update(reading.figure.colours)
    return [_one(reading, along, side, (category, colours[category.code])) for category in categories]


def _one(reading: Reading, along: Dimension, side: Dimension, what: tuple[Category, str]) -> Series:
    category, colour = what
    points = reading.points(along, **{side.id: category.code})
    return Series(category.code, reading.label(category), colour, points)


def _picture(reading: Reading, series: Sequence[Series], words: Words, screen: Screen) -> str:
    points = [point for one in series for point in one.points]
    slots = slots_of(series[0].points)
    width = plot_width(series, screen, len(slots))
    left = room_at_start(width / len(slots), series, screen)
    axes = Axes(slots, width - left, 210, highest(points), screen.font, kind="point")
    layers = [
        *_old_side(axes),
        *[layer for one in series for layer in _line_layers(axes, one)],
        *point_labels(axes, series),
        *end_labels(axes, series, screen),
        *chips(axes, _hidden_once(series)),
        names(axes, series[0].points, ends_only=not fit((p.label for p in points), axes.size, axes.step)),
        *provisional_names(axes, points, reading.language),
        base(axes),
        *break_marks(axes, reading.language),
    ]
    frame = Frame(
        axes.width,
        axes.height,
        left=left,
        right=min(screen.width, WIDEST) - width,
        top=42 if gaps_in(slots) else 24,
        bottom=40 if any(point.cell.status is Status.PROVISIONAL for point in points) else 26,
    )
    return paint(layers, frame, words.at(screen.suffix), reading.language)


def _hidden_once(series: Sequence[Series]) -> list[Point]:
    # two hidden cells of one year share the box on the base line: neither has a place of its own
    hidden = {point.code: point for one in series for point in one.points if point.cell.is_hidden}
    return list(hidden.values())


def _old_side(axes: Axes) -> list[alt.Chart]:
    gaps = gaps_in(axes.slots)
    if not gaps:
        return []
    mark = axes.layer("old", [{}]).mark_rect(fill=HATCH, fillOpacity=0.35)
    return [mark.encode(x=at_x(0), x2=to_x(axes.x_of(gaps[-1])), y=at_y(0), y2=to_y(axes.height))]


@dataclass(frozen=True, slots=True)
class _Stretch:
    dashed: bool
    points: tuple[Point, ...]


def stretches(points: Sequence[Point]) -> Iterator[_Stretch]:
    """The pieces of a line: cut at breaks and at cells without a number, dashed towards what is estimated."""
    for before, after in pairwise(points):
        if before.has_number and after.has_number and before.run == after.run:
            dashed = not _HOLLOW.isdisjoint({before.cell.status, after.cell.status})
            yield _Stretch(dashed, (before, after))


def _line_layers(axes: Axes, series: Series) -> list[alt.Chart]:
    colour = MARKS[series.colour]
    pieces = list(stretches(series.points))
    solid = [piece for piece in pieces if not piece.dashed]
    dashed = [piece for piece in pieces if piece.dashed]
    drawn = [point for point in series.points if point.has_number]
    return [
        *_pieces(axes, "line", solid, {"stroke": colour}),
        *_pieces(axes, "dashed", dashed, {"stroke": colour, "strokeDash": [5, 4]}),
        *whiskers(axes, drawn, colour),
        *_dots(axes, "dot", [p for p in drawn if p.cell.status not in _HOLLOW], colour, colour),
        *_dots(axes, "open", [p for p in drawn if p.cell.status in _HOLLOW], PAPER, colour),
    ]


def _pieces(axes: Axes, name: str, pieces: Sequence[_Stretch], style: dict[str, Any]) -> list[alt.Chart]:
    rows: list[Row] = [
        {"slot": point.code, "value": point.value, "piece": str(place), "order": order}
        for place, piece in enumerate(pieces)
        for order, point in enumerate(piece.points)
    ]
    if not rows:
        return []
    marks = axes.layer(name, rows).mark_line(strokeWidth=2.5, strokeCap="round", **style)
    return [marks.encode(x=axes.x(), y=axes.y(), detail=alt.Detail("piece:N"), order=alt.Order("order:Q"))]


def _dots(axes: Axes, name: str, points: Sequence[Point], fill: str, stroke: str) -> list[alt.Chart]:
    rows = [{"slot": point.code, "value": point.value} for point in points]
    if not rows:
        return []
    marks = axes.layer(name, rows).mark_point(fill=fill, stroke=stroke, strokeWidth=2, size=41, opacity=1, filled=False)
    return [marks.encode(x=axes.x(), y=axes.y())]
