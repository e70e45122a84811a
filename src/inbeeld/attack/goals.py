"""What an attack is after: the ends of ranges, or only whether ranges are wide enough."""

from dataclasses import dataclass
from typing import Protocol

import numpy as np

from inbeeld.attack.relations import TOLERANCE, Bools, Bounds, Floats, Ints
from inbeeld.attack.seen import Seen

Wanted = tuple[Bools, Bools]
"""For each count, whether its lowest and whether its highest value still has to be found."""


class Goal(Protocol):
    """What is to be found out of the counts of a part."""

    def wanted(self, seen: Seen, outer: Bounds) -> Wanted:
        """The ends still to be found, given the range seen and the range proved of each count."""
        ...

    def at(self, counts: Ints) -> "Goal":
        """The same goal for some of the counts."""
        ...


@dataclass(frozen=True, eq=False)
class Ends:
    """The lowest and the highest value of the counts that are asked for."""

    asked: Bools

    def wanted(self, seen: Seen, outer: Bounds) -> Wanted:
        """The ends that were proved but not yet seen."""
        return self.asked & (seen.lower > outer.lower + TOLERANCE), self.asked & (seen.upper < outer.upper - TOLERANCE)

    def at(self, counts: Ints) -> "Ends":
        """The same for some of the counts."""
        return Ends(self.asked[counts])


@dataclass(frozen=True, eq=False)
class Widths:
    """Whether ranges reach a width; a width of 0 or less asks nothing."""

    widths: Floats

    def wanted(self, seen: Seen, outer: Bounds) -> Wanted:
        """The ends of counts whose width was neither seen nor ruled out."""
        undecided = (seen.upper - seen.lower < self.widths - TOLERANCE) & ~self.narrow(outer)
        low, high = Ends(undecided).wanted(seen, outer)
        return low, high

    def narrow(self, outer: Bounds) -> Bools:
        """The counts whose range cannot be wide enough."""
        return np.asarray(outer.width < self.widths - TOLERANCE)

    def at(self, counts: Ints) -> "Widths":
        """The same for some of the counts."""
        return Widths(self.widths[counts])
