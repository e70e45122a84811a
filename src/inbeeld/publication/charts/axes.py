"""The plot that columns and lines stand on: places along the axis, with a gap at each break, and a zero base."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from inbeeld.publication.charts.marks import Marks, Row, rects, rules, texts
from inbeeld.publication.charts.measuring import widest, wrap
from inbeeld.publication.charts.palette import GREY, HATCH, INK, MUTED
from inbeeld.publication.charts.reading import Point
from inbeeld.publication.charts.wording import NEW, OLD
from inbeeld.vocabulary import Language

_COLUMN = 0.72
"""The part of a step that a column takes."""
_WORDS_AT = -28
"""Px: the base line of the words beside a break, above the plot."""


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

    @property
    def step(self) -> float:
        """The distance between two places in px."""
        return self.width / len(self.slots)

    def y_of(self, value: float) -> float:
        """Height in px from the top of the plot."""
        return self.height * (1 - value / self.top)

    def x_of(self, slot: str) -> float:
        """The middle of a place in px."""
        return self.step * (self.slots.index(slot) + 0.5)

    def column(self, slot: str, value: float) -> Row:
        """A column at a place, from the base to a value."""
        x, y = self.x_of(slot) - self.step * _COLUMN / 2, self.y_of(value)
        return {"x": x, "y": y, "width": self.step * _COLUMN, "height": self.height - y}

    def inside(self, slot: str, lines: Sequence[str]) -> float:
        """The middle in px of words at a place, moved so that none of them leaves the plot."""
        half = widest(lines, self.size) / 2
        return min(max(self.x_of(slot), half), self.width - half)


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


def base(axes: Axes) -> Marks:
    """The line at zero."""
    line = {"x": 0, "x2": axes.width, "y": axes.height, "y2": axes.height}
    return rules("base", [line], stroke=GREY, strokeWidth=1)


def names(axes: Axes, points: Sequence[Point], *, ends_only: bool = False) -> Marks:
    """The name of each place under the base line, in as many lines as it needs."""
    shown = [points[0], points[-1]] if ends_only and len(points) > 1 else points
    labels = [[point.label] if ends_only else lines_of(axes, point) for point in shown]
    rows = [
        {"x": axes.inside(point.code, lines), "y": axes.height + 17, "text": lines}
        for point, lines in zip(shown, labels, strict=True)
    ]
    return texts("name", rows, size=axes.size, colour=MUTED)


def lines_of(axes: Axes, point: Point) -> list[str]:
    """The name of a place, broken into lines that fit under it."""
    return wrap(point.label, axes.size, axes.step - 2)


def old_side(axes: Axes) -> Marks:
    """A pale hatch behind everything before the last break."""
    gaps = gaps_in(axes.slots)
    rows = [{"x": 0, "y": 0, "width": axes.x_of(gaps[-1]), "height": axes.height}] if gaps else []
    return rects("old", rows, fill=HATCH, fillOpacity=0.35)


def break_marks(axes: Axes, language: Language, *, in_words: bool = True) -> list[Marks]:
    """A dotted rule in each gap, with words at both sides of the last one."""
    places = [axes.x_of(slot) for slot in gaps_in(axes.slots)]
    above = -38 if in_words else -8
    lines = [{"x": x, "x2": x, "y": above, "y2": axes.height + 22} for x in places]
    rule = rules("break", lines, stroke=INK, strokeWidth=1.25, strokeDash=[2, 3])
    if not in_words or not places:
        return [rule]
    last = places[-1]
    old = [{"x": last - 9, "y": _WORDS_AT, "text": OLD[language]}]
    new = [{"x": last + 9, "y": _WORDS_AT, "text": NEW[language]}]
    return [
        rule,
        texts("oldwords", old, size=axes.size, colour=MUTED, align="right"),
        texts("newwords", new, size=axes.size, colour=MUTED, align="left"),
    ]
