"""Residents beside each victim: of the same birth year, sex and municipality, there on the day, and no victim yet."""

from hashlib import sha256

import numpy as np
import pandas as pd

from benchmarks.national.by_hand.pandas.days import followed
from benchmarks.national.by_hand.pandas.reading import Registers
from benchmarks.national.by_hand.pandas.reports import last_stays, stays_of

_STRATUM = ["municipality", "birth_year", "sex"]
_SALT, _EACH, _SHARES = "comparison group 1", 4, 4096


def places_of(index: pd.DataFrame, stays: pd.DataFrame) -> pd.DataFrame:
    """Who lived in a municipality on the day of registration, and what he or she is compared on."""
    sexes = stays.groupby("person")["sex"].agg(["nunique", "first"])
    sex = sexes.loc[sexes["nunique"] == 1, "first"].rename("sex")
    victims = index[["person", "row", "born", "registered"]].rename(columns={"registered": "day", "row": "report"})
    victims = victims.merge(sex.reset_index(), on="person")
    there = victims.merge(stays[["row", "person", "municipality", "since", "until"]], on="person")
    there = there[_lives_there(there)].sort_values(["since", "row"], ascending=[False, True]).drop_duplicates("person")
    return there.assign(birth_year=there["born"].dt.year)[["person", "report", "day", *_STRATUM]]


def controls_of(places: pd.DataFrame, index: pd.DataFrame, registers: Registers) -> pd.DataFrame:
    """Up to four for each victim, drawn by a hash, with their follow-up."""
    drawn = _drawn(places, index, registers)
    last = last_stays(stays_of(drawn["person"], registers))
    return followed(drawn.merge(last.reset_index(), on="person"), "day", registers.end)


def _drawn(places: pd.DataFrame, index: pd.DataFrame, registers: Registers) -> pd.DataFrame:
    sets = places.rename(columns={"person": "set"})
    both = sets.merge(_pool(places, registers), on=_STRATUM)
    both = both[_lives_there(both) & (both["person"] != both["set"])]
    victim_since = both["person"].map(index.set_index("person")["registered"])
    both = both[~(victim_since <= both["day"])].sort_values("stay").drop_duplicates(["set", "person"])
    lots = [_hash(_SALT, str(stay), str(report)) for stay, report in zip(both["stay"], both["report"], strict=True)]
    return both.assign(lot=lots).sort_values("lot").groupby("set").head(_EACH)[["set", "day", "person"]]


def _pool(places: pd.DataFrame, registers: Registers) -> pd.DataFrame:
    """In large strata a part of the residents, so that nobody is set beside thousands."""
    residents = registers.read("residents", "row", "person", "born", "sex", "municipality", "since", "until")
    residents = residents.assign(birth_year=residents["born"].dt.year)
    strata = places.groupby(_STRATUM, as_index=False).agg(victims=("person", "size"))
    chosen = residents.merge(strata, on=_STRATUM)
    stays = chosen.groupby(_STRATUM)["person"].transform("size")
    share = np.ceil((chosen["victims"] * 2 + 8) * _EACH / stays * _SHARES)
    lots = np.array([int(_hash(f"{_SALT}-pool", str(row))[:3], 16) for row in chosen["row"]])
    kept: pd.DataFrame = chosen[lots < share]
    return kept[["person", "row", *_STRATUM, "since", "until"]].rename(columns={"row": "stay"})


def _lives_there(stays: pd.DataFrame) -> pd.Series:
    return (stays["since"] <= stays["day"]) & (stays["until"].isna() | (stays["day"] < stays["until"]))


def _hash(*parts: str) -> str:
    return sha256("\x1f".join(parts).encode()).hexdigest()
