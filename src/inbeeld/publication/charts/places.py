"""Places on a map, in fixed classes with round limits, and the legend that counts them."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from inbeeld.publication.charts import wording
from inbeeld.publication.charts.palette import RAMP
from inbeeld.publication.charts.reading import Point, Reading, misfit
from inbeeld.publication.drawing import LegendEntry
from inbeeld.publication.numbers import format_number
from inbeeld.tables import Category, Dimension, Status
from inbeeld.vocabulary import Language


@dataclass(frozen=True, slots=True)
class Place:
    """One area: its category, cell and class. ``step`` is None where there is neither a number nor a class."""

    category: Category
    point: Point
    step: int | None

    @property
    def name(self) -> str:
        """Its short name."""
        return self.category.abbreviation or self.category.code

    @property
    def role(self) -> str:
        """How it is drawn: in the colour of its class, as withheld, or as not published."""
        if self.step is not None:
            return "known"
        return "hidden" if self.point.cell.is_hidden else "none"

    @property
    def column(self) -> int:
        """Its column on the map, counted from the west."""
        return self.category.column or 0

    @property
    def row(self) -> int:
        """Its row on the map, counted from the north."""
        return self.category.row or 0


def side_of_map(reading: Reading, *, placed: bool = True) -> Dimension:
    """The side of the table whose categories are the areas; with ``placed`` they must have places.

    Raises:
        DefinitionError: if there is none.
    """
    figure = reading.figure
    named = [name for name in (figure.facet, figure.x, figure.series) if name]
    if named and not placed:
        return figure.table.dimension(named[0])
    sides = [figure.table.dimension(name) for name in named] or list(figure.table.dimensions)
    found = next((side for side in sides if any(c.column is not None for c in side)), None)
    if found is None:
        raise misfit(figure, "None of its sides has places (column and row) in its code list.")
    return found


def places_of(reading: Reading, side: Dimension, *, placed: bool = True) -> list[Place]:
    """The areas from the highest to the lowest, those without a number last.

    Raises:
        DefinitionError: if an area has no place and needs one.
    """
    categories = reading.chosen(side)
    placeless = [c.code for c in categories if c.column is None or c.row is None]
    if placed and placeless:
        raise misfit(reading.figure, f"No place on the map is known for: {', '.join(placeless)}.")
    points = {point.code: point for point in reading.points(side)}
    bounds = bounds_of(reading)
    places = [Place(c, points[c.code], step_of(bounds, points[c.code])) for c in categories]
    return sorted(places, key=_from_high_to_low)


def _from_high_to_low(place: Place) -> tuple[float, str]:
    point = place.point
    value = point.value if point.has_number else float(point.cell.lower or 0) - (1 if place.step is None else 0)
    return -value, point.label


def bounds_of(reading: Reading) -> tuple[int, ...]:
    """The lower bounds of the classes, from zero.

    Raises:
        DefinitionError: if there are more than colours.
    """
    given = reading.figure.classes
    bounds = given if given and given[0] == 0 else (0, *given)
    if len(bounds) > len(RAMP):
        raise misfit(reading.figure, f"It has {len(bounds)} classes; a map takes at most {len(RAMP)}.")
    return bounds


def step_of(bounds: Sequence[int], point: Point) -> int | None:
    """The class that a cell falls in; a published class belongs where its lower bound does."""
    if point.cell.status is Status.CLASS:
        return bisect_right(bounds, point.cell.lower or 0) - 1
    return bisect_right(bounds, point.value) - 1 if point.has_number else None


def legend_of(reading: Reading, places: Sequence[Place]) -> tuple[LegendEntry, ...]:
    """The classes with the number of areas in each."""
    bounds = bounds_of(reading)
    steps = [place.step for place in places]
    most = max(steps.count(step) for step in range(len(bounds)))
    return tuple(
        LegendEntry(step, class_label(bounds, step, reading.language), steps.count(step), most)
        for step in range(len(bounds))
    )


def legend_title(reading: Reading) -> str:
    """What the classes count, and when."""
    unit = reading.figure.table.measure.unit.many[reading.language].capitalize()
    time = reading.figure.table.time
    years = [reading.label(category) for category in reading.chosen(time)] if time else []
    return f"{unit} in {years[0]}" if len(years) == 1 else unit


def words_for_places(reading: Reading, side: Dimension) -> tuple[str, str]:
    """What one area and several are called."""
    one, many = wording.PLACES.get(side.id, wording.ANY_PLACES)
    return one[reading.language], many[reading.language]


def listed_by_class(reading: Reading, places: Iterable[Place]) -> list[str]:
    """The names of the areas in each class, from the highest class to the lowest; what has none comes last."""
    bounds = bounds_of(reading)
    by_step: dict[str, list[str]] = {}
    for place in places:
        label = reading.spoken(place.point.cell) if place.step is None else class_label(
            bounds, place.step, reading.language
        )  # fmt: skip
        by_step.setdefault(label, []).append(place.point.label)
    return [f"{label}: {', '.join(sorted(names))}" for label, names in by_step.items()]


def class_label(bounds: Sequence[int], step: int, language: Language) -> str:
    """The name of a class of a map: "minder dan 40", "40 tot 70", "130 of meer"."""
    lower = format_number(bounds[step], language)
    if step + 1 == len(bounds):
        return wording.OR_MORE[language].format(lower=lower)
    upper = format_number(bounds[step + 1], language)
    words = wording.LESS_THAN if bounds[step] == 0 else wording.FROM_TO
    return words[language].format(lower=lower, upper=upper)
