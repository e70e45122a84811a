"""The victims one by one: their first report, when they were born, and whether they are to be registered again."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from synthetic.dates import Ints, add_years, first_day, last_day, month_of_age
from synthetic.draws import between, one_of, soon_after
from synthetic.margins.printed import AGAIN, NONE
from synthetic.victims.cells import BINS, FIRST, OPENING, Cells, report_cells
from synthetic.victims.offences import offence_cells
from synthetic.victims.outcomes import outcome_cells
from synthetic.words import SEXUAL

LAST_COHORT = 2
"""The last bin of years in which the offence of the cohort of five years ended."""
UNKNOWN = -1
"""The outcome of whoever is not in the cohort of five years."""

_AGES = (  # whole years of age within each age group, and how likely each is
    {0: 0.10, 1: 0.18, 2: 0.30, 3: 0.42},
    {4: 0.09, 5: 0.10, 6: 0.10, 7: 0.09, 8: 0.09, 9: 0.10, 10: 0.11, 11: 0.14, 12: 0.18},
    {13: 0.19, 14: 0.24, 15: 0.25, 16: 0.19, 17: 0.13},
)
_LONG = {"F526": 0.55, "F527": 0.35, "F521": 0.12, "F5292": 0.7, "F5296": 0.4, "F525": 0.4}  # share that lasts
_LASTS = {"F526": 620.0, "F527": 330.0, "F521": 120.0, "F5292": 150.0, "F5296": 60.0, "F525": 120.0}  # days, on average
_ROOM = 60  # days that must be left within five years to be registered again
_DELAY, _DELAY_BEFORE = 24.0, 260.0  # days from end to registration, on average, and from end to the end of the bin
_OLD = 5  # years before registration in which an offence of the first bin ended


@dataclass(frozen=True)
class Victims:
    """Unique victims, by their first report.

    Attributes:
        sex, age, offence: as in the cells; ``offence`` is a place in ``SEXUAL``.
        end_bin: years in which the offence ended.
        born: month of birth.
        started, ended, registered: days of the first report.
        lasted: whether it lasted longer than a day.
        outcome: within five years; ``UNKNOWN`` outside the cohort.
    """

    sex: Ints
    age: Ints
    offence: Ints
    end_bin: Ints
    born: Ints
    started: Ints
    ended: Ints
    registered: Ints
    lasted: Ints
    outcome: Ints

    @property
    def size(self) -> int:
        """How many they are."""
        return int(self.sex.size)


@dataclass(frozen=True)
class Wanted:
    """Later reports of minors that must be there: so many of each kind, by ``SEXUAL`` offence."""

    year: Ints
    sex: Ints
    age: Ints
    opening: Ints
    offence: Ints


def draw_victims(random: np.random.Generator) -> tuple[Victims, Wanted]:
    """The victims of the whole country in twelve years, and the later reports that are still to be given to them."""
    cells, counts = _solved()
    place = np.repeat(np.arange(counts.size), counts.ravel())
    kind, offence = np.divmod(place, len(SEXUAL))
    first = np.flatnonzero(cells.kind[kind] == FIRST)
    later = np.flatnonzero(cells.kind[kind] != FIRST)
    wanted = Wanted(
        cells.year[kind[later]], cells.sex[kind[later]], cells.age[kind[later]],
        (cells.kind[kind[later]] == OPENING).astype(np.int64), offence[later],
    )  # fmt: skip
    return _first_reports(random, cells, kind[first], offence[first]), wanted


@lru_cache(maxsize=1)
def _solved() -> tuple[Cells, Ints]:
    cells = report_cells()
    return cells, offence_cells(cells)


def _first_reports(random: np.random.Generator, cells: Cells, kind: Ints, offence: Ints) -> Victims:
    year, end_bin, age = cells.year[kind], cells.end[kind], cells.age[kind]
    registered = between(random, first_day(year), last_day(year))
    bounds = np.array(BINS)[end_bin]
    low = np.where(end_bin == 0, first_day(np.minimum(year, bounds[:, 1]) - _OLD), first_day(bounds[:, 0]))
    high = np.minimum(last_day(bounds[:, 1]), registered)
    ended = high - soon_after(
        random, np.zeros_like(high), high - low, np.where(high == registered, _DELAY, _DELAY_BEFORE)
    )
    started, lasted = begins(random, offence, ended)
    born = month_of_age(started) - 12 * years_old(random, age) - random.integers(0, 12, age.size)
    victims = Victims(
        cells.sex[kind], age, offence, end_bin, born, started, ended, registered, lasted, np.full(age.size, UNKNOWN)
    )
    return _with_outcomes(random, victims)


def years_old(random: np.random.Generator, group: Ints) -> Ints:
    """Ages in whole years of who is in each age group."""
    drawn = [one_of(random, ages, group.size) for ages in _AGES]
    return np.choose(group, drawn)


def begins(random: np.random.Generator, offence: Ints, ended: Ints) -> tuple[Ints, Ints]:
    """The first day of each sexual offence that ended on a day, and whether it lasted longer than that day."""
    share = np.array([_LONG.get(code, 0.05) for code in SEXUAL])[offence]
    mean = np.array([_LASTS.get(code, 20.0) for code in SEXUAL])[offence]
    lasted = random.random(ended.size) < share
    length = 1 + np.floor(np.minimum(random.exponential(mean), 6 * mean)).astype(np.int64)
    return np.where(lasted, ended - length, ended), lasted.astype(np.int64)


def _with_outcomes(random: np.random.Generator, victims: Victims) -> Victims:
    """Give each victim of the cohort of five years an outcome; who had no time left gets none."""
    cohort = np.flatnonzero(victims.end_bin <= LAST_COHORT)
    sizes = np.zeros((2, len(_AGES), len(SEXUAL)), np.int64)
    group = (victims.sex[cohort], victims.age[cohort], victims.offence[cohort])
    np.add.at(sizes, group, 1)
    counts = outcome_cells(sizes)
    room = add_years(victims.ended[cohort], 5) - victims.registered[cohort] >= _ROOM
    # within a group: who has room first and in an order of chance; the outcomes again, once, none
    order = np.lexsort((random.random(cohort.size), ~room, *reversed(group)))
    outcomes = np.repeat(np.tile(np.arange(AGAIN, NONE - 1, -1), sizes.size), counts[..., ::-1].ravel())
    if (outcomes[~room[order]] != NONE).any():
        raise ValueError("More victims are to be registered again than have time left for it.")
    given = victims.outcome.copy()
    given[cohort[order]] = outcomes
    return Victims(**{**vars(victims), "outcome": given})
