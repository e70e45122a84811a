"""How far a search goes."""

from collections.abc import Callable
from dataclasses import dataclass

_LARGE = 20_000

Progress = Callable[[int, int], None]
"""Called before each turn with the number of turns done, and the most there can be."""


@dataclass(frozen=True)
class Effort:
    """How far the search goes. Counted in steps, never in time, so that the answer is the same everywhere.

    Attributes:
        rounds: how often a cheapest pattern is attacked as a whole.
        nodes: how many nodes of the search tree a cheapest pattern of one part may take.
        trims: how often, at the end, cells are shown again that seem to be hidden in vain.
        local: how often, to begin with, a cheapest pattern is attacked in small surroundings only.
    """

    rounds: int = 60
    nodes: int = 2000
    trims: int = 20
    local: int = 30

    @classmethod
    def fit_for(cls, columns: int) -> "Effort":
        """As much for a large problem as keeps it within minutes on one core."""
        if columns <= _LARGE:
            return cls()
        return cls(rounds=1, nodes=200, trims=1)

    @property
    def turns(self) -> int:
        """The most turns there can be."""
        return self.local + self.rounds
