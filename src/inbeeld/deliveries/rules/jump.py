"""Rule: a count does not jump from one year to the next."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from inbeeld.declarations import Jump
from inbeeld.deliveries.faults import Fault
from inbeeld.deliveries.rules.breach import Breach, place_of
from inbeeld.deliveries.rules.margins import Delivered, Key
from inbeeld.tables import Cell
from inbeeld.vocabulary import Break, Period, breaks_between

Series = dict[Key, dict[int, tuple[Key, Cell]]]


def jump(
    rule: Jump,
    table: Delivered,
    delivered: dict[str, Delivered],  # noqa: ARG001  # every rule is called alike
) -> Iterator[Breach]:
    """Every change between neighbouring years that is larger than the rule allows, unless the method broke."""
    breaks = tuple(Break(b.date, b.reason, b.comparable) for b in table.context.contract.breaks)
    for series in _series(rule, table).values():
        for first, last in pairwise(sorted(series)):
            broken = breaks_between(breaks, Period(first, first), Period(last, last))
            if last == first + 1 and not broken:
                yield from _step(rule, table, series[first][1], series[last])


def _series(rule: Jump, table: Delivered) -> Series:
    position = table.dimensions.index(rule.along)
    series: Series = defaultdict(dict)
    for key, cell in table.cells(rule.value).items():
        if cell.value is not None and key[position].isdigit():
            series[(*key[:position], *key[position + 1 :])][int(key[position])] = (key, cell)
    return series


def _step(rule: Jump, table: Delivered, before: Cell, now: tuple[Key, Cell]) -> Iterator[Breach]:
    key, cell = now
    first, last = before.number, cell.number
    if max(first, last) < max(rule.from_count, 1):
        return
    percentage = 100 * abs(last - first) / first if first else float("inf")
    if percentage > rule.maximum:
        words = {
            "what": table.names(rule.value, table.where(key)),
            "first": first,
            "last": last,
            "percentage": round(percentage) if first else 0,
        }
        entry = "jump-from-zero" if not first else "jump-up" if last > first else "jump-down"
        yield Breach(Fault(entry, words, found=f"{last:g}"), place_of(cell))
