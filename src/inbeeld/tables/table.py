"""A table: dimensions × cells of one measure, with what a reader must know of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import product

from inbeeld.errors import NoFigure, NoSuchCell
from inbeeld.tables.cells import Cell
from inbeeld.tables.dimensions import Dimension
from inbeeld.vocabulary import Break, Measure, Period, Text

Key = tuple[str, ...]


class Statistic(StrEnum):
    """What the numbers of a table are."""

    COUNT = "count"
    SHARE = "share"
    CLASS = "class"
    NUMBER = "number"
    """A number that is no count and no percentage: an age, a duration, a test statistic."""


@dataclass(frozen=True, slots=True)
class Source:
    """A delivery that a table was computed from."""

    id: str
    name: Text
    reference_date: str
    files: tuple[tuple[str, str], ...]
    """Pairs of file name and SHA-256. For a file that its source did not publish it is empty: it is kept internally."""
    is_published: bool = False
    """Whether the organisation published these figures itself. If nobody says so, they have to be protected."""
    is_synthetic: bool = False
    """Whether they were counted in registers of persons who do not exist."""


@dataclass(frozen=True, slots=True)
class About:
    """What a reader must know of a table."""

    title: Text
    population: Text
    period: Period
    source: Source
    limitations: tuple[Text, ...] = ()
    method: Text | None = None
    breaks: tuple[Break, ...] = ()
    rounding: Text | None = None
    period_words: Text | None = None

    @property
    def period_label(self) -> Text:
        """The period as printed: its years, or the words for a school year or a survey."""
        return self.period_words or Text.same(self.period.label)


@dataclass(frozen=True, slots=True)
class Shares:
    """What percentages are taken of, and what they count.

    Attributes:
        shared_base: the dimensions whose categories are percentages of one base, as in "of all victims, so many were
            girls"; the others have a base for each category, as in "of the girls so many got help".
        counted: a name for what is counted among each base, such as those who got help. Two tables count the same if
            they have the same name for it; without a name nobody can tell.
    """

    shared_base: tuple[str, ...] = ()
    counted: str = ""


@dataclass(frozen=True)
class Table:
    """Cells of one measure. Values are true values: a table cannot be published, only a ``SafeTable`` can.

    ``cells`` has one entry for each combination of categories, keyed by the codes in the order of ``dimensions``.

    ``shares`` says of percentages what they are taken of; None if nobody does.
    """

    id: str
    measure: Measure
    statistic: Statistic
    dimensions: tuple[Dimension, ...]
    cells: Mapping[Key, Cell]
    about: About
    shares: Shares | None = None

    def __post_init__(self) -> None:
        expected = set(self.keys())
        if expected != set(self.cells):
            wrong = sorted(expected ^ set(self.cells))[:5]
            raise ValueError(f"Table {self.id} does not fill its dimensions exactly; look at {wrong}.")

    def keys(self) -> Iterator[Key]:
        """All keys in reading order."""
        return product(*([c.code for c in dimension] for dimension in self.dimensions))

    def dimension(self, name: str) -> Dimension:
        """One side of the table by its id.

        Raises:
            NoSuchCell: if the table has no such side.
        """
        for dimension in self.dimensions:
            if dimension.id == name:
                return dimension
        known = ", ".join(d.id for d in self.dimensions)
        raise NoSuchCell(f"Table {self.id} has no dimension '{name}'. It has: {known}.")

    @property
    def time(self) -> Dimension | None:
        """The dimension whose categories are periods, if there is one."""
        return next((d for d in self.dimensions if d.is_time), None)

    def key(self, **where: str) -> Key:
        """The key of one cell. A dimension left out stands for its total.

        Raises:
            NoSuchCell: for an unknown dimension or category, or one left out that has no total.
        """
        for name in where:
            self.dimension(name)
        return tuple(self._code(dimension, where.get(dimension.id)) for dimension in self.dimensions)

    def _code(self, dimension: Dimension, wanted: str | None) -> str:
        if wanted is None and dimension.total is not None:
            return dimension.total.code
        if wanted not in dimension.by_code:
            known = ", ".join(dimension.by_code)
            raise NoSuchCell(f"Table {self.id} has no {dimension.id}={wanted or '(total)'}. Choose one of: {known}.")
        return str(wanted)

    def cell(self, **where: str) -> Cell:
        """One cell by its categories; a dimension left out stands for its total.

        Raises:
            NoSuchCell: if there is no such cell.
        """
        return self.cells[self.key(**where)]

    def number(self, **where: str) -> int | float:
        """The number in one cell.

        Raises:
            NoSuchCell: if there is no such cell.
            NoFigure: if it has no number.
        """
        cell = self.cell(**where)
        if cell.value is None:
            place = ", ".join(f"{name}={code}" for name, code in where.items())
            raise NoFigure(f"{self.id} ({place}) has no number: its status is '{cell.status}'.")
        return cell.value

    def with_cells(self, cells: Mapping[Key, Cell]) -> "Table":
        """The same table with other cells."""
        return replace(self, cells=dict(cells))
