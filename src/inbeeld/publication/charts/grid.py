"""Grid: how often each combination of two sides occurs. A combination that never does is a hole that can be seen."""

from collections.abc import Sequence
from dataclasses import dataclass

from inbeeld.publication.charts import wording
from inbeeld.publication.charts.columnmarks import CHIP
from inbeeld.publication.charts.describing import described, listed
from inbeeld.publication.charts.facets import form_of
from inbeeld.publication.charts.keys import status_keys
from inbeeld.publication.charts.marks import LINE_HEIGHT, Marks, Row, middle, rects, texts
from inbeeld.publication.charts.measuring import widest, wrap
from inbeeld.publication.charts.painting import Frame, Words, paint
from inbeeld.publication.charts.palette import GREY, INK, LINE, MUTED, PAPER, RAMP, on_ramp
from inbeeld.publication.charts.places import bounds_of, step_of
from inbeeld.publication.charts.reading import Point, Reading, highest, misfit
from inbeeld.publication.charts.rowplot import RowPlot, ordered_by
from inbeeld.publication.charts.sizes import Screen, Size
from inbeeld.publication.drawing import Drawing, Panel

_CELL, _GAP = 40, 4
_WIDEST_CELL, _NARROWEST_CELL = 112, 26
_HEAD_AIR = 10


@dataclass(frozen=True)
class _Matrix:
    names: tuple[str, ...]
    heads: tuple[str, ...]
    rows: tuple[tuple[Point, ...], ...]
    steps: tuple[tuple[int | None, ...], ...]


@dataclass(frozen=True)
class _Plot:
    matrix: _Matrix
    at: RowPlot
    pitch: float
    heads: tuple[list[str], ...]
    listed: tuple[list[str], ...]
    """Lines of the list that explains the heads, where they are numbers."""

    @property
    def side(self) -> float:
        return self.pitch - _GAP

    @property
    def height(self) -> float:
        return _CELL - _GAP

    def x(self, column: int) -> float:
        return column * self.pitch

    @property
    def head_height(self) -> float:
        return LINE_HEIGHT * max(map(len, self.heads)) + _HEAD_AIR

    @property
    def list_height(self) -> float:
        lines = sum(map(len, self.listed))
        return lines * (LINE_HEIGHT + 2) + 12 if lines else 0


def draw_grid(reading: Reading, words: Words, size: Size) -> Drawing:
    """A row for each category of the figure's facet, a column for each of its x."""
    matrix = _matrix(reading)
    form = form_of(reading, wording.GRID[reading.language])
    told = [f"{name}: {listed(reading, row)}" for name, row in zip(matrix.names, matrix.rows, strict=True)]
    words = Words(words.id, words.title, described(form, *told))
    wide, narrow = (_picture(_plot(reading, matrix, screen), words) for screen in size.screens)
    points = [point for row in matrix.rows for point in row]
    return Drawing("single", (Panel(None, wide, narrow),), words.description, key=status_keys(reading, points))


def _matrix(reading: Reading) -> _Matrix:
    facet, along = reading.side(reading.figure.facet), reading.side(reading.figure.x)
    rows = [(reading.label(c), reading.points(along, **{facet.id: c.code})) for c in reading.chosen(facet)]
    sums: list[float | None] = [sum(p.value for p in points if p.has_number) for _, points in rows]
    rows = [rows[place] for place in ordered_by(reading.figure.order, sums)]
    steps = _steps(reading, [points for _, points in rows])
    heads = tuple(reading.label(c) for c in reading.chosen(along))
    return _Matrix(tuple(name for name, _ in rows), heads, tuple(points for _, points in rows), steps)


def _steps(reading: Reading, rows: Sequence[Sequence[Point]]) -> tuple[tuple[int | None, ...], ...]:
    top = highest(point for row in rows for point in row)
    bounds = bounds_of(reading) if reading.figure.classes else None
    return tuple(tuple(_step(point, top, bounds) for point in row) for row in rows)


def _step(point: Point, top: float, bounds: Sequence[int] | None) -> int | None:
    # without fixed classes: five equal parts of the way to the highest number
    if not point.has_number or not point.value:
        return None
    if bounds is not None:
        return step_of(bounds, point)
    return min(int(point.value * len(RAMP) / top), len(RAMP) - 1)


def _plot(reading: Reading, matrix: _Matrix, screen: Screen) -> _Plot:
    at = RowPlot(matrix.names, screen, _CELL)
    pitch = min(_WIDEST_CELL, (at.track + _GAP) / len(matrix.heads))
    if pitch - _GAP < _NARROWEST_CELL:
        message = f"It has {len(matrix.heads)} columns, too many for a phone. Set the longer side as rows."
        raise misfit(reading.figure, message)
    heads = tuple(wrap(head, screen.font, pitch - _GAP) for head in matrix.heads)
    if all(widest(lines, screen.font) <= pitch for lines in heads):
        return _Plot(matrix, at, pitch, heads, ())
    numbers = tuple([str(place)] for place in range(1, len(heads) + 1))
    listed_heads = [f"{place}  {head}" for place, head in enumerate(matrix.heads, start=1)]
    return _Plot(matrix, at, pitch, numbers, tuple(wrap(head, screen.font, screen.width) for head in listed_heads))


def _picture(plot: _Plot, words: Words) -> str:
    at = plot.at
    cells = [_cell(plot, row, column) for row in range(len(plot.matrix.rows)) for column in range(len(plot.heads))]
    layers = [rects("gridcell", cells), *_values(plot), *_heads(plot), at.name_marks()]
    width = plot.x(len(plot.heads)) - _GAP
    frame = Frame(width, at.height, left=at.left, top=plot.head_height + plot.list_height, bottom=4, right=1)
    frame = Frame(frame.width, frame.height, max(frame.left, 1), 1, frame.top, 4)
    return paint(layers, frame, words.at(at.screen.suffix))


def _cell(plot: _Plot, row: int, column: int) -> Row:
    point, step = plot.matrix.rows[row][column], plot.matrix.steps[row][column]
    place: Row = {
        "x": plot.x(column),
        "y": plot.at.y(row) - plot.height / 2,
        "width": plot.side,
        "height": plot.height,
        "cornerRadius": 2,
        "cell": point.words,
    }
    return {**place, **_style(point, step)}


def _style(point: Point, step: int | None) -> Row:
    if point.cell.is_hidden:
        return {**CHIP, "role": "hidden"}
    if step is not None:
        return {"fill": RAMP[step], "stroke": None, "strokeWidth": 0, "strokeDash": None, "role": "known"}
    if point.has_number:
        return {"fill": PAPER, "stroke": GREY, "strokeWidth": 1.5, "strokeDash": None, "role": "hole"}
    return {"fill": PAPER, "stroke": LINE, "strokeWidth": 1, "strokeDash": None, "role": "none"}


def _values(plot: _Plot) -> list[Marks]:
    size = plot.at.screen.font
    rows = [
        {
            "x": plot.x(column) + plot.side / 2,
            "y": middle(plot.at.y(row), size),
            "text": point.text,
            "fill": MUTED if step is None else on_ramp(step),
        }
        for row, points in enumerate(plot.matrix.rows)
        for column, (point, step) in enumerate(zip(points, plot.matrix.steps[row], strict=True))
    ]
    layers: dict[str, list[Row]] = {"value": [], "hiddentext": [], "none": []}
    for point, row in zip((point for points in plot.matrix.rows for point in points), rows, strict=True):
        layers[point.layer].append(row)
    return [texts(name, found, size=size, colour=INK) for name, found in layers.items()]


def _heads(plot: _Plot) -> list[Marks]:
    size = plot.at.screen.font
    heads = [
        {
            "x": plot.x(column) + plot.side / 2,
            "y": -_HEAD_AIR - LINE_HEIGHT * (len(lines) - 1),
            "text": lines,
        }
        for column, lines in enumerate(plot.heads)
    ]
    explained, y = [], -plot.head_height - plot.list_height + size
    for lines in plot.listed:
        explained.append({"x": -plot.at.left, "y": y, "text": lines})
        y += len(lines) * (LINE_HEIGHT + 2)
    return [
        texts("head", heads, size=size, colour=INK),
        texts("headname", explained, size=size, colour=INK, align="left"),
    ]
