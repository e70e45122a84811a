"""How much each person adds to a mean cumulative count: the sum of the squares is its robust variance.

A person's influence is the sum of a weight over his or her own events, less a part that depends only on when and how
follow-up ended. The square of a sum over events is a sum over single events and pairs of events, so counts of events,
pairs and ends are enough.
"""

from dataclasses import dataclass
from typing import Self

import numpy as np

from inbeeld.statistics.arrays import Floats, Ints, summed
from inbeeld.statistics.recurrence_counts import RecurrenceCounts


@dataclass(frozen=True, eq=False)
class MeanCourse:
    """The mean count and what it is made of, at each time at which there is an event or an end.

    Attributes:
        times: all different times, from early to late.
        at_risk: persons still followed at each.
        events: at each.
        terminal: terminal ends at each.
        alive: the share that no terminal end has reached before it.
        mean: events per person up to and including it.
    """

    times: Floats
    at_risk: Floats
    events: Floats
    terminal: Floats
    alive: Floats
    mean: Floats

    @classmethod
    def of(cls, observed: RecurrenceCounts) -> Self:
        """The course of what was counted."""
        ends = [row for row in observed.ends if row.persons]
        happened = [row for row in observed.recurrences if row.events]
        all_times = [row.time for row in ends] + [row.time for row in happened]
        times = np.unique(np.array(all_times, dtype=np.float64))
        leaving = _at(times, [(row.time, row.persons) for row in ends])
        terminal = _at(times, [(row.time, row.persons) for row in ends if row.terminal])
        events = _at(times, [(row.time, row.events) for row in happened])
        at_risk = np.cumsum(leaving[::-1])[::-1]
        alive = np.concatenate(([1.0], np.cumprod(1 - terminal / at_risk)[:-1]))
        return cls(times, at_risk, events, terminal, alive, np.cumsum(alive * events / at_risk))

    def at_risk_at(self, time: float) -> int:
        """Persons still followed at ``time``."""
        return int(self.at_risk[np.searchsorted(self.times, time)])

    def mean_at(self, time: float) -> float:
        """The mean count by ``time``."""
        passed = int(np.searchsorted(self.times, time, side="right"))
        return float(self.mean[passed - 1]) if passed else 0.0

    def place(self, times: list[float]) -> Ints:
        """Where each of ``times`` stands in the course."""
        return np.searchsorted(self.times, np.array(times, dtype=float))


def influence_square(observed: RecurrenceCounts, course: MeanCourse, time: float) -> float:
    """The sum over persons of the square of their influence on the mean count at ``time``."""
    weight = np.where(course.times <= time, course.alive / course.at_risk, 0.0)
    censored, terminal = _taken_off(course, time)
    pairs = np.array([row.pairs for row in observed.pairs], dtype=float)
    first = weight[course.place([row.earlier for row in observed.pairs])]
    second = weight[course.place([row.later for row in observed.pairs])]
    own = np.sum(weight**2 * course.events) + 2 * np.sum(first * second * pairs)
    happened = [row for row in observed.recurrences if row.events]
    of_event = _by_end(course, [(row.end, row.terminal) for row in happened], censored, terminal)
    events = weight[course.place([row.time for row in happened])] * [row.events for row in happened]
    ends = [row for row in observed.ends if row.persons]
    of_end = _by_end(course, [(row.time, row.terminal) for row in ends], censored, terminal)
    return float(own - 2 * np.sum(events * of_event) + np.sum(of_end**2 * [row.persons for row in ends]))


def _taken_off(course: MeanCourse, time: float) -> tuple[Floats, Floats]:
    """What goes off the weighted events of a person who ends at each time of the course: censored, and terminal."""
    passed = course.times <= time
    expected = np.cumsum(np.where(passed, course.alive * course.events / course.at_risk**2, 0.0))
    # An end costs what the mean still gains; where everyone ends, it gains nothing any more.
    left = course.at_risk - course.terminal
    to_come = np.where(passed & (left > 0), course.mean_at(time) - course.mean, 0.0) / np.maximum(left, 1.0)
    censored = expected - np.cumsum(to_come * course.terminal / course.at_risk)
    return censored, censored + to_come


def _by_end(course: MeanCourse, ends: list[tuple[float, bool]], censored: Floats, terminal: Floats) -> Floats:
    places = course.place([time for time, _ in ends])
    return np.where(np.array([is_terminal for _, is_terminal in ends], dtype=bool), terminal[places], censored[places])


def _at(times: Floats, counts: list[tuple[float, int]]) -> Floats:
    places = np.searchsorted(times, np.array([time for time, _ in counts], dtype=float))
    return summed(places, np.array([count for _, count in counts], dtype=float), times.size)
