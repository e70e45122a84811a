"""What the police registered of the victims: first and later reports, all else, and victims who are not known."""

import numpy as np

from synthetic.dates import FIRST_DAY, NONE, Ints, age_at
from synthetic.draws import between, one_of
from synthetic.incidents import ALL_CODES, IncidentRows, put_together
from synthetic.places import places
from synthetic.victims.kinds import categories
from synthetic.victims.later import Again
from synthetic.victims.persons import Victims
from synthetic.victims.repeats import Repeats
from synthetic.words import CATEGORIES, CODES_OF, INVOLVED, SUSPECT, VICTIM, WITNESS

_SECOND_CODE = 0.10
_SECOND_SEXUAL = 0.3  # of the second codes of a sexual offence
_COMPLAINT = 0.55
_SAME_DAY = 0.5  # of offences of one day, those of which the end is written too
_DELAY = 12.0
_BEFORE = 0.14
_AWAY = 0.15
_WITHOUT_KEY, _NOT_FOUND = 0.012, 0.008
_SUSPECT, _WITNESS, _INVOLVED = 0.55, 0.12, 0.02
_TOGETHER = 0.25
_Days = tuple[Ints, Ints, Ints]  # on which an offence began, ended and was registered
_STARTS = np.cumsum([0, *(len(CODES_OF[name]) for name in CATEGORIES)])
_SEXUAL_OF_ADULTS = [0.3, 0.01, 0.03, 0.0, 0.43, 0.02, 0.02, 0.09, 0.10]


def first_rows(random: np.random.Generator, victims: Victims, municipality: Ints) -> IncidentRows:
    """The first reports; the person is the victim's place."""
    written = (victims.lasted > 0) | (random.random(victims.size) < _SAME_DAY)
    days = (victims.started, np.where(written, victims.ended, NONE), victims.registered)
    return _reports(random, np.arange(victims.size), victims.offence, days, municipality)


def later_rows(random: np.random.Generator, again: Again, municipality: Ints) -> IncidentRows:
    """The later reports of minors. They ended on the day they began: none before the year they are counted in."""
    written = random.random(again.victim.size) < _SAME_DAY
    ended = np.where(written, again.started, NONE)
    return _reports(random, again.victim, again.offence, (again.started, ended, again.registered), municipality)


def repeat_rows(
    random: np.random.Generator, victims: Victims, again: Again, repeats: Repeats, home: Ints
) -> IncidentRows:
    """All other later registrations, of any offence."""
    size = repeats.victim.size
    started = repeats.registered - np.floor(np.minimum(random.exponential(_DELAY, size), 200)).astype(np.int64)
    category = categories(random, victims, again, repeats, started)
    width = np.diff(_STARTS)[category]
    offence = _STARTS[category] + np.floor(random.random(size) * width).astype(np.int64)
    offence = np.where(category == 0, one_of(random, _SEXUAL_OF_ADULTS, size), offence)
    where = np.where(random.random(size) < _AWAY, places().drawn(random, size), home[repeats.victim])
    days = (started, np.full(size, NONE), repeats.registered)
    return _reports(random, repeats.victim, offence, days, where)


def earlier_rows(random: np.random.Generator, victims: Victims, home: Ints) -> IncidentRows:
    """What some were victims of before: no sexual offence, for the first of those is the first report."""
    can = victims.registered > FIRST_DAY + 1
    who = np.flatnonzero(can & (random.random(victims.size) < _BEFORE))
    registered = between(random, np.full(who.size, FIRST_DAY), victims.registered[who] - 1)
    born = age_at(victims.born[who], registered) >= 1
    who, registered = who[born], registered[born]
    offence = between(random, np.full(who.size, int(_STARTS[3])), np.full(who.size, len(ALL_CODES) - 1))
    days = (registered - random.integers(0, 20, who.size), np.full(who.size, NONE), registered)
    return _reports(random, who, offence, days, home[who])


def nobody_rows(random: np.random.Generator, reports: IncidentRows, stranger: int) -> IncidentRows:
    """Victims without a key, or with one found nowhere: persons from ``stranger`` on. No figure counts them."""
    size = reports.incident.size
    without, not_found = round(_WITHOUT_KEY * size), round(_NOT_FOUND * size)
    rows = reports.take(random.choice(size, without + not_found, replace=False))
    person = np.concatenate([np.full(without, -1), stranger + np.arange(not_found)])
    return IncidentRows(**{**vars(rows), "person": person})


def other_roles(random: np.random.Generator, reports: IncidentRows, others: Ints) -> IncidentRows:
    """Suspects, witnesses and others involved at the reports; ``others`` are those who can be."""
    parts = []
    for role, share in ((SUSPECT, _SUSPECT), (WITNESS, _WITNESS), (INVOLVED, _INVOLVED)):
        rows = reports.take(np.flatnonzero(random.random(reports.incident.size) < share))
        person = others[random.integers(0, others.size, rows.incident.size)]
        parts.append(IncidentRows(**{**vars(rows), "person": person, "role": np.full(person.size, role)}))
    return put_together(parts)


def numbered(random: np.random.Generator, rows: IncidentRows, first: int) -> IncidentRows:
    """A number for each incident. Some of one day and one place are one incident with two victims."""
    order = np.lexsort((random.random(rows.incident.size), rows.municipality, rows.registered))
    same = (np.diff(rows.registered[order], prepend=0) == 0) & (np.diff(rows.municipality[order], prepend=-1) == 0)
    other = np.diff(rows.person[order], prepend=-2) != 0
    joined = same & other & (random.random(order.size) < _TOGETHER)
    joined &= ~np.concatenate([[False], joined[:-1]])
    incident = np.empty(order.size, np.int64)
    incident[order] = first + np.cumsum(~joined) - 1
    return IncidentRows(**{**vars(rows), "incident": incident})


def _reports(random: np.random.Generator, person: Ints, offence: Ints, days: _Days, where: Ints) -> IncidentRows:
    size = person.size
    started, ended, registered = days
    return IncidentRows(
        np.zeros(size, np.int64), person, np.full(size, VICTIM), offence, _second(random, offence), started, ended,
        registered, where, (random.random(size) < _COMPLAINT).astype(np.int64),
    )  # fmt: skip


def _second(random: np.random.Generator, offence: Ints) -> Ints:
    """A lighter code for some: it changes neither the offence nor the category that a report is counted under."""
    sexual = len(CODES_OF["sexual"])
    near = between(random, offence + 1, np.full(offence.size, sexual - 1))
    far = between(random, np.maximum(offence + 1, sexual), np.full(offence.size, len(ALL_CODES) - 1))
    second = np.where((offence < sexual - 1) & (random.random(offence.size) < _SECOND_SEXUAL), near, far)
    return np.where((random.random(offence.size) < _SECOND_CODE) & (offence < len(ALL_CODES) - 1), second, -1)
