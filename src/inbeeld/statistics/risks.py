"""A risk by a certain time, and the interval around it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import asin, exp, log, pi, sin, sqrt
from types import MappingProxyType
from typing import Literal

from inbeeld.statistics.estimates import normal_quantile

Scale = Literal["log-log", "arcsine"]
"""The scale on which an interval of a risk is symmetric."""


@dataclass(frozen=True, slots=True)
class Risk:
    """The share of persons to whom something has happened by a certain time (0 to 1), and its standard error."""

    value: float
    error: float

    def interval(self, confidence: float = 0.95, *, scale: Scale = "log-log") -> tuple[float, float] | None:
        """Limits that stay between 0 and 1; ``None`` for a risk of 0 or 1, where the standard error tells nothing.

        ``log-log`` is symmetric in log(-log(risk)), as in R ``survfit(conf.type = "log-log")``; ``arcsine`` in
        arcsin(sqrt(risk)), cut off at 0 and 1. Source: J.D. Kalbfleisch and R.L. Prentice, *The statistical analysis
        of failure time data* (2002); O. Borgan and K. Liestol, Scandinavian Journal of Statistics 17 (1990), 35-41.

        >>> low, high = Risk(0.2, 0.03).interval()
        >>> f"{low:.4f} {high:.4f}"
        '0.1449 0.2617'

        Raises:
            ValueError: if ``confidence`` is not between 0 and 1.
        """
        reach = normal_quantile(confidence) * self.error
        return _INTERVALS[scale](self.value, reach) if 0 < self.value < 1 else None


def _log_log(risk: float, reach: float) -> tuple[float, float]:
    power = exp(min(700.0, reach / (risk * -log(risk))))  # beyond it, the limits are 0 and 1 in any case
    return risk**power, risk ** (1 / power)


def _arcsine(risk: float, reach: float) -> tuple[float, float]:
    middle, half = asin(sqrt(risk)), reach / (2 * sqrt(risk * (1 - risk)))
    return sin(max(0.0, middle - half)) ** 2, sin(min(pi / 2, middle + half)) ** 2


_INTERVALS: Mapping[Scale, Callable[[float, float], tuple[float, float]]] = MappingProxyType(
    {"log-log": _log_log, "arcsine": _arcsine}
)
