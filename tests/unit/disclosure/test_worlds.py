"""An independent judge: it writes out every world that fits what is printed, and sees what a hidden cell can be.

It shares no code with the room: whole tables of small counts are tried one by one.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from inbeeld.declarations import ResolvedPolicy
from inbeeld.disclosure import SafeTable, protect
from inbeeld.errors import DisclosureError
from inbeeld.tables import Cell, Key, Status, Table
from tests.unit.disclosure.making import TENS, named, printed

HIGHEST = 15
"""No count is higher in any world, but for totals. True counts are at most 12, so there is room above them."""

THREES = TENS.model_copy(update={"rounding": 3, "minimum": 4})
FOURS = TENS.model_copy(update={"rounding": 4, "minimum": 4})
ONES = TENS.model_copy(update={"rounding": 1, "minimum": 3})
policies = st.sampled_from([THREES, FOURS, ONES])
counts = st.lists(st.integers(0, 9), min_size=4, max_size=4)

Counts = NDArray[np.int64]
Truths = NDArray[np.bool_]
Worlds = Mapping[Key, Counts]
GRID = np.array(list(product(range(HIGHEST + 1), repeat=4)))
CROSS = named("cross", "row | a | b | total\nx | 0 | 0 | 0\ny | 0 | 0 | 0\ntotal | 0 | 0 | 0", across="column")
LEFT = named("left", "row | count\nx | 0\ny | 0\ntotal | 0")
RIGHT = named("right", "column | count\na | 0\nb | 0")


def cross_worlds() -> Worlds:
    """All cells of a two by two table with its totals, world by world."""
    xa, xb, ya, yb = GRID.T
    rows = {"x": (xa, xb), "y": (ya, yb), "total": (xa + ya, xb + yb)}
    return {(row, c): n for row, (a, b) in rows.items() for c, n in (("a", a), ("b", b), ("total", a + b))}


def linked_worlds() -> Worlds:
    """Two tables of one population: x + y = a + b, and only the first one prints that total."""
    x, y, a, b = GRID[GRID[:, 0] + GRID[:, 1] == GRID[:, 2] + GRID[:, 3]].T
    return {("x",): x, ("y",): y, ("total",): x + y, ("a",): a, ("b",): b}


CROSS_WORLDS, LINKED_WORLDS = cross_worlds(), linked_worlds()


def fits(cell: Cell, count: Counts, policy: ResolvedPolicy, *, signs_only: bool) -> Truths:
    """In which worlds a cell would be printed as it is."""
    minimum, multiple = policy.minimum or 0, policy.rounding or 1
    if cell.status is Status.HIDDEN:
        return count < minimum
    if cell.status is Status.HIDDEN_SECONDARY or signs_only:
        return count >= minimum
    rounded = (2 * count + multiple) // (2 * multiple) * multiple
    shown: Truths = (count >= minimum) & (rounded == cell.number)
    return shown


def possible(safe: tuple[SafeTable, ...], worlds: Worlds, *, signs_only: bool = False) -> dict[Key, set[int]]:
    """The counts that each hidden cell can have."""
    cells = {key: cell for table in safe for key, cell in table.cells.items()}
    policy = safe[0].policy
    left = np.logical_and.reduce([fits(c, worlds[k], policy, signs_only=signs_only) for k, c in cells.items()])
    return {key: set(worlds[key][left].tolist()) for key, cell in cells.items() if cell.is_hidden}


def check(tables: tuple[Table, ...], policy: ResolvedPolicy, worlds: Worlds) -> None:
    minimum = policy.minimum or 0
    try:
        safe = protect(tables, policy)
    except DisclosureError:  # nothing is published: whatever is hidden, the signs alone must then say too much
        everything = protect_nothing_but_signs(tables, minimum)
        narrow = [n for n in possible_by_signs(everything, worlds, minimum).values() if len(n) < minimum]
        assert narrow
        return
    by_signs = possible(safe, worlds, signs_only=True)
    true = {key: cell.value for table in tables for key, cell in table.cells.items()}
    small = {key for table in safe for key, cell in table.cells.items() if cell.status is Status.HIDDEN}
    for key, numbers in possible(safe, worlds).items():
        assert true[key] in numbers
        assert len(numbers) > 1, "printed numbers give the hidden cell"
        if key not in small:
            assert not numbers <= told_by(int(true[key] or 0), policy), "printing it would have told no more"
            continue
        assert len(numbers) >= minimum or (len(numbers) == len(by_signs[key]) and 2 * len(numbers) >= minimum)


def told_by(count: int, policy: ResolvedPolicy) -> set[int]:
    """The counts that are printed as the same number."""
    minimum, multiple = policy.minimum or 0, policy.rounding or 1
    rounded = [(2 * n + multiple) // (2 * multiple) for n in range(4 * HIGHEST + 1)]
    return {n for n, number in enumerate(rounded) if n >= minimum and number == rounded[count]}


def protect_nothing_but_signs(tables: tuple[Table, ...], minimum: int) -> dict[Key, bool]:
    """For each cell whether it is small: all that is left when every number is withheld."""
    return {key: cell.number < minimum for table in tables for key, cell in table.cells.items()}


def possible_by_signs(small: Mapping[Key, bool], worlds: Worlds, minimum: int) -> dict[Key, set[int]]:
    left = np.logical_and.reduce([(worlds[key] < minimum) == is_small for key, is_small in small.items()])
    return {key: set(worlds[key][left].tolist()) for key, is_small in small.items() if is_small}


def filled(table: Table, number: Callable[[Key], int]) -> Table:
    return table.with_cells({key: Cell(number(key)) for key in table.keys()})


def cross(inner: list[int]) -> Table:
    xa, xb, ya, yb = inner
    rows = {"x": (xa, xb), "y": (ya, yb), "total": (xa + ya, xb + yb)}
    return filled(CROSS, lambda key: {"a": rows[key[0]][0], "b": rows[key[0]][1]}.get(key[1], sum(rows[key[0]])))


@settings(max_examples=75)
@given(counts, policies)
def test_nothing_is_given_away_inside_a_table_with_totals(inner: list[int], policy: ResolvedPolicy) -> None:
    check((cross(inner),), policy, CROSS_WORLDS)


@settings(max_examples=75)
@given(st.integers(0, 6), st.integers(0, 6), st.integers(0, 12), policies)
def test_nothing_is_given_away_by_a_second_table(x: int, y: int, a: int, policy: ResolvedPolicy) -> None:
    total = x + y
    left = filled(LEFT, lambda key: {"x": x, "y": y, "total": total}[key[0]])
    right = filled(RIGHT, lambda key: {"a": min(a, total), "b": total - min(a, total)}[key[0]])
    check((left, replace(right, about=left.about)), policy, LINKED_WORLDS)


@settings(max_examples=25)
@given(counts, policies)
def test_shown_counts_are_near_and_small_ones_never_shown(inner: list[int], policy: ResolvedPolicy) -> None:
    table = cross(inner)
    try:
        (safe,) = protect([table], policy)
    except DisclosureError:
        return
    for key, cell in safe.cells.items():
        true = table.cells[key].number
        assert (true < (policy.minimum or 0)) == (cell.status is Status.HIDDEN)
        if cell.value is not None:
            assert 2 * abs(cell.value - true) <= (policy.rounding or 0)


@settings(max_examples=15)
@given(counts, policies, st.permutations(list(CROSS.keys())))
def test_the_order_of_the_cells_changes_nothing(inner: list[int], policy: ResolvedPolicy, order: list[Key]) -> None:
    table = cross(inner)
    turned = replace(table, cells={key: table.cells[key] for key in order})
    try:
        (straight,) = protect([table], policy)
    except DisclosureError:
        with pytest.raises(DisclosureError):
            protect([turned], policy)
        return
    assert printed(protect([turned], policy)[0]) == printed(straight)
