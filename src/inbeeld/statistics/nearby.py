"""What a test says of tables near the one that was counted: a few things stand in another cell, in none, or are new."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import permutations
from pkgutil import resolve_name

import numpy as np
from numpy.typing import NDArray

Range = tuple[float, float]
_SMALL = 5
"""An expected count below it makes the test less exact: W.G. Cochran, Biometrics 10 (1954), 417-451."""

_Tables = NDArray[np.int64]
"""Tables beneath each other: table x row x column."""


@dataclass(frozen=True, slots=True)
class NearbyTests:
    """The lowest and the highest value of each statistic of Pearson's test over the tables near one.

    A group or outcome without counts has no part in a test; where no two are left, nothing is known of p.
    """

    degrees_of_freedom: Range
    p: Range
    cramers_v: Range
    small_expected: Range


def nearby_tests(counts: Sequence[Sequence[int]], moved: int) -> NearbyTests:
    """The test of rows x columns of counts, and of every table in which one cell has up to ``moved`` fewer or more.

    Those fewer stand in another cell, or in none.

    >>> found = nearby_tests([[100, 200], [200, 100]], 10)
    >>> found.degrees_of_freedom, [round(end, 2) for end in found.cramers_v]
    ((1, 1), [0.3, 0.37])

    Raises:
        ValueError: if there are fewer than two rows or columns.
    """
    table = np.asarray(counts, dtype=np.int64)
    if table.ndim != 2 or min(table.shape) < 2:
        raise ValueError("a test needs two groups and two outcomes at least")
    tables = _near(table, moved)
    rows, columns, total = tables.sum(axis=2), tables.sum(axis=1), tables.sum(axis=(1, 2))
    freedom = (np.count_nonzero(rows, axis=1) - 1) * (np.count_nonzero(columns, axis=1) - 1)
    by = rows[:, :, None] * columns[:, None, :]
    squares = np.divide(tables.astype(float) ** 2, by, out=np.zeros(by.shape), where=by > 0)
    statistic = np.maximum(total * (squares.sum(axis=(1, 2)) - 1), 0)
    fewest = np.minimum(np.count_nonzero(rows, axis=1), np.count_nonzero(columns, axis=1)) - 1
    strength = np.sqrt(np.divide(statistic, total * fewest, out=np.zeros(len(tables)), where=fewest > 0))
    # By name: scipy.stats takes longer to load than most of what is counted.
    chance = np.where(freedom > 0, resolve_name("scipy.stats:chi2").sf(statistic, np.maximum(freedom, 1)), 1.0)
    # without division: expected = row x column / total
    small = np.count_nonzero((by > 0) & (by < _SMALL * total[:, None, None]), axis=(1, 2))
    return NearbyTests(_range(freedom), _range(chance), _range(strength), _range(small))


def _near(table: _Tables, moved: int) -> _Tables:
    """The table itself, and each table with 1, 2 … ``moved`` of one cell in another, in none, or added to it."""
    flat = table.ravel()
    cells = range(flat.size)
    none = np.zeros(flat.size, dtype=np.int64)
    changes = [
        none,
        *(-n * _one(giver, flat) for giver in cells for n in _up_to(moved, flat[giver])),
        *(n * _one(taker, flat) for taker in cells for n in range(1, moved + 1)),
        *(
            n * (_one(taker, flat) - _one(giver, flat))
            for giver, taker in permutations(cells, 2)
            for n in _up_to(moved, flat[giver])
        ),
    ]
    return (flat + np.array(changes)).reshape(-1, *table.shape)


def _one(cell: int, flat: _Tables) -> _Tables:
    """One counted thing in a cell, and none in the others."""
    found: _Tables = np.eye(1, flat.size, cell, dtype=np.int64)[0]
    return found


def _up_to(moved: int, held: int) -> range:
    return range(1, min(moved, int(held)) + 1)


def _range(values: NDArray[np.generic]) -> Range:
    return values.min().item(), values.max().item()
