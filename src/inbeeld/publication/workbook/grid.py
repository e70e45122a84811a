"""A published table as rows and columns of a sheet: periods across, everything else down."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from inbeeld.disclosure import SafeTable
from inbeeld.publication.cellnotes import key_of, label_of
from inbeeld.publication.tablefacts import capital, what_counts
from inbeeld.tables import Category, Dimension, Key, Kind
from inbeeld.vocabulary import Language

_WIDEST = 12
"""More categories than this stand down the side, also without a time dimension."""


@dataclass(frozen=True)
class GridRow:
    """The names of a row, one per dimension that stands down, and the keys of its cells."""

    labels: tuple[str, ...]
    keys: tuple[Key, ...]
    total: bool


@dataclass(frozen=True)
class Grid:
    """A table with one row of headings: first those of the labels, then those of the cells."""

    label_headings: tuple[str, ...]
    cell_headings: tuple[str, ...]
    rows: tuple[GridRow, ...]

    @property
    def width(self) -> int:
        """The number of columns."""
        return len(self.label_headings) + len(self.cell_headings)


def grid_of(table: SafeTable, language: Language) -> Grid:
    """The grid of a table."""
    across = _across(table)
    down = tuple(dimension for dimension in table.dimensions if dimension is not across)
    counts = what_counts(table)[language]
    columns = [label_of(table, category, language) for category in across] if across else [capital(counts)]
    headings = _unique([*(dimension.label[language] for dimension in down), *columns])
    rows = tuple(_rows(table, down, across, language))
    return Grid(headings[: len(down)], headings[len(down) :], rows)


def _across(table: SafeTable) -> Dimension | None:
    if len(table.dimensions) < 2:
        return None
    last = table.dimensions[-1]
    return table.time or (last if len(last.categories) <= _WIDEST else None)


def _rows(
    table: SafeTable, down: tuple[Dimension, ...], across: Dimension | None, language: Language
) -> Iterator[GridRow]:
    for categories in product(*down):
        where = {dimension.id: category.code for dimension, category in zip(down, categories, strict=True)}
        places = [where | {across.id: category.code} for category in across] if across else [where]
        yield GridRow(
            tuple(label_of(table, category, language) for category in categories),
            tuple(key_of(table, place) for place in places),
            any(_is_total(category) for category in categories),
        )


def _is_total(category: Category) -> bool:
    return category.kind is Kind.TOTAL


def _unique(headings: list[str]) -> tuple[str, ...]:
    """Headings that occur once, whatever their case: a table in a workbook cannot have two of the same name."""
    seen: dict[str, int] = {}
    made = []
    for heading in headings:
        times = seen[heading.casefold()] = seen.get(heading.casefold(), 0) + 1
        made.append(heading if times == 1 else f"{heading} ({times})")
    return tuple(made)
