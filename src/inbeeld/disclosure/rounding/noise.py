"""The table that noise is drawn from: for each true count the chance of each small change.

For every count above 0 the noise is on average 0, has the variance that was asked, goes no further than ``largest``,
and never leads to a negative count or to one from 1 to ``blocked``. Of all tables that do this it is the one with the
most entropy: it adds nothing that was not asked. Marley and Leaver 2011 ("A method for confidentialising user-defined
tables", ISI), Giessing 2016 ("Computational issues in the design of transition probabilities and disclosure risk
estimation for additive noise", doi:10.1007/978-3-319-45381-1_18). A true 0 stays 0.
"""

from dataclasses import dataclass
from functools import cache

import numpy as np
from scipy.optimize import minimize
from scipy.special import softmax

from inbeeld.attack import Floats, Ints
from inbeeld.errors import DisclosureError

_DECIMALS = 9
"""Chances are cut to so many decimals, so that every machine has the same table."""
_TOLERANCE = 1e-7


@dataclass(frozen=True, eq=False)
class NoiseTable:
    """Chances of noise.

    Attributes:
        largest: how far a published count may lie from the true one.
        variance: of the noise, for every count above 0.
        blocked: no count from 1 to this one is published.
        chances: shape (counts, 2 * largest + 1): row ``i`` for a true count ``i``, the last row for every higher
            count too; the columns are the noise from ``-largest`` to ``largest``.
    """

    largest: int
    variance: float
    blocked: int
    chances: Floats

    def draw(self, counts: Ints, keys: Floats) -> Ints:
        """The noise of counts, by their cell keys.

        Args:
            counts: shape (cells,): true counts, not negative.
            keys: shape (cells,): numbers from 0 up to but not including 1.
        """
        rows = np.minimum(counts, len(self.chances) - 1)
        limits = np.cumsum(self.chances, axis=1)[rows, :-1]
        return np.asarray((limits <= keys[:, None]).sum(axis=1) - self.largest, dtype=np.intp)

    def possible_behind(self, published: int) -> tuple[int, ...]:
        """Every true count that can be published as this one."""
        near = range(max(0, published - self.largest), published + self.largest + 1)
        return tuple(count for count in near if self._chance(count, published - count) > 0)

    def _chance(self, count: int, noise: int) -> float:
        return float(self.chances[min(count, len(self.chances) - 1), noise + self.largest])


@cache
def noise_table(largest: int, variance: float, blocked: int) -> NoiseTable:
    """The table for a largest change, a variance and the highest blocked count.

    Raises:
        DisclosureError: if no such table exists; the message says which variances are possible.
    """
    if largest < 1 or blocked < 0:
        raise DisclosureError(f"Noise of at most {largest} with counts to {blocked} blocked: that changes nothing.")
    noise = np.arange(-largest, largest + 1)
    last = largest + blocked + 1
    chances = np.zeros((last + 1, len(noise)))
    chances[0, largest] = 1
    for count in range(1, last + 1):
        target = count + noise
        allowed = (target == 0) | (target > blocked)
        chances[count, allowed] = _most_entropy(noise[allowed], variance, count)
    chances.flags.writeable = False  # one table is shared by all that ask for it
    return NoiseTable(largest, variance, blocked, chances)


def _most_entropy(noise: Ints, variance: float, count: int) -> Floats:
    """Chances of these changes with mean 0 and this variance, and the most entropy of all such.

    They are of the form exp(a·noise + b·noise²) (Jaynes 1957); a and b minimise the logarithm of their sum.
    """
    _check_variance(noise, variance, count)
    features = np.stack([noise, noise**2 - variance]).astype(float)

    def logsum(weights: Floats) -> tuple[float, Floats]:
        powers = weights @ features
        return float(np.logaddexp.reduce(powers)), np.asarray(features @ softmax(powers))

    def curvature(weights: Floats) -> Floats:
        chances = softmax(weights @ features)
        mean = features @ chances
        return np.asarray((features * chances) @ features.T - np.outer(mean, mean))

    found = minimize(logsum, np.zeros(2), jac=True, hess=curvature, method="trust-exact", options={"gtol": 1e-11})
    if np.abs(found.jac).max() > _TOLERANCE:
        raise DisclosureError(
            f"Noise with a variance of {variance:g} for a count of {count} lies too near to what is possible at all: "
            "no chances could be calculated. Choose another variance."
        )
    chances = np.round(softmax(found.x @ features), _DECIMALS)
    middle = int(np.argmax(chances))
    chances[middle] += 1 - chances.sum()
    return np.asarray(chances)


def _check_variance(noise: Ints, variance: float, count: int) -> None:
    """No noise with mean 0 varies less than that on its two innermost values, or more than on its two outermost."""
    below, above = noise[noise < 0], noise[noise > 0]
    lowest = 0.0 if 0 in noise else float(-below.max() * above.min()) if len(below) and len(above) else np.inf
    highest = float(-below.min() * above.max()) if len(below) and len(above) else 0.0
    if not lowest < variance < highest:
        raise DisclosureError(
            f"Noise with a variance of {variance:g} cannot be added to a count of {count}: with these settings it must "
            f"lie between {lowest:g} and {highest:g}. Change the variance, the largest noise or the blocked counts."
        )
