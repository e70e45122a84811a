"""What must be protected and what may be hidden for it, and the answer: which cells are hidden."""

from dataclasses import dataclass

import numpy as np

from inbeeld.attack import Bools, Bounds, Floats, Ints, Relations
from inbeeld.errors import DisclosureError


@dataclass(frozen=True, eq=False)
class Problem:
    """Cells with the relations between them. All arrays but ``relations`` have shape (cells,).

    Attributes:
        relations: what anybody knows of the cells together: sums, percentages of a base.
        value: the table itself; it fits the relations and lies within ``shown`` and ``hidden``.
        shown: what an outsider knows of a cell that is published: its value twice, or an interval if it is rounded.
        hidden: what he knows of a cell that is hidden: the rule (1 to 9), or 0 to infinity. A published cell is never
            taken to be less certain than the same cell hidden.
        primary: cells that must be hidden.
        width: how wide the range of a primary cell must stay (highest minus lowest value); 0 where nothing is asked.
        weight: the loss when a further cell is hidden; infinite where it may not be. Not counted for primary cells.
    """

    relations: Relations
    value: Floats
    shown: Bounds
    hidden: Bounds
    primary: Bools
    width: Floats
    weight: Floats

    def __post_init__(self) -> None:
        cells = (self.relations.counts,)
        arrays = (self.value, self.shown.lower, self.hidden.lower, self.primary, self.width, self.weight)
        if any(array.shape != cells for array in arrays):
            raise DisclosureError(f"A problem of {cells[0]} cells needs {cells[0]} numbers of each kind.")
        if (self.weight < 0).any() or np.isnan(self.weight).any():
            raise DisclosureError("The loss of hiding a cell is zero or more.")


@dataclass(frozen=True, eq=False)
class Pattern:
    """Which cells to hide.

    Attributes:
        hidden: shape (cells,): primary cells and those hidden for their sake.
        loss: the weights of the latter together.
        bound: a proved lower bound of that loss: no pattern that protects as much costs less. Equal to ``loss`` when
            the pattern is optimal.
        narrow: primary cells that no allowed choice protects; they keep the widest range that can be had.
    """

    hidden: Bools
    loss: float
    bound: float
    narrow: Ints
