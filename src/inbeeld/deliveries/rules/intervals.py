"""What is known of a count: exactly, or only between which bounds it lies."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from inbeeld.deliveries.catalogue import fill
from inbeeld.tables import Cell, Status
from inbeeld.vocabulary import Text

_AT_LEAST = Text(nl="ten minste {low}", en="at least {low}")
_BETWEEN = Text(nl="{low} tot en met {high}", en="{low} to {high}")
_EXACTLY = Text(nl="{low}", en="{low}")


@dataclass(frozen=True, slots=True)
class Interval:
    """Lowest and highest value that a count can have."""

    low: float
    high: float

    def __add__(self, other: "Interval") -> "Interval":
        return Interval(self.low + other.low, self.high + other.high)

    @property
    def is_exact(self) -> bool:
        """Whether there is only one value."""
        return self.low == self.high

    def meets(self, other: "Interval", tolerance: float) -> bool:
        """Whether both can be the same count, within a tolerance."""
        return self.low <= other.high + tolerance and other.low <= self.high + tolerance

    @property
    def words(self) -> Text:
        """As told to a supplier."""
        template = _EXACTLY if self.is_exact else _AT_LEAST if math.isinf(self.high) else _BETWEEN
        return fill(template, {"low": _number(self.low), "high": _number(self.high)})

    @property
    def figure(self) -> str | None:
        """The value as a supplier would write it; None if it is not exactly known."""
        return str(_number(self.low)) if self.is_exact else None


ANYTHING = Interval(0, math.inf)
NOTHING = Interval(0, 0)


def interval_of(cell: Cell) -> Interval:
    """The bounds of a count in a cell."""
    if cell.value is not None:
        return Interval(cell.value, cell.value)
    if cell.status in (Status.HIDDEN, Status.CLASS):
        return Interval(cell.lower or 0, math.inf if cell.upper is None else cell.upper)
    return ANYTHING


def total(intervals: Iterable[Interval]) -> Interval:
    """The bounds of a sum."""
    return sum(intervals, start=NOTHING)


def _number(value: float) -> int | float:
    return value if math.isinf(value) or value != int(value) else int(value)
