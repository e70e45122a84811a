"""Searches for what to withhold: what their choice takes away, and the least that is needed in any case."""

from dataclasses import dataclass


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
