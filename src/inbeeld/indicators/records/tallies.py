"""Counts and sums of records, asked of an engine in one question, and added up in Python."""

from collections.abc import Sequence

import ibis  # type: ignore[import-untyped]  # it ships no types
import ibis.expr.types as ir  # type: ignore[import-untyped]  # the same

from inbeeld.engines import Engine
from inbeeld.indicators.records.summary import Summary

NUMBER = "number_of_rows"
"""The column that says how many records there are."""


def count_by(engine: Engine, table: ir.Table, *traits: str) -> Summary:
    """How many records there are of each combination of traits."""
    return sum_by(engine, table, traits, ())


def sum_by(engine: Engine, table: ir.Table, traits: Sequence[str], flags: Sequence[str]) -> Summary:
    """How many records there are of each combination of traits, and for how many of them each flag is true."""
    sums = {name: table[name].fill_null(ibis.literal(value=False)).cast("int64").sum() for name in flags}
    return Summary(engine.to_rows(table.group_by(list(traits)).aggregate(**{NUMBER: table.count()}, **sums)))


def tally(summary: Summary, count: str = NUMBER, /, **where: object) -> int:
    """The sum of a count over the rows with these traits; a tuple of values stands for any of them."""
    return sum(row[count] or 0 for row in summary.rows if all(_fits(row[name], is_) for name, is_ in where.items()))


def _fits(value: object, wanted: object) -> bool:
    return value in wanted if isinstance(wanted, tuple) else value == wanted
