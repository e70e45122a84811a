"""What became of tables that were looked at together: what each search took away, and the least that was needed."""

from dataclasses import dataclass

from inbeeld.disclosure.knowledge import Printed
from inbeeld.disclosure.known import Place


@dataclass(frozen=True, slots=True)
class Search:
    """One search, among tables that hang together.

    Attributes:
        cost: what its choice takes away, by the weights of the policies.
        bound: proved: whoever protects as much takes away at least this. Equal to ``cost`` if nothing less would do.
    """

    cost: float
    bound: float

    @property
    def gap(self) -> float:
        """The part of the cost, from 0 to 1, that is not proved to be needed."""
        return (self.cost - self.bound) / self.cost if self.cost else 0.0


@dataclass(frozen=True)
class MadeSafe:
    """Tables made safe together.

    Attributes:
        printed: as an outsider will see them, in the order given.
        searches: what was taken away to protect others.
        contradicting: the cells that were withheld because their numbers contradict others.
    """

    printed: tuple[Printed, ...]
    searches: tuple[Search, ...] = ()
    contradicting: frozenset[Place] = frozenset()
