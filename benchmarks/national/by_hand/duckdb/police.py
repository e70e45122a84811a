"""Victim reports."""

from benchmarks.national.by_hand.duckdb.running import Scripts
from benchmarks.national.by_hand.figures import Tables
from benchmarks.national.by_hand.tables.police import police_tables


def count(scripts: Scripts) -> Tables:
    """All tables of the chapter."""
    scripts.run("sexual", scripts.lives, "reports", "police")
    return police_tables(*(scripts.rows(f"FROM {table}") for table in ("police_summary", "any_code", "report_places")))
