"""Rule: no hidden count follows from totals and other tables. A finding names the cells, never their values."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from inbeeld.declarations import HiddenDerivable
from inbeeld.deliveries.faults import Fault
from inbeeld.deliveries.rules.agrees_with import shared_combinations
from inbeeld.deliveries.rules.breach import Breach, place_of_all
from inbeeld.deliveries.rules.equations import Equations
from inbeeld.deliveries.rules.intervals import Interval, interval_of
from inbeeld.deliveries.rules.margins import Delivered, Key
from inbeeld.tables import Cell

Term = tuple[float, tuple[str, Key], Interval]


def hidden_derivable(rule: HiddenDerivable, table: Delivered, delivered: dict[str, Delivered]) -> Iterator[Breach]:
    """The hidden cells that this table's own totals give away, and those that the other table gives away."""
    hidden = {key: cell for key, cell in table.cells(rule.value).items() if cell.is_hidden}
    equations = Equations()
    _add_totals(equations, table, rule.value)
    alone = _known(equations, table, hidden)
    yield from _breaches(alone, table, table)
    other = delivered.get(rule.other.table)
    if other is None:
        return
    _add_totals(equations, other, rule.other.value)
    _add_margins(equations, rule, table, other)
    together = {key: cell for key, cell in _known(equations, table, hidden).items() if key not in alone}
    yield from _breaches(together, table, other)


def _known(equations: Equations, table: Delivered, hidden: Mapping[Key, Cell]) -> dict[Key, Cell]:
    known = equations.known_for_certain({(table.declared.id, key) for key in hidden})
    return {key: cell for key, cell in hidden.items() if (table.declared.id, key) in known}


def _add_totals(equations: Equations, table: Delivered, value: str) -> None:
    """Every total of a table as the sum of its parts, one dimension at a time."""
    for over, code in table.totals.items():
        for key in table.cells(value):
            where = table.where(key)
            others = {dimension: c for dimension, c in where.items() if dimension != over}
            parts = table.parts_of(value, others, over)
            if where[over] == code and parts and not table.has_gap(others, parts):
                equations.add([*_terms(1.0, table, value, parts), *_terms(-1.0, table, value, [key])])


def _add_margins(equations: Equations, rule: HiddenDerivable, table: Delivered, other: Delivered) -> None:
    """Every margin of this table as the same margin of the other one."""
    for on in shared_combinations(table, other, rule.on):
        there_fixed = {**rule.other.where, **on}
        here, there = table.leaves(rule.value, on), other.leaves(rule.other.value, there_fixed)
        if here and there and not table.has_gap(on, here) and not other.has_gap(there_fixed, there):
            terms = _terms(1.0, table, rule.value, here)
            equations.add([*terms, *_terms(-1.0, other, rule.other.value, there)])


def _terms(sign: float, table: Delivered, value: str, keys: list[Key]) -> list[Term]:
    cells = table.cells(value)
    return [(sign, (table.declared.id, key), interval_of(cells[key])) for key in keys]


def _breaches(known: Mapping[Key, Cell], table: Delivered, by: Delivered) -> Iterator[Breach]:
    """One finding for each row of the table's first categories, naming the years or other last categories."""
    groups: dict[Key, list[tuple[str, Cell]]] = defaultdict(list)
    spread = _last(table)
    for key, cell in known.items():
        groups[_without(key, spread)].append((key[spread], cell))
    for rest, found in groups.items():
        names = [table.name(d, c) for d, c in zip(_without(table.dimensions, spread), rest, strict=True)]
        codes = [table.name(table.dimensions[spread], code) for code, _ in found]
        words = {"what": names or [table.declared.title], "when": codes, "other": by.declared.title}
        yield Breach(Fault("hidden-derivable", words), place_of_all(tuple(cell for _, cell in found)))


def _last(table: Delivered) -> int:
    """The position of the years, or of the last dimension of a table without years."""
    kinds = [column.type for column in table.declared.dimensions]
    return kinds.index("year") if "year" in kinds else len(kinds) - 1  # type: ignore[arg-type]  # the enum's members are words


def _without(key: Key, position: int) -> Key:
    return (*key[:position], *key[position + 1 :])
