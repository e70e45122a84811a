"""Labels of lines: values at the dots, name and last value at the end; none on top of another."""

from collections.abc import Sequence

from inbeeld.publication.charts.axes import Axes
from inbeeld.publication.charts.marks import BOLD, LINE_HEIGHT, Marks, Row, texts
from inbeeld.publication.charts.measuring import fit, widest, width_of, wrap
from inbeeld.publication.charts.palette import MUTED, text_colour
from inbeeld.publication.charts.reading import Point
from inbeeld.publication.charts.series import Series
from inbeeld.publication.charts.sizes import Screen

_CLEAR = 40
"""Px between two dots above each other from which a label fits between them."""
_AIR = 14
"""Px between a dot and its name."""
WIDEST = 700
"""Px: no plot of lines is wider."""
_STEEP = 60
"""Px that a line comes down between two dots from which a label above the lower dot would stand in its way."""
_DOT = 5
"""Px from the middle of a dot to its rim."""
_END = 22
"""Px that a value at the end of a line takes, above its name."""
_NAME_SHARE = 0.34


def plot_width(series: Sequence[Series], screen: Screen, places: int) -> float:
    """The width that the plot can have, so that names and last values fit at the right of the last dot.

    The plot ends half a step after its last dot, so the labels start inside it:
    width - width / (2 × places) + labels = width of the screen.
    """
    names = [line for one in series for line in name_lines(one, screen)]
    values = [one.last.text for one in series if one.last]
    labels = _AIR + max(widest(names, screen.font), widest(values, screen.font, bold=True))
    total = min(screen.width, WIDEST)
    return min(total, (total - labels) / (1 - 1 / (2 * places)))


def name_lines(series: Series, screen: Screen) -> list[str]:
    """The name of a line, broken so that it takes at most a third of a narrow picture."""
    return wrap(series.name, screen.font, screen.width * _NAME_SHARE)


def room_at_start(axes_step: float, series: Sequence[Series], screen: Screen) -> float:
    """The room that the first values need at the left of the plot."""
    firsts = [one.points[0].text for one in series if one.points and one.points[0].has_number]
    return max(0.0, widest(firsts, screen.font) / 2 - axes_step / 2)


def point_labels(axes: Axes, series: Sequence[Series]) -> Marks:
    """Values at every dot but the last one; at the first dot only, where they do not fit beside each other.

    Of two that would stand on each other, neither is printed, nor one on the next dot: all are in the table.
    """
    rows: list[Row] = []
    for one in series:
        own = [p for p in one.points if p.has_number and p is not one.last]
        tight = not fit((p.text for p in own), axes.size, axes.step)
        kept = [(point, _row(axes, one, point, series)) for point in (own[:1] if tight else own)]
        rows += [row for point, row in kept if not _on_next(axes, one, point, row)]
    return texts("value", _readable(rows, axes), size=axes.size, colour=MUTED)


def _readable(rows: Sequence[Row], axes: Axes) -> list[Row]:
    def clash(one: Row, other: Row) -> bool:
        return one is not other and one["x"] == other["x"] and abs(float(one["y"]) - float(other["y"])) < axes.size

    return [row for row in rows if not any(clash(row, other) for other in rows)]


def _row(axes: Axes, own: Series, point: Point, series: Sequence[Series]) -> Row:
    below = _is_below(axes, own, point, series)
    bottom = point.cell.lower if point.has_interval and point.cell.lower is not None else point.value
    y = axes.y_of(float(bottom)) + 8 + axes.size if below else axes.y_of(point.top) - 9
    return {"x": axes.x_of(point.code) - _lean(axes, own, point), "text": point.text, "y": y}


def _on_next(axes: Axes, own: Series, point: Point, row: Row) -> bool:
    """Whether a label reaches as far as the next dot of its line, at its height."""
    after = own.points[own.points.index(point) + 1]
    reaches = float(row["x"]) + width_of(point.text, axes.size) / 2 > axes.x_of(after.code) - _DOT
    return reaches and after.has_number and -_DOT < float(row["y"]) - axes.y_of(after.value) < axes.size + _DOT


def _lean(axes: Axes, own: Series, point: Point) -> float:
    # a label moves aside where the line climbs steeply through its place
    if point is own.points[0]:
        return 0  # it would leave the picture
    after = own.points[own.points.index(point) + 1]
    climbs = after.has_number and after.value - point.value > 0.4 * axes.step / axes.height * axes.top
    room = axes.step - width_of(point.text, axes.size) - 4
    return min(14.0, room) if climbs and 0 < room < 0.4 * axes.step else 0


def _is_below(axes: Axes, own: Series, point: Point, series: Sequence[Series]) -> bool:
    # under the dot if another dot stands close above it or the line comes down steeply to it, and there is room
    y = axes.y_of(point.value)
    others = [p for one in series if one is not own for p in one.points if p.code == point.code and p.has_number]
    distances = [y - axes.y_of(other.value) for other in others]
    crowded = any(0 < distance < _CLEAR for distance in distances)
    free = not any(-_CLEAR < distance <= 0 for distance in distances)
    return (crowded or (free and _in_valley(axes, own, point))) and axes.height - y > 26


def _in_valley(axes: Axes, own: Series, point: Point) -> bool:
    place = own.points.index(point)
    before = own.points[place - 1] if place else None
    falls = before is not None and before.has_number and before.run == point.run
    return falls and before is not None and axes.y_of(point.value) - axes.y_of(before.value) > _STEEP


def end_labels(axes: Axes, series: Sequence[Series], screen: Screen) -> list[Marks]:
    """The last value and the name of each line, moved apart where two lines end close together."""
    ended = sorted((one for one in series if one.last), key=lambda one: -_last(one).value)
    tallest = max((len(name_lines(one, screen)) for one in ended), default=1)
    places = spread([axes.y_of(_last(one).value) for one in ended], _END + LINE_HEIGHT * tallest, axes.height)
    return [mark for one, y in zip(ended, places, strict=True) for mark in _end_label(axes, one, screen, y)]


def _end_label(axes: Axes, series: Series, screen: Screen, y: float) -> list[Marks]:
    last, colour = _last(series), text_colour(series.colour)
    x = axes.x_of(last.code) + 12
    value = [{"x": x, "y": y + 1, "text": last.text}]
    name = [{"x": x, "y": y + 1 + LINE_HEIGHT, "text": name_lines(series, screen)}]
    return [
        texts("end", value, size=axes.size, colour=colour, align="left", **BOLD),
        texts("end", name, size=axes.size, colour=colour, align="left"),
    ]


def _last(series: Series) -> Point:
    if series.last is None:
        raise ValueError(f"Line {series.code} has no number at all.")
    return series.last


def spread(places: Sequence[float], distance: float, bottom: float) -> list[float]:
    """Heights (in order, px from the top) moved down so that they lie at least a distance apart, and up from the base.

    >>> spread([10, 20, 200], 30, 230)
    [10, 40, 200]
    """
    found: list[float] = []
    for place in places:
        found.append(max(place, found[-1] + distance) if found else place)
    limit = bottom - 14
    for position in reversed(range(len(found))):
        found[position] = min(found[position], limit)
        limit = found[position] - distance
    return found
