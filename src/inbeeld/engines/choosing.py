"""First, second, last of rows that belong together, the same on every engine.

Engines differ in where they put nulls, and which of two equal rows comes first is chance. So an order says where nulls
go, and always ends in columns that make a row unique.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import ibis  # type: ignore[import-untyped]  # it ships no types
import ibis.expr.types as ir  # type: ignore[import-untyped]  # the same

from inbeeld.errors import EngineError

_NUMBER = "_number_within"


@dataclass(frozen=True)
class By:
    """One column of an order.

    Attributes:
        column: its name.
        descending: highest first.
        nulls_first: rows without a value come first; last if not, whichever way the order goes.
    """

    column: str
    descending: bool = False
    nulls_first: bool = False


@dataclass(frozen=True)
class Order:
    """An order in which no two rows are equal.

    Attributes:
        by: the columns that matter.
        tie_breaker: columns that together make a row unique, such as the key of an incident. What they say does
            not matter; that they differ does. ``count_ties`` tells whether they do.
    """

    by: tuple[By, ...]
    tie_breaker: tuple[str, ...]

    def __post_init__(self) -> None:
        """Refuse an order that leaves something to chance."""
        if not self.tie_breaker:
            raise EngineError("An order needs a tie-breaker: columns that make each row unique, such as its key.")

    @property
    def keys(self) -> list[ir.Value]:
        """The order as Ibis takes it."""
        return _keys((*self.by, *(By(name) for name in self.tie_breaker)))


def _keys(columns: Sequence[By]) -> list[ir.Value]:
    return [(ibis.desc if each.descending else ibis.asc)(each.column, nulls_first=each.nulls_first) for each in columns]


def numbered(table: ir.Table, name: str, *, within: Sequence[str], order: Order) -> ir.Table:
    """The table with a column that numbers the rows of each group from 1. Rows without a group form one."""
    window = ibis.window(group_by=list(within), order_by=order.keys)
    return table.mutate(**{name: ibis.row_number().over(window).cast("int64") + 1})


def first_of(table: ir.Table, *, within: Sequence[str], order: Order) -> ir.Table:
    """The first row of each group."""
    counted = numbered(table, _NUMBER, within=within, order=order)
    return counted.filter(counted[_NUMBER] == 1).drop(_NUMBER)


def ranked(table: ir.Table, name: str, *, within: Sequence[str], by: Sequence[By]) -> ir.Table:
    """The table with a column that numbers the different values of each group from 1; rows of equal value share one."""
    window = ibis.window(group_by=list(within), order_by=_keys(by))
    return table.mutate(**{name: ibis.dense_rank().over(window).cast("int64") + 1})


def number_of(table: ir.Table, name: str, *, column: str) -> ir.Table:
    """The table with a number from 1 for each different value of a column, so that the value itself can be dropped."""
    window = ibis.window(order_by=[ibis.asc(column, nulls_first=False)])
    return table.mutate(**{name: ibis.dense_rank().over(window).cast("int64") + 1})


def count_ties(table: ir.Table, *, within: Sequence[str], order: Order) -> ir.IntegerScalar:
    """How many rows have a tie-breaker that another row of their group has: 0 if the order leaves nothing to chance."""
    sizes = table.group_by([*within, *order.tie_breaker]).aggregate(_rows=ibis._.count())
    return sizes.filter(sizes["_rows"] > 1)["_rows"].sum().coalesce(0)
