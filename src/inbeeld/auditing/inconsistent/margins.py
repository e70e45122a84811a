"""Sums of a table by one or more of its columns, to set beside those of another table."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations

from inbeeld.auditing.figures import Figure
from inbeeld.auditing.inconsistent.blocks import Block
from inbeeld.auditing.readings import known

Key = tuple[str, ...]
_MOST_COLUMNS = 3


@dataclass(frozen=True)
class Margin:
    """A sum of cells: its figures and what they add up to."""

    figures: tuple[Figure, ...]
    value: Fraction


def margins(block: Block, columns: Sequence[str]) -> Mapping[Key, Margin]:
    """The sums for each combination of categories of some columns; without those that have a hidden or loose cell."""
    found: dict[Key, list[Figure]] = {}
    for cell in block.cells:
        found.setdefault(tuple(str(cell.category(column)) for column in columns), []).append(cell)
    sums = {key: _margin(cells) for key, cells in found.items()}
    return {key: margin for key, margin in sums.items() if margin is not None}


def _margin(cells: Sequence[Figure]) -> Margin | None:
    values = [known(cell).exact for cell in cells]
    exact = [value for value in values if value is not None]
    return Margin(tuple(cells), sum(exact, Fraction())) if len(exact) == len(values) else None


def categories(block: Block, column: str) -> frozenset[str]:
    """The categories of a column, totals left out."""
    return frozenset(str(cell.category(column)) for cell in block.cells)


def shared_columns(one: Block, other: Block) -> tuple[tuple[str, str], ...]:
    """Columns of two tables that have the same categories."""
    return tuple(
        (mine, theirs)
        for mine in one.table.columns
        for theirs in other.table.columns
        if len(categories(one, mine)) > 1 and categories(one, mine) == categories(other, theirs)
    )


def choices(columns: Sequence[tuple[str, str]]) -> list[tuple[tuple[str, str], ...]]:
    """One column, two columns, three columns: each choice of them."""
    return [choice for size in range(1, min(len(columns), _MOST_COLUMNS) + 1) for choice in combinations(columns, size)]
