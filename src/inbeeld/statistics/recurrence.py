"""The mean number of events per person by a certain time, where one person can have several, from counts."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from inbeeld.statistics.estimates import Estimate, around_logarithm
from inbeeld.statistics.recurrence_counts import RecurrenceCounts
from inbeeld.statistics.recurrence_influence import MeanCourse, influence_square


@dataclass(frozen=True, slots=True)
class MeanCount:
    """The mean number of events per person by ``time``, with its robust standard error."""

    time: float
    at_risk: int
    mean: float
    error: float

    def interval(self, confidence: float = 0.95) -> Estimate | None:
        """The mean with limits symmetric in its logarithm; ``None`` where nothing has happened yet.

        Raises:
            ValueError: if ``confidence`` is not between 0 and 1.
        """
        return around_logarithm(self.mean, self.error / self.mean, confidence) if self.mean else None


def mean_cumulative_count(observed: RecurrenceCounts, times: Sequence[float]) -> tuple[MeanCount, ...]:
    """The mean cumulative count at each of ``times``, for persons who are all followed from time 0.

    Without terminal ends: W. Nelson, Journal of Quality Technology 20 (1988), 24-35, with the robust variance of J.F.
    Lawless, C. Nadeau, Technometrics 37 (1995), 158-168, as in R ``survival::survfit(..., id)``. With them (death):
    R.J. Cook, J.F. Lawless, Statistics in Medicine 16 (1997), 911-924; D. Ghosh, D.Y. Lin, Biometrics 56 (2000),
    554-562. Events of one person may depend on each other in any way.

    Raises:
        ValueError: if nobody was followed until one of the times, or the counts contradict each other.
    """
    course = MeanCourse.of(observed)
    return tuple(_mean_count(observed, course, time) for time in times)


def _mean_count(observed: RecurrenceCounts, course: MeanCourse, time: float) -> MeanCount:
    if not 0 <= time <= course.times[-1]:
        raise ValueError(f"nobody was followed until {time}; the longest follow-up is {course.times[-1]}")
    square = influence_square(observed, course, time)
    return MeanCount(time, course.at_risk_at(time), course.mean_at(time), sqrt(max(0.0, square)))
