"""What a register refers to in another one, and how much of it is not there."""

import ibis  # type: ignore[import-untyped]  # it ships no types
import ibis.expr.types as ir  # type: ignore[import-untyped]  # the same

from inbeeld.declarations import ExistsIn
from inbeeld.engines import Engine
from inbeeld.registers.results import Unlinked


def unlinked(engine: Engine, table: ir.Table, other: ir.Table, rule: ExistsIn) -> Unlinked:
    """How many rows have a key, and of how many it is in the other register.

    Args:
        engine: where it is looked up.
        table: the good rows of the register.
        other: the good rows of the register that it refers to.
        rule: what refers to what.
    """
    key = table[rule.column]
    known = table.filter(key.notnull()).select(_key=key)
    counted = known.group_by("_key").aggregate(_rows=ibis._.count())
    # the larger side is asked only for what the smaller one names
    named = other.select(_key=other[rule.other]).semi_join(counted, "_key").distinct()
    found = counted.semi_join(named, "_key")
    rows = engine.to_rows(table.aggregate(rows=table.count(), with_key=key.count()))[0]
    linked = engine.to_rows(found.aggregate(rows=found["_rows"].sum().coalesce(0).cast("int64")))[0]["rows"]
    without = rows["rows"] - rows["with_key"]
    return Unlinked(rule.id, rule.register_id, rows["rows"], without, linked, rows["with_key"] - linked)
