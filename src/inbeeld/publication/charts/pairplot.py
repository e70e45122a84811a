"""Where the tracks and the columns of values of paired dots stand, and what stands above them."""

from dataclasses import dataclass

from inbeeld.publication.charts.facets import Facets, all_estimated
from inbeeld.publication.charts.marks import BOLD, LINE_HEIGHT, Marks, Row, middle, symbols, texts
from inbeeld.publication.charts.measuring import widest, wrap
from inbeeld.publication.charts.palette import INK, MARKS, text_colour
from inbeeld.publication.charts.reading import Reading, highest
from inbeeld.publication.charts.rowplot import RowPlot
from inbeeld.publication.charts.sizes import Screen
from inbeeld.publication.charts.ticks import ticks_to

SHAPES = ("circle", "square", "diamond")
SIZES = (62, 54, 62)
"""Px²: shapes that look equally large."""
_PITCH = 26
_FEW_TICKS = 260
"""Px: a shorter track has fewer numbers along its axis."""
_COLUMN_AIR = 16
"""Px before each column of values."""
_FIRST_AIR = 36
"""Px before the first one, where the last number of the axis ends."""
_INSET = 10
_MARK = 14
"""Px for the mark before a name."""
_NAME_WIDEST = 92
_MOST_VALUES = 0.58
"""The part of a picture that values under their names take at most; else the names go to a list above the plot."""
_LISTED_LINE = 20


@dataclass(frozen=True)
class PairPlot:
    """The rows with their axis, and the columns of values with what heads them.

    ``heads`` has the lines of each name, or nothing where the names stand in a list above the plot.
    """

    facets: Facets
    at: RowPlot
    ticks: tuple[float, ...]
    heads: tuple[list[str], ...]
    values: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]

    def x(self, value: float) -> float:
        """How far along its track a value lies."""
        return self.at.track * value / self.ticks[-1]

    def column(self, group: int) -> float:
        """The right edge of a column of values."""
        return self.at.track + sum(self.widths[: group + 1])

    @property
    def head(self) -> float:
        """The room above the first row."""
        listed = 0 if any(self.heads) else _LISTED_LINE * len(self.facets.groups) + 6
        return max(30, LINE_HEIGHT * max(map(len, self.heads)) + 14) + listed


def pair_plot(reading: Reading, facets: Facets, screen: Screen) -> PairPlot:
    """The plot for a screen: names above the columns if they leave enough room for the tracks."""
    # where every number is an estimate the key says so once, and the columns can do without "circa"
    plain = all_estimated(facets.points)
    values = tuple(
        tuple(reading.plain_text(point) if plain else point.text for point in row.points) for row in facets.rows
    )
    heads = tuple(wrap(group.name, screen.font, _NAME_WIDEST) for group in facets.groups)
    widths = _widths(values, heads, screen)
    if sum(widths) > _MOST_VALUES * screen.width:
        heads = tuple([] for _ in facets.groups)
        widths = _widths(values, heads, screen)
    at = RowPlot(facets.names, screen, _PITCH, right=sum(widths), inset=_INSET)
    ticks = tuple(ticks_to(highest(facets.points), 2 if at.track < _FEW_TICKS else 4))
    return PairPlot(facets, at, ticks, heads, values, widths)


def _widths(values: tuple[tuple[str, ...], ...], heads: tuple[list[str], ...], screen: Screen) -> tuple[float, ...]:
    return tuple(
        max(
            widest(head, screen.font, bold=True) + _MARK, widest((row[place] for row in values), screen.font, bold=True)
        )
        + (_COLUMN_AIR if place else _FIRST_AIR)
        for place, head in enumerate(heads)
    )


def column_marks(plot: PairPlot, group: int) -> list[Marks]:
    """The values of a group, under its mark and its name."""
    size, colour = plot.at.screen.font, text_colour(plot.facets.groups[group].colour)
    x, head = plot.column(group), plot.heads[group]
    top = -9 - LINE_HEIGHT * max(len(head) - 1, 0)
    values = [
        {"x": x, "y": middle(plot.at.y(place), size), "text": row[group]} for place, row in enumerate(plot.values)
    ]
    beside = widest(head, size, bold=True) + 10 if head else 7
    return [
        symbols("keymark", [_key_mark(plot, group, x - beside, top - 4.5)]),
        texts("head", [{"x": x, "y": top, "text": head}], size=size, colour=colour, align="right", **BOLD),
        texts("value", values, size=size, colour=colour, align="right"),
    ]


def listed_names(plot: PairPlot) -> list[Marks]:
    """The marks with the names of their groups, one below the other above the plot."""
    if any(plot.heads):
        return []
    left, top = -plot.at.left, -plot.head
    marks: list[Row] = []
    names: list[Row] = []
    for group, what in enumerate(plot.facets.groups):
        y = top + _LISTED_LINE * (group + 0.5)
        marks.append(_key_mark(plot, group, left + 6, y))
        name = {"x": left + _MARK + 4, "y": middle(y, plot.at.screen.font), "text": what.name}
        names.append({**name, "fill": text_colour(what.colour)})
    size = plot.at.screen.font
    return [symbols("listmark", marks), texts("groupname", names, size=size, colour=INK, align="left", **BOLD)]


def _key_mark(plot: PairPlot, group: int, x: float, y: float) -> Row:
    colour = MARKS[plot.facets.groups[group].colour]
    return {"x": x, "y": y, "fill": colour, "shape": SHAPES[group], "size": SIZES[group]}
