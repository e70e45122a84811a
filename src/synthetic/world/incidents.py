"""What the police registered of all other residents: victims of any offence, suspects, witnesses, others involved.

No minor is the victim of a sexual offence here: those are the victims of the monitor, and are drawn apart.
"""

import numpy as np

from synthetic.dates import FIRST_DAY, NONE, Ints, age_at, birthday
from synthetic.draws import between, one_of, picked
from synthetic.incidents import ALL_CODES, IncidentRows, put_together
from synthetic.places import places
from synthetic.words import CATEGORIES, CODES_OF, INVOLVED, SUSPECT, VICTIM, WITNESS
from synthetic.world.persons import Persons

_OTHERS = {SUSPECT: 0.31, WITNESS: 0.19, INVOLVED: 0.06}  # for each victim, at the same incidents
_CAN_BE = 0.71  # of those drawn, the share that lived here and was old enough
_FRAILTY = 0.6  # shape of the gamma distribution of how often one is a victim: the smaller, the less alike they are
_AGES = (12, 18)
_RATE = 0.0366 / 365.25  # a day, of being registered as a victim: an adult, on average
_RISKS = (0.12, 0.5, 1.0)  # of being a victim before each of these ages and after, beside an adult
_CATEGORIES = [0.03, 0.002, 0.003, 0.15, 0.065, 0.75]
_SEXUAL_OF_ADULTS = [0.26, 0.01, 0.03, 0.0, 0.45, 0.03, 0.02, 0.08, 0.12]
_ADULT = 18
_YOUNGEST_SUSPECT = 12
_SECOND_CODE = 0.10
_WITHOUT_KEY = 0.02
_ELSEWHERE = 0.2  # share of the incidents in another municipality than that of the home
_STARTS = {name: sum(len(CODES_OF[each]) for each in CATEGORIES[:place]) for place, name in enumerate(CATEGORIES)}


def draw_incidents(random: np.random.Generator, persons: Persons, number: int) -> IncidentRows:
    """The rows of the incidents of these persons, numbered from ``number``."""
    victims = _victims(random, persons, number)
    size = victims.incident.size
    others = [_others(random, persons, victims, role, round(size * share / _CAN_BE)) for role, share in _OTHERS.items()]
    return put_together([victims, *others]).by_day()


def _victims(random: np.random.Generator, persons: Persons, number: int) -> IncidentRows:
    person, registered = _when(random, persons)
    size = person.size
    started = np.maximum(registered - np.floor(random.exponential(9.0, size)).astype(np.int64), persons.since[person])
    offence = _offences(random, age_at(persons.born[person], started))
    lasted = random.random(size) < 0.1
    one_day = np.where(random.random(size) < 0.5, started, NONE)
    away = random.random(size) < _ELSEWHERE
    return IncidentRows(
        incident=number + np.arange(size),
        person=np.where(random.random(size) < _WITHOUT_KEY, -1, persons.number[person]),
        role=np.full(size, VICTIM),
        offence=offence,
        second=_second(random, offence),
        started=started,
        ended=np.where(lasted, between(random, started, registered), one_day),
        registered=registered,
        municipality=np.where(away, places().drawn(random, size), persons.home[person]),
        complaint=(random.random(size) < 0.6).astype(np.int64),
    )  # fmt: skip


def _when(random: np.random.Generator, persons: Persons) -> tuple[Ints, Ints]:
    """Who is a victim, and when: children less often than adults, and some persons far more often than others."""
    start = np.maximum(persons.since, FIRST_DAY)
    ages = [np.clip(birthday(persons.born, age), start, persons.until) for age in _AGES]
    spells = np.stack([ages[0] - start, ages[1] - ages[0], persons.until - ages[1]])
    risks = spells * np.array(_RISKS)[:, None]
    size = round(float(risks.sum()) * _RATE)
    person = picked(random, random.gamma(_FRAILTY, size=persons.size) * risks.sum(axis=0), size)
    left = random.random(size) * risks[:, person].sum(axis=0)
    day = start[person].astype(np.float64)
    for spell, risk, rate in zip(spells[:, person], risks[:, person], _RISKS, strict=True):
        inside = np.clip(left, 0, risk)
        day += np.minimum(inside / rate, spell)
        left = left - risk
    return person, np.minimum(np.floor(day).astype(np.int64), persons.until[person] - 1)


def _offences(random: np.random.Generator, age: Ints) -> Ints:
    """The gravest code of each incident."""
    category = one_of(random, _CATEGORIES, age.size)
    category = np.where((category == 0) & (age < _ADULT), CATEGORIES.index("assault"), category)
    starts = np.array([_STARTS[name] for name in CATEGORIES])
    lengths = np.array([len(CODES_OF[name]) for name in CATEGORIES])
    within = np.floor(random.random(age.size) * lengths[category]).astype(np.int64)
    return np.where(category == 0, one_of(random, _SEXUAL_OF_ADULTS, age.size), starts[category] + within)


def _second(random: np.random.Generator, offence: Ints) -> Ints:
    """A lighter code beside it for some."""
    lightest = _STARTS["other"]
    second = between(random, np.full(offence.size, lightest), np.full(offence.size, len(ALL_CODES) - 1))
    given = (random.random(offence.size) < _SECOND_CODE) & (second > offence)
    return np.where(given, second, -1)


def _others(random: np.random.Generator, persons: Persons, victims: IncidentRows, role: int, size: int) -> IncidentRows:
    """Others at incidents that have a victim; each at another incident, and nobody at one of his own."""
    rows = victims.take(random.permutation(victims.incident.size)[:size])
    person = picked(random, random.gamma(_FRAILTY, size=persons.size), rows.incident.size)
    there = (persons.since[person] <= rows.started) & (rows.registered < persons.until[person])
    old_enough = age_at(persons.born[person], rows.started) >= _YOUNGEST_SUSPECT
    keep = np.flatnonzero(there & old_enough & (persons.number[person] != rows.person))
    rows, person = rows.take(keep), person[keep]
    number = np.where(random.random(keep.size) < _WITHOUT_KEY, -1, persons.number[person])
    return IncidentRows(**{**vars(rows), "person": number, "role": np.full(keep.size, role)})
