"""Small worlds of residents and incidents, drawn with what goes wrong most easily: ties, birthdays, touching stays."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from tests.generative.records.draws import Draws
from tests.generative.records.register_rows import Incident, Resident

START, END = date(2014, 1, 1), date(2021, 12, 31)
EDGES = (date(2016, 2, 29), date(2017, 2, 28), date(2018, 3, 1), date(2019, 12, 31), date(2020, 2, 29), END)
BIRTHDAYS = (date(2018, 2, 14), date(2018, 2, 15), date(2017, 12, 15), date(2016, 2, 10))
BIRTHS = (date(2000, 2, 1), date(2004, 2, 1), date(2000, 3, 1), date(1999, 12, 1), date(2016, 2, 1))
FIRST_BIRTH, LAST_BIRTH = date(1998, 1, 1), date(2018, 12, 31)
OFFENCES = ("F521", "F521", "F522", "F522;F525", "F521;F550", "F550", "A10", "A10;F525", "F52", "X1", None)
LATER = (0, 0, 0, 1, 6, 7, 40, 366, 731)
World = tuple[list[Resident], list[Incident]]


def draw_worlds(seed: int, number: int) -> World:
    """So many worlds as one register: persons and incidents of each have names of their own."""
    draws = Draws(seed)
    stays: list[Resident] = []
    rows: list[Incident] = []
    for place in range(number):
        some_stays, some_rows = _world(draws)
        stays += [replace(stay, person=f"{stay.person}-{place}") for stay in some_stays]
        rows += [
            replace(row, incident=f"{row.incident}-{place}", person=row.person and f"{row.person}-{place}")
            for row in some_rows
        ]
    return stays, rows


def _world(draws: Draws) -> World:
    persons = [f"p{number}" for number in range(draws.number(1, 4))]
    stays = [stay for person in persons for stay in _stays(draws, person)]
    few = [_day(draws) for _ in range(draws.number(1, 3))]
    rows = [_incident(draws, persons, few) for _ in range(draws.number(1, 8))]
    # somebody who dies on the very day of an incident
    if draws.one(True, False) and rows[0].person == stays[-1].person and stays[-1].since < rows[0].registered:
        stays[-1] = replace(stays[-1], until=rows[0].registered, left="died")
    return stays, rows


def _stays(draws: Draws, person: str) -> list[Resident]:
    """Stays that touch, or leave a gap; the last may end in death, a move abroad, or in nothing that is known."""
    born = draws.one(draws.one(*BIRTHS), _between(draws, FIRST_BIRTH, LAST_BIRTH).replace(day=1))
    first = Resident(person, born, draws.one("female", "female", "male", "unknown"), "utrecht", START)
    since, stays = draws.one(born, max(born, START), max(born, date(2017, 2, 28))), []
    for _ in range(draws.number(0, 2)):
        until = draws.one(since + timedelta(draws.one(1, 366, 1000)), _day(draws))
        if until <= since:
            continue
        left = draws.one("moved", "moved", "died", "emigrated")
        place = draws.one("utrecht", "assen")
        stays.append(replace(first, municipality=place, since=since, until=until, left=left))
        if left == "died":
            return stays
        since = until + timedelta(draws.one(0, 0, 30))
    if not stays or draws.one(True, False):
        stays.append(replace(first, municipality=draws.one("utrecht", "assen"), since=since))
    return stays


def _incident(draws: Draws, persons: Sequence[str], few: Sequence[date]) -> Incident:
    """A row with one of few numbers and few days, so that many share them."""
    started = draws.one(*few)
    registered = min(END, started + timedelta(draws.one(*LATER)))
    return Incident(
        incident=draws.one("i1", "i2", "i3", "i4"),
        person=draws.one(*persons, persons[0], persons[0], None, "nobody"),
        role=draws.one("victim", "victim", "victim", "suspect"),
        offences=draws.one(*OFFENCES),
        started=started,
        ended=draws.one(None, started, registered),
        registered=registered,
        municipality=draws.one("utrecht", "assen", "elsewhere"),
        complaint=draws.one(True, False, None),
    )


def _day(draws: Draws) -> date:
    return draws.one(draws.one(*EDGES, *BIRTHDAYS), _between(draws, START, END))


def _between(draws: Draws, first: date, last: date) -> date:
    return first + timedelta(draws.number(0, (last - first).days))
