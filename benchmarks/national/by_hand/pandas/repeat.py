"""Repeat victimisation."""

import pandas as pd

from benchmarks.national.by_hand.figures import Tables
from benchmarks.national.by_hand.pandas.compared import matched_of
from benchmarks.national.by_hand.pandas.controls import controls_of, places_of
from benchmarks.national.by_hand.pandas.days import followed
from benchmarks.national.by_hand.pandas.later import incidents_of, later_incidents
from benchmarks.national.by_hand.pandas.reading import Registers, rows_of
from benchmarks.national.by_hand.pandas.recurrences import ends_of, events_of, pairs_of, spells_of
from benchmarks.national.by_hand.pandas.reports import first_reports, lives, reports, sexual, stays_of, victim_rows
from benchmarks.national.by_hand.pandas.terms import exits_of, later_offences, terms_of, with_firsts
from benchmarks.national.by_hand.tables.comparison import comparison_tables
from benchmarks.national.by_hand.tables.curves import curve_tables
from benchmarks.national.by_hand.tables.meancounts import mean_counts
from benchmarks.national.by_hand.tables.models import model_tables
from benchmarks.national.by_hand.tables.repeat import followed as victims_followed
from benchmarks.national.by_hand.tables.repeat import term_tables
from benchmarks.national.by_hand.tables.unlinked import unlinked

_FIRST_OFFENCES = {
    "F521": "rape",
    "F5292": "exploitation",
    "F526": "incest",
    "F527": "child-abuse",
    **dict.fromkeys(("F522", "F525", "F5296", "F5295"), "assault-online"),
    "F520": "exposure",
}


def count(registers: Registers) -> Tables:
    """All tables of the chapter."""
    rows = victim_rows(registers)
    victims = sexual(rows)
    stays = stays_of(victims["person"], registers)
    found = reports(victims, lives(stays))
    found = found[found["year"] >= 2010]
    index = _index(found, registers)
    places = places_of(index, stays)
    controls = controls_of(places, index, registers)
    incidents = incidents_of(pd.concat([index["person"], controls["person"]]), rows)
    later = later_incidents(index, incidents)
    people, seen = with_firsts(index, later), later[(later["after"] <= later["days"]) & ~later["gone"]]
    matched = matched_of(index, controls, later, incidents)
    terms = rows_of(terms_of(people, registers.end))
    links = found.groupby("link", as_index=False).agg(reports=("row", "size"))
    gone = int(index["gone"].sum())
    return {
        **term_tables(terms, rows_of(later_offences(later, registers.end))),
        "unlinked": unlinked(rows_of(links)),
        "followed": victims_followed([{"followed": len(index) - gone, "gone": gone}]),
        **curve_tables(terms, rows_of(exits_of(people))),
        "mcf": mean_counts(rows_of(ends_of(index[~index["gone"]])), rows_of(events_of(seen)), rows_of(pairs_of(seen))),
        "models": model_tables(spells_of(index, seen)),
        **comparison_tables(rows_of(matched)),
    }


def _index(found: pd.DataFrame, registers: Registers) -> pd.DataFrame:
    """The first report of each minor since 2010, and the follow-up after it."""
    first = first_reports(found[found["link"] == "counted"])
    first = first.assign(first_offence=first["offence"].map(_FIRST_OFFENCES))
    return followed(first, "registered", registers.end)
