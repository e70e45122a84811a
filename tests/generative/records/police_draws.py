"""Small worlds of residents and incidents, drawn with what goes wrong most easily: ties, leap days, touching stays."""

from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.generative.records.register_rows import Incident, Resident

START, END = date(2014, 1, 1), date(2021, 12, 31)
EDGES = [date(2016, 2, 29), date(2017, 2, 28), date(2018, 3, 1), date(2019, 12, 31), date(2020, 2, 29), END]
DAYS = st.one_of(st.sampled_from(EDGES), st.dates(START, END))
BIRTHS = st.one_of(
    st.sampled_from([date(2000, 2, 29), date(2004, 2, 29), date(2000, 3, 1), date(1999, 12, 31), date(2016, 2, 29)]),
    st.dates(date(1998, 1, 1), date(2018, 12, 31)),
)
OFFENCES = st.sampled_from(
    ["F521", "F521", "F522", "F522;F525", "F521;F550", "F550", "A10", "A10;F525", "F52", "X1", None]
)
LATER = st.sampled_from([0, 0, 0, 1, 6, 7, 40, 366, 731])
World = tuple[list[Resident], list[Incident]]


@st.composite
def residents(draw: st.DrawFn, person: str) -> list[Resident]:
    """Stays that touch, or leave a gap; the last may end in death, a move abroad, or in nothing that is known."""
    born, sex = draw(BIRTHS), draw(st.sampled_from(["female", "female", "male", "unknown"]))
    since, stays = draw(st.sampled_from([born, max(born, START), max(born, date(2017, 2, 28))])), []
    for _ in range(draw(st.integers(0, 2))):
        until = draw(st.sampled_from([since + timedelta(days) for days in (1, 366, 1000)]) | DAYS)
        if until <= since:
            continue
        left = draw(st.sampled_from(["moved", "moved", "died", "emigrated"]))
        stays.append(Resident(person, born, sex, draw(st.sampled_from(["utrecht", "assen"])), since, until, left))
        if left == "died":
            return stays
        since = until + timedelta(draw(st.sampled_from([0, 0, 30])))
    if not stays or draw(st.booleans()):
        stays.append(Resident(person, born, sex, draw(st.sampled_from(["utrecht", "assen"])), since))
    return stays


@st.composite
def incidents(draw: st.DrawFn, persons: list[str]) -> list[Incident]:
    """Rows with few numbers and few days, so that many share them."""
    rows = []
    few = draw(st.lists(DAYS, min_size=1, max_size=3))
    for _ in range(draw(st.integers(1, 8))):
        started = draw(st.sampled_from(few))
        registered = min(END, started + timedelta(draw(LATER)))
        rows.append(
            Incident(
                incident=draw(st.sampled_from(["i1", "i2", "i3", "i4"])),
                person=draw(st.sampled_from([*persons, persons[0], persons[0], None, "nobody"])),
                role=draw(st.sampled_from(["victim", "victim", "victim", "suspect"])),
                offences=draw(OFFENCES),
                started=started,
                ended=draw(st.sampled_from([None, started, registered])),
                registered=registered,
                municipality=draw(st.sampled_from(["utrecht", "assen", "elsewhere"])),
                complaint=draw(st.sampled_from([True, False, None])),
            )
        )
    return rows


@st.composite
def worlds(draw: st.DrawFn) -> World:
    persons = [f"p{number}" for number in range(draw(st.integers(1, 4)))]
    stays = [stay for person in persons for stay in draw(residents(person))]
    rows = draw(incidents(persons))
    # somebody who dies on the very day of an incident
    if draw(st.booleans()) and rows[0].person == stays[-1].person and stays[-1].since < rows[0].registered:
        stays[-1] = replace(stays[-1], until=rows[0].registered, left="died")
    return stays, rows


@cache
def draw_worlds(number: int) -> World:
    """So many worlds as one register: persons and incidents of each have names of their own."""
    stays: list[Resident] = []
    rows: list[Incident] = []
    drawn: list[World] = []

    @settings(max_examples=number, derandomize=True, database=None, deadline=None)
    @given(worlds())
    def keep(world: World) -> None:
        drawn.append(world)

    keep()
    for place, (some_stays, some_rows) in enumerate(drawn):
        stays += [replace(stay, person=f"{stay.person}-{place}") for stay in some_stays]
        rows += [
            replace(row, incident=f"{row.incident}-{place}", person=row.person and f"{row.person}-{place}")
            for row in some_rows
        ]
    return stays, rows
