"""A number that a source printed with a word such as *almost*, as claims of a text may use it."""

from dataclasses import dataclass
from typing import NoReturn

from inbeeld.errors import InBeeldError
from inbeeld.tables import Cell, Number


@dataclass(frozen=True, slots=True, eq=False)
class Vague:
    """A number that may be compared where the order is certain, and with which nothing can be calculated.

    What its qualifier leaves possible is told in ``inbeeld.vocabulary.Qualifier.possible``. Two numbers whose
    possible values touch or overlap have no certain order.
    """

    cell: Cell

    def __lt__(self, other: object) -> bool:
        """Whether it is certainly the lower one. Raises ``InBeeldError`` if the order is not certain."""
        return self._is_above(other) is False

    def __gt__(self, other: object) -> bool:
        """Whether it is certainly the higher one. Raises ``InBeeldError`` if the order is not certain."""
        return self._is_above(other) is True

    def __eq__(self, other: object) -> bool:
        """Whether both are the same, which two such numbers never certainly are. Raises ``InBeeldError`` likewise."""
        self._is_above(other)
        return False

    __hash__ = None  # type: ignore[assignment]  # equality can be refused
    __le__ = __lt__
    __ge__ = __gt__

    def _is_above(self, other: object) -> bool:
        low, high = self.cell.possible
        other_low, other_high = _possible(other)
        if low > other_high or high < other_low:
            return low > other_high
        raise InBeeldError(
            f"'{self}' and '{other}' may be in either order: take the comparison out, or say it as it was printed."
        )

    def _refuse(self, *_others: object) -> NoReturn:
        raise InBeeldError(
            f"Nothing can be calculated with '{self}': it was not published exactly. as_printed(...) gives the bare "
            "number, for a claim about what was printed."
        )

    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = __truediv__ = __rtruediv__ = _refuse
    __floordiv__ = __rfloordiv__ = __mod__ = __rmod__ = __pow__ = __rpow__ = _refuse
    __bool__ = _refuse  # it is no claim by itself
    __neg__ = __pos__ = __abs__ = __round__ = _refuse

    def __str__(self) -> str:
        return f"{self.cell.qualifier} {self.cell.value}"


def number_of(cell: Cell) -> Number | Vague:
    """The number of a cell for claims: vague where it was not published exactly. Raises ``NoFigure`` without one."""
    return cell.number if cell.is_exact else Vague(cell)


def _possible(other: object) -> tuple[float, float]:
    if isinstance(other, Vague):
        return other.cell.possible
    if isinstance(other, int | float):
        return other, other
    raise InBeeldError(f"'{other}' is no number to compare with.")
