"""How far each cell can stray from its value, in the eyes of an outsider, when it is shown and when it is hidden.

The attack is put in steps away from the true table: a step up and a step down per column. A relation that is no
equation gets a column of its own, its slack, which always has the same freedom.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from scipy.sparse import csr_array, eye_array, hstack

from inbeeld.attack import Bools, Floats, Ints
from inbeeld.disclosure.suppression.problem import Problem

SLIP = 1e-7
"""How far a step may go beyond its room: rounding errors of the solver."""


@dataclass(frozen=True, eq=False)
class Room:
    """How far columns can go down and up; both zero or more, infinite allowed."""

    down: Floats
    up: Floats

    def at(self, columns: Ints) -> "Room":
        """The room of some columns."""
        return Room(self.down[columns], self.up[columns])

    def beyond(self, steps: Floats) -> Bools:
        """Which steps go farther than there is room, by more than rounding errors of the solver."""
        beyond: Bools = (steps < -self.down - SLIP) | (steps > self.up + SLIP)
        return beyond


@dataclass(frozen=True, eq=False)
class Freedom:
    """The columns that can stray at all. ``matrix @ steps == 0`` for every table that an outsider holds possible.

    Attributes:
        matrix: shape (rows, columns).
        lengths: how many cells the relation of each row has, also those that cannot stray.
        cells: which cell each column is; -1 for a slack.
        shown: the room of each column when it is published.
        hidden: its room when it is hidden; at least that.
        primary: columns that are always hidden.
        cost: the loss when hidden; infinite for what may not be hidden, zero for primary columns.
        amount: the count that is lost when hidden.
        width: how wide the range of a primary column must stay.
    """

    matrix: csr_array[np.float64]
    lengths: Ints
    cells: Ints
    shown: Room
    hidden: Room
    primary: Bools
    cost: Floats
    amount: Floats
    width: Floats

    @property
    def size(self) -> int:
        """The number of columns."""
        return len(self.cells)

    @cached_property
    def hideable(self) -> Bools:
        """Columns for which there is a choice."""
        choice: Bools = np.isfinite(self.cost) & ~self.primary
        return choice

    def room(self, hidden: Bools, columns: Ints | None = None) -> Room:
        """The room of each column, or of some, when some are hidden."""
        some = np.arange(self.size) if columns is None else columns
        out, shown, full = hidden[some], self.shown.at(some), self.hidden.at(some)
        return Room(np.where(out, full.down, shown.down), np.where(out, full.up, shown.up))


def freedom_of(problem: Problem) -> Freedom:
    """The problem in steps away from the true table."""
    cells = _cells(problem)
    lower, upper = problem.relations.lower, problem.relations.upper
    loose = np.flatnonzero(lower < upper)
    sums = problem.relations.matrix @ problem.value
    slack = Room(_room(sums - lower)[loose], _room(upper - sums)[loose])
    used = np.flatnonzero(cells)
    matrix = hstack([problem.relations.matrix[:, used], -eye_array(len(lower), format="csc")[:, loose]], format="csr")
    matrix.eliminate_zeros()
    kept = np.flatnonzero(np.diff(matrix.indptr) > 0)
    none = np.zeros(len(loose))
    shown, hidden = _rooms(problem)
    return Freedom(
        matrix=csr_array(matrix[kept]),
        lengths=np.diff(problem.relations.matrix.indptr)[kept].astype(np.intp),
        cells=np.concatenate([used, np.full(len(loose), -1)]),
        shown=_joined(shown.at(used), slack),
        hidden=_joined(hidden.at(used), slack),
        primary=np.concatenate([problem.primary[used], none.astype(bool)]),
        cost=np.concatenate([np.where(problem.primary, 0, problem.weight)[used], none + np.inf]),
        amount=np.concatenate([np.abs(problem.value)[used], none]),
        width=np.concatenate([np.where(problem.primary, problem.width, 0)[used], none]),
    )


def _rooms(problem: Problem) -> tuple[Room, Room]:
    value = problem.value
    hidden = Room(_room(value - problem.hidden.lower), _room(problem.hidden.upper - value))
    shown = Room(_room(value - problem.shown.lower), _room(problem.shown.upper - value))
    return Room(np.minimum(shown.down, hidden.down), np.minimum(shown.up, hidden.up)), hidden


def _cells(problem: Problem) -> Bools:
    """Cells that can stray, shown or hidden."""
    shown, hidden = _rooms(problem)
    may_hide = problem.primary | (np.isfinite(problem.weight) & (hidden.down + hidden.up > 0))
    stray: Bools = may_hide | (shown.down + shown.up > 0)
    return stray


def _room(distance: Floats) -> Floats:
    return np.maximum(distance, 0)


def _joined(first: Room, second: Room) -> Room:
    return Room(np.concatenate([first.down, second.down]), np.concatenate([first.up, second.up]))
