"""Small systems and a slow, obvious attacker: every table of whole numbers is tried."""

from collections.abc import Iterator, Sequence
from itertools import product

import numpy as np
import numpy.typing as npt
from hypothesis import strategies as st
from scipy.sparse import csr_array

from inbeeld.attack import Bounds, Relations

Tables = npt.NDArray[np.float64]
"""One table in each row."""


def relations(rows: Sequence[Sequence[float]], lower: Sequence[float], upper: Sequence[float]) -> Relations:
    """Relations written out in full, one list of coefficients for each."""
    matrix = np.array(rows, dtype=np.float64).reshape(len(lower), -1)
    return Relations(csr_array(matrix), np.array(lower, dtype=np.float64), np.array(upper, dtype=np.float64))


def equations(rows: Sequence[Sequence[float]], right: Sequence[float]) -> Relations:
    """Equations written out in full."""
    return relations(rows, right, right)


def bounds(*pairs: tuple[float, float]) -> Bounds:
    """The bounds of each count as a pair."""
    return Bounds(np.array([low for low, _ in pairs], dtype=float), np.array([high for _, high in pairs], dtype=float))


def indices(*numbers: int) -> npt.NDArray[np.intp]:
    """Indices of counts."""
    return np.array(numbers, dtype=np.intp)


def tables(known: Relations, limits: Bounds) -> Tables:
    """All tables of whole numbers that fit; the bounds must be finite."""
    choices = [
        np.arange(np.ceil(low), np.floor(high) + 1) for low, high in zip(limits.lower, limits.upper, strict=True)
    ]
    found = np.array(list(product(*choices)), dtype=np.float64).reshape(-1, known.counts)
    sums = found @ known.matrix.toarray().T
    fits = np.all((sums >= known.lower - 1e-9) & (sums <= known.upper + 1e-9), axis=1)
    return np.asarray(found[fits])


@st.composite
def systems(draw: st.DrawFn) -> tuple[Relations, Bounds]:
    """Up to five counts from 0 to at most 6, up to four relations; not always possible."""
    counts, size = draw(st.integers(1, 5)), draw(st.integers(0, 4))
    coefficients = st.sampled_from([0, 0, 1, 1, -1, 2, -0.5, 100, -37.5])
    rows = [draw(st.lists(coefficients, min_size=counts, max_size=counts)) for _ in range(size)]
    truth = [draw(st.integers(0, 4)) for _ in range(counts)]
    limits = list(_limits(draw, rows, truth))
    known = [(draw(st.integers(0, value)), draw(st.integers(value, 6))) for value in truth]
    shift = draw(st.sampled_from([0, 0, 0, 1]))
    matrix = csr_array(np.array(rows, dtype=np.float64).reshape(size, counts))
    lower, upper = np.array(limits, dtype=np.float64).reshape(size, 2).T + shift
    system = Relations(matrix, lower, upper)
    return system, bounds(*known)


def _limits(draw: st.DrawFn, rows: list[list[float]], truth: list[int]) -> Iterator[tuple[float, float]]:
    """Limits that the truth keeps: an equation, both sides or one."""
    for row in rows:
        value = float(np.dot(row, truth))
        below, above = draw(st.sampled_from([(0, 0), (0, 0), (0.5, 0.5), (2, np.inf), (np.inf, 1)]))
        yield value - below, value + above
