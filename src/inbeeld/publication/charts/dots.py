"""Dot plot: change in many places. Ordered by the newest year, whose value stands in a column."""

from collections.abc import Sequence
from dataclasses import dataclass

from inbeeld.publication.charts import wording
from inbeeld.publication.charts.columnmarks import CHIP
from inbeeld.publication.charts.dashes import HOLLOW
from inbeeld.publication.charts.describing import described, listed
from inbeeld.publication.charts.keys import provisional_key, status_keys
from inbeeld.publication.charts.marks import BOLD, Marks, Row, middle, rects, rules, symbols, texts
from inbeeld.publication.charts.painting import Frame, Words, paint
from inbeeld.publication.charts.palette import ACCENT, GREY, INK, PAPER
from inbeeld.publication.charts.reading import Point, Reading, highest, misfit
from inbeeld.publication.charts.rowplot import RowPlot
from inbeeld.publication.charts.sizes import Screen, Size
from inbeeld.publication.charts.ticks import grid_marks, ticks_to
from inbeeld.publication.drawing import Drawing, KeyEntry, Panel
from inbeeld.tables import Dimension

_STYLES = (("newest", ACCENT, ACCENT), ("middle", GREY, GREY), ("oldest", PAPER, GREY))
_MARKS = ("accent", "grey", "open")
_VALUES = 64
"""Px for the column with the newest value."""
_EDGE = 10.0
"""Px at the left of a narrow plot, for half of the first number of its axis."""
_HIDDEN = 11.5


@dataclass(frozen=True, slots=True)
class _Row:
    name: str
    points: tuple[Point, ...]
    """From the newest to the oldest."""

    @property
    def order(self) -> tuple[bool, float, str]:
        newest = self.points[0]
        return (not newest.has_number, -newest.value if newest.has_number else 0.0, self.name)

    @property
    def numbers(self) -> list[float]:
        return [point.value for point in self.points if point.has_number]


@dataclass(frozen=True)
class _Plot:
    rows: tuple[_Row, ...]
    at: RowPlot
    ticks: tuple[float, ...]

    def x(self, value: float) -> float:
        return self.at.track * value / self.ticks[-1]


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
    return Drawing(
        "single",
        (Panel(None, wide, narrow),),
        words.description,
        key=(*key, *provisional_key(reading, every), *status_keys(reading, every)),
    )


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
    ticks = ticks_to(highest(point for row in rows for point in row.points))
    at = RowPlot(tuple(row.name for row in rows), screen, 22, right=_VALUES, inset=_EDGE)
    plot = _Plot(rows, at, tuple(ticks))
    layers = [
        *grid_marks(at, ticks, reading.language, reading.sign),
        _tracks(plot),
        symbols("dots", _dots(plot), strokeWidth=1.5),
        *_boxes(plot),
        at.name_marks(),
        _newest(plot),
    ]
    frame = Frame(at.track, at.height, left=at.left, right=_VALUES, top=30, bottom=6)
    return paint(layers, frame, words.at(screen.suffix))


def _tracks(plot: _Plot) -> Marks:
    rows = [
        {"x": plot.x(min(row.numbers)), "x2": plot.x(max(row.numbers)), "y": plot.at.y(p), "y2": plot.at.y(p)}
        for p, row in enumerate(plot.rows)
        if row.numbers
    ]
    return rules("track", rows, stroke=GREY, strokeWidth=1.5)


def _dots(plot: _Plot) -> list[Row]:
    # the oldest first, so that the newest lies on top where they coincide
    return [
        _dot(plot, point, age, plot.at.y(place))
        for place, row in enumerate(plot.rows)
        for age, point in reversed(list(enumerate(row.points)))
        if point.has_number
    ]


def _dot(plot: _Plot, point: Point, age: int, y: float) -> Row:
    role, fill, stroke = _STYLES[age]
    colours = {"fill": PAPER if point.cell.status in HOLLOW else fill, "stroke": stroke, "size": 42 if age else 52}
    return {"x": plot.x(point.value), "y": y, **colours, "role": role, "cell": point.words}


def _boxes(plot: _Plot) -> list[Marks]:
    hidden = [(plot.at.y(p), [q for q in row.points if q.cell.is_hidden]) for p, row in enumerate(plot.rows)]
    found = [(y, points) for y, points in hidden if points]
    boxes = [{"x": 0, "y": y - 8, "width": 30, "height": 16, **CHIP, "cell": _all_words(points)} for y, points in found]
    signs = [{"x": 15, "y": middle(y, _HIDDEN), "text": points[0].text} for y, points in found]
    return [rects("hidden", boxes), texts("hiddentext", signs, size=_HIDDEN, colour=INK)]


def _all_words(points: Sequence[Point]) -> str:
    return "; ".join(point.words for point in points)


def _newest(plot: _Plot) -> Marks:
    size = plot.at.screen.font
    x = plot.at.track + _VALUES - 4
    rows = [
        {"x": x, "y": middle(plot.at.y(place), size), "text": row.points[0].text} for place, row in enumerate(plot.rows)
    ]
    return texts("value", rows, size=size, colour=ACCENT, align="right", **BOLD)
