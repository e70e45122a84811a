"""Victim reports: minors at incidents of sexual violence, and those whom nobody can be found for."""

import numpy as np
import pandas as pd

from benchmarks.national.by_hand.codes import AGES, OFFENCES
from benchmarks.national.by_hand.pandas.days import age_on
from benchmarks.national.by_hand.pandas.reading import Registers

_INCIDENTS = (
    *("row", "incident", "person", "role", "offences", "started", "ended", "registered"),
    *("municipality", "complaint"),
)
_STAYS = ("row", "person", "born", "sex", "municipality", "since", "until", "left")
_SEXES = {"female": "girls", "male": "boys"}


def victim_rows(registers: Registers) -> pd.DataFrame:
    """Everybody who was registered as a victim, of whatever offence."""
    rows = registers.read("police-incidents", *_INCIDENTS)
    return rows[(rows["role"] == "victim") & (rows["registered"] <= registers.end)]


def sexual(rows: pd.DataFrame) -> pd.DataFrame:
    """Those of sexual violence, with the gravest code of each."""
    gravity = {codes: _gravity(codes) for codes in rows["offences"].dropna().unique()}
    rows = rows.assign(gravity=rows["offences"].map(gravity).astype(float)).dropna(subset="gravity")
    gravest = rows["gravity"].astype(int).map(dict(enumerate(OFFENCES)))
    return rows.assign(offence=gravest, ended=rows["ended"].fillna(rows["started"]))


def stays_of(persons: pd.Series, registers: Registers) -> pd.DataFrame:
    """The stays of persons."""
    residents = registers.read("residents", *_STAYS)
    return residents[residents["person"].isin(persons.dropna())]


def lives(stays: pd.DataFrame) -> pd.DataFrame:
    """Birth and sex of each person, and how the last stay ended."""
    by_person = stays.groupby("person")
    found = by_person.agg(born=("born", "min"), sexes=("sex", "nunique"), raw=("sex", "first"))
    sex = found["raw"].map(_SEXES).where(found["sexes"] == 1).fillna("unknown")
    return found.assign(sex=sex)[["born", "sex"]].join(last_stays(stays)).reset_index()


def last_stays(stays: pd.DataFrame) -> pd.DataFrame:
    """When and how somebody left, by person; nothing of who is still there."""
    order = stays.sort_values(["until", "since", "row"], ascending=[False, False, True], na_position="first")
    return order.drop_duplicates("person").set_index("person")[["until", "left"]]


def reports(rows: pd.DataFrame, people: pd.DataFrame) -> pd.DataFrame:
    """One row for each minor at each incident, and for each row that nobody can be found for."""
    found = rows.merge(people, on="person", how="left")
    age = age_on(found["born"], found["started"])
    link = np.select([found["person"].isna(), ~(age >= 0)], ["without-key", "not-found"], "counted")
    groups = pd.cut(age, [-1, 3, 12, 17], labels=list(AGES)).astype(object)
    found = found.assign(
        link=link,
        year=found["registered"].dt.year,
        age_group=groups,
        someone=found["person"].fillna(found["row"].astype(str)),
    )
    minors = found[(found["link"] != "counted") | (age < 18)]
    order = minors.sort_values(["gravity", "registered", "started", "ended", "row"])
    return order.drop_duplicates(["incident", "link", "someone"]).drop(columns="someone")


def first_reports(found: pd.DataFrame) -> pd.DataFrame:
    """The first report of each person."""
    return found.sort_values(["registered", "started", "gravity", "ended", "row"]).drop_duplicates("person")


def _gravity(codes: str) -> float | None:
    return min((OFFENCES.index(code) for code in codes.split(";") if code in OFFENCES), default=None)
