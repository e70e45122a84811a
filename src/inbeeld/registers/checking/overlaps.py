"""Periods of one person that overlap."""

from pathlib import Path

import ibis  # type: ignore[import-untyped]  # it ships no types
import ibis.expr.types as ir  # type: ignore[import-untyped]  # the same

from inbeeld.declarations import ROW, NoOverlap, RegisterContract
from inbeeld.engines import Engine
from inbeeld.registers.checking.prefixes import short

_WHOSE, _SINCE, _UNTIL = "_whose", "_since", "_until"


def overlapping(
    engine: Engine, table: ir.Table, rule: NoOverlap, contract: RegisterContract, aside: Path
) -> ir.Table | None:
    """The rows whose period overlaps another one of the same person; None if there are none.

    A period runs from its first day up to the day on which it ends, which is no part of it. A period that ends on the
    day it begins holds no day and overlaps nothing.

    Args:
        engine: where it is looked up.
        table: the good rows of the register so far.
        rule: whose periods, and where they begin and end.
        contract: that of the register.
        aside: a folder that does not exist yet, for what is found at first sight.
    """
    periods = _periods(table, rule, short(table, contract[rule.column]))
    # in order of their first days, of periods that overlap two stand next to each other
    before = periods[_UNTIL].lag().over(_in_order())
    suspects = periods.mutate(_before=before)
    engine.write(suspects.filter(suspects["_before"] > suspects[_SINCE]).select(_WHOSE).distinct(), aside)
    found = engine.read(aside)
    if not engine.to_rows(found.aggregate(n=found.count()))[0]["n"]:
        return None
    again = table.semi_join(found, [short(table, contract[rule.column]) == found[_WHOSE]])
    return _looked_at_again(_periods(again, rule, again[rule.column]))


def _looked_at_again(periods: ir.Table) -> ir.Table:
    whole = periods.filter(periods[_SINCE] < periods[_UNTIL])
    marked = whole.mutate(
        _reach=whole[_UNTIL].max().over(_in_order(rows=(None, -1))), _next=whole[_SINCE].lead().over(_in_order())
    )
    hits = (marked["_reach"] > marked[_SINCE]).fill_null(ibis.literal(value=False))
    hit = (marked["_next"] < marked[_UNTIL]).fill_null(ibis.literal(value=False))
    return marked.filter(hits | hit).select(ROW)


def _periods(table: ir.Table, rule: NoOverlap, whose: ir.Value) -> ir.Table:
    until = table[rule.until].fill_null(ibis.date(9999, 12, 31))
    periods = table.select(**{ROW: table[ROW], _WHOSE: whose, _SINCE: table[rule.since], _UNTIL: until})
    return periods.filter(periods[_WHOSE].notnull(), periods[_SINCE].notnull())


def _in_order(**bounds: tuple[int | None, int | None]) -> object:
    return ibis.window(group_by=_WHOSE, order_by=[_SINCE, ROW], **bounds)
