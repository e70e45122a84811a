"""Rows that should be the only one of their key and are not."""

from pathlib import Path

import ibis  # type: ignore[import-untyped]  # it ships no types
import ibis.expr.types as ir  # type: ignore[import-untyped]  # the same

from inbeeld.declarations import ROW, RegisterContract, Unique
from inbeeld.engines import Engine, Order, numbered
from inbeeld.registers.checking.prefixes import short

_COPY, _KINDS, _ROWS = "_copy", "_kinds", "_rows"


def twins(engine: Engine, table: ir.Table, rule: Unique, contract: RegisterContract, aside: Path) -> ir.Table | None:
    """The rows to set apart: of equal rows all but the first, of unequal rows of one key all. None if there are none.

    Args:
        engine: where it is looked up.
        table: the register in its shape.
        rule: what makes a row unique.
        contract: that of the register.
        aside: a folder that does not exist yet, for what is found at first sight.
    """
    known = table.filter([table[name].notnull() for name in rule.columns])
    keys = {f"_{name}": short(known, contract[name]) for name in rule.columns}
    counted = known.select(**keys).group_by(list(keys)).aggregate(**{_ROWS: ibis._.count()})
    engine.write(counted.filter(counted[_ROWS] > 1).drop(_ROWS), aside)
    alike = engine.read(aside)
    if not engine.to_rows(alike.aggregate(n=alike.count()))[0]["n"]:
        return None
    return _looked_at_again(known.semi_join(alike, [keys[name] == alike[name] for name in keys]), rule)


def _looked_at_again(rows: ir.Table, rule: Unique) -> ir.Table:
    values = [name for name in rows.columns if name != ROW]
    copies = numbered(rows, _COPY, within=values, order=Order((), (ROW,)))
    key = ibis.window(group_by=list(rule.columns))
    marked = copies.mutate(**{_KINDS: (copies[_COPY] == 1).cast("int64").sum().over(key)})
    return marked.filter((marked[_COPY] > 1) | (marked[_KINDS] > 1)).select(ROW)
