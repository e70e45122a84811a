"""Weights: what is lost when a cell is hidden, so that what is worth most is kept."""

from math import inf, sqrt

from inbeeld.declarations import ResolvedPolicy
from inbeeld.tables import Key, Number, Statistic, Table


def weights_of(table: Table, policy: ResolvedPolicy) -> dict[Key, float]:
    """The weight of every cell by the policy: never negative, ``inf`` where a cell may not be hidden.

    A cell without a number weighs nothing. A cell of 0 is worth as much as one of 1: its sign is a figure too.
    """
    return {key: _weight(table, key, policy) for key in table.keys()}


def _weight(table: Table, key: Key, policy: ResolvedPolicy) -> float:
    cell, weights = table.cells[key], policy.weights
    number = cell.numerator if table.statistic is Statistic.SHARE else cell.value
    if not cell.has_number or number is None:
        return 0
    totals = [d.total is not None and d.total.code == code for d, code in zip(table.dimensions, key, strict=True)]
    if weights.keep == "grand-total" and all(totals):
        return inf
    worth = _worth(number, weights.by) * weights.totals ** sum(totals)
    factors = dict(weights.sides)
    for dimension, is_total in zip(table.dimensions, totals, strict=True):
        worth *= 1 if is_total else factors.get(dimension.id, 1)
    return worth


def _worth(number: Number, by: str) -> float:
    match by:
        case "root":
            return sqrt(max(1, number))
        case "cell":
            return 1
    return float(max(1, number))
