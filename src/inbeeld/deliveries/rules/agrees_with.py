"""Rule: two tables of a delivery that count the same agree."""

from collections.abc import Iterator

from inbeeld.declarations import AgreesWith
from inbeeld.deliveries.faults import Fault
from inbeeld.deliveries.rules.breach import Breach, place_of_all
from inbeeld.deliveries.rules.intervals import Interval
from inbeeld.deliveries.rules.margins import Delivered


def agrees_with(rule: AgreesWith, table: Delivered, delivered: dict[str, Delivered]) -> Iterator[Breach]:
    """Every margin that differs from the margin of the other table, or exceeds it for "at-most"."""
    other = delivered.get(rule.other.table)
    if other is None:
        return
    for on in shared_combinations(table, other, rule.on):
        here = table.margin(rule.value, {**rule.where, **on})
        there = other.margin(rule.other.value, {**rule.other.where, **on})
        if here is not None and there is not None and not _holds(rule, here, there):
            words = {"here": here.words, "there": there.words, "other": other.declared.title}
            fault = Fault(f"agrees-{rule.relation}", words, there.figure, here.figure)
            yield _breach(fault, rule, table, {**rule.where, **on})


def shared_combinations(table: Delivered, other: Delivered, on: tuple[str, ...]) -> Iterator[dict[str, str]]:
    """The combinations of categories that both tables were delivered for.

    A total that only one of them delivers is compared if both have the same parts.
    """
    codes = {dimension: _shared(table, other, dimension) for dimension in on}
    for combination in table.combinations(on):
        if all(code in codes[dimension] for dimension, code in combination.items()):
            yield combination


def _shared(table: Delivered, other: Delivered, dimension: str) -> set[str]:
    parts = set(table.parts[dimension]) & set(other.parts[dimension])
    total = table.totals.get(dimension)
    same = set(table.parts[dimension]) == set(other.parts[dimension])
    if total is not None and (other.totals.get(dimension) == total or same):
        parts.add(total)
    return parts


def _holds(rule: AgreesWith, here: Interval, there: Interval) -> bool:
    if rule.relation == "at-most":
        return here.low <= there.high + rule.tolerance
    return here.meets(there, rule.tolerance)


def _breach(fault: Fault, rule: AgreesWith, table: Delivered, fixed: dict[str, str]) -> Breach:
    fault.words["what"] = table.names(rule.value, fixed)
    cells = tuple(c for key, c in table.cells(rule.value).items() if fixed.items() <= table.where(key).items())
    return Breach(fault, place_of_all(cells))
