"""The stays of the victims: some came, some moved, a few died or left after all that is told of them."""

import numpy as np

from synthetic.dates import FIRST_DAY, LAST_DAY, NONE, Ints, day_of_month
from synthetic.draws import between
from synthetic.places import places
from synthetic.words import DIED, EMIGRATED, MOVED
from synthetic.world.persons import Stays

_MOVED = 0.22
_CAME_LATER = 0.06
_DIED, _GONE = 0.002, 0.01


def stays_of_victims(random: np.random.Generator, born: Ints, home: Ints, days: tuple[Ints, Ints]) -> Stays:
    """Stays of persons who lived in ``home`` on the first of the two ``days``, and here up to the second."""
    first_day, busy_until = days
    size = born.size
    birthday = day_of_month(born)
    came = random.random(size) < _CAME_LATER
    since = np.where(came, between(random, birthday, np.maximum(first_day - 1, birthday)), birthday)
    until, left = _ends(random, np.maximum(np.maximum(busy_until, since), FIRST_DAY))
    # who moves, does so before the first day or after it: the home is where they lived on that day
    move = between(random, np.maximum(since, FIRST_DAY) + 1, np.minimum(until, LAST_DAY) - 1)
    moves = (random.random(size) < _MOVED) & (move > since) & (move < until)
    elsewhere = places().drawn(random, size)
    before = np.where(moves & (move <= first_day), elsewhere, home)
    after = np.where(move <= first_day, home, elsewhere)
    person = np.concatenate([np.arange(size), np.flatnonzero(moves)])
    order = np.argsort(person, kind="stable")
    still = until > LAST_DAY
    end, why = np.where(still, NONE, until), np.where(still, -1, left)
    return Stays(
        person[order],
        np.concatenate([before, after[moves]])[order],
        np.concatenate([since, move[moves]])[order],
        np.concatenate([np.where(moves, move, end), end[moves]])[order],
        np.concatenate([np.where(moves, MOVED, why), why[moves]])[order],
    )


def _ends(random: np.random.Generator, busy_until: Ints) -> tuple[Ints, Ints]:
    """The day and the way in which a few left, after the last day that anything is told of them."""
    drawn = random.random(busy_until.size)
    left = np.where(drawn < _DIED, DIED, np.where(drawn < _DIED + _GONE, EMIGRATED, -1))
    goes = (left >= 0) & (busy_until + 1 < LAST_DAY)
    day = between(random, busy_until + 1, np.full(busy_until.size, LAST_DAY))
    return np.where(goes, day, LAST_DAY + 1), np.where(goes, left, -1)
