"""Investigations of the Child Care and Protection Board."""

from benchmarks.national.by_hand.duckdb.running import Scripts
from benchmarks.national.by_hand.figures import Tables
from benchmarks.national.by_hand.tables.children import child_tables
from benchmarks.national.by_hand.tables.protection import protection_tables


def count(scripts: Scripts) -> Tables:
    """All tables of the chapter."""
    scripts.run("protection")
    return {
        **protection_tables(scripts.rows("FROM case_summary"), scripts.rows("FROM other_forms")),
        **child_tables(scripts.rows("FROM children"), scripts.rows("FROM without_key")),
    }
