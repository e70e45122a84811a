"""Every error that InBeeld raises on purpose, in one tree.

InBeeldError                     something the user can mend; never a traceback       exit code 2
├── DefinitionError              the monitor's own definitions are wrong              exit code 2
├── DeliveryError
│   ├── UnusableDelivery         nothing in it can be read                            exit code 2
│   └── DeliveryRefused          more faults than its contract tolerates              exit code 1
├── NotComparable                counts that must not be mixed
│   ├── MeasuresDiffer           another source, definition or unit                   exit code 2
│   ├── PeriodsDiffer            another kind or length of period                     exit code 2
│   └── BreakCrossed             a trend across a break of method                     exit code 2
├── NoSuchCell                   a row, column or side that a table does not have     exit code 2
├── NoFigure                     a calculation on a cell that has no number           exit code 2
├── DisclosureError              publication would be unsafe, or nobody said it is    exit code 2
├── EngineError                  an engine that cannot be opened, or not used so       exit code 2
├── PseudonymError               a key or an identifier that would not be safe        exit code 2
├── LinkageRefused               two sources that may not be linked                   exit code 2
├── CohortRefused                a cohort that would give a wrong picture             exit code 2
├── ProseError                   a text that is not bound to its cells                exit code 2
└── EditionError                 an edition or a build folder that cannot be used     exit code 2
"""

from dataclasses import dataclass

FAULTS = 1
UNUSABLE = 2


@dataclass(frozen=True)
class DefinitionFault:
    """One fault in a file of ``definitions/`` or of an edition: where it stands and what to do."""

    file: str
    line: int | None
    message: str
    suggestion: str | None = None

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.message}" + (f" {self.suggestion}" if self.suggestion else "")


class InBeeldError(Exception):
    """Anything a user can mend. ``exit_code`` is what the command line ends with."""

    exit_code: int = UNUSABLE


class DefinitionError(InBeeldError):
    """Definitions that cannot be used. Holds all faults found, not just the first."""

    def __init__(self, faults: tuple[DefinitionFault, ...]) -> None:
        self.faults = faults
        super().__init__("\n".join(map(str, faults)))

    def __reduce__(self) -> tuple[type["DefinitionError"], tuple[tuple[DefinitionFault, ...]], dict[str, object]]:
        # the message is made from the faults: from another process it must be made again, not taken for them
        return type(self), (self.faults,), dict(self.__dict__)


class DeliveryError(InBeeldError):
    """A delivery that cannot go into an edition."""


class UnusableDelivery(DeliveryError):
    """Nothing of a delivery can be read."""


class DeliveryRefused(DeliveryError):
    """A delivery holds more faults than its contract tolerates."""

    exit_code = FAULTS


class NotComparable(InBeeldError):
    """Counts that must not be mixed; the message names both definitions."""


class MeasuresDiffer(NotComparable):
    """Another source, definition or unit of count."""


class PeriodsDiffer(NotComparable):
    """Periods of another kind or length."""


class BreakCrossed(NotComparable):
    """A trend or change across a break of method."""


class NoSuchCell(InBeeldError):
    """A table asked for a dimension or category that it does not have; the message lists those it has."""


class NoFigure(InBeeldError):
    """A calculation needs a number where the cell is hidden, a class or unknown."""


class DisclosureError(InBeeldError):
    """Publication would be unsafe, or no known policy says that it is safe."""


class EngineError(InBeeldError):
    """An engine that cannot be opened, or a question it does not answer. Never repeats a value of a record."""


class PseudonymError(InBeeldError):
    """A key that is not safe, keys that are mixed, or identifiers that do not fit their rule. Never repeats either."""


class LinkageRefused(InBeeldError):
    """Two sources that may not be linked; the message gives the reason."""


class CohortRefused(InBeeldError):
    """A way to choose or follow persons that would give a wrong picture; the message says which way is right."""


class ProseError(InBeeldError):
    """A text with a typed digit, an unknown or hidden cell, or a comparison that may not be made."""


class EditionError(InBeeldError):
    """An edition that cannot be found or built, or an output folder that cannot be used."""
