"""What the check of a register gives: how many good rows, how many set apart, and findings. No row, and no value."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from inbeeld.declarations import Severity
from inbeeld.deliveries import Finding

GOOD = "good.parquet"
"""The good rows, in the shape of their kind."""
APART = "quarantine.parquet"
"""The rows that were set apart: their number, and the checks that they did not pass."""


@dataclass(frozen=True, slots=True)
class RegisterFile:
    """A file of a register: its name, its SHA-256 as it was delivered, and how many rows it has."""

    name: str
    sha256: str
    rows: int


@dataclass(frozen=True, slots=True)
class Unlinked:
    """How much of a register does not link to another one.

    Attributes:
        rule: the rule of the contract that asks for it.
        register: the other register.
        rows: good rows.
        without_key: of these, those without a pseudonym.
        found: those whose key is in the other register.
        not_found: those whose key is not.
    """

    rule: str
    register: str
    rows: int
    without_key: int
    found: int
    not_found: int


@dataclass(frozen=True)
class RegisterChecked:
    """A register after its check. Its rows stand in Parquet: ``GOOD`` and ``APART``.

    Attributes:
        source: the register, by its id.
        reference_date: the day on which it was taken.
        files: what was delivered.
        rows, good, apart: how many rows there are, how many are good, and how many were set apart.
        broken: how many rows did not pass each check, by its id.
        findings: what was found, in words for the supplier.
        unlinked: how much does not link to other registers.
        synthetic: whether the delivery says that no person in it exists.
        key_id: which key made the pseudonyms.
        usable: whether there are good rows and every file could be read.
    """

    source: str
    reference_date: str
    files: tuple[RegisterFile, ...] = ()
    rows: int = 0
    good: int = 0
    apart: int = 0
    broken: Mapping[str, int] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    unlinked: tuple[Unlinked, ...] = ()
    synthetic: bool = False
    key_id: str = ""
    usable: bool = True

    @property
    def is_clean(self) -> bool:
        """Whether no finding is an error."""
        return self.usable and all(finding.severity is not Severity.ERROR for finding in self.findings)

    @property
    def faulty_rows(self) -> float:
        """Rows that were set apart as a share of all rows, between 0 and 1."""
        return self.apart / self.rows if self.rows else 0.0
