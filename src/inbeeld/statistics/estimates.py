"""An estimate and its interval, and the one quantile that all intervals share."""

from dataclasses import dataclass
from math import exp
from statistics import NormalDist


@dataclass(frozen=True, slots=True)
class Estimate:
    """A number, with the limits between which it lies at the confidence that was asked for.

    ``high`` is infinite where the observations set no upper limit, such as a ratio to a group without events.
    """

    value: float
    low: float
    high: float


def tail(confidence: float) -> float:
    """The chance that a two-sided interval leaves to each side.

    Raises:
        ValueError: if ``confidence`` is not between 0 and 1.
    """
    if not 0 < confidence < 1:
        raise ValueError(f"confidence must lie between 0 and 1, not {confidence}")
    return (1 - confidence) / 2


def normal_quantile(confidence: float) -> float:
    """How many standard errors a two-sided interval reaches to each side.

    >>> round(normal_quantile(0.95), 4)
    1.96

    Raises:
        ValueError: if ``confidence`` is not between 0 and 1.
    """
    return -NormalDist().inv_cdf(tail(confidence))


def around_logarithm(value: float, error: float, confidence: float) -> Estimate:
    """A positive ``value`` with the interval that is symmetric in its logarithm, whose standard error is ``error``."""
    reach = exp(normal_quantile(confidence) * error)
    return Estimate(value, value / reach, value * reach)
