"""What a figure shows of its table: the chosen categories, and their cells in reading order."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from inbeeld.errors import DefinitionError, DefinitionFault
from inbeeld.publication.charts import wording
from inbeeld.publication.content import FigureContent
from inbeeld.publication.numbers import format_cell, format_end, format_value, speak_cell
from inbeeld.tables import Category, Cell, Dimension, Number, Statistic, Status
from inbeeld.vocabulary import Language, Qualifier


@dataclass(frozen=True, slots=True)
class Point:
    """One cell of a figure.

    ``text`` is what is printed at its mark, ``words`` what hovering over it or reaching it by keyboard shows. ``run``
    numbers the stretch between two breaks of method that it belongs to.
    """

    code: str
    label: str
    cell: Cell
    text: str
    run: int = 0
    words: str = ""

    @property
    def has_number(self) -> bool:
        """Whether there is a number to draw."""
        return self.cell.has_number

    @property
    def value(self) -> float:
        """The number to draw."""
        return float(self.cell.number)

    @property
    def layer(self) -> str:
        """The layer of words that its print belongs to."""
        if self.has_number:
            return "value"
        return "hiddentext" if self.cell.is_hidden else "none"

    @property
    def top(self) -> float:
        """The highest thing drawn for it: the number, or the upper end of its interval."""
        return float(self.cell.upper) if self.has_interval and self.cell.upper else self.value

    @property
    def has_interval(self) -> bool:
        """Whether a 95 % interval belongs to the number: bounds of a derived one say something else."""
        return has_interval(self.cell)

    @property
    def low(self) -> float:
        """The lowest thing drawn for it: the number, or the lower end of its interval."""
        return float(self.cell.lower) if self.has_interval and self.cell.lower is not None else self.value


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

    def in_full(self, cell: Cell) -> str:
        """A cell in words with its interval, and whether it is provisional."""
        extras = [wording.PROVISIONAL[self.language]] if cell.status is Status.PROVISIONAL else []
        if has_interval(cell):
            low, high = (self.end(end or 0) for end in (cell.lower, cell.upper))
            extras.append(wording.INTERVAL[self.language].format(lower=low, upper=high))
        return f"{self.spoken(cell)} ({', '.join(extras)})" if extras else self.spoken(cell)

    def plain_text(self, point: Point) -> str:
        """A number as printed, without "circa"; a qualifier of the source stays."""
        if not point.has_number or point.cell.qualifier not in (None, Qualifier.ABOUT):
            return point.text
        return format_value(point.cell, self.figure.table.statistic, self.language)

    def end(self, number: Number) -> str:
        """An end of an interval as printed."""
        return format_end(number, self.language) + self.sign

    @property
    def sign(self) -> str:
        """The sign behind each number of the table."""
        return "%" if self.figure.table.statistic is Statistic.SHARE else ""

    def points(self, along: Dimension, **where: str) -> tuple[Point, ...]:
        """The cells of one row along a side."""
        runs = self._runs(along, where)
        return tuple(self._points(along, runs, where))

    def _points(self, along: Dimension, runs: dict[str, int], where: dict[str, str]) -> Iterator[Point]:
        for category in self.chosen(along):
            cell = self.cell(**{**where, along.id: category.code})
            yield Point(
                category.code,
                self.label(category),
                cell,
                self.text(cell),
                runs.get(category.code, 0),
                f"{self._place(where, category)}: {self.in_full(cell)}",
            )

    def _place(self, where: dict[str, str], category: Category) -> str:
        sides = {name: self.figure.table.dimension(name).by_code[code] for name, code in where.items()}
        return ", ".join(self.label(c) for c in (*sides.values(), category))

    def _runs(self, along: Dimension, where: dict[str, str]) -> dict[str, int]:
        if not along.is_time:
            return {}
        segments = self.figure.table.segments(**{**self.fixed, **where})
        return {code: run for run, segment in enumerate(segments) for code, _ in segment}


def misfit(figure: FigureContent, message: str) -> DefinitionError:
    """The error for a figure whose form does not fit its table."""
    return DefinitionError((DefinitionFault(f"figure {figure.id}", None, f"{figure.kind}: {message}"),))


def has_interval(cell: Cell) -> bool:
    """Whether a 95 % interval belongs to the number of a cell."""
    return cell.status is Status.ESTIMATED and cell.lower is not None and cell.upper is not None


def highest(points: Iterable[Point]) -> float:
    """The highest thing that is drawn of a row; at least 1, so that a row of zeros has a scale."""
    return max([1.0, *(point.top for point in points if point.has_number)])
