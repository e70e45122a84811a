"""Later reports of minors: each of those that the police counted is given to a victim whom it fits."""

from dataclasses import dataclass

import numpy as np

from synthetic.dates import LAST_DAY, Ints, add_years, age_at, day_of, year_of
from synthetic.draws import Bools, between
from synthetic.margins.printed import NONE, ONCE
from synthetic.victims.cells import FIVE_YEARS
from synthetic.victims.persons import UNKNOWN, Victims, Wanted

_UNTIL = (4, 13, 18)  # the age at which one has left each age group
_SOON = 20  # days from an offence to its registration, at most


@dataclass(frozen=True)
class Again:
    """Registrations after the first: of whom, when, and of what sexual offence."""

    victim: Ints
    started: Ints
    registered: Ints
    offence: Ints


class Eligible:
    """Who can still get a later report, while they are given out."""

    def __init__(self, victims: Victims) -> None:
        self.victims = victims
        self.five_years = add_years(victims.ended, 5)
        self.within = np.zeros(victims.size, np.int64)
        """Later reports given within five years."""
        year = year_of(victims.registered)
        self.opened = np.where((year >= FIVE_YEARS[0]) & (year <= FIVE_YEARS[-1]), victims.registered, LAST_DAY + 1)
        """The day of the first report within the five years of which youth care is told."""

    def fits(self, registered: Ints) -> Bools:
        """Who may be registered again on a day of their own, as far as the outcome within five years goes."""
        outcome = self.victims.outcome
        inside = (registered <= self.five_years) & (outcome != UNKNOWN)
        free = (outcome != NONE) & ((outcome != ONCE) | (self.within == 0)) & (self.within < _MOST)
        fits: Bools = ~inside | free
        return fits

    def give(self, who: Ints, registered: Ints) -> None:
        """Take note of reports that are given."""
        self.within[who] += registered <= self.five_years[who]
        inside = (year_of(registered) >= FIVE_YEARS[0]) & (year_of(registered) <= FIVE_YEARS[-1])
        self.opened[who] = np.where(inside, np.minimum(self.opened[who], registered), self.opened[who])


_MOST = 2  # so that who is registered more than once has no more of these than there is room for


def give_later(random: np.random.Generator, victims: Victims, wanted: Wanted) -> Again:
    """Give every wanted later report to a victim of the same sex, and of the right age on that day."""
    eligible = Eligible(victims)
    keys = np.stack([wanted.year, wanted.opening, wanted.sex, wanted.age], axis=1)
    # those that open the five years come last in a year: nobody can have been given another before
    order = np.lexsort((wanted.age, wanted.sex, wanted.opening, wanted.year))
    starts = np.flatnonzero(np.any(np.diff(keys[order], axis=0, prepend=-1), axis=1))
    parts = [_give_kind(random, eligible, wanted, rows) for rows in np.split(order, starts[1:])]
    return Again(*(np.concatenate([getattr(part, name) for part in parts]) for name in vars(parts[0])))


def _give_kind(random: np.random.Generator, eligible: Eligible, wanted: Wanted, rows: Ints) -> Again:
    """Give the reports of one year, sex and age group."""
    victims = eligible.victims
    year, opening = int(wanted.year[rows[0]]), bool(wanted.opening[rows[0]])
    first, last = day_of(year), day_of(year, 12, 31)
    registered = between(random, np.maximum(victims.registered + 1, first), np.full(victims.size, last))
    started = np.maximum(registered - random.integers(0, _SOON, victims.size), first)
    fits = _right_person(victims, wanted, rows[0], started) & (victims.registered < last) & eligible.fits(registered)
    if opening:
        fits &= eligible.opened > LAST_DAY
    elif FIVE_YEARS[0] <= year <= FIVE_YEARS[-1]:
        fits &= eligible.opened < registered
    found = np.flatnonzero(fits)
    if found.size < rows.size:
        raise ValueError(f"Only {found.size} victims can be registered again in {year}, and {rows.size} must be.")
    who = random.choice(found, rows.size, replace=False)
    eligible.give(who, registered[who])
    return Again(who, started[who], registered[who], wanted.offence[rows])


def _right_person(victims: Victims, wanted: Wanted, row: int, started: Ints) -> Bools:
    group = np.digitize(age_at(victims.born, started), _UNTIL)
    right: Bools = (victims.sex == wanted.sex[row]) & (group == wanted.age[row])
    return right
