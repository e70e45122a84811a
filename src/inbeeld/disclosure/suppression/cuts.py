"""What every safe pattern obeys: enough must be hidden around each primary cell (capacity cuts).

Multipliers of the rows prove an upper bound of how far a column strays; that bound is a sum over the other columns of
the room that each has. So whatever is hidden, the rooms together must reach the width that is asked. (Fischetti and
Salazar-González, Solving the cell suppression problem on tabular data with linear constraints, Management Science 47,
2001.) What the shown and primary columns give is taken off first, and no column needs to count for more than the rest.
"""

from dataclasses import dataclass

import numpy as np

from inbeeld.attack import Bools, Floats, Ints
from inbeeld.disclosure.suppression.freedom import Freedom

_NOTHING = 1e-7
"""Smaller multipliers are rounding errors of the solver."""


@dataclass(frozen=True, eq=False)
class Cut:
    """``sum(shares[hidden]) >= least`` over ``columns``, in every safe pattern."""

    columns: Ints
    shares: Floats
    least: float = 1.0

    @property
    def key(self) -> bytes:
        """The same for the same cut."""
        return self.columns.tobytes() + np.round(self.shares, 6).tobytes()

    def broken(self, hidden: Bools) -> bool:
        """Whether a pattern does not obey it."""
        return float(self.shares[hidden[self.columns]].sum()) < self.least - _NOTHING


def cut_of(freedom: Freedom, columns: Ints, pulls: Floats, width: float) -> Cut | None:
    """The cut that multipliers prove.

    Args:
        freedom: the problem.
        columns: the columns of the rows that have multipliers.
        pulls: shape (2, columns): for the way up and the way down of the primary cell, how much its bound gains when
            a column goes up by one; negative when it gains as the column goes down.
        width: how wide the range must be.

    Returns:
        None if the multipliers prove nothing.
    """
    pulls = np.where(np.abs(pulls) < _NOTHING, 0, pulls)
    hidden = _gain(pulls, freedom.hidden.down[columns], freedom.hidden.up[columns])
    shown = _gain(pulls, freedom.shown.down[columns], freedom.shown.up[columns])
    choice = freedom.hideable[columns]
    needed = width - float(np.where(freedom.primary[columns], hidden, shown).sum())
    if not needed > _NOTHING:
        return None
    with np.errstate(invalid="ignore"):
        extra = np.where(choice & (hidden > shown), np.minimum(hidden - shown, needed), 0)
    used = np.flatnonzero(extra > _NOTHING)
    order = used[np.argsort(columns[used], kind="stable")]
    return Cut(columns[order], extra[order] / needed)


def _gain(pulls: Floats, down: Floats, up: Floats) -> Floats:
    """The most that each column can add, both ways together; nothing times infinity is nothing."""
    with np.errstate(invalid="ignore"):
        both = np.where(pulls > 0, pulls * up, np.where(pulls < 0, -pulls * down, 0))
    total: Floats = both.sum(axis=0)
    return total
