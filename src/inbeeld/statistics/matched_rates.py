"""Rates of two groups that are compared within matched sets (Mantel-Haenszel), from sums over the sets."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import fsum, sqrt
from typing import Self

from inbeeld.statistics.estimates import Estimate, around_logarithm, normal_quantile
from inbeeld.statistics.rates import PersonTime


@dataclass(frozen=True, slots=True)
class MatchedSums:
    """Sums over sets; in each set a events in time T of the group, b in time U of the reference.

    Attributes:
        group: of a × U / (T + U).
        reference: of b × T / (T + U).
        both: of (a + b) × T × U / (T + U)².
        weight: of T × U / (T + U).
        squares: of (a × U² + b × T²) / (T + U)².
    """

    group: float
    reference: float
    both: float
    weight: float
    squares: float

    @classmethod
    def of(cls, sets: Iterable[tuple[PersonTime, PersonTime]]) -> Self:
        """The sums of sets at hand; the order of the sets makes no difference."""
        terms = [_terms(group, reference) for group, reference in sets]
        return cls(*map(fsum, zip(*terms, strict=True))) if terms else cls(0, 0, 0, 0, 0)


def matched_rate_ratio(sums: MatchedSums, confidence: float = 0.95) -> Estimate:
    """The Mantel-Haenszel rate ratio, with an interval symmetric in its logarithm.

    Variance: S. Greenland, J.M. Robins, Biometrics 41 (1985), 55-68; it holds for many small sets as well as
    for a few large ones.

    Raises:
        ValueError: if one of the groups has no events in sets where the other one was followed, or ``confidence``
            is not between 0 and 1.
    """
    if not (sums.group > 0 and sums.reference > 0):
        raise ValueError("a ratio within sets needs events in both groups")
    error = sqrt(sums.both / (sums.group * sums.reference))
    return around_logarithm(sums.group / sums.reference, error, confidence)


def matched_rate_difference(sums: MatchedSums, confidence: float = 0.95) -> Estimate:
    """The Mantel-Haenszel rate difference, in events per unit of time, with a symmetric interval.

    Variance: S. Greenland, J.M. Robins, Biometrics 41 (1985), 55-68.

    Raises:
        ValueError: if there is no set with time in both groups, or ``confidence`` is not between 0 and 1.
    """
    if not sums.weight > 0:
        raise ValueError("a difference within sets needs a set in which both groups were followed")
    value = (sums.group - sums.reference) / sums.weight
    half = normal_quantile(confidence) * sqrt(sums.squares) / sums.weight
    return Estimate(value, value - half, value + half)


def _terms(group: PersonTime, reference: PersonTime) -> tuple[float, float, float, float, float]:
    a, b = group.events, reference.events
    share = group.time / (group.time + reference.time)
    rest = reference.time / (group.time + reference.time)
    return a * rest, b * share, (a + b) * share * rest, group.time * rest, a * rest**2 + b * share**2
