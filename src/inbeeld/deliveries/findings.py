"""Makes findings out of faults: the catalogue's words and the place in the supplier's file."""

from collections.abc import Iterable
from dataclasses import dataclass

from inbeeld.declarations import Severity
from inbeeld.deliveries.capping import capped, the_rest
from inbeeld.deliveries.catalogue import CATALOGUE, DID_YOU_MEAN, fill
from inbeeld.deliveries.faults import Fault, Located, Unreadable
from inbeeld.deliveries.grids import Grid
from inbeeld.deliveries.results import Finding, Place

NOWHERE = Place()


@dataclass(frozen=True)
class Desk:
    """Where findings about one file of one source are written down."""

    source: str
    file: str

    def note(self, fault: Fault, where: Place = NOWHERE) -> Finding:
        """A finding of a built-in check."""
        return self.by_rule(fault, where, rule=fault.entry, severity=CATALOGUE[fault.entry].severity)

    def by_rule(self, fault: Fault, where: Place, *, rule: str, severity: Severity) -> Finding:
        """A finding of a rule of the contract, which decides on its name and severity."""
        entry = CATALOGUE[fault.entry]
        meant = {"meant": fault.meant}
        return Finding(
            severity=severity,
            rule=rule,
            source=self.source,
            file=self.file,
            where=where,
            message=fill(entry.message, fault.words),
            advice=fill(DID_YOU_MEAN, meant) if fault.meant else fill(entry.advice, fault.words),
            expected=fault.expected,
            found=fault.found,
            blocks=entry.blocks,
        )

    def unreadable(self, error: Unreadable) -> Finding:
        """A finding about a file, or the rest of it, that cannot be read."""
        return self.note(error.fault, Place(error.sheet, error.row))

    def located_all(self, faults: Iterable[Located], grid: Grid, *, most: int) -> list[Finding]:
        """Findings at rows and columns of a grid: the first of each kind, and one for the rest of its kind."""
        told, left = capped(faults, most)
        rest = (
            self.by_rule(the_rest(n), Place(grid.sheet), rule=entry, severity=CATALOGUE[entry].severity)
            for entry, n in left.items()
        )
        return [*(self.located(located, grid) for located in told), *rest]

    def located(self, located: Located, grid: Grid) -> Finding:
        """A finding at a row and column of a grid."""
        return self.note(located.fault, grid.place(located.row, located.column))


def blocks(fault: Fault) -> bool:
    """Whether a fault makes its row or file unusable."""
    return CATALOGUE[fault.entry].blocks
