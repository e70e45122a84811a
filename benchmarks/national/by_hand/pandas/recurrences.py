"""Later incidents as recurrent events: in months of 365.25 / 12 days for the mean number, in days for the models."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from benchmarks.national.by_hand.tables.models import CODES

_COLUMNS = {"sex": "sex", "age": "age_group", "offence": "first_offence"}


def ends_of(index: pd.DataFrame) -> pd.DataFrame:
    """Victims by sex and month in which follow-up ended."""
    found = index.assign(end=_months(index["days"]), terminal=index["exit"] == "death")
    return found.groupby(["sex", "end", "terminal"], as_index=False).agg(persons=("person", "size"))


def events_of(seen: pd.DataFrame) -> pd.DataFrame:
    """Later incidents within follow-up by sex and month."""
    found = seen.assign(month=_months(seen["after"]), end=_months(seen["days"]), terminal=seen["exit"] == "death")
    return found.groupby(["sex", "month", "end", "terminal"], as_index=False).agg(events=("person", "size"))


def pairs_of(seen: pd.DataFrame) -> pd.DataFrame:
    """Pairs of later incidents of one person by sex and months."""
    order = seen.sort_values(["after", "incident"]).assign(month=_months(seen["after"]))
    order["nth"] = order.groupby("person").cumcount()
    told = order[["person", "sex", "month", "nth"]]
    both = told.merge(told, on="person", suffixes=("", "_other"))
    both = both[both["nth"] < both["nth_other"]].rename(columns={"month": "earlier", "month_other": "later"})
    return both.groupby(["sex", "earlier", "later"], as_index=False).agg(pairs=("person", "size"))


def spells_of(index: pd.DataFrame, seen: pd.DataFrame) -> Mapping[str, Any]:
    """Time at risk of each victim, cut at each day with an event, as arrays."""
    people = index[index["days"] > 0].sort_values("person").reset_index(drop=True)
    people = people.assign(number=people.index, **{trait: _places(people, trait) for trait in CODES})
    events = seen.loc[seen["after"] > 0, ["person", "after"]].drop_duplicates().rename(columns={"after": "stop"})
    last = people[["person", "days"]].rename(columns={"days": "stop"})
    stops = pd.concat([events.assign(event=True), last.assign(event=False)])
    spells = stops.merge(people[["person", "number", *CODES]], on="person")
    spells = spells.sort_values(["number", "stop", "event"], ascending=[True, True, False])
    by_person = spells.groupby("number")
    spells = spells.assign(start=by_person["stop"].shift(fill_value=0), nth=by_person.cumcount() + 1)
    spells = spells[spells["start"] < spells["stop"]]
    return {name: spells[name].to_numpy() for name in ("number", "start", "stop", "event", "nth", *CODES)}


def _places(people: pd.DataFrame, trait: str) -> Any:
    return pd.Index(CODES[trait]).get_indexer(pd.Index(people[_COLUMNS[trait]]))


def _months(days: pd.Series) -> pd.Series:
    return (days * 48 + 1460) // 1461
