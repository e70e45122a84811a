"""Dot plot: change in many places. Ordered by the newest year, whose value stands in a column."""

from collections.abc import Sequence
from dataclasses import dataclass

import altair as alt

from inbeeld.publication.charts import wording
from inbeeld.publication.charts.axes import Row as Mark
from inbeeld.publication.charts.channels import at_x, at_y, said, to_x, to_y, x_px, y_px
from inbeeld.publication.charts.describing import described, listed
from inbeeld.publication.charts.keys import status_keys
from inbeeld.publication.charts.measuring import widest, width_of
from inbeeld.publication.charts.painting import Frame, Words, paint
from inbeeld.publication.charts.palette import ACCENT, GREY, INK, LINE, MUTED, PAPER
from inbeeld.publication.charts.reading import Point, Reading, highest, misfit
from inbeeld.publication.charts.sizes import Screen, Size
from inbeeld.publication.drawing import Drawing, KeyEntry, Panel
from inbeeld.tables import Dimension, Statistic

_STYLES = (("newest", ACCENT, ACCENT), ("middle", GREY, GREY), ("oldest", PAPER, GREY))
_MARKS = ("accent", "grey", "open")
_VALUES = 64
"""Px for the column with the newest value."""
_EDGE = 10.0
"""Px at the left of a narrow plot, for half of the first number of its axis."""


@dataclass(frozen=True, slots=True)
class _Row:
    name: str
    points: tuple[Point, ...]
    """From the newest to the oldest."""

    @property
    def order(self) -> tuple[bool, float, str]:
        newest = self.points[0]
        return (not newest.has_number, -newest.value if newest.has_number else 0.0, self.name)


@dataclass(frozen=True)
class _Plot:
    rows: tuple[_Row, ...]
    screen: Screen
    names: float
    top: float
    sign: str

    @property
    def pitch(self) -> float:
        return 40 if self.screen.is_narrow else 22

    @property
    def track(self) -> float:
        return self.screen.width - self.names - _VALUES

    @property
    def height(self) -> float:
        return self.pitch * len(self.rows)

    def y(self, place: int) -> float:
        return self.pitch * (place + (0.72 if self.screen.is_narrow else 0.5))

    def x(self, field: str, axis: alt.Axis | None = None) -> alt.X:
        return alt.X(f"{field}:Q", scale=alt.Scale(domain=[0, self.top], nice=4), axis=axis)

    @property
    def axis(self) -> alt.Axis:
        return alt.Axis(
            orient="top",
            tickCount=4,
            labelColor=MUTED,
            labelFontSize=self.screen.font,
            labelPadding=8,
            labelFlush=False,
            labelExpr=f"format(datum.value, ',d') + '{self.sign}'",
        )


def draw_dots(reading: Reading, words: Words, size: Size) -> Drawing:
    """A row for each category, a dot for each year."""
    years = _years(reading)
    rows = _rows(reading, years)
    newest = rows[0].points[0].label
    form = wording.DOTS[reading.language].format(newest=newest)
    sentences = [f"{row.name}: {listed(reading, row.points)}" for row in rows]
    words = Words(words.id, words.title, described(form, *sentences))
    wide, narrow = (_picture(reading, rows, words, screen) for screen in size.screens)
    every = [point for row in rows for point in row.points]
    key = tuple(KeyEntry(m, p.label) for m, p in zip(_MARKS, rows[0].points, strict=False))
    return Drawing("single", (Panel(None, wide, narrow),), words.description, key=(*key, *status_keys(reading, every)))


def _years(reading: Reading) -> Dimension:
    name = reading.figure.series or (reading.figure.table.time.id if reading.figure.table.time else None)
    side = reading.side(name)
    if not 2 <= len(reading.chosen(side)) <= len(_STYLES):
        raise misfit(reading.figure, f"It takes two or three years, not {len(reading.chosen(side))}.")
    return side


def _rows(reading: Reading, years: Dimension) -> tuple[_Row, ...]:
    figure = reading.figure
    name = next((n for n in (figure.facet, figure.x) if n and n != years.id), None)
    side = reading.side(name)
    rows = [
        _Row(reading.label(c), tuple(reversed(reading.points(years, **{side.id: c.code}))))
        for c in reading.chosen(side)
    ]
    return tuple(sorted(rows, key=lambda row: row.order))


def _picture(reading: Reading, rows: tuple[_Row, ...], words: Words, screen: Screen) -> str:
    names = _EDGE if screen.is_narrow else widest((row.name for row in rows), screen.font) + 14
    top = highest([point for row in rows for point in row.points])
    plot = _Plot(rows, screen, names, top, "%" if reading.figure.table.statistic is Statistic.SHARE else "")
    layers = [*_tracks(plot), *_dots(plot), *_hidden(plot), *_names(plot), *_newest(plot)]
    frame = Frame(plot.track, plot.height, left=names, right=_VALUES, top=30, bottom=6)
    return paint(layers, frame, words.at(screen.suffix), reading.language)


def _layer(name: str, rows: Sequence[Mark]) -> alt.Chart:
    return alt.Chart({"values": list(rows)}, name=name)


def _tracks(plot: _Plot) -> list[alt.Chart]:
    rows = [
        {"low": min(numbers), "high": max(numbers), "y": plot.y(place)}
        for place, row in enumerate(plot.rows)
        if (numbers := [point.value for point in row.points if point.has_number])
    ]
    marks = _layer("track", rows).mark_rule(color=GREY, strokeWidth=1.5)
    return [marks.encode(x=plot.x("low", plot.axis), x2=alt.X2("high:Q"), y=y_px())]


def _dots(plot: _Plot) -> list[alt.Chart]:
    # the oldest first, so that the newest lies on top where they coincide
    layers = []
    for age in reversed(range(len(plot.rows[0].points))):
        name, fill, stroke = _STYLES[age]
        drawn = [(place, row.points[age]) for place, row in enumerate(plot.rows)]
        rows = [{"value": p.value, "y": plot.y(place)} for place, p in drawn if p.has_number]
        size = 52 if age == 0 else 42
        marks = _layer(name, rows).mark_point(fill=fill, stroke=stroke, strokeWidth=1.5, size=size, opacity=1)
        layers.append(marks.encode(x=plot.x("value"), y=y_px()))
    return layers


def _hidden(plot: _Plot) -> list[alt.Chart]:
    rows = [
        {"text": next(point.text for point in row.points if point.cell.is_hidden), "y": plot.y(place)}
        for place, row in enumerate(plot.rows)
        if any(point.cell.is_hidden for point in row.points)
    ]
    return _boxes(rows, 0) if rows else []


def _boxes(rows: Sequence[Mark], left: float) -> list[alt.Chart]:
    placed = [{**row, "top": float(str(row["y"])) - 8, "bottom": float(str(row["y"])) + 8} for row in rows]
    box = _layer("hidden", placed).mark_rect(fill=PAPER, stroke=GREY, strokeDash=[3, 2], strokeWidth=1, cornerRadius=3)
    text = _layer("hiddentext", placed).mark_text(fontSize=11.5, color=INK)
    return [
        box.encode(x=at_x(left), x2=to_x(left + 30), y=y_px("top"), y2=alt.Y2("bottom:Q")),
        text.encode(x=at_x(left + 15), y=y_px(), text=said()),
    ]


def _names(plot: _Plot) -> list[alt.Chart]:
    if plot.screen.is_narrow:
        return _names_above(plot)
    rows = [{"name": row.name, "y": plot.y(place)} for place, row in enumerate(plot.rows)]
    marks = _layer("name", rows).mark_text(align="right", fontSize=plot.screen.font, color=INK)
    return [marks.encode(x=at_x(-14), y=y_px(), text=said("name"))]


def _names_above(plot: _Plot) -> list[alt.Chart]:
    # a plate of paper under each name, so that no line of the grid runs through it
    size = plot.screen.font
    rows = [
        {
            "name": row.name,
            "y": y,
            "top": y - size / 2,
            "bottom": y + size / 2,
            "right": width_of(row.name, size) - _EDGE,
        }
        for row, y in ((row, plot.y(place) - 19) for place, row in enumerate(plot.rows))
    ]
    plate = _layer("plate", rows).mark_rect(fill=PAPER)
    marks = _layer("name", rows).mark_text(align="left", fontSize=size, color=INK)
    return [
        plate.encode(x=x_px("right"), x2=to_x(-_EDGE), y=y_px("top"), y2=alt.Y2("bottom:Q")),
        marks.encode(x=at_x(-_EDGE), y=y_px(), text=said("name")),
    ]


def _newest(plot: _Plot) -> list[alt.Chart]:
    rows = [{"text": row.points[0].text, "y": plot.y(place)} for place, row in enumerate(plot.rows)]
    marks = _layer("value", rows).mark_text(align="right", fontSize=plot.screen.font, fontWeight=600, color=ACCENT)
    column = plot.track + _VALUES - 4
    rule = _layer("base", [{}]).mark_rule(color=LINE).encode(
        x=at_x(0), y=at_y(0), y2=to_y(plot.height)
    )  # fmt: skip
    return [rule, marks.encode(x=at_x(column), y=y_px(), text=said())]
