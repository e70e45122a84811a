"""What would stop a leak: cells that, hidden as well, leave enough numbers possible; tried out, not guessed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from inbeeld.auditing.figures import Figure, Publication
from inbeeld.auditing.recoverable.attacking import Attack, Leak, parts_of
from inbeeld.auditing.recoverable.statements import ANYTHING, Known, Statement

_TRIES = 3
"""How many cells, and how many pairs of cells, are tried: a hint for a publisher need not be the best there is."""


@dataclass(frozen=True)
class Repairs:
    """Tries what to hide. Holds everything that a reader knows."""

    publication: Publication
    known: Mapping[str, Known]
    statements: Sequence[Statement]
    width: int

    def cells_to_hide(self, leak: Leak) -> tuple[Figure, ...]:
        """One or two cells that keep the leaking count hidden when they are hidden too; none if none was found."""
        return next((cells for cells in self._choices(leak) if self._is_kept(leak, cells)), ())

    def _choices(self, leak: Leak) -> Iterator[tuple[Figure, ...]]:
        """The smallest cells that it is added up with; then each with the cell beside it in another sum."""
        target = self.publication.figures[leak.figure]
        used = [self.publication.figures[name] for name in leak.figures]
        beside = sorted((each for each in used if _may_hide(each, target)), key=_smallest_first)[:_TRIES]
        yield from ((each,) for each in beside)
        for each in beside:
            others = (other for other in self.publication.of_table(target.table) if _may_hide(other, each))
            across = [other for other in others if other.id not in leak.figures]
            yield from ((each, other) for other in sorted(across, key=_smallest_first)[:1])

    def _is_kept(self, leak: Leak, cells: tuple[Figure, ...]) -> bool:
        known = {**self.known, **{cell.id: ANYTHING for cell in cells}}
        parts = parts_of(self.statements, known)
        part = next(part for part in parts if any(leak.figure in each.terms for each in part))
        return Attack(part, known, [leak.figure], self.width).keeps(leak.figure)


def _may_hide(figure: Figure, target: Figure) -> bool:
    """Whether it is a cell with a number that differs from the other in one column only."""
    if figure.value is None or figure.is_total or not figure.is_count or figure.table != target.table:
        return False
    return len(figure.by) == len(target.by) and len(set(figure.by) - set(target.by)) == 1


def _smallest_first(figure: Figure) -> tuple[float, str]:
    return float(figure.value or 0), figure.id
