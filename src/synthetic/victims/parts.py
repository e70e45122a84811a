"""The victims of the monitor as deliveries: those of a whole country, or a share of them with all that is theirs."""

from collections.abc import Iterator
from dataclasses import dataclass, fields

import numpy as np
import pyarrow as pa  # type: ignore[import-untyped]  # it ships no types

from synthetic.care import CareRows
from synthetic.chain import chain_of
from synthetic.dates import LAST_DAY, Ints, age_at, birthday, year_of
from synthetic.draws import chance
from synthetic.incidents import IncidentRows, put_together
from synthetic.victims.cells import FIVE_YEARS
from synthetic.victims.help import Counted, draw_help
from synthetic.victims.homes import where_it_happened
from synthetic.victims.later import Again, give_later
from synthetic.victims.persons import Victims, draw_victims
from synthetic.victims.repeats import draw_repeats
from synthetic.victims.rows import (
    earlier_rows,
    first_rows,
    later_rows,
    nobody_rows,
    numbered,
    other_roles,
    repeat_rows,
)
from synthetic.victims.stays import stays_of_victims
from synthetic.whole import thinned
from synthetic.words import BOY, GIRL, VICTIM
from synthetic.world.parts import residents_delivered
from synthetic.world.persons import Stays

PERSONS = 60_000
"""Numbers of persons that the victims of one country take up, with those around them."""
_OTHERS = 12_000
_STRANGERS = 50_000
_AGE_GROUPS = (4, 13)
_STREAM = 2


@dataclass(frozen=True)
class Country:
    """Everybody in the story of the victims of one country, by place: the victims, and then the others.

    ``order`` puts victims who are alike beside each other.
    """

    born: Ints
    sex: Ints
    order: Ints
    stays: Stays
    incidents: IncidentRows
    care: CareRows


def draw_part(unit: int, share: float, seed: int, first: tuple[int, int]) -> Iterator[tuple[str, pa.Table]]:
    """The rows of each register about the victims of one country, or a share of them.

    ``first`` are the numbers of the first person and of the first record.
    """
    person, number = first
    country = _part_of(_country(unit, seed, number), share)
    numbers = person + np.arange(country.born.size)
    yield "residents", residents_delivered(numbers, country.born, country.sex, country.stays, seed)
    incidents = country.incidents.by_day()
    incidents = IncidentRows(
        **{**vars(incidents), "person": np.where(incidents.person >= 0, incidents.person + person, -1)}
    )
    yield "police-incidents", incidents.delivered(seed)
    care = country.care.by_day()
    care = CareRows(**{**vars(care), "person": care.person + person})
    yield "youth-care-trajectories", care.delivered(seed)
    yield "offender-chain", chain_of(chance(seed, _STREAM, unit, 9), incidents).delivered(seed)


def _country(unit: int, seed: int, number: int) -> Country:
    random = chance(seed, _STREAM, unit)
    victims, wanted = draw_victims(random)
    again = give_later(random, victims, wanted)
    repeats = draw_repeats(random, victims, again)
    home, first_place, later_place = where_it_happened(random, victims, again)
    reports = put_together([first_rows(random, victims, first_place), later_rows(random, again, later_place)])
    nobody = nobody_rows(random, reports, _STRANGERS)
    others = repeat_rows(random, victims, again, repeats, home)
    rows = put_together([reports, nobody, others, earlier_rows(random, victims, home)])
    rows = numbered(random, rows, number)
    reported = rows.take(np.arange(reports.incident.size))
    rows = put_together([rows, other_roles(random, reported, victims.size + np.arange(_OTHERS))])
    care = draw_help(random, _counted(victims, again), birthday(victims.born), number)
    born = np.concatenate([victims.born, random.integers(-20 * 12, 33 * 12, _OTHERS)])
    sex = np.concatenate([victims.sex, np.where(random.random(_OTHERS) < 0.85, BOY, GIRL)])
    order = np.lexsort(
        (victims.offence, victims.registered, victims.outcome, victims.age, victims.sex, victims.end_bin)
    )
    return Country(born, sex, order, _stays(random, (victims, born, home), rows, care), rows, care)


def _stays(random: np.random.Generator, who: tuple[Victims, Ints, Ints], rows: IncidentRows, care: CareRows) -> Stays:
    """Where everybody lived, on the day of the first report and until all that is told of them is over."""
    victims, born, home = who
    busy = np.zeros(born.size, np.int64)
    known = (rows.person >= 0) & (rows.person < born.size)
    np.maximum.at(busy, rows.person[known], rows.registered[known])
    np.maximum.at(busy, care.person, np.where(care.ended < 0, LAST_DAY, care.ended))
    rest = born.size - victims.size
    homes = np.concatenate([home, home[random.integers(0, home.size, rest)]])
    first_day = np.concatenate([victims.registered, np.full(rest, LAST_DAY)])
    return stays_of_victims(random, born, homes, (first_day, busy))


def _counted(victims: Victims, again: Again) -> Counted:
    """The first report of each victim within the five years, by registration and then by start."""
    who = np.concatenate([np.arange(victims.size), again.victim])
    registered = np.concatenate([victims.registered, again.registered])
    started = np.concatenate([victims.started, again.started])
    ended = np.concatenate([victims.ended, again.started])
    year = year_of(registered)
    inside = np.flatnonzero((year >= FIVE_YEARS[0]) & (year <= FIVE_YEARS[-1]))
    order = inside[np.lexsort((started[inside], registered[inside], who[inside]))]
    rows = order[np.unique(who[order], return_index=True)[1]]
    found = [np.full(victims.size, -1) for _ in range(3)]
    age = np.digitize(age_at(victims.born[who[rows]], started[rows]), _AGE_GROUPS)
    for values, each in zip(found, (year[rows], age, ended[rows]), strict=True):
        values[who[rows]] = each
    return Counted(*found)


def _part_of(country: Country, share: float) -> Country:
    """A share of the victims, in all groups alike, with all that is theirs."""
    if share >= 1:
        return country
    size = country.born.size - _OTHERS
    keep = np.zeros(country.born.size + 1, bool)  # the last is whoever has no key
    keep[country.order[thinned(size, share)]] = True
    rows = country.incidents
    place = np.where((rows.person >= 0) & (rows.person < country.born.size), rows.person, country.born.size)
    nobody = np.flatnonzero((place == country.born.size) & (rows.role == VICTIM))
    kept = np.isin(rows.incident, rows.incident[keep[place] & (rows.role == VICTIM)])
    kept &= keep[place] | (rows.role != VICTIM)
    kept[nobody] = False
    kept[nobody[thinned(nobody.size, share)]] = True
    keep[rows.person[kept & (rows.role != VICTIM)]] = True
    return Country(
        country.born,
        country.sex,
        country.order,
        _take(country.stays, np.flatnonzero(keep[country.stays.person])),
        rows.take(np.flatnonzero(kept)),
        country.care.take(np.flatnonzero(keep[country.care.person])),
    )


def _take(stays: Stays, rows: Ints) -> Stays:
    return Stays(**{each.name: getattr(stays, each.name)[rows] for each in fields(Stays)})
