"""Spots: one count of reality, wherever it is printed.

Two cells stand for the same count when measure, population, period and categories agree and every other dimension is
a total. So the total of 2021 in a table by sex and the total of 2021 in a table by offence are one spot, and what is
known of one is known of the other. Populations are compared by their words: the same population must be worded alike.

A percentage tells of the count that it is the share of: a count by a name of its own. Where each category has a base
of its own, as in "of the girls so many got help", that count is not the girls but some of them. Where they share a
base, it is taken to be the girls, as long as the numbers agree (``inbeeld.disclosure.bases``).

Categories of the same trait are compared by what they comprise: ages 0-3 of one code list are the ages 0-3 of another.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from inbeeld.tables import Category, Dimension, Key, Statistic, Status, Table, total_relations
from inbeeld.vocabulary import Period, plain

Spot = tuple[str, ...]
"""Measure, population in two languages, period, and then a place in each dimension that is no total, in order."""

PERIOD = 3
"""Where its period stands."""
HEAD = 4
"""Where its places begin."""

AND = "\x1f"
"""Between the parts that a place comprises; no code has it."""

Codes = tuple[str | None, ...]
"""A category for each dimension of a table; None stands for all of them together."""


@dataclass(frozen=True, slots=True)
class Sum:
    """``total`` is the sum of ``parts``. ``over`` names the table if it has no row of its own for that total: an
    outsider may then think that its parts are all there is. ``is_assumed`` says that no table prints the sum as such:
    it holds if the counts mean what they seem to."""

    total: Spot
    parts: tuple[Spot, ...]
    over: str | None = None
    is_assumed: bool = False


def group_of(table: Table) -> Spot:
    """What two tables must share before their counts can be linked; spaces, case and marks make no other people."""
    return (table.measure.id, plain(table.about.population.nl), plain(table.about.population.en))


def spot_of(table: Table, key: Key) -> Spot:
    """The count that one cell stands for."""
    spot = spot_at(table, without_totals(table, key))
    return (*spot, f"~{table.id}") if table.statistic is Statistic.SHARE else spot


def without_totals(table: Table, key: Key) -> Codes:
    """A key with nothing in the place of a total."""
    totals = [dimension.total.code if dimension.total else None for dimension in table.dimensions]
    return tuple(None if code == total else code for code, total in zip(key, totals, strict=True))


def sums_of(table: Table) -> Iterator[Sum]:
    """Every sum that an outsider can set up from the cells of a table."""
    apart = {dimension.id for dimension in table.dimensions if not overlaps(dimension)}
    for total, parts in total_relations(table):
        (over,) = (d for d, one, part in zip(table.dimensions, total, parts[0], strict=True) if one != part)
        if over.id in apart:
            whole = spot_of(table, total)
            rest = ((*whole, "", "left out", over.id),) if over.is_partial else ()
            assumed = any(table.cells[key].status is Status.ESTIMATED for key in (total, *parts))
            yield Sum(whole, (*(spot_of(table, part) for part in parts), *rest), is_assumed=assumed)
    for position, dimension in enumerate(table.dimensions):
        yield from _whole_sums(table, position, dimension)
    addable = [i for i, dimension in enumerate(table.dimensions) if _adds_up(table, dimension)]
    for size in range(1, len(addable) + 1):
        for positions in combinations(addable, size):
            yield from _implied_sums(table, positions)


def _implied_sums(table: Table, positions: tuple[int, ...]) -> Iterator[Sum]:
    """The sums over dimensions that have no row for their total, by the categories of the other dimensions."""
    parts: dict[Spot, list[Spot]] = defaultdict(list)
    for key in table.keys():
        codes = without_totals(table, key)
        total = tuple(None if i in positions else code for i, code in enumerate(codes))
        parts[spot_at(table, total)].append(spot_at(table, codes))  # counts only: percentages are not added up
    for spot, found in parts.items():
        yield Sum(spot, tuple(found), table.id)


def _whole_sums(table: Table, position: int, dimension: Dimension) -> Iterator[Sum]:
    """Of categories such as "within one year" and "within two", the widest may be all there is."""
    if dimension.is_time or table.statistic is Statistic.SHARE or not overlaps(dimension):
        return
    widest = {category.code for category in all_there_is(dimension)}
    for key in table.keys():
        if key[position] in widest:
            codes = without_totals(table, key)
            total = (*codes[:position], None, *codes[position + 1 :])
            yield Sum(spot_at(table, total), (spot_at(table, codes),), table.id)


def all_there_is(dimension: Dimension) -> tuple[Category, ...]:
    """The categories that may be all there is together: all, or the one that comprises the others; none without one."""
    if not overlaps(dimension):
        return dimension.parts
    everything = {part for category in dimension.parts for part in category.comprises or (category.code,)}
    return tuple(c for c in dimension.parts if set(c.comprises or (c.code,)) == everything)[:1]


def _adds_up(table: Table, dimension: Dimension) -> bool:
    """Whether an outsider may add up a dimension that has no row for its total.

    Percentages often show one side only, and years add up to the period only if they are all there and count nobody
    again.
    """
    if dimension.is_time and table.measure.unit.is_unique:
        return False
    if dimension.total is not None or table.statistic is Statistic.SHARE or overlaps(dimension):
        return False
    return not dimension.is_time or _fills(table.about.period, tuple(c.code for c in dimension))


def overlaps(dimension: Dimension) -> bool:
    """Whether its categories count the same more than once, such as "within one year" and "within two"."""
    parts = [part for category in dimension.parts for part in category.comprises or (category.code,)]
    return len(set(parts)) < len(parts)


def _fills(period: Period, codes: tuple[str, ...]) -> bool:
    return set(codes) == set(map(str, period.years))


def spot_at(table: Table, codes: Codes) -> Spot:
    """The count of some categories of a table."""
    time = next((i for i, dimension in enumerate(table.dimensions) if dimension.is_time), None)
    period = codes[time] if time is not None else None
    places = sorted(
        place_of(dimension, code)
        for dimension, code in zip(table.dimensions, codes, strict=True)
        if code is not None and not dimension.is_time
    )
    return (*group_of(table), period or str(table.about.period), *places)


def place_of(dimension: Dimension, code: str) -> str:
    """A category as it stands in a spot: its trait, and what it comprises."""
    comprised = dimension.by_code[code].comprises
    return f"{dimension.trait or dimension.id}={AND.join(sorted(comprised)) if comprised else code}"
