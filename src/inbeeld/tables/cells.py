"""One cell of a table: a number, or the stated reason why there is none. Zero means zero."""

from dataclasses import dataclass
from enum import StrEnum

from inbeeld.errors import NoFigure
from inbeeld.vocabulary import Qualifier, Text

Number = int | float


class Status(StrEnum):
    """How a cell must be read, the same in every format."""

    VALUE = "value"
    DERIVED = "derived"
    ESTIMATED = "estimated"
    PROVISIONAL = "provisional"
    CLASS = "class"
    HIDDEN = "hidden"
    HIDDEN_SECONDARY = "hidden-secondary"
    UNKNOWN = "unknown"
    NOT_PUBLISHED = "not-published"


WITH_NUMBER = frozenset({Status.VALUE, Status.DERIVED, Status.ESTIMATED, Status.PROVISIONAL})
HIDDEN = frozenset({Status.HIDDEN, Status.HIDDEN_SECONDARY})


@dataclass(frozen=True, slots=True)
class Origin:
    """The place in a delivered file that a cell was read from."""

    file: str
    row: int | None = None
    column: str | None = None
    sheet: str | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """One figure.

    Attributes:
        value: the number; a count as int, a percentage as float between 0 and 100; None without a number.
        status: how to read it.
        lower: lowest value that a class or hidden cell can have, or the lower end of the 95 % interval.
        upper: the same at the other end; None where there is no limit.
        is_closed: whether the bounds of a class belong to it. What a supplier prints seldom tells; our own classes do.
        base: the count that a percentage is taken of.
        numerator: the count that a percentage is the share of.
        note: what a reader must know of this one cell.
        origins: the delivered values it was computed from.
        qualifier: the word that the source printed with the number; None for an exact one. What is calculated from
            qualified cells is an estimate, or is qualified itself where that follows (``share_of_cells``).
        base_qualifier: the same for the base.
    """

    value: Number | None
    status: Status = Status.VALUE
    lower: Number | None = None
    upper: Number | None = None
    base: Number | None = None
    numerator: Number | None = None
    note: Text | None = None
    origins: tuple[Origin, ...] = ()
    qualifier: Qualifier | None = None
    base_qualifier: Qualifier | None = None
    is_closed: bool = False

    def __post_init__(self) -> None:
        if (self.value is not None) != (self.status in WITH_NUMBER):
            raise ValueError(f"A cell of status {self.status} cannot have value {self.value}.")
        if self.qualifier is not None and self.value is None:
            raise ValueError(f"A cell of status {self.status} has no number that could be '{self.qualifier}'.")
        if self.base_qualifier is not None and self.base is None:
            raise ValueError(f"A cell without a base has none that could be '{self.base_qualifier}'.")

    @property
    def has_number(self) -> bool:
        """Whether there is one number to calculate with."""
        return self.value is not None

    @property
    def is_exact(self) -> bool:
        """Whether its number was published without a word such as *almost*, so that it can be calculated with."""
        return self.qualifier is None

    @property
    def possible(self) -> tuple[float, float]:
        """The lowest and the highest true number that its qualifier leaves possible: the number itself without one.

        Raises:
            NoFigure: if there is no number.
        """
        return (self.number, self.number) if self.qualifier is None else self.qualifier.possible(self.number)

    @property
    def is_hidden(self) -> bool:
        """Whether the number is withheld to protect persons."""
        return self.status in HIDDEN

    @property
    def number(self) -> Number:
        """The number.

        Raises:
            NoFigure: if the cell is hidden, a class, unknown or not published.
        """
        if self.value is None:
            raise NoFigure(f"This cell has no number: its status is '{self.status}'.")
        return self.value
