"""Tables after controlled rounding: one table, or several whose cells were linked by somebody who knows how."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array

from inbeeld.attack import Relations
from inbeeld.declarations import ResolvedPolicy
from inbeeld.disclosure.policies import rounding_of
from inbeeld.disclosure.rounding.controlled import Rounded, round_together
from inbeeld.errors import DisclosureError
from inbeeld.tables import Cell, Key, Statistic, Status, Table, total_relations

Place = tuple[str, Key]
"""A cell by its table's id and its key."""
Sums = Sequence[tuple[Place, tuple[Place, ...]]]
"""Totals with their parts. A sum in which a cell has no number is left out."""


@dataclass(frozen=True)
class Linked:
    """Tables to be rounded together.

    Attributes:
        tables: true counts.
        sums: every total with its parts, in one table or across several.
        same: cells that stand for the same count, so that they get the same number.
    """

    tables: tuple[Table, ...]
    sums: Sums
    same: Sequence[tuple[Place, Place]] = ()


def within(table: Table) -> Linked:
    """One table with the sums that its own totals make."""
    sums = [
        ((table.id, total), tuple((table.id, part) for part in parts))
        for total, parts in total_relations(table, partial=False)
    ]
    return Linked((table,), sums)


def round_tables(linked: Linked, policy: ResolvedPolicy) -> tuple[tuple[Table, ...], Rounded]:
    """The tables with every count rounded so that all sums still add up, and what that took.

    Sums that did not add up before, such as those of percentages rounded by a supplier, are left out.

    Raises:
        NoControlledRounding: if there is none within the steps of the policy.
        DisclosureError: for a cell that is no exact count.
    """
    counts = {
        (table.id, key): _count(table, key, policy)
        for table in linked.tables
        for key in table.keys()
        if table.cells[key].has_number
    }
    columns = {place: index for index, place in enumerate(sorted(counts))}
    values = np.array([counts[place] for place in columns], dtype=float)
    rows = [row for row in _rows(linked, columns) if not _sum(row, values)]
    rounded = round_together(values, rounding_of(policy), _relations(rows, len(columns)), steps=policy.steps)
    numbers = {place: int(rounded.values[index]) for place, index in columns.items()}
    return tuple(_with_numbers(table, numbers) for table in linked.tables), rounded


def _count(table: Table, key: Key, policy: ResolvedPolicy) -> int:
    cell = table.cells[key]
    number = cell.number
    is_count = table.statistic is Statistic.COUNT and cell.status is not Status.ESTIMATED and cell.is_exact
    if not is_count or number < 0 or number != int(number):
        raise DisclosureError(
            f"Table {table.id} ({', '.join(key)}) cannot be published under policy {policy.id}: only exact, whole "
            "counts can be rounded so that sums add up. Take percentages from the rounded counts."
        )
    return int(number)


def _rows(linked: Linked, columns: Mapping[Place, int]) -> Iterable[dict[int, int]]:
    for total, parts in (*linked.sums, *((one, (other,)) for one, other in linked.same)):
        if all(place in columns for place in (total, *parts)):
            row = dict.fromkeys((columns[part] for part in parts), 1)
            row[columns[total]] = -1
            yield row


def _sum(row: Mapping[int, int], values: "np.ndarray[tuple[int], np.dtype[np.float64]]") -> float:
    return float(sum(sign * values[column] for column, sign in row.items()))


def _relations(rows: Sequence[Mapping[int, int]], size: int) -> Relations:
    entries = [(index, column, float(sign)) for index, row in enumerate(rows) for column, sign in row.items()]
    places, columns, signs = np.array(entries).reshape(-1, 3).T
    shape = (len(rows), size)
    return Relations.equations(csr_array((signs, (places.astype(int), columns.astype(int))), shape=shape))


def _with_numbers(table: Table, numbers: Mapping[Place, int]) -> Table:
    return table.with_cells({key: _cell(table.cells[key], numbers.get((table.id, key))) for key in table.keys()})


def _cell(old: Cell, number: int | None) -> Cell:
    bounds = (old.lower, old.upper) if number is None else (None, None)
    return Cell(number, old.status, lower=bounds[0], upper=bounds[1], note=old.note, origins=old.origins)
