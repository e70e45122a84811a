"""First events of persons beside those of the controls set beside each of them: rates, their ratio and difference.

The rate of the controls is standardised to the persons: each control counts for one divided by the number of controls
in the set, so that the controls are spread over the traits that were matched on as the persons are. One control may
serve several sets, and may become a case with a set of its own: errors are by person, over all sets in which somebody
has a part.

Mantel and Haenszel's estimates for matched sets take the time of follow-up for given. Where it ends with the event, as
here, their difference is too large and both their intervals are too narrow: they are left out on purpose.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import fsum, sqrt
from typing import Self

from inbeeld.statistics.estimates import Estimate, around_logarithm, normal_quantile

MatchedParts = tuple[float, float, float, float]
"""What one person adds to the four sums: events and time as a case, events and time as a control."""


@dataclass(frozen=True, slots=True)
class MatchedSums:
    """Sums over persons, each of whom is a case, a control of one or more sets, or both.

    A person has ``events`` and ``time`` as a case, and as a control the sums over sets of events and of time, divided
    by the number of controls in the set; what somebody is not, is 0.

    Attributes:
        totals: the four sums: events and time of the cases, events and time of the controls.
        products: sums over persons of the product of each two of these four: four rows of four.
    """

    totals: MatchedParts
    products: tuple[MatchedParts, MatchedParts, MatchedParts, MatchedParts]

    @classmethod
    def of(cls, persons: Iterable[MatchedParts]) -> Self:
        """The sums of persons at hand; their order makes no difference.

        >>> MatchedSums.of([(1, 2.0, 0, 0), (0, 0, 0.5, 4.0)]).products[3]
        (0.0, 0.0, 2.0, 16.0)
        """
        columns = list(zip(*persons, strict=True)) or [()] * 4
        a, t, b, u = ([fsum(x * y for x, y in zip(one, other, strict=True)) for other in columns] for one in columns)
        return cls(_parts([fsum(column) for column in columns]), (_parts(a), _parts(t), _parts(b), _parts(u)))


def matched_rate_ratio(sums: MatchedSums, confidence: float = 0.95) -> Estimate:
    """How many times as high the rate of the cases is as that of their controls; interval symmetric in its logarithm.

    The ratio of two ratios of sums; variance by linearisation, the contributions of each person added up before they
    are squared: D.A. Binder, International Statistical Review 51 (1983), 279-292. It is that of a Poisson regression
    with these weights and errors clustered by person, without correction for a small number of persons.

    Raises:
        ValueError: if one of the groups has no events, or ``confidence`` is not between 0 and 1.
    """
    a, t, b, u = _with_events(sums)
    return around_logarithm(a / t / (b / u), _error(sums, (1 / a, -1 / t, -1 / b, 1 / u)), confidence)


def matched_rate_difference(sums: MatchedSums, confidence: float = 0.95) -> Estimate:
    """By how much the rate of the cases is higher, in events per unit of time, with a symmetric interval.

    Variance as of ``matched_rate_ratio``.

    Raises:
        ValueError: if one of the groups has no events, or ``confidence`` is not between 0 and 1.
    """
    a, t, b, u = _with_events(sums)
    difference = a / t - b / u
    half = normal_quantile(confidence) * _error(sums, (1 / t, -a / t**2, -1 / u, b / u**2))
    return Estimate(difference, difference - half, difference + half)


def _with_events(sums: MatchedSums) -> MatchedParts:
    events, _, control_events, _ = sums.totals
    if not (events > 0 and control_events > 0):
        raise ValueError("rates are compared if there are events in both groups")
    return sums.totals


def _error(sums: MatchedSums, slopes: MatchedParts) -> float:
    """The standard error of a function of the four sums, from its slope in each of them."""
    terms = (
        one * other * product
        for one, row in zip(slopes, sums.products, strict=True)
        for other, product in zip(slopes, row, strict=True)
    )
    return sqrt(max(fsum(terms), 0.0))  # what is 0 may come out just below it


def _parts(values: Sequence[float]) -> MatchedParts:
    a, t, b, u = values
    return a, t, b, u
