"""A horizontal bar in the style of its status. A hidden cell is a dashed box at the base, never a bar."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from inbeeld.publication.charts.columnmarks import CHIP, DASHES
from inbeeld.publication.charts.marks import Marks, Row, rects, rules
from inbeeld.publication.charts.measuring import width_of
from inbeeld.publication.charts.palette import INK, MARKS, PAPER
from inbeeld.publication.charts.reading import Point
from inbeeld.tables import Status

Scale = Callable[[float], float]

_TINT = 0.2
"""How much of its colour shows inside the outline of what is not certain."""
_CAP = 4
_CHIP = 20


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its cell, colour token, middle in px and thickness."""

    point: Point
    colour: str
    y: float
    thickness: float

    @property
    def is_hidden(self) -> bool:
        """Whether its number is withheld."""
        return self.point.cell.is_hidden

    def end(self, x: Scale) -> float:
        """Where the value can stand: behind the bar and its interval; inside the box of a hidden cell."""
        if self.point.has_number:
            return x(self.point.top)
        return x(float(self.point.cell.upper or self.point.cell.lower or 0)) if self._is_class else 0

    @property
    def role(self) -> str:
        """How it is drawn."""
        if self.is_hidden:
            return "hidden"
        if self._is_class:
            return "class"
        if not self.point.has_number:
            return "none"
        uncertain = self.point.cell.status in (Status.ESTIMATED, Status.PROVISIONAL)
        return self.point.cell.status.value if uncertain else "full"

    @property
    def _is_class(self) -> bool:
        return self.point.cell.status is Status.CLASS

    def place(self, x: Scale) -> Row:
        """Its rectangle."""
        start, width = 0.0, _CHIP + 0.0
        if self.is_hidden:
            start, width = 2.0, width_of(self.point.text, 12.5) + 10
        elif self._is_class:
            start = x(float(self.point.cell.lower or 0))
            width = max(self.end(x) - start, 3)
        elif self.point.has_number:
            width = x(self.point.value)
        return {"x": start, "y": self.y - self.thickness / 2, "width": width, "height": self.thickness}

    @property
    def style(self) -> Row:
        """Its fill and outline."""
        colour = MARKS[self.colour]
        styles: dict[str, Row] = {
            "full": {"fill": colour},
            "class": {"fill": colour, "fillOpacity": 0.4},
            "hidden": CHIP,
            "none": {"fill": PAPER, "fillOpacity": 0},
        }
        tinted: Row = {"fill": colour, "fillOpacity": _TINT, "stroke": colour, "strokeWidth": 1}
        return styles[self.role] if self.role in styles else {**tinted, "strokeDash": DASHES[self.role]}


def bar_marks(bars: Sequence[Bar], x: Scale) -> Marks:
    """The bars in reading order."""
    return rects("bar", [{**b.place(x), **b.style, "role": b.role, "cell": b.point.words} for b in bars])


def whisker_marks(bars: Sequence[Bar], x: Scale) -> list[Marks]:
    """The interval of each estimate, as a thin line with caps."""
    known = [(bar.y, x(bar.point.low), x(bar.point.top)) for bar in bars if bar.point.has_interval]
    lines = [{"x": low, "x2": high, "y": y, "y2": y} for y, low, high in known]
    caps = [{"x": end, "x2": end, "y": y - _CAP, "y2": y + _CAP} for y, *ends in known for end in ends]
    return [
        rules("interval", lines, stroke=INK, strokeWidth=1.25),
        rules("cap", caps, stroke=INK, strokeWidth=1.25),
    ]
