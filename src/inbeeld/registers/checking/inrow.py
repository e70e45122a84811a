"""Rules that a row keeps or breaks by itself, all of them in one look at the register."""

from collections.abc import Mapping
from itertools import combinations

import ibis  # type: ignore[import-untyped]  # it ships no types
import ibis.expr.types as ir  # type: ignore[import-untyped]  # the same

from inbeeld.declarations import ROW, InOrder, Needs, RecordRule


def broken_in_row(table: ir.Table, rules: Mapping[int, RecordRule]) -> ir.Table | None:
    """The rows that break a rule, and which, as bits; None if no rule is about rows by themselves.

    Args:
        table: the register in its shape.
        rules: each rule by its bit.
    """
    broken = {bit: found for bit, rule in rules.items() if (found := _broken(table, rule)) is not None}
    if not broken:
        return None
    faults = sum(
        (found.fill_null(ibis.literal(value=False)).ifelse(bit, 0).cast("int64") for bit, found in broken.items()),
        start=0,
    )
    marked = table.select(**{ROW: table[ROW], "faults": faults})
    return marked.filter(marked["faults"] > 0)


def _broken(table: ir.Table, rule: RecordRule) -> ir.BooleanValue | None:
    match rule:
        case InOrder():
            pairs = ((table[first], table[later]) for first, later in combinations(rule.columns, 2))
            return ibis.or_(
                *(_too_early(first, later, rule).fill_null(ibis.literal(value=False)) for first, later in pairs)
            )
        case Needs():
            return table[rule.column].notnull() & ibis.or_(*(table[name].isnull() for name in rule.needs))
    return None


def _too_early(first: ir.DateValue, later: ir.DateValue, rule: InOrder) -> ir.BooleanValue:
    return later <= first if rule.strict else later < first
