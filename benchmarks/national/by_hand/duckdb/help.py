"""Help after violence."""

from benchmarks.national.by_hand.duckdb.running import Scripts
from benchmarks.national.by_hand.figures import Tables
from benchmarks.national.by_hand.tables.help import HelpCounts, help_tables

_TABLES = ("help_summary", "forms", "referrers", "endings", "last_endings", "first_care", "help_links")


def count(scripts: Scripts) -> Tables:
    """All tables of the chapter."""
    scripts.run("sexual", scripts.lives, "reports", "help")
    return help_tables(HelpCounts(*(scripts.rows(f"FROM {table}") for table in _TABLES)))
