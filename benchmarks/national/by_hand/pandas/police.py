"""Victim reports."""

from benchmarks.national.by_hand.codes import YEARS
from benchmarks.national.by_hand.figures import Tables
from benchmarks.national.by_hand.pandas.reading import Registers, rows_of
from benchmarks.national.by_hand.pandas.reports import lives, reports, sexual, stays_of, victim_rows
from benchmarks.national.by_hand.tables.police import police_tables

_TRAITS = ["link", "year", "sex", "age_group", "offence"]


def count(registers: Registers) -> Tables:
    """All tables of the chapter."""
    rows = sexual(victim_rows(registers))
    every = reports(rows, lives(stays_of(rows["person"], registers)))
    these = every[every["year"].isin(YEARS)]
    marked = these.assign(complaint=these["complaint"].astype("boolean"), early=these["ended"].dt.year < YEARS[0])
    summary = marked.groupby(_TRAITS, dropna=False, as_index=False).agg(
        reports=("row", "size"), asked=("complaint", "count"), complained=("complaint", "sum"), before=("early", "sum")
    )
    counted = these[these["link"] == "counted"]
    codes = counted.assign(offence=counted["offences"].str.split(";")).explode("offence")
    codes = codes.drop_duplicates(["row", "offence"])
    any_code = codes.groupby(["offence", "year"], as_index=False).agg(reports=("row", "size"))
    late = counted[counted["year"] >= 2019]
    places = late.groupby("municipality", dropna=False, as_index=False).agg(reports=("row", "size"))
    return police_tables(rows_of(summary), rows_of(any_code), rows_of(places))
