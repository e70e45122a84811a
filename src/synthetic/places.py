"""Municipalities: their names, how many live in each, and how many victim reports each had."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from synthetic.dates import Ints
from synthetic.margins import read_rows


@dataclass(frozen=True)
class Places:
    """The municipalities, in the order of their codes here.

    Attributes:
        names: of each.
        residents: how many live there, for want of a count about as many as in the town of that name.
        lower: of the printed class of victim reports.
        upper: of that class; -1 if it has none.
    """

    names: Sequence[str]
    residents: Ints
    lower: Ints
    upper: Ints

    def drawn(self, random: np.random.Generator, size: int) -> Ints:
        """A municipality for each of so many persons, as likely as it is large."""
        heights = np.cumsum(self.residents)
        drawn: Ints = np.searchsorted(heights, random.random(size) * heights[-1], side="right").astype(np.int64)
        return drawn


@lru_cache(maxsize=1)
def places() -> Places:
    """The municipalities of the printed annex."""
    rows = read_rows("municipalities.csv")
    return Places(
        names=tuple(row["municipality"] for row in rows),
        residents=np.array([int(row["residents"]) for row in rows]),
        lower=np.array([int(row["lower"]) for row in rows]),
        upper=np.array([int(row["upper"] or -1) for row in rows]),
    )
