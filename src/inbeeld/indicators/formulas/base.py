"""What a formula is given and what it gives."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from inbeeld.declarations import Definitions, Indicator
from inbeeld.deliveries import Record
from inbeeld.tables import Cell, Dimension, Key, Shares


@dataclass(frozen=True)
class FormulaInput:
    """The delivered records of a formula's tables, and the sides that the indicator's table would have."""

    indicator: Indicator
    definitions: Definitions
    records: Mapping[str, Sequence[Record]]
    sides: tuple[Dimension, ...]
    day: date


@dataclass(frozen=True)
class FormulaResult:
    """The sides and delivered or calculated cells of a table; totals and gaps are filled in afterwards.

    ``shares`` says what percentages are taken of, where the formula knows.
    """

    sides: tuple[Dimension, ...]
    cells: dict[Key, Cell]
    shares: Shares | None = None


Formula = Callable[[FormulaInput], FormulaResult]
