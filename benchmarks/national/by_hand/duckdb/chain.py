"""The chain from report to verdict."""

from benchmarks.national.by_hand.duckdb.running import Scripts
from benchmarks.national.by_hand.figures import Tables
from benchmarks.national.by_hand.tables.chain import chain_tables


def count(scripts: Scripts) -> Tables:
    """All tables of the chapter."""
    scripts.run("sexual", scripts.lives, "reports", "chain")
    return chain_tables(scripts.rows("FROM taken"), *scripts.rows("FROM chain_links"))
