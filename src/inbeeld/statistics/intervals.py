"""Intervals around shares."""

from pkgutil import resolve_name


def wilson_interval(numerator: int, base: int, confidence: float = 0.95) -> tuple[float, float]:
    """The Wilson score interval of ``numerator`` out of ``base``, as proportions between 0 and 1.

    Multiply by 100 for percentages. No continuity correction.
    Source: E.B. Wilson, *Probable inference, the law of succession, and statistical inference*, JASA 22
    (1927), 209-212; calculated by scipy.

    >>> low, high = wilson_interval(81, 263)
    >>> f"{low:.4f} {high:.4f}"
    '0.2553 0.3662'

    Raises:
        ValueError: if ``base`` is not positive, ``numerator`` is not between 0 and ``base``, or
            ``confidence`` is not between 0 and 1.
    """
    # By name: scipy.stats takes longer to load than a table to compute, and most processes of a build need no interval.
    interval = resolve_name("scipy.stats:binomtest")(numerator, base).proportion_ci(confidence, method="wilson")
    return float(interval.low), float(interval.high)
