"""Drawing by chance that can be repeated: each part of each register has its own source of chance."""

import numpy as np
from numpy.typing import NDArray

from synthetic.dates import Ints

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]


def chance(seed: int, *where: int) -> np.random.Generator:
    """A source of chance for one place: the same seed and place give the same numbers, on every machine."""
    return np.random.Generator(np.random.PCG64(np.random.SeedSequence([seed, *where])))


def between(random: np.random.Generator, first: Ints, last: Ints) -> Ints:
    """A whole number from ``first`` to ``last`` for each, both included; ``first`` where there is no room."""
    room = np.maximum(last - first + 1, 1)
    steps: Ints = np.floor(random.random(first.size) * room).astype(np.int64)
    return first + steps


def soon_after(random: np.random.Generator, first: Ints, last: Ints, mean: float | Floats) -> Ints:
    """A day for each from ``first`` to ``last``, sooner more likely than later: mostly within ``mean`` days."""
    width = np.maximum(last - first, 0) + 1.0
    reach = -np.expm1(-width / mean)
    waited: Ints = np.minimum(-mean * np.log1p(-random.random(first.size) * reach), width - 1).astype(np.int64)
    return first + waited


def picked(random: np.random.Generator, weights: Floats, size: int) -> Ints:
    """So many places, each as likely as its weight, with replacement."""
    heights = np.cumsum(weights)
    places: Ints = np.searchsorted(heights, random.random(size) * heights[-1], side="right").astype(np.int64)
    return places


def one_of(random: np.random.Generator, shares: dict[int, float] | list[float], size: int) -> Ints:
    """A code for each, drawn by share."""
    codes, weights = zip(*(shares.items() if isinstance(shares, dict) else enumerate(shares)), strict=True)
    drawn: Ints = np.array(codes, np.int64)[picked(random, np.array(weights, np.float64), size)]
    return drawn
