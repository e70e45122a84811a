"""What a figure shows of its table: the chosen categories, and their cells in reading order."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from inbeeld.errors import DefinitionError, DefinitionFault
from inbeeld.publication.content import FigureContent
from inbeeld.publication.numbers import format_cell, speak_cell
from inbeeld.tables import Category, Cell, Dimension, Status
from inbeeld.vocabulary import Language


@dataclass(frozen=True, slots=True)
class Point:
    """One cell of a figure. ``run`` numbers the stretch between two breaks of method that it belongs to."""

    code: str
    label: str
    cell: Cell
    text: str
    run: int = 0

    @property
    def has_number(self) -> bool:
        """Whether there is a number to draw."""
        return self.cell.has_number

    @property
    def value(self) -> float:
        """The number to draw."""
        return float(self.cell.number)

    @property
    def top(self) -> float:
        """The highest thing drawn for it: the number, or the upper end of its interval."""
        return float(self.cell.upper) if self.has_interval and self.cell.upper else self.value

    @property
    def has_interval(self) -> bool:
        """Whether a 95 % interval belongs to the number: bounds of a derived one say something else."""
        return self.cell.status is Status.ESTIMATED and self.cell.lower is not None and self.cell.upper is not None


@dataclass(frozen=True)
class Reading:
    """A figure in one language."""

    figure: FigureContent
    language: Language

    def chosen(self, dimension: Dimension) -> tuple[Category, ...]:
        """The categories of a side that the figure shows, in their order."""
        wanted = self.figure.select.get(dimension.id)
        if wanted is None:
            return dimension.items
        return tuple(category for category in dimension if category.code in wanted)

    def label(self, category: Category) -> str:
        """The name of a category."""
        return category.label[self.language]

    def side(self, name: str | None) -> Dimension:
        """A side that the figure needs.

        Raises:
            DefinitionError: if the figure does not name it.
        """
        if name is None:
            raise misfit(self.figure, "It does not say which side of its table stands along the axis.")
        return self.figure.table.dimension(name)

    @cached_property
    def fixed(self) -> dict[str, str]:
        """The one category taken of each side that the chart does not spread out; a total is taken by itself."""
        shown = {self.figure.x, self.figure.series, self.figure.facet}
        sides = [d for d in self.figure.table.dimensions if d.id not in shown]
        picks = {d.id: self.chosen(d) for d in sides if d.id in self.figure.select or d.total is None}
        return {name: picked[0].code for name, picked in picks.items() if len(picked) == 1}

    def cell(self, **where: str) -> Cell:
        """One cell of the figure."""
        return self.figure.table.cell(**{**self.fixed, **where})

    def text(self, cell: Cell) -> str:
        """A cell as printed at its mark."""
        return format_cell(cell, self.figure.table.statistic, self.language)

    def spoken(self, cell: Cell) -> str:
        """A cell in words, for those who do not see its mark."""
        return speak_cell(cell, self.language) or self.text(cell)

    def points(self, along: Dimension, **where: str) -> tuple[Point, ...]:
        """The cells of one row along a side."""
        runs = self._runs(along, where)
        return tuple(self._points(along, runs, where))

    def _points(self, along: Dimension, runs: dict[str, int], where: dict[str, str]) -> Iterator[Point]:
        for category in self.chosen(along):
            cell = self.cell(**{**where, along.id: category.code})
            yield Point(category.code, self.label(category), cell, self.text(cell), runs.get(category.code, 0))

    def _runs(self, along: Dimension, where: dict[str, str]) -> dict[str, int]:
        if not along.is_time:
            return {}
        segments = self.figure.table.segments(**{**self.fixed, **where})
        return {code: run for run, segment in enumerate(segments) for code, _ in segment}


def misfit(figure: FigureContent, message: str) -> DefinitionError:
    """The error for a figure whose form does not fit its table."""
    return DefinitionError((DefinitionFault(f"figure {figure.id}", None, f"{figure.kind}: {message}"),))


def highest(points: Sequence[Point]) -> float:
    """The highest thing that is drawn of a row; at least 1, so that a row of zeros has a scale."""
    return max([1.0, *(point.top for point in points if point.has_number)])
