"""Youth care of all other children."""

import numpy as np

from synthetic.care import CareRows, drawn_care
from synthetic.dates import CARE_FROM, LAST_DAY, birthday
from synthetic.draws import between, one_of, picked
from synthetic.world.persons import Persons

_FORMS = [0.22, 0.50, 0.05, 0.13, 0.04, 0.02, 0.01, 0.03]
_ADULT = 18
_FRAILTY = 0.5


def draw_care(random: np.random.Generator, persons: Persons, rows: int, number: int) -> CareRows:
    """So many trajectories, numbered from ``number``."""
    first = np.maximum(persons.since, CARE_FROM)
    grown = birthday(persons.born, _ADULT) - 1
    last = np.minimum(np.minimum(persons.until - 1, LAST_DAY), grown)
    weights = random.gamma(_FRAILTY, size=persons.size) * np.maximum(last - first + 1, 0)
    if not weights.any():
        rows = 0
    person = picked(random, weights, rows)
    started = between(random, first[person], last[person])
    who = (persons.number[person], number + np.arange(rows))
    return drawn_care(random, who, one_of(random, _FORMS, rows), started, persons.until[person] - 1).by_day()
