"""What would stop a leak: cells that, hidden as well, leave enough numbers possible; tried out, not guessed."""

from collections.abc import Iterator
from dataclasses import dataclass

from inbeeld.auditing.figures import Figure, Publication
from inbeeld.auditing.recoverable.attacking import Attack, parts_of, without_clashing
from inbeeld.auditing.recoverable.statements import ANYTHING, STRATA
from inbeeld.auditing.recoverable.system import Leak

_TRIES = 3
"""How many cells, and how many pairs of cells, are tried: a hint for a publisher need not be the best there is."""


@dataclass(frozen=True)
class Repairs:
    """Tries what to hide, against the attack that found the leaks and what clashed in it."""

    publication: Publication
    attack: Attack

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
        tried = {cell.id for cell in cells}
        known = {**self.attack.known, **dict.fromkeys(tried, ANYTHING)}
        # a clash stays one unless a figure of it is hidden now
        clashes = [clash for clash in self.attack.clashes if tried.isdisjoint(clash.figures)]
        parts = parts_of(without_clashing(self.attack.statements, clashes), known, STRATA[-1])
        part = next((part for part in parts if any(leak.figure in each.terms for each in part)), [])
        return Attack(part, known, [leak.figure], self.attack.width).keeps(leak.figure)


def _may_hide(figure: Figure, target: Figure) -> bool:
    """Whether it is a cell with a number that differs from the other in one column only."""
    if figure.value is None or figure.is_total or not figure.is_count or figure.table != target.table:
        return False
    return len(figure.by) == len(target.by) and len(set(figure.by) - set(target.by)) == 1


def _smallest_first(figure: Figure) -> tuple[float, str]:
    return float(figure.value or 0), figure.id
