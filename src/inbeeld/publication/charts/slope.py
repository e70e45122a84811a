"""Slope: how a few groups change between two points. Names and values stand at the ends; never across a break."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from inbeeld.publication.charts import wording
from inbeeld.publication.charts.columnmarks import CHIP
from inbeeld.publication.charts.dashes import HOLLOW, dash
from inbeeld.publication.charts.describing import described, listed
from inbeeld.publication.charts.keys import provisional_key, status_keys
from inbeeld.publication.charts.marks import BOLD, LINE_HEIGHT, Marks, Row, middle, rects, rules, symbols, texts
from inbeeld.publication.charts.measuring import widest, width_of, wrap
from inbeeld.publication.charts.painting import Frame, Words, paint
from inbeeld.publication.charts.palette import GREY, INK, LINE, MARKS, MUTED, PAPER, text_colour
from inbeeld.publication.charts.reading import Point, Reading, highest, misfit
from inbeeld.publication.charts.series import Series, series_of
from inbeeld.publication.charts.sizes import Screen, Size
from inbeeld.publication.charts.spreading import spread_blocks
from inbeeld.publication.drawing import Drawing, Panel

_MOST = 6
_HEIGHT = 250.0
_WIDEST = 620
_AIR = 12
_BETWEEN = 7
"""Px between a value and the name beside it."""
_NAME_SHARE, _NARROW_NAME_SHARE = 0.28, 0.4
_ONE_SIDED = 420
"""Px: in a picture up to this width the names stand at the right only."""


@dataclass(frozen=True)
class _Plot:
    series: tuple[Series, ...]
    screen: Screen
    top: float

    @cached_property
    def names(self) -> dict[str, list[str]]:
        """The names, in the lines that they need, by code."""
        share = _NARROW_NAME_SHARE if self.screen.is_narrow else _NAME_SHARE
        return {one.code: wrap(one.name, self.screen.font, self.screen.width * share) for one in self.series}

    @cached_property
    def name_width(self) -> float:
        """The width of the longest line of a name."""
        return widest((line for lines in self.names.values() for line in lines), self.screen.font)

    def is_named(self, end: int) -> bool:
        """Whether the names stand at an end: at both, where there is room, else at the right."""
        return end == 1 or self.screen.width > _ONE_SIDED

    def label_width(self, end: int) -> float:
        """The room for values and names at an end."""
        values = widest((one.points[end].text for one in self.series), self.screen.font, bold=True)
        if self.screen.is_narrow:
            return _AIR + max(values + 5, self.name_width if self.is_named(end) else 0)
        return _AIR + values + (_BETWEEN + 4 + self.name_width if self.is_named(end) else 4)

    @cached_property
    def width(self) -> float:
        """The distance between the two points."""
        return self.screen.width - self.label_width(0) - self.label_width(1)

    def y(self, value: float) -> float:
        """The height of a value, from the top of the plot."""
        return self.height * (1 - value / self.top)

    @cached_property
    def heights(self) -> tuple[dict[str, float], dict[str, float]]:
        """Where the label of each group stands at each end: at its dot, moved apart where two are close."""
        return self._heights(0), self._heights(1)

    def _heights(self, end: int) -> dict[str, float]:
        ended = sorted(self.series, key=lambda one: (self._y_of(one.points[end]), one.code))
        wanted = [self._y_of(one.points[end]) for one in ended]
        places = spread_blocks(wanted, [self.block(one, end) for one in ended], (-14, self.height + 14))
        return {one.code: y for one, y in zip(ended, places, strict=True)}

    def block(self, series: Series, end: int) -> float:
        """The height of a label: beside its value on a wide screen, under it on a narrow one."""
        lines = len(self.names[series.code])
        if not self.screen.is_narrow:
            return LINE_HEIGHT * (lines if self.is_named(end) else 1) + 4
        return LINE_HEIGHT * (1 + lines if self.is_named(end) else 1) + 4

    @cached_property
    def height(self) -> float:
        """Tall enough for all labels at each end."""
        labels = max(sum(self.block(one, end) for one in self.series) for end in (0, 1))
        return max(_HEIGHT, labels - 20)

    def _y_of(self, point: Point) -> float:
        # what has no number stands at the base line, as a box or a dash beside the plot
        return self.y(point.value) if point.has_number else self.height


def draw_slope(reading: Reading, words: Words, size: Size) -> Drawing:
    """A line for each category of the figure's series, between the two points of its x."""
    along = reading.side(reading.figure.x)
    series = tuple(series_of(reading, reading.side(reading.figure.series), along))
    _check(reading, series)
    first, last = (point.label for point in series[0].points)
    form = wording.SLOPE[reading.language].format(first=first, last=last)
    words = Words(
        words.id, words.title, described(form, *(f"{one.name}: {listed(reading, one.points)}" for one in series))
    )
    points = [point for one in series for point in one.points]
    top = _top(reading)
    plots = (_Plot(series, _screen(screen), top) for screen in size.screens)
    wide, narrow = (_picture(plot, words) for plot in plots)
    return Drawing(
        "single",
        (Panel(None, wide, narrow),),
        words.description,
        key=(*provisional_key(reading, points), *status_keys(reading, points)),
    )


def _top(reading: Reading) -> float:
    """The highest number of the table, drawn or not: slopes of one table stand side by side on one scale."""
    along, side = reading.side(reading.figure.x), reading.side(reading.figure.series)
    places = [{along.id: x.code, side.id: group.code} for x in along.items for group in side.items]
    return highest(Point("", "", reading.cell(**where), "") for where in places)


def _check(reading: Reading, series: Sequence[Series]) -> None:
    if not 1 <= len(series) <= _MOST:
        raise misfit(reading.figure, f"It has {len(series)} series; a slope takes one to {_MOST}.")
    points = series[0].points
    if len(points) != 2:
        raise misfit(reading.figure, f"It takes two points of x, not {len(points)}. Choose them with select.")
    if any(one.points[0].run != one.points[1].run for one in series):
        raise misfit(reading.figure, "A break of method lies between its two points: choose both from one side of it.")


def _screen(screen: Screen) -> Screen:
    return Screen(screen.suffix, min(screen.width, _WIDEST), screen.font, screen.is_narrow)


def _picture(plot: _Plot, words: Words) -> str:
    layers = [
        *_posts(plot),
        *[layer for one in plot.series for layer in _line(plot, one)],
        _boxes(plot),
        *_labels(plot, 0),
        *_labels(plot, 1),
    ]
    frame = Frame(plot.width, plot.height, left=plot.label_width(0), right=plot.label_width(1), top=34, bottom=16)
    return paint(layers, frame, words.at(plot.screen.suffix))


def _posts(plot: _Plot) -> list[Marks]:
    points = plot.series[0].points
    posts = [{"x": x, "x2": x, "y": -6, "y2": plot.height} for x in (0, plot.width)]
    heads = [{"x": x, "y": -16, "text": point.label} for x, point in zip((0, plot.width), points, strict=True)]
    base = [{"x": 0, "x2": plot.width, "y": plot.height, "y2": plot.height}]
    return [
        rules("post", posts, stroke=LINE, strokeWidth=1),
        rules("base", base, stroke=GREY, strokeWidth=1),
        texts("name", heads, size=plot.screen.font, colour=MUTED, **BOLD),
    ]


def _line(plot: _Plot, series: Series) -> list[Marks]:
    colour = MARKS[series.colour]
    first, last = series.points
    both = first.has_number and last.has_number
    row: Row = {"x": 0, "x2": plot.width, "strokeDash": dash(first, last) or []}
    line = [{**row, "y": plot.y(first.value), "y2": plot.y(last.value)}] if both else []
    ends = [(x, point) for x, point in zip((0.0, plot.width), series.points, strict=True) if point.has_number]
    return [
        rules("line", line, stroke=colour, strokeWidth=2.5, strokeCap="round"),
        *_interval(plot, ends, colour),
        symbols("dot", [_dot(plot, x, point, colour) for x, point in ends], stroke=colour, strokeWidth=2, size=48),
    ]


def _interval(plot: _Plot, ends: Sequence[tuple[float, Point]], colour: str) -> list[Marks]:
    rows = [{"x": x, "x2": x, "y": plot.y(p.low), "y2": plot.y(p.top)} for x, p in ends if p.has_interval]
    return [rules("interval", rows, stroke=colour, strokeWidth=1.25)]


def _dot(plot: _Plot, x: float, point: Point, colour: str) -> Row:
    hollow = point.cell.status in HOLLOW
    place = {"x": x, "y": plot.y(point.value), "fill": PAPER if hollow else colour}
    return {**place, "role": "open" if hollow else "full", "cell": point.words}


def _boxes(plot: _Plot) -> Marks:
    return rects(
        "hidden", [_box(plot, one, end) for end in (0, 1) for one in plot.series if one.points[end].cell.is_hidden]
    )


def _box(plot: _Plot, series: Series, end: int) -> Row:
    point, (x, y) = series.points[end], _value_at(plot, series, end)
    width = width_of(point.text, plot.screen.font, bold=True) + 10
    left = x - 5 if end else x + 5 - width
    return {"x": left, "y": y - 14, "width": width, "height": 19, **CHIP, "cell": point.words}


def _labels(plot: _Plot, end: int) -> list[Marks]:
    size, align = plot.screen.font, "left" if end else "right"
    values: dict[str, list[Row]] = {"value": [], "hiddentext": [], "none": []}
    names: list[Row] = []
    for one in plot.series:
        point, colour = one.points[end], text_colour(one.colour)
        (x, y), beside = _value_at(plot, one, end), _name_at(plot, one, end)
        values[point.layer].append({"x": x, "y": y, "text": point.text, "fill": colour})
        names.append({"x": beside[0], "y": beside[1], "text": plot.names[one.code], "fill": colour})
    shown = names if plot.is_named(end) else []
    return [
        *[texts(name, rows, size=size, colour=INK, align=align, **BOLD) for name, rows in values.items()],
        texts("end", shown, size=size, colour=INK, align=align),
    ]


def _value_at(plot: _Plot, series: Series, end: int) -> tuple[float, float]:
    lines = len(plot.names[series.code]) if plot.screen.is_narrow and plot.is_named(end) else 0
    y = middle(plot.heights[end][series.code], plot.screen.font, 1 + lines)
    return plot.width * end + _side(end) * _AIR, y


def _name_at(plot: _Plot, series: Series, end: int) -> tuple[float, float]:
    (x, y), point = _value_at(plot, series, end), series.points[end]
    if plot.screen.is_narrow:
        return x, y + LINE_HEIGHT
    value = width_of(point.text, plot.screen.font, bold=True) + _BETWEEN + (4 if point.cell.is_hidden else 0)
    lines = len(plot.names[series.code])
    return x + _side(end) * value, middle(plot.heights[end][series.code], plot.screen.font, lines)


def _side(end: int) -> int:
    return 1 if end else -1
