"""What a chapter from records gives: rows of cross tables, as an organisation would have delivered them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from inbeeld.cohorts import Registers, Rules, Years
from inbeeld.tables import Cell, Status


@dataclass(frozen=True)
class Row:
    """One row of a cross table.

    Attributes:
        keys: the code of each key column.
        cells: the figure of each value column.
    """

    keys: Mapping[str, str]
    cells: Mapping[str, Cell]


CrossTables = Mapping[str, tuple[Row, ...]]
"""Rows by table. Every combination of codes has its row: what was counted and not found is 0."""


@dataclass(frozen=True)
class Chapter:
    """A chapter whose figures are counted in registers.

    Attributes:
        id: of the chapter.
        registers: that must be there.
        links: the pairs of them in which it looks for the same person or record; each needs a legal basis.
        tables: ids of all cross tables that it gives.
        count: counts them all, so that they share their cohorts.
        spans: the years that each register must tell of, by the rules: a year that is lacking would be counted as 0.
    """

    id: str
    registers: tuple[str, ...]
    links: tuple[tuple[str, str], ...]
    tables: tuple[str, ...]
    count: Callable[[Registers], CrossTables]
    spans: Callable[[Rules], Mapping[str, Years]]


def counted(number: int) -> Cell:
    """A count."""
    return Cell(number)


def share_of(numerator: int, base: int) -> Cell:
    """A percentage of a count, with both counts; without a number if there is nothing to take it of."""
    if not base:
        return Cell(None, Status.UNKNOWN, base=0, numerator=0)
    return Cell(100 * numerator / base, Status.DERIVED, base=base, numerator=numerator)


def estimated(
    value: float, limits: tuple[float, float] | None = None, *, base: int | None = None, events: int | None = None
) -> Cell:
    """An estimate, with its 95 % interval where there is one, and the persons and events that it rests on.

    Without all of them it cannot be published: the door (policy "estimates") prints it in steps that depend on ``base``
    and ``events``. A share is a percentage, between 0 and 100. Of a ratio, ``events`` are the fewer of the two groups.
    """
    lower, upper = limits or (None, None)
    return Cell(value, Status.ESTIMATED, lower=lower, upper=upper, base=base, numerator=events)


UNKNOWN = Cell(None, Status.UNKNOWN)
"""What could not be estimated."""
