"""Who is registered again within fixed terms, and how follow-up until then ended."""

import pandas as pd

from benchmarks.national.by_hand.pandas.days import years_after
from benchmarks.national.by_hand.tables.repeat import TERMS

_TRAITS = ["sex", "age_group", "first_offence"]
_SEXUAL, _VIOLENCE = [1], [2, 3, 4, 5]
_AGAIN = ("any", "either")
_CURVES = (*_AGAIN, "next_day", "next_week")


def with_firsts(index: pd.DataFrame, later: pd.DataFrame) -> pd.DataFrame:
    """Index victims with the day of the first later incident of each kind."""
    order = later.sort_values("registered")
    category, after = order["category"], order["after"]
    chosen = {
        "any": order,
        "either": order[category.isin(_SEXUAL + _VIOLENCE)],
        "sexual": order[category.isin(_SEXUAL)],
        "violence": order[category.isin(_VIOLENCE)],
        "more": order[order.duplicated("person")],
        "next_day": order[after >= 1],
        "next_week": order[after >= 7],
    }
    firsts = {name: index["person"].map(rows.groupby("person")["registered"].min()) for name, rows in chosen.items()}
    return index.assign(**firsts)


def terms_of(people: pd.DataFrame, end: pd.Timestamp) -> pd.DataFrame:
    """Persons by traits and term: since the end of the offence, and since registration."""
    return pd.concat([_term(people, years, end) for years in TERMS.values()])


def _term(people: pd.DataFrame, years: int, end: pd.Timestamp) -> pd.DataFrame:
    until = years_after(people["ended"], years)
    since = years_after(people["registered"], years)
    here = (since <= end) & ~people["gone"]
    kinds = ("any", "either", "sexual", "violence", "more", "next_day", "next_week")
    flags = {
        "persons": until <= end,
        **{kind: (until <= end) & (people[kind] <= until) for kind in kinds},
        "from_registration": here,
        **{f"from_registration_{kind}": here & (people[kind] <= since) for kind in _AGAIN},
    }
    counts = people[_TRAITS].assign(**flags).groupby(_TRAITS, as_index=False).sum()
    return counts.assign(years=years)


def later_offences(later: pd.DataFrame, end: pd.Timestamp) -> pd.DataFrame:
    """Later incidents within five years by category."""
    until = years_after(later["ended"], 5)
    chosen = later[(until <= end) & (later["registered"] <= until)]
    return chosen.groupby("category", as_index=False).agg(offences=("person", "size"))


def exits_of(people: pd.DataFrame) -> pd.DataFrame:
    """How follow-up until a first later incident ended, in days: of any kind, of some, or not those too soon."""
    here = people[~people["gone"]]
    return pd.concat([_exits(here, kind) for kind in _CURVES])


def _exits(people: pd.DataFrame, kind: str) -> pd.DataFrame:
    until = (people[kind] - people["registered"]).dt.days
    seen = until <= people["days"]
    time, cause = until.where(seen, people["days"]).astype(int), people["exit"].mask(seen, "again")
    ended = pd.DataFrame({"kind": kind, "sex": people["sex"], "time": time, "cause": cause})
    return ended.groupby(["kind", "sex", "time", "cause"], dropna=False, as_index=False).agg(persons=("kind", "size"))
