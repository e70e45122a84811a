"""Rule: the parts of a dimension add up to its delivered total."""

from collections.abc import Iterator

from inbeeld.declarations import AddsUp
from inbeeld.deliveries.faults import Fault
from inbeeld.deliveries.rules.breach import Breach, place_of
from inbeeld.deliveries.rules.intervals import Interval, interval_of
from inbeeld.deliveries.rules.margins import Delivered
from inbeeld.tables import Cell


def adds_up(
    rule: AddsUp,
    table: Delivered,
    delivered: dict[str, Delivered],  # noqa: ARG001  # every rule is called alike
) -> Iterator[Breach]:
    """Every total that its parts cannot add up to. Hidden and unknown parts count with their bounds."""
    code = table.totals.get(rule.over)
    for key, cell in table.cells(rule.value).items():
        where = table.where(key)
        if code is None or where[rule.over] != code:
            continue
        others = {dimension: c for dimension, c in where.items() if dimension != rule.over}
        parts = table.sum_of_parts(rule.value, others, rule.over)
        if parts is not None and not parts.meets(interval_of(cell), rule.tolerance):
            yield _breach(rule, table, cell, others, parts)


def _breach(rule: AddsUp, table: Delivered, cell: Cell, others: dict[str, str], parts: Interval) -> Breach:
    total = interval_of(cell)
    words = {
        "what": table.names(rule.value, others),
        "total": total.words,
        "over": table.declared[rule.over].label,
        "sum": parts.words,
    }
    return Breach(Fault("adds-up", words, parts.figure, total.figure), place_of(cell))
