"""Small registers of residents, incidents, youth care and the chain, drawn so that rare things are common."""

from collections.abc import Iterator
from datetime import date, timedelta

from tests.generative.records.draws import Draws
from tests.generative.records.register_rows import AnyRow, Incident, Resident, Step, Trajectory
from tests.unit.engines.oracle import anniversary

Drawn = dict[str, list[AnyRow]]
_DAYS = (date(2016, 2, 29), date(2016, 3, 1), date(2017, 2, 28), date(2017, 3, 1), date(2018, 12, 31), date(2016, 1, 1))
_BIRTHDAYS = (date(2017, 2, 14), date(2017, 2, 15), date(2017, 3, 15))
_BIRTHS = (date(2000, 2, 1), date(2004, 2, 1), date(1999, 3, 1), date(2012, 1, 1), date(2017, 2, 1))
_CODES = ("F521", "F522;F550", "F521;F522", "F522", "F525", "A10", "F550", None)
_FORMS = ("district_team", "provider_day", "foster", "family", "secure", "other_residential")
_MOVED = date(2016, 1, 1)


def draw_registers(seed: int, persons: int) -> Drawn:
    """Registers of so many persons, of whom some are no residents; incidents have one victim or several."""
    draws = Draws(seed)
    return {
        "residents": [row for person in range(persons) for row in _stays(draws, f"p{person}")],
        "police-incidents": [_incident(draws, persons) for _ in range(2 * persons)],
        "youth-care-trajectories": [_care(draws, f"t{number}", persons) for number in range(2 * persons)],
        "offender-chain": [_step(draws, persons) for _ in range(persons)],
    }


def _day(draws: Draws) -> date:
    """Around days that matter, a year earlier or later, or some days."""
    day = anniversary(draws.one(*_DAYS, *_BIRTHDAYS), draws.one(-1, 0, 0, 0, 1))
    return day + timedelta(days=draws.one(0, 0, 0, 1, 1, -1, 20, 31, 91, 366, 800))


def _stays(draws: Draws, person: str) -> Iterator[Resident]:
    """One stay, or two that touch; or none."""
    born, sex = draws.one(*_BIRTHS), draws.one("female", "male", "unknown")
    left = draws.one("died", "emigrated", "moved", None, None, None)
    until = _day(draws) if left else None
    if not draws.number(0, 5):
        return
    if draws.number(0, 1):
        yield Resident(person, born, sex, "utrecht", born, until, left)
    else:
        yield Resident(person, born, sex, "utrecht", born, _MOVED, "moved")
        yield Resident(person, born, sex, "assen", _MOVED, max(until, _MOVED) if until else None, left)


def _incident(draws: Draws, persons: int) -> Incident:
    started = _day(draws)
    ended = draws.one(started, started, started + timedelta(days=1), started + timedelta(days=400), None)
    return Incident(
        incident=f"i{draws.number(0, 2 * persons)}",
        person=draws.one(*[f"p{draws.number(0, persons - 1)}"] * 9, None),
        role=draws.one("victim", "victim", "victim", "suspect"),
        offences=draws.one(*_CODES),
        started=started,
        ended=ended,
        registered=(ended or started) + timedelta(days=draws.one(0, 0, 1, 30)),
    )


def _care(draws: Draws, number: str, persons: int) -> Trajectory:
    started = _day(draws)
    long = draws.one(0, 1, 30, 365, 366, None)
    return Trajectory(
        trajectory=number,
        person=f"p{draws.number(0, persons - 1)}",
        form=draws.one(*_FORMS),
        started=started,
        ended=None if long is None else started + timedelta(days=long),
        referrer=draws.one("gp", "court", "none", None),
        ending=None if long is None else draws.one("planned", "by_youth", "other", None),
        crisis=draws.one(True, False, None),
    )


def _step(draws: Draws, persons: int) -> Step:
    """A row of the chain: of an incident that may be about adults only, or be in no other register."""
    return Step(
        incident=f"i{draws.number(0, 3 * persons)}",
        suspect=draws.one("s", "t", None),
        interview=draws.one(_day(draws), None),
        complaint=draws.one(_day(draws), date(2022, 1, 1), None),
        prosecution=draws.one(_day(draws), None),
        verdict=draws.one(_day(draws), date(2021, 12, 31), date(2022, 1, 1), None),
        outcome=draws.one("convicted", "convicted", "acquitted", None),
    )
