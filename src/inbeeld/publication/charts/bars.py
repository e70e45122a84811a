"""Horizontal bars: a value for each of many categories, or for two groups in each. Name left, value at the end."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from inbeeld.publication.charts import wording
from inbeeld.publication.charts.barmarks import Bar, bar_marks, whisker_marks
from inbeeld.publication.charts.describing import described
from inbeeld.publication.charts.facets import Facets, all_estimated, facets_of, form_of
from inbeeld.publication.charts.keys import provisional_key, status_keys
from inbeeld.publication.charts.marks import Marks, Row, middle, rules, texts
from inbeeld.publication.charts.measuring import width_of
from inbeeld.publication.charts.painting import Frame, Words, paint
from inbeeld.publication.charts.palette import GREY, INK, text_colour
from inbeeld.publication.charts.reading import Reading, highest, misfit
from inbeeld.publication.charts.rowplot import RowPlot
from inbeeld.publication.charts.sizes import Screen, Size
from inbeeld.publication.drawing import Drawing, KeyEntry, Panel

_THICK, _THIN = 17, 15
"""Px: a single bar, and one of a pair."""
_PAIR_GAP = 2
_PITCH, _PAIR_PITCH = 27, 46
_AIR = 7
"""Px between the end of a bar and its value."""
_SHORTEST = 0.42
"""The part of a picture that the longest bar keeps at least; names of groups go to the key if they take more."""
_WIDEST = 760
_NAME_AIR = 6

_Label = tuple[str, str]
"""What stands at the end of a bar: its value and, at the bars of the first row, the name of the group."""


@dataclass(frozen=True)
class _Plot:
    facets: Facets
    at: RowPlot
    reach: float
    """Px from the base to the highest value."""
    top: float
    named: bool
    """Whether the groups are named at the bars of the first row."""
    labels: tuple[_Label, ...]

    def x(self, value: float) -> float:
        return self.reach * value / self.top

    def bars(self, highlighted: dict[str, str]) -> list[Bar]:
        return [
            Bar(point, self.colour(row.code, group, highlighted), self._y(place, group), self.thickness)
            for place, row in enumerate(self.facets.rows)
            for group, point in enumerate(row.points)
        ]

    @property
    def thickness(self) -> float:
        return _THIN if self.facets.groups else _THICK

    def _y(self, place: int, group: int) -> float:
        pair = len(self.facets.groups) or 1
        return self.at.y(place) + (group - (pair - 1) / 2) * (self.thickness + _PAIR_GAP)

    def colour(self, row: str, group: int, highlighted: dict[str, str]) -> str:
        if self.facets.groups:
            return self.facets.groups[group].colour
        return highlighted.get(row, "grey" if highlighted else "accent")


def draw_bars(reading: Reading, words: Words, size: Size) -> Drawing:
    """A bar for each category of the figure's facet, or a pair for the two of its series."""
    facets = facets_of(reading)
    if len(facets.groups) > 2:
        raise misfit(reading.figure, f"It has {len(facets.groups)} groups; bars take two. Choose paired-dots.")
    form = form_of(reading, wording.BARS[reading.language])
    words = Words(words.id, words.title, described(form, *facets.sentences(reading)))
    plots = [_plot(reading, facets, screen) for screen in size.screens]
    wide, narrow = (_picture(reading, plot, words) for plot in plots)
    named = all(plot.named for plot in plots)
    groups = () if named else tuple(KeyEntry(group.colour, group.name) for group in facets.groups)
    key = (*groups, *provisional_key(reading, facets.points), *status_keys(reading, facets.points))
    return Drawing("single", (Panel(None, wide, narrow),), words.description, key=key)


def _plot(reading: Reading, facets: Facets, screen: Screen) -> _Plot:
    screen = Screen(screen.suffix, min(screen.width, _WIDEST), screen.font, screen.is_narrow)
    pitch, thick = (_PAIR_PITCH, 2 * _THIN + _PAIR_GAP) if facets.groups else (_PITCH, _THICK)
    at = RowPlot(facets.names, screen, pitch)
    at = replace(at, pitch=thick) if at.above else at
    top = highest(facets.points)
    labels = _labels(reading, facets, named=True)
    named = bool(facets.groups) and _reach(facets, at, top, labels) >= _SHORTEST * screen.width
    labels = labels if named else _labels(reading, facets, named=False)
    return _Plot(facets, at, _reach(facets, at, top, labels), top, named, tuple(labels))


def _reach(facets: Facets, at: RowPlot, top: float, labels: Sequence[_Label]) -> float:
    # the longest reach at which every bar with its value fits into the track
    reaches = [
        (at.track - _AIR - _width(label, at.screen.font) - 2) / (point.top / top)
        for point, label in zip(facets.points, labels, strict=True)
        if point.has_number and point.top > 0
    ]
    return max(40.0, min([at.track, *reaches]))


def _width(label: _Label, size: float) -> float:
    value, name = label
    return width_of(value, size) + (_NAME_AIR + width_of(name, size, bold=True) if name else 0)


def _labels(reading: Reading, facets: Facets, *, named: bool) -> list[_Label]:
    plain = all_estimated(facets.points)
    names = [group.name for group in facets.groups] if named else []
    return [
        (reading.plain_text(point) if plain else point.text, names[place] if place < len(names) else "")
        for place, point in enumerate(facets.points)
    ]


def _picture(reading: Reading, plot: _Plot, words: Words) -> str:
    bars = plot.bars(dict(reading.figure.colours))
    layers = [
        bar_marks(bars, plot.x),
        *whisker_marks(bars, plot.x),
        *_values(plot, bars),
        plot.at.name_marks(),
        _base(plot),
    ]
    at = plot.at
    frame = Frame(at.track, at.height, left=at.left, top=4, bottom=4)
    return paint(layers, frame, words.at(at.screen.suffix))


def _values(plot: _Plot, bars: Sequence[Bar]) -> list[Marks]:
    size = plot.at.screen.font
    values: dict[str, list[Row]] = {"value": [], "hiddentext": [], "none": [], "groupname": []}
    for bar, (value, name) in zip(bars, plot.labels, strict=True):
        x, y = bar.end(plot.x) + _AIR, middle(bar.y, size)
        colour = text_colour(bar.colour) if plot.facets.groups and not bar.is_hidden else INK
        values[bar.point.layer].append({"x": x, "y": y, "text": value, "fill": colour})
        if name:
            beside = x + width_of(value, size) + _NAME_AIR
            values["groupname"].append({"x": beside, "y": y, "text": name, "fill": colour, "fontWeight": 600})
    return [texts(name, rows, size=size, colour=INK, align="left") for name, rows in values.items()]


def _base(plot: _Plot) -> Marks:
    lines = [{"x": 0, "x2": 0, "y": top, "y2": bottom} for top, bottom in plot.at.tracks_between()]
    return rules("base", lines, stroke=GREY, strokeWidth=1)
