"""The good cells of a delivered table, and its sums over the dimensions that a question does not name."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import product

from inbeeld.declarations import DeliveredTable
from inbeeld.deliveries.context import Context
from inbeeld.deliveries.duplicates import name_of
from inbeeld.deliveries.results import TOTAL_CODE
from inbeeld.deliveries.rules.intervals import ANYTHING, Interval, interval_of, total
from inbeeld.deliveries.tablecheck import CheckedTable
from inbeeld.tables import Cell
from inbeeld.vocabulary import Text

Key = tuple[str, ...]


class Delivered:
    """A checked table as cells by key, with its totals and parts.

    A row in quarantine leaves a gap: what stands there is unknown, so no sum over it is exact.
    """

    def __init__(self, checked: CheckedTable, context: Context) -> None:
        self.declared: DeliveredTable = checked.table
        self.file = checked.file
        self.context = context
        self.records = checked.records
        self.gaps = checked.gaps
        self.dimensions = tuple(column.id for column in checked.table.dimensions)

    @cached_property
    def _cells(self) -> dict[str, dict[Key, Cell]]:
        cells: dict[str, dict[Key, Cell]] = {column.id: {} for column in self.declared.values}
        for record in self.records:
            key = tuple(record.keys[dimension] for dimension in self.dimensions)
            for value, cell in record.cells.items():
                cells[value][key] = cell
        return cells

    def cells(self, value: str) -> Mapping[Key, Cell]:
        """The cells of a value column by key, in the order of the file."""
        return self._cells[value]

    def cell(self, value: str, where: Mapping[str, str]) -> Cell | None:
        """The cell at a full set of categories."""
        return self._cells[value].get(tuple(where[dimension] for dimension in self.dimensions))

    @cached_property
    def totals(self) -> dict[str, str]:
        """The delivered code of the total, of each dimension that has one."""
        return {d: codes[0] for d in self.dimensions if (codes := [c for c in self._codes(d) if self._is_total(d, c)])}

    @cached_property
    def parts(self) -> dict[str, tuple[str, ...]]:
        """The delivered codes of each dimension that are not its total."""
        return {d: tuple(c for c in self._codes(d) if not self._is_total(d, c)) for d in self.dimensions}

    def _codes(self, dimension: str) -> tuple[str, ...]:
        position = self.dimensions.index(dimension)
        keys = (key for cells in self._cells.values() for key in cells)
        return tuple(dict.fromkeys(key[position] for key in keys))

    def _is_total(self, dimension: str, code: str) -> bool:
        known = self.context.codelist(self.declared[dimension]).by_id.get(code)
        return known.kind == "total" if known else code == TOTAL_CODE

    def leaves(self, value: str, fixed: Mapping[str, str]) -> list[Key]:
        """The cells that a margin is made of: a delivered total where there is one, the parts otherwise."""
        named = {d: c for d, c in fixed.items() if d in self.totals or not self._is_total(d, c)}
        free = [dimension for dimension in self.dimensions if dimension not in named]
        return self._leaves(value, named, free)

    def _leaves(self, value: str, fixed: dict[str, str], free: list[str]) -> list[Key]:
        if not free:
            return self._leaf(value, fixed)
        over, rest = free[0], free[1:]
        found = self._leaves(value, {**fixed, over: self.totals[over]}, rest) if over in self.totals else []
        return found or [leaf for part in self.parts[over] for leaf in self._leaves(value, {**fixed, over: part}, rest)]

    def _leaf(self, value: str, fixed: dict[str, str]) -> list[Key]:
        key = tuple(fixed[dimension] for dimension in self.dimensions)
        if key in self._cells[value]:
            return [key]
        for dimension, code in fixed.items():
            if code == self.totals.get(dimension):
                # a total that was not delivered in this place is the sum of its parts
                return [k for part in self.parts[dimension] for k in self._leaf(value, {**fixed, dimension: part})]
        return []

    def margin(self, value: str, fixed: Mapping[str, str]) -> Interval | None:
        """A count summed over the dimensions left out; None if nothing of it was delivered."""
        return self._sum(value, fixed, self.leaves(value, fixed))

    def sum_of_parts(self, value: str, fixed: Mapping[str, str], over: str) -> Interval | None:
        """The sum over the parts of one dimension, whether or not its total was delivered."""
        return self._sum(value, fixed, self.parts_of(value, fixed, over))

    def parts_of(self, value: str, fixed: Mapping[str, str], over: str) -> list[Key]:
        """The cells of the parts of one dimension."""
        return [leaf for part in self.parts[over] for leaf in self.leaves(value, {**fixed, over: part})]

    def _sum(self, value: str, fixed: Mapping[str, str], leaves: list[Key]) -> Interval | None:
        known = [interval_of(self._cells[value][leaf]) for leaf in leaves]
        if self.has_gap(fixed, leaves):
            known.append(ANYTHING)
        return total(known) if known else None

    def has_gap(self, fixed: Mapping[str, str], leaves: list[Key]) -> bool:
        """Whether a row in quarantine could be among the cells of a margin, and in none of its totals."""
        return any(
            all(gap.get(dimension, code) == code for dimension, code in fixed.items())
            and not self._is_spare(gap, fixed)
            and not any(self._covers(leaf, gap) for leaf in leaves)
            for gap in self.gaps
        )

    def _is_spare(self, gap: Mapping[str, str], fixed: Mapping[str, str]) -> bool:
        """Whether a row in quarantine is surely a total, for which the sum of its parts can stand in."""
        placed = all(dimension in gap or dimension in fixed for dimension in self.dimensions)
        return placed and any(self._is_total(dimension, code) for dimension, code in gap.items())

    def _covers(self, leaf: Key, gap: Mapping[str, str]) -> bool:
        """Whether a cell is a total that holds a row in quarantine."""
        return all(code in (self.totals.get(d), gap.get(d)) for d, code in self.where(leaf).items())

    def where(self, key: Key) -> dict[str, str]:
        """A key as categories by dimension."""
        return dict(zip(self.dimensions, key, strict=True))

    def combinations(self, dimensions: tuple[str, ...]) -> Iterator[dict[str, str]]:
        """Every combination of delivered codes, totals included."""
        codes = [(*self.parts[d], *([self.totals[d]] if d in self.totals else [])) for d in dimensions]
        for key in product(*codes):
            yield dict(zip(dimensions, key, strict=True))

    def name(self, dimension: str, code: str) -> Text:
        """What a category is called in messages."""
        return name_of(self.declared, dimension, code, self.context)

    def names(self, value: str, where: Mapping[str, str]) -> Text:
        """What a cell or margin is about: its figure and categories."""
        label = self.declared[value].label
        names = [label, *(self.name(dimension, code) for dimension, code in where.items())]
        return Text(nl=", ".join(name.nl for name in names), en=", ".join(name.en for name in names))
