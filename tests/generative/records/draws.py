"""Draws from short lists in which rare things are common. The same seed gives the same draws.

Not by hypothesis: it likes to repeat what it drew before, and here many different rows are wanted at once.
"""

from collections.abc import Sequence
from typing import TypeVar

import numpy as np

Value = TypeVar("Value")


class Draws:
    """A series of draws."""

    def __init__(self, seed: int) -> None:
        self._random = np.random.default_rng(seed)

    def one(self, *values: Value) -> Value:
        """One of some values; what stands there twice comes twice as often."""
        return values[self.number(0, len(values) - 1)]

    def number(self, lowest: int, highest: int) -> int:
        """A whole number, both ends included."""
        return int(self._random.integers(lowest, highest + 1))

    def some(self, *values: Value) -> list[Value]:
        """Some of the values, or none, in their order."""
        return [value for value in values if self._random.random() < 0.4]

    def shuffled(self, values: Sequence[Value]) -> list[Value]:
        """The values in another order."""
        return [values[place] for place in self._random.permutation(len(values))]

    def few(self, values: Sequence[Value], lowest: int, highest: int) -> list[Value]:
        """So many different values, or all if there are no more, in another order."""
        return self.shuffled(values)[: self.number(lowest, highest)]
