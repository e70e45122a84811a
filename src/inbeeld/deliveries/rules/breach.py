"""What a rule finds, before it is known how severe the contract calls it."""

from dataclasses import dataclass
from typing import TypeVar

from inbeeld.deliveries.faults import Fault
from inbeeld.deliveries.results import Place
from inbeeld.tables import Cell

NOWHERE = Place()
T = TypeVar("T")


@dataclass(frozen=True)
class Breach:
    """A rule that does not hold, and where."""

    fault: Fault
    where: Place = NOWHERE


def place_of(cell: Cell | None) -> Place:
    """Where a cell stands in its file."""
    if cell is None or not cell.origins:
        return NOWHERE
    origin = cell.origins[0]
    return Place(origin.sheet, origin.row, origin.column)


def place_of_all(cells: tuple[Cell, ...]) -> Place:
    """What the places of several cells have in common: their sheet, and their row or column."""
    places = [place_of(cell) for cell in cells]
    return Place(
        _only({place.sheet for place in places}),
        _only({place.row for place in places}),
        _only({place.column for place in places}),
    )


def _only(values: set[T]) -> T | None:
    return next(iter(values)) if len(values) == 1 else None
