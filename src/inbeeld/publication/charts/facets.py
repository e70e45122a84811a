"""Rows of a chart: one for each category of the figure's facet, with a cell for each group that stands side by side."""

from collections.abc import Sequence
from dataclasses import dataclass

from inbeeld.publication.charts.describing import listed
from inbeeld.publication.charts.reading import Point, Reading
from inbeeld.publication.charts.rowplot import ordered_by
from inbeeld.publication.charts.series import colours_of
from inbeeld.tables import Dimension, Status


@dataclass(frozen=True, slots=True)
class FacetRow:
    """One row: its category and its cells, in the order of the groups."""

    code: str
    name: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """One of the groups that stand side by side: its name and colour token."""

    name: str
    colour: str


@dataclass(frozen=True)
class Facets:
    """The rows of a figure and its groups; without a series there is no group."""

    rows: tuple[FacetRow, ...]
    groups: tuple[Group, ...]

    @property
    def points(self) -> list[Point]:
        """All cells in reading order."""
        return [point for row in self.rows for point in row.points]

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the rows."""
        return tuple(row.name for row in self.rows)

    def sentences(self, reading: Reading) -> list[str]:
        """The rows in words: one sentence for each, or one for all if each has one cell."""
        if self.groups:
            return [f"{row.name}: {listed(reading, row.points)}" for row in self.rows]
        return [listed(reading, self.points)]


def facets_of(reading: Reading) -> Facets:
    """The rows and groups of a figure, in the order that it asks for.

    Raises:
        DefinitionError: if it names no facet.
    """
    facet = reading.side(reading.figure.facet)
    series = reading.side(reading.figure.series) if reading.figure.series else None
    rows = _paired(reading, facet, series) if series else _single(reading, facet)
    values = [next((point.value for point in row.points if point.has_number), None) for row in rows]
    groups = _groups(reading, series) if series else ()
    return Facets(tuple(rows[place] for place in ordered_by(reading.figure.order, values)), groups)


def _single(reading: Reading, facet: Dimension) -> list[FacetRow]:
    return [FacetRow(point.code, point.label, (point,)) for point in reading.points(facet)]


def _paired(reading: Reading, facet: Dimension, series: Dimension) -> list[FacetRow]:
    return [
        FacetRow(c.code, reading.label(c), reading.points(series, **{facet.id: c.code})) for c in reading.chosen(facet)
    ]


def _groups(reading: Reading, series: Dimension) -> tuple[Group, ...]:
    categories = reading.chosen(series)
    colours = colours_of(reading, categories)
    return tuple(Group(reading.label(c), colours[c.code]) for c in categories)


def form_of(reading: Reading, form: str) -> str:
    """The type of chart, with the names of its sides."""
    figure = reading.figure
    sides = {name: getattr(figure, name) for name in ("facet", "series", "x")}
    labels = {
        name: figure.table.dimension(side).label[reading.language].lower() for name, side in sides.items() if side
    }
    return form.format(**labels)


def all_estimated(points: Sequence[Point]) -> bool:
    """Whether every number of a chart is an estimate, so that the key can say it once."""
    return all(point.cell.status is Status.ESTIMATED for point in points if point.has_number)
