"""The plot that columns and lines stand on: places along the axis, with a gap at each break, and a zero base."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Literal

import altair as alt

from inbeeld.publication.charts.channels import at_x, at_y, said, to_x, to_y, x_px
from inbeeld.publication.charts.measuring import widest, wrap
from inbeeld.publication.charts.palette import GREY, INK, MUTED
from inbeeld.publication.charts.reading import Point
from inbeeld.publication.charts.wording import NEW, OLD
from inbeeld.vocabulary import Language

Row = dict[str, Any]


@dataclass(frozen=True)
class Axes:
    """A plot of ``width`` × ``height`` px for numbers from 0 to ``top``; ``size`` is the font size in px.

    ``slots`` are the places along the axis: a category's code, or a gap.
    """

    slots: tuple[str, ...]
    width: float
    height: float
    top: float
    size: float
    kind: Literal["band", "point"] = "band"

    @property
    def step(self) -> float:
        """The distance between two places in px."""
        return self.width / len(self.slots)

    def x(self) -> alt.X:
        """Position along the axis, from the field ``slot``."""
        room = {"paddingInner": 0.28, "paddingOuter": 0.14} if self.kind == "band" else {"padding": 0.5}
        scale = alt.Scale(type=self.kind, domain=list(self.slots), **room)  # type: ignore[arg-type]  # kind is one of altair's words
        return alt.X("slot:O", scale=scale, axis=None)

    def y(self, field: str = "value") -> alt.Y:
        """Height above the base, from a field with a number."""
        return alt.Y(f"{field}:Q", scale=alt.Scale(domain=[0, self.top], nice=False), axis=None)

    def y_of(self, value: float) -> float:
        """Height in px from the top of the plot."""
        return self.height * (1 - value / self.top)

    def x_of(self, slot: str) -> float:
        """The middle of a place in px."""
        return self.step * (self.slots.index(slot) + 0.5)

    def inside(self, slot: str, lines: Sequence[str]) -> float:
        """The middle in px of words at a place, moved so that none of them leaves the plot."""
        half = widest(lines, self.size) / 2
        return min(max(self.x_of(slot), half), self.width - half)

    def layer(self, name: str, rows: Sequence[Row]) -> alt.Chart:
        """An empty layer over rows; ``name`` becomes the class of its marks in the picture."""
        return alt.Chart({"values": list(rows)}, name=name)


def slots_of(points: Sequence[Point]) -> tuple[str, ...]:
    """The places of a row of points, with a gap where the method broke."""
    slots = [point.code for point in points[:1]]
    for before, after in pairwise(points):
        if after.run != before.run:
            slots.append(gap_before(after.code))
        slots.append(after.code)
    return tuple(slots)


def gap_before(code: str) -> str:
    """The name of the gap before a category."""
    return f"|{code}"


def gaps_in(slots: Sequence[str]) -> tuple[str, ...]:
    """The gaps among places."""
    return tuple(slot for slot in slots if slot.startswith("|"))


def base(axes: Axes) -> alt.Chart:
    """The line at zero."""
    mark: alt.Chart = axes.layer("base", [{}]).mark_rule(color=GREY, strokeWidth=1)
    return mark.encode(x=at_x(0), x2=to_x(axes.width), y=at_y(axes.height))


def names(axes: Axes, points: Sequence[Point], *, ends_only: bool = False) -> alt.Chart:
    """The name of each place under the base line, in as many lines as it needs."""
    shown = [points[0], points[-1]] if ends_only and len(points) > 1 else points
    labels = [[point.label] if ends_only else lines_of(axes, point) for point in shown]
    rows = [
        {"x": axes.inside(point.code, lines), "text": "\n".join(lines)}
        for point, lines in zip(shown, labels, strict=True)
    ]
    mark: alt.Chart = axes.layer("name", rows).mark_text(
        fontSize=axes.size, color=MUTED, baseline="alphabetic", dy=17, lineBreak="\n", lineHeight=16
    )
    return mark.encode(x=x_px("x"), y=at_y(axes.height), text=said())


def lines_of(axes: Axes, point: Point) -> list[str]:
    """The name of a place, broken into lines that fit under it."""
    return wrap(point.label, axes.size, axes.step - 2)


def break_marks(axes: Axes, language: Language, *, words: bool = True) -> list[alt.Chart]:
    """A dotted rule in each gap, with words at both sides."""
    rows = [{"slot": slot} for slot in gaps_in(axes.slots)]
    if not rows:
        return []
    above = -38 if words else -8
    rule: alt.Chart = axes.layer("break", rows).mark_rule(color=INK, strokeWidth=1.25, strokeDash=[2, 3])
    rule = rule.encode(x=axes.x(), y=at_y(above), y2=to_y(axes.height + 22))
    sides = [_old_words(axes, rows, OLD[language]), _new_words(axes, rows, NEW[language])]
    return [rule, *(sides if words else [])]


def _old_words(axes: Axes, rows: Sequence[Row], words: str) -> alt.Chart:
    mark: alt.Chart = axes.layer("oldwords", rows).mark_text(
        fontSize=axes.size, color=MUTED, align="right", dx=-9, text=words
    )
    return mark.encode(x=axes.x(), y=at_y(-32))


def _new_words(axes: Axes, rows: Sequence[Row], words: str) -> alt.Chart:
    mark: alt.Chart = axes.layer("newwords", rows).mark_text(
        fontSize=axes.size, color=MUTED, align="left", dx=9, text=words
    )
    return mark.encode(x=axes.x(), y=at_y(-32))
