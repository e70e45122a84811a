"""Later incidents of victims, and of the residents they are compared with."""

import pandas as pd

from benchmarks.national.by_hand.codes import OFFENCES

_CATEGORIES = {
    **dict.fromkeys(OFFENCES, 1),
    **dict.fromkeys(("F540", "F541"), 2),
    "F5293": 3,
    **dict.fromkeys(("F550", "F551"), 4),
    **dict.fromkeys(("F530", "F531", "F532", "F534"), 5),
}
_OTHER = 6


def incidents_of(persons: pd.Series, rows: pd.DataFrame) -> pd.DataFrame:
    """Every incident at which these persons are registered as victims, once for each person; any offence counts."""
    chosen = rows[rows["person"].isin(persons)]
    gravest = {codes: _category(codes) for codes in chosen["offences"].dropna().unique()}
    category = chosen["offences"].map(gravest).fillna(_OTHER).astype(int)
    order = chosen.assign(category=category).sort_values(["registered", "category", "row"])
    return order.drop_duplicates(["person", "incident"])[["person", "incident", "registered", "category"]]


def later_incidents(index: pd.DataFrame, incidents: pd.DataFrame) -> pd.DataFrame:
    """Those of a victim on the day of the index incident or later, itself left out."""
    victims = index[["person", "incident", "registered", "ended", "sex", "days", "exit", "gone"]]
    both = incidents.merge(victims, on="person", suffixes=("", "_first"))
    later = both[(both["registered"] >= both["registered_first"]) & (both["incident"] != both["incident_first"])]
    return later.assign(after=(later["registered"] - later["registered_first"]).dt.days)


def _category(codes: str) -> int:
    return min(_CATEGORIES.get(code, _OTHER) for code in codes.split(";"))
