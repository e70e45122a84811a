"""Figures by table, codes and name, and how they are made of counts."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import product
from typing import Any

Figures = dict[str, float | None]
Table = dict[str, Figures]
"""By the codes of a row, with "|" between them."""
Tables = dict[str, Table]
Rows = Sequence[Mapping[str, Any]]
Counts = Mapping[tuple[str, ...], int]


def sums(rows: Rows, count: str, *traits: str) -> defaultdict[tuple[str, ...], int]:
    """The sum of a count for each combination of traits; 0 for what is not there."""
    found: defaultdict[tuple[str, ...], int] = defaultdict(int)
    for row in rows:
        found[tuple(str(row[trait]) for trait in traits)] += int(row[count] or 0)
    return found


def total(rows: Rows, count: str) -> int:
    """The sum of a count."""
    return sums(rows, count)[()]


def grid(make: Callable[..., Figures], *codes: Iterable[object]) -> Table:
    """A row for every combination of codes."""
    return {"|".join(chosen): make(*chosen) for chosen in product(*([str(code) for code in side] for side in codes))}


def counted(name: str, counts: Counts, *codes: Iterable[object]) -> Table:
    """A table of one count."""
    return grid(lambda *chosen: {name: counts.get(chosen, 0)}, *codes)


def share(number: int, base: int) -> float | None:
    """A percentage; unknown of nothing."""
    return 100 * number / base if base else None


def with_share(name: str, number: int, base: int) -> Figures:
    """A count, and what share it is."""
    return {name: number, "share": share(number, base)}


def estimated(name: str, value: float, limits: tuple[float, float]) -> Figures:
    """An estimate and its limits."""
    return {name: value, f"{name}.low": limits[0], f"{name}.high": limits[1]}
