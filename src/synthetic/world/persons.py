"""Residents: when they were born, came and left, and where they lived."""

from dataclasses import dataclass

import numpy as np

from synthetic.dates import FIRST_DAY, LAST_DAY, NONE, Ints, day_of_month, month_of
from synthetic.draws import Floats, between, one_of, picked
from synthetic.places import places
from synthetic.words import DIED, EMIGRATED, MOVED

_AT_START, _BORN, _CAME = range(3)
_AGES = (0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100)


@dataclass(frozen=True)
class Mix:
    """Who lives in a country.

    Attributes:
        persons: who ever lived here in twelve years, for each who does at the end.
        kinds: share of the persons that lived here at the start, was born here, and came from abroad.
        ages: of those at the start, ten years of age at a time.
    """

    persons: float
    kinds: tuple[float, float, float]
    ages: tuple[float, ...]


COUNTRY = Mix(1.19, (0.79, 0.10, 0.11), (0.118, 0.120, 0.122, 0.127, 0.155, 0.142, 0.111, 0.066, 0.033, 0.006))
"""About as the statistics office printed it for 2010 and the years after it."""
YOUNG = Mix(1.06, (0.60, 0.34, 0.06), (0.475, 0.445, 0.02, 0.02, 0.01, 0.01, 0.01, 0.01, 0.0, 0.0))
"""Mostly born when the victims of a whole country were, so that these have others to be compared with."""

_AGES_OF_COMERS = (0, 18, 26, 40, 60)
_BY_AGE_OF_COMERS = (0.18, 0.37, 0.34, 0.11)
_SEXES = [0.5037, 0.4960, 0.0003]  # girls and women, boys and men, unknown
_SETTLED_MEAN = 9 * 365.25  # days that a resident of 2010 had lived in the municipality
_DEATH = (3.0e-5, 0.0945)  # Gompertz: yearly hazard at birth, and its growth with each year of age
_STAYS_YEARS = (260.0, 260.0, 22.0)  # mean years until emigration, by kind
_YEAR = 365.25


@dataclass(frozen=True)
class Persons:
    """Persons and their time here: from ``since`` to just before ``until``.

    Attributes:
        number: of each person, from which the identifier is made.
        born: month of birth.
        sex: 0 for female, 1 for male, 2 for unknown.
        since: the day on which the register begins to tell of them.
        until: the day on which they died or left; the day after the last of the data if they did not.
        left: why; -1 if they did not.
        home: the municipality in which they lived first.
    """

    number: Ints
    born: Ints
    sex: Ints
    since: Ints
    until: Ints
    left: Ints
    home: Ints

    @property
    def size(self) -> int:
        """How many they are."""
        return int(self.number.size)


def draw_persons(random: np.random.Generator, first: int, size: int, mix: Mix = COUNTRY) -> Persons:
    """So many persons, numbered from ``first``."""
    kind = picked(random, np.array(mix.kinds), size)
    arrived = between(random, np.full(size, FIRST_DAY), np.full(size, LAST_DAY))
    age = np.where(
        kind == _AT_START,
        _ages(random, _AGES, mix.ages, size),
        np.where(kind == _BORN, 0, _ages(random, _AGES_OF_COMERS, _BY_AGE_OF_COMERS, size)),
    )
    anchor = np.where(kind == _AT_START, FIRST_DAY - 1, arrived)
    born = month_of(anchor) - np.floor(age * 12).astype(np.int64)
    settled = FIRST_DAY - np.floor(random.exponential(_SETTLED_MEAN, size)).astype(np.int64)
    since = np.where(kind == _AT_START, np.maximum(settled, day_of_month(born)), arrived)
    until, left = _ends(random, kind, np.maximum(since, FIRST_DAY), day_of_month(born))
    return Persons(
        np.arange(first, first + size), born, one_of(random, _SEXES, size), since, until, left,
        places().drawn(random, size),
    )  # fmt: skip


def _ages(random: np.random.Generator, ages: tuple[int, ...], shares: tuple[float, ...], size: int) -> Floats:
    heights = np.concatenate([[0.0], np.cumsum(shares) / sum(shares)])
    return np.interp(random.random(size), heights, ages)


def _ends(random: np.random.Generator, kind: Ints, start: Ints, birthday: Ints) -> tuple[Ints, Ints]:
    """The day and the way in which each leaves."""
    hazard, growth = _DEATH
    now = (start - birthday) / _YEAR
    lived = np.log(np.exp(growth * now) + growth / hazard * random.exponential(1.0, kind.size)) / growth - now
    stayed = random.exponential(1.0, kind.size) * np.array(_STAYS_YEARS)[kind]
    years = np.minimum(lived, stayed)
    until = start + 1 + np.floor(years * _YEAR).astype(np.int64)
    gone = until <= LAST_DAY
    return np.where(gone, until, LAST_DAY + 1), np.where(gone, np.where(lived < stayed, DIED, EMIGRATED), -1)


@dataclass(frozen=True)
class Stays:
    """Stays in a municipality: the place of the person among the persons, and the days."""

    person: Ints
    municipality: Ints
    since: Ints
    until: Ints
    left: Ints


def stays_of(random: np.random.Generator, persons: Persons, moves_a_year: float) -> Stays:
    """Each person's stays, one after another without a gap. Who still lives there has no end."""
    start = np.maximum(persons.since, FIRST_DAY)
    room = np.maximum(persons.until - start - 2, 0)
    moves = np.minimum(random.poisson(moves_a_year * room / _YEAR), room)
    person = np.repeat(np.arange(persons.size), moves + 1)
    first = np.concatenate([[True], person[1:] != person[:-1]])
    last = np.concatenate([first[1:], [True]])
    # the days of the moves of a person in their order: sorted on the person and the day together
    day = start[person] + 1 + np.floor(random.random(person.size) * room[person]).astype(np.int64)
    since = np.where(first, persons.since[person], day)
    order = np.lexsort((since, person))
    since = since[order]
    until = np.where(last, persons.until[person], np.roll(since, -1))
    municipality = np.where(first, persons.home[person], places().drawn(random, person.size))
    left = np.where(last, persons.left[person], MOVED)
    still = until > LAST_DAY
    keep = until > since  # two moves on one day are one
    return Stays(
        person[keep],
        municipality[keep],
        since[keep],
        np.where(still, NONE, until)[keep],
        np.where(still, -1, left)[keep],
    )
