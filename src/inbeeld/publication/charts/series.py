"""The groups that a chart sets beside each other, each with its colour: the same group has the same everywhere."""

from collections.abc import Sequence
from dataclasses import dataclass

from inbeeld.publication.charts.palette import SERIES
from inbeeld.publication.charts.reading import Point, Reading
from inbeeld.tables import Category, Dimension


@dataclass(frozen=True, slots=True)
class Series:
    """One group: its name, colour token and points."""

    code: str
    name: str
    colour: str
    points: tuple[Point, ...]

    @property
    def last(self) -> Point | None:
        """The last point with a number."""
        return next((point for point in reversed(self.points) if point.has_number), None)


def series_of(reading: Reading, side: Dimension, along: Dimension) -> list[Series]:
    """A group for each category of a side, with its cells along another."""
    categories = reading.chosen(side)
    colours = colours_of(reading, categories)
    return [_one(reading, along, side, (category, colours[category.code])) for category in categories]


def colours_of(reading: Reading, categories: Sequence[Category]) -> dict[str, str]:
    """A colour token for each category: the agreed one, else the next that is free, else grey."""
    agreed = reading.figure.colours
    free = iter([name for name in SERIES if name not in agreed.values()])
    return {c.code: agreed[c.code] if c.code in agreed else next(free, "grey") for c in categories}


def _one(reading: Reading, along: Dimension, side: Dimension, what: tuple[Category, str]) -> Series:
    category, colour = what
    points = reading.points(along, **{side.id: category.code})
    return Series(category.code, reading.label(category), colour, points)
