"""What changed since a former edition: which published figures, by how much, and why."""

from dataclasses import dataclass
from enum import StrEnum

from inbeeld.tables import Number
from inbeeld.vocabulary import Text


class ChangeKind(StrEnum):
    """What happened to a table, a figure or a cell.

    NUMBER: a published number (or its interval, base or class) is another one. STATUS: a number became hidden, or the
    other way round. ADDED, REMOVED: a cell, such as a new year. UNIT, SHAPE: a table counts something else, or has
    other sides, so that its cells cannot be compared. WORDS: a title or a note.
    """

    NUMBER = "number"
    STATUS = "status"
    ADDED = "cell-added"
    REMOVED = "cell-removed"
    WORDS = "words"
    UNIT = "unit"
    SHAPE = "shape"
    TABLE_ADDED = "table-added"
    TABLE_REMOVED = "table-removed"
    FIGURE_ADDED = "figure-added"
    FIGURE_REMOVED = "figure-removed"


class Cause(StrEnum):
    """Why a figure changed. UNEXPLAINED: nothing that it was made from did. UNKNOWN: the former edition does not tell.

    PROTECTION: another table of the same source changed, and they are protected together.
    """

    DELIVERY = "delivery"
    DEFINITION = "definition"
    PARAMETER = "parameter"
    PROTECTION = "protection"
    CODE = "code"
    TEXT = "text"
    UNEXPLAINED = "unexplained"
    UNKNOWN = "unknown"


_NO_WORDS = Text("", "")


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason of a change, in words."""

    cause: Cause
    words: Text


@dataclass(frozen=True, slots=True)
class Shown:
    """A published cell as it was or is. ``words`` is how it is printed: a number, a class, a sign."""

    value: Number | None
    status: str
    lower: Number | None
    upper: Number | None
    words: Text


@dataclass(frozen=True, slots=True)
class Change:
    """One difference between two editions.

    Attributes:
        table: the table's id; for an added or removed figure its own id.
        title: the table's title, the newest there is.
        where: pairs of dimension and code of the cell; empty for a change of the whole table.
        cell: the same in words, such as "Non-acute · 2021".
        old, new: the cell; None where there was or is none.
        difference: new minus old, where both are numbers.
        reasons: every input of the table that changed.
    """

    kind: ChangeKind
    table: str
    title: Text
    where: tuple[tuple[str, str], ...] = ()
    cell: Text = _NO_WORDS
    old: Shown | None = None
    new: Shown | None = None
    difference: Number | None = None
    reasons: tuple[Reason, ...] = ()
