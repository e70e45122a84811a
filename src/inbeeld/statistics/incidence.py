"""Cumulative incidence when several things can happen first (Aalen-Johansen), from counts."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from math import sqrt

import numpy as np

from inbeeld.statistics.arrays import Floats
from inbeeld.statistics.risks import Risk


@dataclass(frozen=True, slots=True)
class Exits:
    """So many ``persons`` whose follow-up ended ``time`` after it began, all in the same way.

    Attributes:
        time: at which it ended. Equal times are ties, and nothing else is: count in whole days or months.
        cause: what happened to them; ``None`` if they were only followed no further (censored).
        persons: how many.
    """

    time: float
    cause: str | None
    persons: int


@dataclass(frozen=True, slots=True)
class IncidenceStep:
    """What has happened to whom by ``time``.

    Attributes:
        time: since the start of follow-up.
        at_risk: persons still followed at this time, those who leave at it included.
        free: the share to whom nothing has happened yet.
        risks: the share whom each cause has reached first. With ``free`` they sum to 1.
    """

    time: float
    at_risk: int
    free: Risk
    risks: Mapping[str, Risk]


@dataclass(frozen=True, slots=True)
class CumulativeIncidence:
    """The course of the shares; ``steps`` has one entry for each time at which somebody left."""

    causes: tuple[str, ...]
    persons: int
    steps: tuple[IncidenceStep, ...]

    def at(self, time: float) -> IncidenceStep:
        """The state at any time up to the longest follow-up.

        Raises:
            ValueError: if nobody was followed so long.
        """
        times = [step.time for step in self.steps]
        if not 0 <= time <= times[-1]:
            raise ValueError(f"nobody was followed until {time}; the longest follow-up is {times[-1]}")
        passed, at_risk = bisect_right(times, time), self.steps[bisect_left(times, time)].at_risk
        if passed:
            return replace(self.steps[passed - 1], time=time, at_risk=at_risk)
        return IncidenceStep(time, at_risk, Risk(1.0, 0.0), dict.fromkeys(self.causes, Risk(0.0, 0.0)))


def cumulative_incidence(exits: Iterable[Exits], causes: Iterable[str] = ()) -> CumulativeIncidence:
    """The Aalen-Johansen estimate for persons who are all followed from time 0, with its standard error.

    Who is censored at a time is still at risk at that time. With one cause this is 1 - Kaplan-Meier with
    Greenwood's error. The error is the infinitesimal jackknife of R ``survival::survfit``; with counts it comes to
    the Greenwood type of P.K. Andersen, O. Borgan, R.D. Gill, N. Keiding, *Statistical models based on counting
    processes* (1993), section IV.4. Estimate: O.O. Aalen, S. Johansen, Scandinavian Journal of Statistics 5
    (1978), 141-150.

    Args:
        exits: in any order; rows of the same time and cause are added up.
        causes: that are possible, even if they happened to nobody.

    >>> both = cumulative_incidence([Exits(1, "repeat", 2), Exits(1, "death", 1), Exits(2, None, 7)])
    >>> both.at(2).risks["repeat"].value
    0.2

    Raises:
        ValueError: if nobody is followed, or a time or number of persons is negative.
    """
    counts = _counted(exits)
    names = tuple(sorted({*causes, *(cause for _, cause in counts if cause is not None)}))
    return CumulativeIncidence(names, counts.total(), tuple(_steps(counts, names)))


def _counted(exits: Iterable[Exits]) -> Counter[tuple[float, str | None]]:
    counts: Counter[tuple[float, str | None]] = Counter()
    for row in exits:
        if row.persons < 0 or not 0 <= row.time < float("inf"):
            raise ValueError(f"no {row.persons} persons can leave at time {row.time}")
        counts[row.time, row.cause] += row.persons
    if not counts.total():
        raise ValueError("nobody is followed")
    return +counts


def _steps(counts: Counter[tuple[float, str | None]], causes: tuple[str, ...]) -> Iterator[IncidenceStep]:
    at_risk = counts.total()
    state = np.zeros(len(causes) + 1)
    state[0] = 1.0
    spread = np.zeros((state.size, state.size))
    for time in sorted({time for time, _ in counts}):
        events = [counts[time, cause] for cause in causes]
        state, spread = _advance(state, spread, events, at_risk)
        free, *risks = map(_risk, state.tolist(), np.diag(spread).tolist())
        yield IncidenceStep(time, at_risk, free, dict(zip(causes, risks, strict=True)))
        at_risk -= sum(events) + counts[time, None]


def _risk(share: float, variance: float) -> Risk:
    # Rounding noise of the arithmetic: no country has so many persons that this could be one of them.
    is_certain = min(share, 1 - share) < 1e-12
    return Risk(float(round(share)), 0.0) if is_certain else Risk(share, sqrt(max(0.0, variance)))


def _advance(state: Floats, spread: Floats, events: list[int], at_risk: int) -> tuple[Floats, Floats]:
    """The shares and their covariance after one time: each event moves one person out of the first share."""
    moved = np.array([-sum(events), *events], dtype=float)
    apart = np.diag(np.abs(moved))
    apart[0, 1:] = apart[1:, 0] = -moved[1:]
    weight = state[0] / at_risk
    step = np.eye(state.size)
    step[0] += moved / at_risk
    # Persons at risk share one influence on what went before, so that it does not vary with who has the event.
    noise = weight**2 * (apart - np.outer(moved, moved) / at_risk)
    return state + weight * moved, step.T @ spread @ step + noise
