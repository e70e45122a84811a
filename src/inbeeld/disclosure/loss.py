"""Information loss: what a table lost by its protection."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import sqrt
from statistics import fmean

from inbeeld.tables import Cell, Number, Statistic, Status, Table


@dataclass(frozen=True, slots=True)
class Loss:
    """What a table lost.

    Attributes:
        cells: how many cells had a number.
        primary: how many of them are hidden for their own sake, ``secondary`` to protect others; ``classed`` are
            shown as a class, ``left_out`` are percentages of too few to be shown at all.
        total: the sum of all counts, totals too; ``hidden``: of those in hidden cells.
        mean_change: how far a shown number lies from the true one on average, ``largest_change`` at most: in counts,
            or in percentage points.
        hellinger: Hellinger's distance between the shown counts and the true ones, as a part of the largest that it
            can be: 0 if nothing changed. Shlomo, Antal and Elliot 2015, "Measuring disclosure risk and data utility
            for flexible table generators", J. Off. Stat. 31(2), doi:10.1515/jos-2015-0019.
    """

    cells: int
    primary: int
    secondary: int
    classed: int
    left_out: int
    total: float
    hidden: float
    mean_change: float
    largest_change: float
    hellinger: float

    @property
    def hidden_share(self) -> float:
        """The part, from 0 to 1, of the sum of all counts that stands in hidden cells."""
        return self.hidden / self.total if self.total else 0.0


def loss_of(true: Table, published: Table) -> Loss:
    """What is lost between a true table and the same table as it is published.

    Hidden cells and classes count as lost; changes are measured over the numbers that are still shown.
    """
    pairs = [(true.cells[key], published.cells[key]) for key in true.keys() if true.cells[key].has_number]
    statuses = [now.status for _, now in pairs]
    weighed = [max(_count(was, true.statistic), 0) for was, _ in pairs]
    shown = [(_count(was, true.statistic), _count(now, true.statistic)) for was, now in pairs if now.has_number]
    changes = [abs(float(was.number) - now.number) for was, now in pairs if now.has_number]
    return Loss(
        cells=len(pairs),
        primary=statuses.count(Status.HIDDEN),
        secondary=statuses.count(Status.HIDDEN_SECONDARY),
        classed=statuses.count(Status.CLASS),
        left_out=statuses.count(Status.NOT_PUBLISHED),
        total=float(sum(weighed)),
        hidden=float(sum(count for count, (_, now) in zip(weighed, pairs, strict=True) if now.is_hidden)),
        mean_change=fmean(changes) if changes else 0.0,
        largest_change=max(changes, default=0.0),
        hellinger=hellinger(shown),
    )


def hellinger(pairs: Iterable[tuple[Number, Number]]) -> float:
    """Hellinger's distance between true and shown counts, from 0 to about 1: divided by the root of the true sum.

    >>> hellinger([(4, 4), (9, 9)]), round(hellinger([(1, 0), (2, 3), (3, 3), (4, 3), (5, 6), (6, 6)]), 6)
    (0.0, 0.170319)
    """
    found = [(max(was, 0), max(now, 0)) for was, now in pairs]
    total = sum(was for was, _ in found)
    if not total:
        return 0.0
    return sqrt(sum((sqrt(was) - sqrt(now)) ** 2 for was, now in found) / 2) / sqrt(total)


def _count(cell: Cell, statistic: Statistic) -> Number:
    """The count in a cell; of a percentage without one, the percentage."""
    if statistic is Statistic.SHARE and cell.numerator is not None:
        return cell.numerator
    return cell.number
