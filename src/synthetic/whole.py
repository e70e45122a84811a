"""Whole numbers that add up: shares of a total, and a smaller world that keeps the proportions of a larger one."""

from collections.abc import Sequence

import numpy as np

from synthetic.dates import Ints


def apportion(total: int, weights: Sequence[float]) -> Ints:
    """A total in whole parts, by weight: the parts with the largest remainders get what is left."""
    exact = np.asarray(weights, np.float64) * total / sum(weights)
    parts = np.floor(exact).astype(np.int64)
    order = np.argsort(parts - exact, kind="stable")
    parts[order[: total - int(parts.sum())]] += 1
    return parts


def spread(random: np.random.Generator, counts: Sequence[int] | Ints) -> Ints:
    """Each code as often as it is counted, in an order of chance."""
    return random.permutation(np.repeat(np.arange(len(counts)), counts))


def thinned(size: int, share: float) -> Ints:
    """Which of so many rows stay if only a share of them do: one of each few, so that proportions stay.

    Of any stretch of rows as many stay as its share, but for one.
    """
    steps = np.floor(np.arange(size + 1) * share + 0.5)
    return np.flatnonzero(np.diff(steps) > 0)
