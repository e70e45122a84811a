"""Columns: one mark for each status. A hidden cell never becomes a column, nor a zero."""

from collections.abc import Callable, Iterable, Sequence

from inbeeld.publication.charts.axes import Axes
from inbeeld.publication.charts.marks import BOLD, Marks, Row, middle, rects, rules, texts
from inbeeld.publication.charts.measuring import fit, width_of
from inbeeld.publication.charts.palette import ACCENT, GREY, HATCH, INK, MUTED, PAPER
from inbeeld.publication.charts.reading import Point
from inbeeld.publication.charts.wording import PROVISIONAL
from inbeeld.tables import Status
from inbeeld.vocabulary import Language

CHIP: Row = {"fill": PAPER, "stroke": GREY, "strokeDash": [3, 2], "strokeWidth": 1, "cornerRadius": 3}
"""The dashed box of a hidden cell."""
DASHES = {"estimated": [5, 3], "provisional": [1, 3]}
"""The outline of what is not certain."""
_STYLES: dict[str, Row] = {
    "past": {"fill": GREY},
    "now": {"fill": ACCENT},
    "old": {"fill": HATCH, "stroke": GREY, "strokeWidth": 1, "strokeDash": [3, 2]},
    "estimated": {"fill": PAPER, "stroke": ACCENT, "strokeWidth": 1.5, "strokeDash": DASHES["estimated"]},
    "provisional": {"fill": PAPER, "stroke": ACCENT, "strokeWidth": 1.5, "strokeDash": DASHES["provisional"]},
    "hidden": CHIP,
    "none": {"fill": PAPER, "fillOpacity": 0},
}
CHIP_HEIGHT = 19
_CAP = 4.5
_STRONG = ("now", "estimated", "provisional")


def role_of(point: Point, *, newest: str, run: int) -> str:
    """How a column is drawn: by its status first, then by its age."""
    if not point.has_number:
        return "hidden" if point.cell.is_hidden else "none"
    if point.run < run:
        return "old"
    if point.cell.status in (Status.ESTIMATED, Status.PROVISIONAL):
        return point.cell.status.value
    return "now" if point.code == newest else "past"


def column_layers(axes: Axes, points: Sequence[Point], role: Callable[[Point], str]) -> list[Marks]:
    """Columns with their values, in the style of each one's role."""
    numbers = [p for p in points if p.has_number]
    strong = [p for p in numbers if role(p) in _STRONG]
    plain = [p for p in numbers if p not in strong]
    hidden, none = ([p for p in points if role(p) == name] for name in ("hidden", "none"))
    half = chip_half(axes, hidden)
    return [
        rects("column", [_column(axes, point, role(point), half) for point in points]),
        *whiskers(axes, numbers),
        texts("value", _values(axes, plain_values(axes, plain)), size=axes.size, colour=MUTED),
        texts("newest", _values(axes, strong), size=axes.size, colour=ACCENT, **BOLD),
        chip_words(axes, hidden),
        texts("none", [_low(axes, p, 5) for p in none], size=axes.size, colour=MUTED),
    ]


def _column(axes: Axes, point: Point, role: str, half: float) -> Row:
    if role == "hidden":
        place = chip_place(axes, point, half)
    else:
        place = axes.column(point.code, point.value if point.has_number else axes.top * 20 / axes.height)
    return {**place, **_STYLES[role], "role": role, "cell": point.words}


def plain_values(axes: Axes, points: Sequence[Point]) -> list[Point]:
    """The points whose value is written: all if they fit beside each other, else only the first."""
    return list(points if fit((p.text for p in points), axes.size, axes.step + 2) else points[:1])


def _values(axes: Axes, points: Sequence[Point]) -> list[Row]:
    return [{"x": axes.inside(p.code, [p.text]), "y": axes.y_of(p.top) - 4, "text": p.text} for p in points]


def _low(axes: Axes, point: Point, above: float) -> Row:
    return {"x": axes.x_of(point.code), "y": axes.height - above, "text": point.text}


def whiskers(axes: Axes, points: Iterable[Point], colour: str = INK) -> list[Marks]:
    """The interval of each estimate, as a thin line with caps."""
    rows = [
        (axes.x_of(p.code), axes.y_of(float(p.cell.lower or 0)), axes.y_of(p.top)) for p in points if p.has_interval
    ]
    lines = [{"x": x, "x2": x, "y": low, "y2": high} for x, low, high in rows]
    caps = [{"x": x - _CAP, "x2": x + _CAP, "y": y, "y2": y} for x, *ends in rows for y in ends]
    return [
        rules("interval", lines, stroke=colour, strokeWidth=1.25),
        rules("cap", caps, stroke=colour, strokeWidth=1.25),
    ]


def chip_half(axes: Axes, points: Sequence[Point]) -> float:
    """Half of the width that the boxes of hidden cells take."""
    return min(axes.step - 4, max((width_of(p.text, axes.size) for p in points), default=0) + 14) / 2


def chip_place(axes: Axes, point: Point, half: float) -> Row:
    """The box of a hidden cell, on the base line."""
    x = axes.x_of(point.code)
    return {"x": x - half, "y": axes.height - 3 - CHIP_HEIGHT, "width": 2 * half, "height": CHIP_HEIGHT}


def chip_words(axes: Axes, points: Sequence[Point]) -> Marks:
    """What stands in the boxes of hidden cells."""
    size = min(axes.size, 12.5)
    y = middle(axes.height - 3 - CHIP_HEIGHT / 2, size)
    return texts("hiddentext", [{**_low(axes, p, 0), "y": y} for p in points], size=size, colour=INK)


def provisional_names(axes: Axes, points: Sequence[Point], language: Language) -> Marks:
    """The word "provisional" under the name of each provisional point."""
    rows = [
        {"x": axes.inside(p.code, [PROVISIONAL[language]]), "y": axes.height + 33, "text": PROVISIONAL[language]}
        for p in {p.code: p for p in points if p.cell.status is Status.PROVISIONAL}.values()
    ]
    return texts("provisionalname", rows, size=max(11.5, axes.size - 1), colour=MUTED)
