"""Repeat victimisation."""

from benchmarks.national.by_hand.duckdb.running import Scripts
from benchmarks.national.by_hand.figures import Tables
from benchmarks.national.by_hand.tables.comparison import comparison_tables
from benchmarks.national.by_hand.tables.curves import curve_tables
from benchmarks.national.by_hand.tables.meancounts import mean_counts
from benchmarks.national.by_hand.tables.models import model_tables
from benchmarks.national.by_hand.tables.repeat import followed, term_tables
from benchmarks.national.by_hand.tables.unlinked import unlinked


def count(scripts: Scripts) -> Tables:
    """All tables of the chapter."""
    scripts.run("sexual", scripts.lives, "reports", "index", "controls", "later", "repeat", "recurrences", "compared")
    terms, exits = scripts.rows("FROM terms"), scripts.rows("FROM exits")
    return {
        **term_tables(terms, scripts.rows("FROM later_offences")),
        "unlinked": unlinked(scripts.rows("FROM report_links")),
        "followed": followed(scripts.rows("FROM follow_up")),
        **curve_tables(terms, exits),
        "mcf": mean_counts(*(scripts.rows(f"FROM {table}") for table in ("ends", "events", "pairs"))),
        "models": model_tables(scripts.columns("FROM spells ORDER BY number, stop")),
        **comparison_tables(scripts.rows("FROM matched")),
    }
