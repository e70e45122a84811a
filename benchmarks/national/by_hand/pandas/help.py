"""Help after violence."""

import numpy as np
import pandas as pd

from benchmarks.national.by_hand.codes import FORMS, HELP_YEARS
from benchmarks.national.by_hand.figures import Tables
from benchmarks.national.by_hand.pandas.days import followed, years_after
from benchmarks.national.by_hand.pandas.reading import Registers, rows_of
from benchmarks.national.by_hand.pandas.reports import first_reports, lives, reports, sexual, stays_of, victim_rows
from benchmarks.national.by_hand.tables.help import HelpCounts, help_tables

_CARE = ("row", "person", "form", "started", "ended", "referrer", "ending", "crisis")
_STAY = ("foster", "family", "secure", "other_residential")
_LONGEST = 730


def count(registers: Registers) -> Tables:
    """All tables of the chapter."""
    found = _reports(registers)
    victims = _victims(found, registers)
    care = _care(registers, victims)
    after = care[care["after"]]
    counts = HelpCounts(
        rows_of(_summary(victims, care)),
        rows_of(_persons(after, "form", "year")),
        rows_of(_persons(after, "referrer")),
        rows_of(_persons(after, "ending")),
        rows_of(_last_endings(after)),
        rows_of(_first_care(victims[~victims["gone"]], care)),
        rows_of(found.groupby("link", as_index=False).agg(reports=("row", "size"))),
    )
    return help_tables(counts)


def _reports(registers: Registers) -> pd.DataFrame:
    rows = sexual(victim_rows(registers))
    found = reports(rows, lives(stays_of(rows["person"], registers)))
    return found[found["year"].isin(HELP_YEARS)]


def _victims(found: pd.DataFrame, registers: Registers) -> pd.DataFrame:
    chosen = first_reports(found[found["link"] == "counted"])
    return followed(chosen, "registered", registers.end)


def _care(registers: Registers, victims: pd.DataFrame) -> pd.DataFrame:
    """Their youth care, by where it stands to the day that the offence ended. What stops after the data goes on."""
    care = registers.read("youth-care-trajectories", *_CARE).rename(columns={"started": "begun", "ended": "stopped"})
    care = care[care["begun"] <= registers.end]
    care = care.merge(victims[["person", "year", "registered", "ended"]], on="person")
    stopped = care["stopped"].where(care["stopped"] <= registers.end)
    day, begun = care["ended"], care["begun"]
    return care.assign(
        stopped=stopped,
        ending=care["ending"].where(stopped.notna()),
        crisis=care["crisis"].where(begun.dt.year >= 2018).astype("boolean"),
        after=begun.between(day, years_after(day, 1)),
        running=(begun < day) & ~(stopped < day),
        earlier=(begun < day) & (stopped < day) & (stopped >= years_after(day, -1)),
    )


def _summary(victims: pd.DataFrame, care: pd.DataFrame) -> pd.DataFrame:
    after = care["after"]
    marks = pd.DataFrame(
        {
            "person": care["person"],
            "running": care["running"],
            "earlier": care["earlier"],
            "helped": after,
            "with_stay": after & care["form"].isin(_STAY),
            "has_ended": after & care["stopped"].notna(),
            "crisis_known": after & care["crisis"].notna(),
            "crisis": after & care["crisis"].fillna(False).astype(bool),  # noqa: FBT003  # pandas takes no name
        }
    )
    marks = marks.groupby("person").any()
    found = victims.set_index("person").join(marks)
    found[marks.columns] = found[marks.columns].eq(True)  # noqa: FBT003  # the same
    before = np.select([found["running"], found["earlier"]], ["running", "year_before"], "none")
    counts = {name: (name, "sum") for name in ("helped", "with_stay", "has_ended", "crisis_known", "crisis")}
    by = found.assign(before=before).groupby(["age_group", "sex", "year", "before"], as_index=False)
    return by.agg(persons=("helped", "size"), **counts)


def _persons(after: pd.DataFrame, *traits: str) -> pd.DataFrame:
    return after.groupby(list(traits), as_index=False).agg(persons=("person", "nunique"))


def _last_endings(after: pd.DataFrame) -> pd.DataFrame:
    order = after.dropna(subset="stopped").sort_values(
        ["stopped", "begun", "ending", "row"], ascending=[False, False, True, True]
    )
    return order.drop_duplicates("person").groupby("ending", as_index=False).agg(persons=("person", "size"))


def _first_care(victims: pd.DataFrame, care: pd.DataFrame) -> pd.DataFrame:
    """How follow-up until the first care after registration ended, in days: of any form, and of each form."""
    begun = care[care["begun"] >= care["registered"]]
    kinds = {"any": begun, **{form: begun[begun["form"] == form] for form in FORMS}}
    found = [_first(victims, kind, chosen) for kind, chosen in kinds.items()]
    return (
        pd.concat(found).groupby(["kind", "time", "cause"], dropna=False, as_index=False).agg(persons=("kind", "size"))
    )


def _first(victims: pd.DataFrame, kind: str, begun: pd.DataFrame) -> pd.DataFrame:
    first = victims["person"].map(begun.groupby("person")["begun"].min())
    until = (first - victims["registered"]).dt.days
    seen = until <= victims["days"]
    time = until.where(seen, victims["days"]).astype(int)
    cause = victims["exit"].mask(seen, "begun").where(time <= _LONGEST)
    return pd.DataFrame({"kind": kind, "time": time.clip(upper=_LONGEST), "cause": cause})
