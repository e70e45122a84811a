"""Columns: one mark for each status. A hidden cell never becomes a column, nor a zero."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

import altair as alt

from inbeeld.publication.charts.axes import Axes, Row
from inbeeld.publication.charts.channels import at_y, said, to_y, x_px
from inbeeld.publication.charts.measuring import fit, width_of
from inbeeld.publication.charts.palette import ACCENT, GREY, HATCH, INK, MUTED, PAPER
from inbeeld.publication.charts.reading import Point
from inbeeld.publication.charts.wording import PROVISIONAL
from inbeeld.tables import Status
from inbeeld.vocabulary import Language

_STYLES: dict[str, dict[str, Any]] = {
    "past": {"fill": GREY},
    "now": {"fill": ACCENT},
    "old": {"fill": HATCH, "stroke": GREY, "strokeWidth": 1, "strokeDash": [3, 2]},
    "estimated": {"fill": PAPER, "stroke": ACCENT, "strokeWidth": 1.5, "strokeDash": [5, 3]},
    "provisional": {"fill": PAPER, "stroke": ACCENT, "strokeWidth": 1.5, "strokeDash": [1, 3]},
}
_CHIP = 19


def role_of(point: Point, *, newest: str, run: int) -> str:
    """How a column is drawn: by its status first, then by its age."""
    if not point.has_number:
        return "hidden" if point.cell.is_hidden else "none"
    if point.run < run:
        return "old"
    if point.cell.status in (Status.ESTIMATED, Status.PROVISIONAL):
        return point.cell.status.value
    return "now" if point.code == newest else "past"


def column_layers(axes: Axes, points: Sequence[Point], role: Callable[[Point], str]) -> list[alt.Chart]:
    """Columns with their values, in the style of each one's role."""
    by_role = {name: [p for p in points if role(p) == name] for name in (*_STYLES, "hidden", "none")}
    columns = [_columns(axes, name, by_role[name]) for name in _STYLES if by_role[name]]
    drawn = [p for p in points if p.has_number]
    strong = [p for p in drawn if role(p) in ("now", "estimated", "provisional")]
    plain = [p for p in drawn if p not in strong]
    return [
        *columns,
        *whiskers(axes, drawn),
        *_values(axes, "value", plain_values(axes, plain), {"color": MUTED}),
        *_values(axes, "newest", strong, {"color": ACCENT, "fontWeight": 600}),
        *chips(axes, by_role["hidden"]),
        *_dashes(axes, by_role["none"]),
    ]


def plain_values(axes: Axes, points: Sequence[Point]) -> list[Point]:
    """The points whose value is written: all if they fit beside each other, else only the first."""
    return list(points if fit((p.text for p in points), axes.size, axes.step + 2) else points[:1])


def _columns(axes: Axes, name: str, points: Sequence[Point]) -> alt.Chart:
    rows = [{"slot": p.code, "value": p.value} for p in points]
    mark: alt.Chart = axes.layer(name, rows).mark_bar(**_STYLES[name])
    return mark.encode(x=axes.x(), y=axes.y())


def _values(axes: Axes, name: str, points: Sequence[Point], style: dict[str, Any]) -> list[alt.Chart]:
    if not points:
        return []
    rows = [{"x": axes.inside(p.code, [p.text]), "top": p.top, "text": p.text} for p in points]
    marks = axes.layer(name, rows).mark_text(fontSize=axes.size, baseline="alphabetic", dy=-4, **style)
    return [marks.encode(x=x_px("x"), y=axes.y("top"), text=said())]


def whiskers(axes: Axes, points: Iterable[Point], colour: str = INK) -> list[alt.Chart]:
    """The interval of each estimate, as a thin line with caps."""
    known = [p for p in points if p.has_interval]
    rows: list[Row] = [{"slot": p.code, "low": p.cell.lower, "high": p.cell.upper} for p in known]
    ends = [{"slot": row["slot"], "end": row[end]} for row in rows for end in ("low", "high")]
    if not rows:
        return []
    line = axes.layer("interval", rows).mark_rule(color=colour, strokeWidth=1.25)
    caps = axes.layer("cap", ends).mark_tick(color=colour, thickness=1.25, size=9, orient="horizontal")
    return [
        line.encode(x=axes.x(), y=axes.y("low"), y2=alt.Y2("high:Q")),
        caps.encode(x=axes.x(), y=axes.y("end")),
    ]


def chips(axes: Axes, points: Sequence[Point]) -> list[alt.Chart]:
    """A dashed box on the base line for each hidden cell: no column and no zero."""
    if not points:
        return []
    half = min(axes.step - 4, max(width_of(p.text, axes.size) for p in points) + 14) / 2
    rows = [_chip(axes, p, half) for p in points]
    box = axes.layer("hidden", rows).mark_rect(
        fill=PAPER, stroke=GREY, strokeDash=[3, 2], strokeWidth=1, cornerRadius=3
    )
    text = axes.layer("hiddentext", rows).mark_text(fontSize=min(axes.size, 12.5), color=INK)
    bottom, top = axes.height - 3, axes.height - 3 - _CHIP
    return [
        box.encode(x=x_px("from"), x2=alt.X2("to:Q"), y=at_y(top), y2=to_y(bottom)),
        text.encode(x=x_px("middle"), y=at_y((top + bottom) / 2), text=said()),
    ]


def _chip(axes: Axes, point: Point, half: float) -> Row:
    middle = axes.x_of(point.code)
    return {"from": middle - half, "to": middle + half, "middle": middle, "text": point.text}


def _dashes(axes: Axes, points: Sequence[Point]) -> list[alt.Chart]:
    if not points:
        return []
    rows = [{"slot": p.code, "text": p.text} for p in points]
    marks = axes.layer("none", rows).mark_text(fontSize=axes.size, color=MUTED, dy=-8)
    return [marks.encode(x=axes.x(), y=at_y(axes.height), text=said())]


def provisional_names(axes: Axes, points: Sequence[Point], language: Language) -> list[alt.Chart]:
    """The word "provisional" under the name of each provisional point."""
    rows = [{"slot": p.code} for p in points if p.cell.status is Status.PROVISIONAL]
    if not rows:
        return []
    marks = axes.layer("provisionalname", rows).mark_text(
        fontSize=axes.size - 1, color=MUTED, baseline="alphabetic", dy=33, text=PROVISIONAL[language]
    )
    return [marks.encode(x=axes.x(), y=at_y(axes.height))]
