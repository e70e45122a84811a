"""Contacts with Helpwanted."""

from benchmarks.national.by_hand.duckdb.running import Scripts
from benchmarks.national.by_hand.figures import Tables
from benchmarks.national.by_hand.tables.helpwanted import helpwanted_tables


def count(scripts: Scripts) -> Tables:
    """All tables of the chapter."""
    scripts.run("helpwanted")
    return helpwanted_tables(*(scripts.rows(f"FROM {table}") for table in ("received", "callers", "minors")))
