"""Where the victims lived and where it happened: victim reports by municipality fall in the printed classes."""

import numpy as np

from synthetic.dates import Ints, year_of
from synthetic.places import places
from synthetic.victims.later import Again
from synthetic.victims.persons import Victims

_YEARS = (2019, 2021)
_HALVINGS = 60
_LARGEST = 1_200  # more reports than any municipality has
_UNKNOWN_SIZE = (
    3.0  # reports of which the municipality is unknown: as many as a municipality so many times the middle one
)


def where_it_happened(random: np.random.Generator, victims: Victims, again: Again) -> tuple[Ints, Ints, Ints]:
    """The home of each victim, and the municipality of each first and each later report.

    A later report happens at home if its municipality can still have one more, and else where one is lacking.
    """
    home = places().drawn(random, victims.size)
    first, later = home.copy(), home[again.victim]
    first_rows = np.flatnonzero(_counted(victims.registered))
    later_rows = np.flatnonzero(_counted(again.registered))
    left = reports_by_municipality(first_rows.size + later_rows.size)
    earlier = np.flatnonzero(~_counted(victims.registered[again.victim[later_rows]]))
    at_home = later_rows[earlier]
    nth = _nth(later[at_home])
    at_home = at_home[nth < left[later[at_home]]]
    np.subtract.at(left, later[at_home], 1)
    others = np.setdiff1d(later_rows, at_home)
    given = random.permutation(np.repeat(np.arange(left.size), left))
    first[first_rows] = given[: first_rows.size]
    later[others] = given[first_rows.size :]
    lives = first_rows[places().residents[first[first_rows]] > 0]
    home[lives] = first[lives]
    return home, first, later


def _nth(codes: Ints) -> Ints:
    """How many of the same code come before each."""
    order = np.argsort(codes, kind="stable")
    starts = np.flatnonzero(np.diff(codes[order], prepend=-1))
    nth = np.empty(codes.size, np.int64)
    nth[order] = np.arange(codes.size) - np.repeat(starts, np.diff(starts, append=codes.size))
    return nth


def _counted(registered: Ints) -> np.ndarray:
    year = year_of(registered)
    return (year >= _YEARS[0]) & (year <= _YEARS[1])


def reports_by_municipality(total: int) -> Ints:
    """Reports in each municipality, well inside the class that is printed, and as many as fit its size."""
    known = places()
    # whether a bound belongs to its class is not printed, so neither bound is used
    low = np.where(known.lower > 0, known.lower + 1, 0)
    high = np.where(known.upper > 0, known.upper - 1, _LARGEST)
    size = np.where(known.residents > 0, known.residents, _UNKNOWN_SIZE * np.median(known.residents))
    least, most = 0.0, 1.0
    for _ in range(_HALVINGS):
        rate = (least + most) / 2
        least, most = (rate, most) if np.clip(size * rate, low, high).sum() < total else (least, rate)
    exact = np.clip(size * least, low, high)
    found = np.floor(exact).astype(np.int64)
    order = np.argsort(found - exact + 2 * (found >= high), kind="stable")
    found[order[: total - int(found.sum())]] += 1
    return found
