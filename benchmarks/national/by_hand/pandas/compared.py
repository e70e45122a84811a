"""Victims and controls, each followed until the first registration that counts, summed up by person."""

from itertools import combinations_with_replacement

import pandas as pd

_TRAITS = ["sex", "age_group", "first_offence"]
_SKIPPED = {"all": 0, "not-same-day": 1, "not-same-week": 7}
"""Days at the start on which incidents do not count, and nobody is at risk."""
_PAIRS = tuple(combinations_with_replacement("atbu", 2))


def matched_of(
    index: pd.DataFrame, controls: pd.DataFrame, later: pd.DataFrame, incidents: pd.DataFrame
) -> pd.DataFrame:
    """Sums over persons by rule and code of the victim. The controls of a set count for one together."""
    size = controls.groupby("set")["person"].size()
    victims = index.loc[index["person"].isin(size.index), ["person", "days", *_TRAITS]]
    traits = victims.set_index("person")[_TRAITS]
    beside = controls[["set", "person", "days"]].join(traits, on="set").assign(share=1 / controls["set"].map(size))
    own, others = later.assign(set=later["person"]), _since(controls, incidents)
    found = []
    for rule, skipped in _SKIPPED.items():
        cases = _followed(victims.assign(set=victims["person"]), own, skipped)
        besides = _followed(beside, others, skipped)
        columns = {"total": None} | ({trait: trait for trait in _TRAITS} if rule == "all" else {})
        found += [_sums(cases, besides, column).assign(rule=rule) for column in columns.values()]
    return pd.concat(found, ignore_index=True)


def _since(controls: pd.DataFrame, incidents: pd.DataFrame) -> pd.DataFrame:
    """Incidents of controls since the day of the set, in days."""
    seen = controls[["set", "person", "day"]].merge(incidents[["person", "registered"]], on="person")
    return seen.assign(after=(seen["registered"] - seen["day"]).dt.days).query("after >= 0")


def _followed(people: pd.DataFrame, later: pd.DataFrame, skipped: int) -> pd.DataFrame:
    """Events and days at risk, the index day included; who is followed no further by then has no part."""
    first = later[later["after"] >= skipped].groupby(["set", "person"])["after"].min().rename("first")
    people = people.join(first, on=["set", "person"])
    happened = people["first"] <= people["days"]
    days = people["first"].where(happened, people["days"]).astype(int) + 1 - skipped
    return people.assign(events=happened.astype(int), days=days)[days > 0]


def _sums(cases: pd.DataFrame, controls: pd.DataFrame, trait: str | None) -> pd.DataFrame:
    """Of a code: the parts that each person has, as a victim and in all sets, and sums of these and of products."""
    cases, controls = (each.assign(code=each[trait] if trait else "total") for each in (cases, controls))
    one = cases.rename(columns={"events": "a", "days": "t"})[["code", "person", "a", "t"]].assign(victims=1)
    weighted = controls.assign(
        b=controls["events"] * controls["share"], u=controls["days"] * controls["share"], controls=1
    ).rename(columns={"events": "control_events", "days": "control_days"})
    parts = pd.concat([one, weighted[["code", "person", "b", "u", "controls", "control_events", "control_days"]]])
    persons = parts.fillna(0).groupby(["code", "person"]).sum().reset_index("code")
    persons = persons.assign(**{x + y: persons[x] * persons[y] for x, y in _PAIRS})
    return persons.groupby("code", as_index=False).sum().rename(columns={"a": "events", "t": "days"})
