"""Stacked shares: bars of a hundred per cent, divided into a few parts with their names and values at the parts."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from inbeeld.publication.charts import wording
from inbeeld.publication.charts.describing import described
from inbeeld.publication.charts.facets import form_of
from inbeeld.publication.charts.keys import status_keys
from inbeeld.publication.charts.marks import BOLD, LINE_HEIGHT, Marks, middle, rects, rules, texts
from inbeeld.publication.charts.measuring import widest, width_of, wrap
from inbeeld.publication.charts.painting import Frame, Words, paint
from inbeeld.publication.charts.palette import GREY, INK, MUTED, RAMP
from inbeeld.publication.charts.parts import Part, Whole, fills_of, wholes_of
from inbeeld.publication.charts.reading import Reading
from inbeeld.publication.charts.rowplot import RowPlot
from inbeeld.publication.charts.sizes import Screen, Size
from inbeeld.publication.drawing import Drawing, Panel

_THICK, _PITCH = 34, 46
_WIDEST = 760
_SWATCH = 12
_NAME_AIR = 18
_TOTAL_AIR = 14
_MOST_LINES = 2


@dataclass(frozen=True)
class _Plot:
    wholes: tuple[Whole, ...]
    at: RowPlot
    fills: tuple[str, ...]

    @property
    def parts(self) -> tuple[Part, ...]:
        """The parts that any bar has: the rest may be in some only."""
        return max((whole.parts for whole in self.wholes), key=len)

    def x(self, share: float) -> float:
        return self.at.track * share / 100

    def spans(self, whole: Whole) -> list[tuple[Part, float, float]]:
        """Each part with its left and right edge in px."""
        edges, found = 0.0, []
        for part in whole.parts:
            found.append((part, self.x(edges), self.x(edges + part.share)))
            edges += part.share
        return found

    def fits(self, part: Part, room: float) -> bool:
        """Whether the value of a part can stand inside it."""
        return room >= width_of(part.text, self.at.screen.font, bold=True) + 6

    @property
    def under(self) -> float:
        """The room beneath each bar for the values that do not fit in it; names of a single bar say them already."""
        missed = any(self.beneath(place) for place in range(len(self.wholes)))
        return LINE_HEIGHT if missed else 0

    def bar(self, place: int) -> float:
        """The middle of a bar: above the values beneath it."""
        return self.at.y(place) - (self.under / 2 if self.at.above else 0)

    def beneath(self, place: int) -> str:
        """The values of a bar that do not fit in their parts, with their names where there is room for them."""
        if len(self.wholes) == 1:
            return ""
        spans = self.spans(self.wholes[place])
        missed = [part for part, x, x2 in spans if part.is_told and not self.fits(part, x2 - x)]
        named = " · ".join(f"{part.name} {part.text}" for part in missed)
        return named if width_of(named, self.at.screen.font) <= self.at.track else " · ".join(p.text for p in missed)

    @property
    def labels(self) -> list[str]:
        """The name of each part; where there is one bar, with the value that does not fit inside it."""
        if len(self.wholes) > 1:
            return [part.name for part in self.parts]
        spans = self.spans(self.wholes[0])
        return [part.name if self.fits(part, x2 - x) else f"{part.name}: {part.text}" for part, x, x2 in spans]

    @property
    def lines_above(self) -> list[list[str]] | None:
        """The name of each part in the lines that fit above it in the first bar; None where one does not."""
        named_above = self.at.above and any(self.at.names)  # the name of the row stands there
        if named_above or len(self.parts) > len(self.wholes[0].parts):
            return None
        spans = self.spans(self.wholes[0])
        rooms = [right - left for _, left, right in spans]
        rooms[-1] += self.at.right
        lines = [wrap(name, self.at.screen.font, room - 8) for name, room in zip(self.labels, rooms, strict=True)]
        short = all(widest(own, self.at.screen.font) + 8 <= room for own, room in zip(lines, rooms, strict=True))
        return lines if short and max(map(len, lines)) <= _MOST_LINES else None


def draw_stacked_shares(reading: Reading, words: Words, size: Size) -> Drawing:
    """A bar for each category of the figure's facet (or one), divided by its series."""
    wholes = wholes_of(reading)
    form = form_of(reading, wording.STACKED[reading.language])
    words = Words(words.id, words.title, described(form, *(whole.sentence for whole in wholes)))
    plots = [_plot(reading, wholes, screen) for screen in size.screens]
    wide, narrow = (_picture(plot, words) for plot in plots)
    points = [part.point for whole in wholes for part in whole.parts if part.point is not None]
    return Drawing("single", (Panel(None, wide, narrow),), words.description, key=status_keys(reading, points))


def _plot(reading: Reading, wholes: tuple[Whole, ...], screen: Screen) -> _Plot:
    totals = max((width_of(whole.total, screen.font) for whole in wholes), default=0)
    at = RowPlot(
        tuple(whole.name for whole in wholes),
        Screen(screen.suffix, min(screen.width, _WIDEST), screen.font, screen.is_narrow),
        _PITCH,
        right=totals + _TOTAL_AIR if totals else 0,
    )
    plot = _Plot(wholes, _under_names(at, wholes) if at.above else at, fills_of(reading))
    return replace(plot, at=replace(plot.at, pitch=plot.at.pitch + plot.under))


def _under_names(at: RowPlot, wholes: Sequence[Whole]) -> RowPlot:
    """The rows of a narrow screen: the total stands beside the name above the bar, which is as wide as can be."""
    if not any(at.names):
        return replace(at, pitch=_THICK)
    names = tuple(f"{whole.name} ({whole.total})" if whole.total else whole.name for whole in wholes)
    return replace(at, names=names, pitch=_THICK, right=0)


def _picture(plot: _Plot, words: Words) -> str:
    at = plot.at
    names, above = _names(plot)
    layers = [
        rects("part", [row for place in range(len(plot.wholes)) for row in _parts(plot, place)], strokeWidth=1),
        *_values(plot),
        *names,
        _totals(plot),
        at.name_marks() if any(at.names) else texts("name", [], size=at.screen.font, colour=INK),
    ]
    frame = Frame(at.track, at.height, left=at.left if any(at.names) else 1, right=at.right, top=above, bottom=6)
    return paint(layers, frame, words.at(at.screen.suffix))


def _parts(plot: _Plot, place: int) -> list[dict[str, object]]:
    y = plot.bar(place) - _THICK / 2
    return [
        {
            "x": left + 0.5,
            "y": y,
            "width": max(right - left - 1, 0.5),
            "height": _THICK,
            **_style(plot, index, part),
            "role": "rest" if part.point is None else "full",
            "cell": part.words,
        }
        for index, (part, left, right) in enumerate(plot.spans(plot.wholes[place]))
    ]


def _style(plot: _Plot, index: int, part: Part) -> dict[str, object]:
    if part.point is None:
        return {"fill": None, "stroke": GREY, "strokeDash": None}
    pale = plot.fills[index] in RAMP[:2]
    return {"fill": plot.fills[index], "stroke": GREY if pale else None, "strokeDash": None}


def _values(plot: _Plot) -> list[Marks]:
    size = plot.at.screen.font
    rows = [
        {
            "x": (left + right) / 2,
            "y": middle(plot.bar(place), size),
            "text": part.text,
            "fill": part.ink(plot.fills[index] if part.point else None),
        }
        for place, whole in enumerate(plot.wholes)
        for index, (part, left, right) in enumerate(plot.spans(whole))
        if plot.fits(part, right - left)
    ]
    beneath = [
        {"x": plot.at.track, "y": plot.bar(place) + _THICK / 2 + size + 2, "text": plot.beneath(place)}
        for place in range(len(plot.wholes))
        if plot.beneath(place)
    ]
    return [
        texts("value", rows, size=size, colour=INK, **BOLD),
        texts("beneath", beneath, size=size, colour=MUTED, align="right"),
    ]


def _names(plot: _Plot) -> tuple[list[Marks], float]:
    lines = plot.lines_above
    return _names_listed(plot) if lines is None else _names_above(plot, lines)


def _names_above(plot: _Plot, lines: Sequence[list[str]]) -> tuple[list[Marks], float]:
    tallest = max(map(len, lines))
    top = plot.bar(0) - _THICK / 2
    spans = plot.spans(plot.wholes[0])
    names = [
        {"x": left + 1, "y": top - 9 - LINE_HEIGHT * (len(own) - 1), "text": own}
        for own, (_, left, _) in zip(lines, spans, strict=True)
    ]
    ticks = [{"x": left + 1, "x2": left + 1, "y": top - 5, "y2": top} for _, left, _ in spans]
    marks = [
        texts("partname", names, size=plot.at.screen.font, colour=INK, align="left"),
        rules("tick", ticks, stroke=GREY, strokeWidth=1),
    ]
    return marks, max(4.0, 12 + LINE_HEIGHT * tallest - top)


def _names_listed(plot: _Plot) -> tuple[list[Marks], float]:
    """The names in a row above the bars, each with a sample of its fill, on as many lines as they need."""
    size, room = plot.at.screen.font, plot.at.screen.width
    names = [wrap(name, size, room - _SWATCH - 8) for name in plot.labels]
    places: list[tuple[float, float]] = []
    x, y, tallest = 0.0, 0.0, 1
    for lines in names:
        needed = _SWATCH + 6 + widest(lines, size)
        if x and x + needed > room:
            x, y, tallest = 0.0, y + tallest * LINE_HEIGHT + 6, 1
        places.append((x, y))
        x, tallest = x + needed + _NAME_AIR, max(tallest, len(lines))
    above = y + tallest * LINE_HEIGHT + 16
    return _listed(plot, names, places, above), above


def _listed(
    plot: _Plot, names: Sequence[list[str]], places: Sequence[tuple[float, float]], above: float
) -> list[Marks]:
    left = plot.at.left if any(plot.at.names) else 0
    parts = plot.parts
    tops = [(x - left, 4 - above + y) for x, y in places]
    boxes = [
        {"x": x + 0.5, "y": y, "width": _SWATCH, "height": _SWATCH, **_style(plot, index, part)}
        for index, (part, (x, y)) in enumerate(zip(parts, tops, strict=True))
    ]
    words = [{"x": x + _SWATCH + 6, "y": y + 11, "text": own} for own, (x, y) in zip(names, tops, strict=True)]
    return [
        rects("sample", boxes, strokeWidth=1),
        texts("partname", words, size=plot.at.screen.font, colour=INK, align="left"),
    ]


def _totals(plot: _Plot) -> Marks:
    size = plot.at.screen.font
    x = plot.at.track + plot.at.right
    rows = [
        {"x": x, "y": middle(plot.bar(place), size), "text": whole.total}
        for place, whole in enumerate(plot.wholes)
        if whole.total and plot.at.right
    ]
    return texts("total", rows, size=size, colour=MUTED, align="right")
