"""Faults: an entry of the catalogue with the words that fill it, before it is known which file it is about."""

from dataclasses import dataclass, field
from typing import Any

from inbeeld.errors import UnusableDelivery


@dataclass(frozen=True)
class Fault:
    """Something wrong, by its entry in the catalogue, with what fills the entry's words.

    ``expected`` and ``found`` are written as the supplier would write them; ``meant`` is a guess at what was meant.
    """

    entry: str
    words: dict[str, Any] = field(default_factory=dict)
    expected: str | None = None
    found: str | None = None
    meant: str | None = None


@dataclass(frozen=True)
class Located:
    """A fault with the row and the position of the column in its grid."""

    fault: Fault
    row: int | None = None
    column: int | None = None


class Unreadable(UnusableDelivery):
    """A file, or the rest of it, cannot be read. Becomes a finding at the door of this room."""

    def __init__(self, entry: str, *, row: int | None = None, sheet: str | None = None, **words: Any) -> None:
        super().__init__(entry)
        self.fault = Fault(entry, words)
        self.row = row
        self.sheet = sheet
