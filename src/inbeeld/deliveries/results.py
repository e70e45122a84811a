"""What the check of a delivery gives: good records, rows in quarantine and findings. Nothing is lost."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from inbeeld.declarations import Severity
from inbeeld.deliveries.notes import Note
from inbeeld.tables import Cell, Entry
from inbeeld.vocabulary import Text

TOTAL_CODE = "total"
"""Stands for the total in a column of years; in other columns the total is a code of its code list."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a delivery something stands, as the supplier sees it: rows from 1, columns by heading or letter."""

    sheet: str | None = None
    row: int | None = None
    column: str | None = None

    def __str__(self) -> str:
        parts = (
            f"sheet {self.sheet}" if self.sheet else "",
            f"row {self.row}" if self.row else "",
            f"column {self.column}" if self.column else "",
        )
        return ", ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong or remarkable in a delivery.

    Attributes:
        rule: id of the rule of the contract, or of the built-in check, that found it.
        message: what is wrong; ``advice``: what to do about it. Neither repeats a value that is withheld.
        expected, found: as the supplier would write them; None where they would give a hidden value away.
        blocks: whether the row (or, without a row, the file) cannot be used.
        note: what the supplier says of it; a finding with a note stays a finding.
    """

    severity: Severity
    rule: str
    source: str
    file: str
    where: Place
    message: Text
    advice: Text
    expected: str | None = None
    found: str | None = None
    blocks: bool = False
    note: Note | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """One good cell or row of a delivered table.

    ``keys`` gives the code of each dimension column, ``cells`` the figure of each value column. In a row of a list
    ``keys`` has the item's id, and ``entries`` what is told of it in each column.
    """

    row: int
    keys: Mapping[str, str]
    cells: Mapping[str, Cell]
    entries: Mapping[str, Entry] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Quarantined:
    """A row that cannot be used, kept as it was delivered, with every reason."""

    table: str
    file: str
    place: Place
    values: tuple[str, ...]
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class Checked:
    """A delivery after its check. ``records`` holds the good rows of each table of the contract."""

    source: str
    reference_date: str
    files: tuple[tuple[str, str], ...]
    records: Mapping[str, tuple[Record, ...]]
    findings: tuple[Finding, ...]
    quarantine: tuple[Quarantined, ...]
    usable: bool = True
    is_synthetic: bool = False
    """Whether it is about persons who do not exist, made to try the software."""

    @property
    def is_clean(self) -> bool:
        """Whether no finding is an error."""
        return self.usable and all(f.severity is not Severity.ERROR for f in self.findings)
