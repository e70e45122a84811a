"""What an attacker knows, in arrays: relations between counts, and bounds of each count."""

from dataclasses import dataclass
from typing import Self

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_array

from inbeeld.errors import DisclosureError

Floats = npt.NDArray[np.float64]
"""Numbers, one per relation or one per count."""
Ints = npt.NDArray[np.intp]
"""Indices of relations (rows) or counts (columns)."""
Bools = npt.NDArray[np.bool_]
"""A yes or no for each relation or count."""

TOLERANCE = 1e-6
"""Differences up to this size are taken for rounding errors of the arithmetic, not for knowledge."""


@dataclass(frozen=True, eq=False)
class Relations:
    """``lower <= matrix @ counts <= upper``. An equation has ``lower == upper``; ``inf`` where there is no limit.

    Attributes:
        matrix: shape (relations, counts); any numbers as coefficients.
        lower: shape (relations,).
        upper: shape (relations,).

    Raises:
        DisclosureError: when it is made, if the shapes do not fit each other.
    """

    matrix: csr_array[np.float64]
    lower: Floats
    upper: Floats

    def __post_init__(self) -> None:
        if not self.lower.shape == self.upper.shape == (self.size,):
            raise DisclosureError(f"{self.size} relations need {self.size} lower and {self.size} upper limits.")

    @classmethod
    def equations(cls, matrix: csr_array[np.float64], right: Floats | None = None) -> Self:
        """``matrix @ counts == right``; without ``right`` all are 0: each total minus its parts."""
        fixed = np.zeros(int(matrix.shape[0])) if right is None else right
        return cls(matrix, fixed, fixed)

    @property
    def size(self) -> int:
        """The number of relations."""
        return int(self.matrix.shape[0])

    @property
    def counts(self) -> int:
        """The number of counts."""
        return int(self.matrix.shape[1])

    def sums(self, table: Floats) -> Floats:
        """The value of each relation in a table, shape (relations,)."""
        return np.asarray(self.matrix @ table, dtype=np.float64)

    def only(self, rows: Ints) -> "Relations":
        """Some of the relations, over the same counts."""
        return Relations(self.matrix[rows], self.lower[rows], self.upper[rows])


@dataclass(frozen=True, eq=False)
class Bounds:
    """The lowest and highest value of each count, ``inf`` allowed. Shape (counts,) or (targets,)."""

    lower: Floats
    upper: Floats

    def __post_init__(self) -> None:
        if self.lower.shape != self.upper.shape:
            raise DisclosureError("Each count needs one lower and one upper bound.")

    @property
    def width(self) -> Floats:
        """How far the bounds are apart."""
        width: Floats = self.upper - self.lower
        return width

    def at(self, counts: Ints) -> "Bounds":
        """The bounds of some counts, in the order asked."""
        return Bounds(self.lower[counts], self.upper[counts])
