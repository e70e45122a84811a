"""A plot of rows, one below the other: names at the left of their track, or above it where there is no room."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from inbeeld.publication.charts.marks import LINE_HEIGHT, Align, Marks, middle, texts
from inbeeld.publication.charts.measuring import widest, wrap
from inbeeld.publication.charts.palette import INK
from inbeeld.publication.charts.sizes import Screen

_AIR = 14
"""Px between a name and its track."""
_WIDEST_NAME = 0.36
"""The part of the picture that names at the left of their tracks take at most."""
_HALF, _SHORT_NAME = 420, 0.28
"""Px, and the part of a picture of at most that width from which names stand above their tracks."""
_NAME_GAP = 3
_ROW_GAP = 14
"""Px below each track that has its name above it, so that a name stands nearest to its own."""


@dataclass(frozen=True)
class RowPlot:
    """Rows of a picture. ``pitch`` is what a track needs in px, ``right`` the room at its right, ``head`` that above.

    ``x`` 0 is the start of the tracks, ``y`` 0 the top of the first row.
    """

    names: tuple[str, ...]
    screen: Screen
    pitch: float
    right: float = 0
    inset: float = 0

    @cached_property
    def above(self) -> bool:
        """Whether names stand above their tracks: on a narrow screen, and in half a column if they are long."""
        longest = widest(self.names, self.screen.font)
        return self.screen.is_narrow or (self.screen.width <= _HALF and longest > _SHORT_NAME * self.screen.width)

    @cached_property
    def left(self) -> float:
        """The room at the left of the tracks."""
        if self.above:
            return self.inset
        return widest((line for lines in self.lines for line in lines), self.screen.font) + _AIR

    @property
    def track(self) -> float:
        """The width of a track."""
        return self.screen.width - self.left - self.right

    @cached_property
    def lines(self) -> tuple[list[str], ...]:
        """Each name, broken into the lines that it needs."""
        room = self.screen.width * (1 if self.above else _WIDEST_NAME)
        return tuple(wrap(name, self.screen.font, room) for name in self.names)

    @cached_property
    def heights(self) -> tuple[float, ...]:
        """The height of each row."""
        if self.above:
            return tuple(LINE_HEIGHT * len(lines) + _NAME_GAP + self.pitch + _ROW_GAP for lines in self.lines)
        return tuple(max(self.pitch, LINE_HEIGHT * len(lines) + 8) for lines in self.lines)

    @cached_property
    def tops(self) -> tuple[float, ...]:
        """The top of each row, and the bottom of the last one."""
        return (0, *accumulate(self.heights))

    @property
    def height(self) -> float:
        """The height of all rows."""
        return self.tops[-1] - (_ROW_GAP if self.above else 0)

    def y(self, place: int) -> float:
        """The middle of the track of a row."""
        if self.above:
            return self.tops[place] + LINE_HEIGHT * len(self.lines[place]) + _NAME_GAP + self.pitch / 2
        return self.tops[place] + self.heights[place] / 2

    def name_marks(self) -> Marks:
        """The names of the rows."""
        rows = [
            {"x": -self.left if self.above else -_AIR, "y": self._name_y(place), "text": lines}
            for place, lines in enumerate(self.lines)
        ]
        align: Align = "left" if self.above else "right"
        return texts("name", rows, size=self.screen.font, colour=INK, align=align)

    def _name_y(self, place: int) -> float:
        if self.above:
            return self.tops[place] + self.screen.font
        return middle(self.y(place), self.screen.font, len(self.lines[place]))

    def tracks_between(self) -> list[tuple[float, float]]:
        """The stretches from top to bottom in which lines of a grid may run: not through names above tracks."""
        if not self.above:
            return [(0, self.height)]
        half = self.pitch / 2
        return [(self.y(place) - half, self.y(place) + half) for place in range(len(self.names))]


def ordered_by(order: str, values: Sequence[float | None]) -> list[int]:
    """The places of rows in the order of a figure: as listed, or by value with the highest first, absent ones last."""
    places = list(range(len(values)))
    if order == "list":
        return places
    return sorted(places, key=lambda place: (values[place] is None, -(values[place] or 0)))
