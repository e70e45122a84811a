"""Two rates of events per person-time, set beside each other."""

from dataclasses import dataclass
from math import inf, sqrt
from pkgutil import resolve_name

from inbeeld.statistics.estimates import Estimate, tail


@dataclass(frozen=True, slots=True)
class PersonTime:
    """So many ``events`` in so much ``time``, summed over persons (such as years).

    The intervals below take the events for a Poisson count: count first events only, or persons, where one person's
    events depend on each other.

    Raises:
        ValueError: when it is made, if there is no time, or the number of events is negative.
    """

    events: int
    time: float

    def __post_init__(self) -> None:
        if self.events < 0 or not 0 < self.time < inf:
            raise ValueError(f"{self.events} events in a time of {self.time} are no rate")

    @property
    def rate(self) -> float:
        """Events per unit of time."""
        return self.events / self.time


def rate_ratio(group: PersonTime, reference: PersonTime, confidence: float = 0.95) -> Estimate:
    """How many times as high the rate of ``group`` is as that of ``reference``; exact conditional interval.

    Given all events together, those of the group are binomial; the limits are those of C.J. Clopper, E.S. Pearson,
    Biometrika 26 (1934), 404-413, turned into ratios: J. Przyborowski, H. Wilenski, Biometrika 31 (1940), 313-323. It
    holds for any number of events and is never too narrow.

    >>> found = rate_ratio(PersonTime(20, 1000), PersonTime(10, 1000))
    >>> f"{found.value:.2f} {found.low:.2f} {found.high:.2f}"
    '2.00 0.89 4.78'

    Raises:
        ValueError: if neither group has an event, or ``confidence`` is not between 0 and 1.
    """
    a, b = group.events, reference.events
    if not a + b:
        raise ValueError("a ratio needs an event in one of the groups at least")
    beyond = tail(confidence)
    per_time = reference.time / group.time
    quantile = resolve_name("scipy.special:betaincinv")
    low = _odds(float(quantile(a, b + 1, beyond))) if a else 0.0
    # The upper limit by the lower one of the other side keeps its digits where it is high.
    other = _odds(float(quantile(b, a + 1, beyond))) if b else 0.0
    value = a / b * per_time if b else inf
    return Estimate(value, low * per_time, per_time / other if other else inf)


def rate_difference(group: PersonTime, reference: PersonTime, confidence: float = 0.95) -> Estimate:
    """How much higher the rate of ``group`` is than that of ``reference``, in events per unit of time.

    The interval joins the exact limits of both rates: F. Garwood, Biometrika 28 (1936), 437-442; G.Y. Zou, A. Donner,
    Statistics in Medicine 27 (2008), 1693-1702 (MOVER). It holds for small numbers too.

    Raises:
        ValueError: if ``confidence`` is not between 0 and 1.
    """
    one, other = exact_rate(group, confidence), exact_rate(reference, confidence)
    value = one.value - other.value
    below = sqrt((one.value - one.low) ** 2 + (other.high - other.value) ** 2)
    above = sqrt((one.high - one.value) ** 2 + (other.value - other.low) ** 2)
    return Estimate(value, value - below, value + above)


def exact_rate(group: PersonTime, confidence: float = 0.95) -> Estimate:
    """The rate with the exact Poisson limits of F. Garwood, Biometrika 28 (1936), 437-442.

    Raises:
        ValueError: if ``confidence`` is not between 0 and 1.
    """
    beyond, events = tail(confidence), group.events
    low = float(resolve_name("scipy.special:gammaincinv")(events, beyond)) if events else 0.0
    high = float(resolve_name("scipy.special:gammainccinv")(events + 1, beyond))
    return Estimate(group.rate, low / group.time, high / group.time)


def _odds(share: float) -> float:
    return share / (1 - share)
