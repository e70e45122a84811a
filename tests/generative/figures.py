"""Tables of generated people, and for each cell the group that it counts."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product

from inbeeld.tables import Category, Cell, Dimension, Key, Kind, Shares, Statistic, Status, Table
from inbeeld.vocabulary import Period, Text, Unit
from tests.drawn import POLICE, about
from tests.generative.people import TIME, Group, People

PERSONS = replace(POLICE, unit=Unit("person", Text("persoon", "person"), Text("personen", "persons"), is_unique=True))
TOTAL = "total"

Parts = tuple[str, ...]
Division = tuple[Parts, ...]
"""How a side divides its trait: the finest parts of each category."""


@dataclass(frozen=True)
class Side:
    """One side of a table: a trait, divided, with or without a total. ``trait`` may be ``TIME``."""

    trait: str
    division: Division
    has_total: bool = False


@dataclass(frozen=True)
class Layout:
    """What a table shows.

    Attributes:
        id: its name.
        sides: its sides.
        years: the run of years that it is about.
        share: the trait along which percentages add up to 100; empty for a table of counts.
        among: the part of that trait that percentages are of, where each category has a base of its own.
        is_delivered: whether its supplier printed it before.
        decimals: of a percentage that its supplier printed.
    """

    id: str
    sides: tuple[Side, ...]
    years: Parts
    share: str = ""
    among: Parts = ()
    is_delivered: bool = False
    decimals: int = 1


@dataclass(frozen=True)
class Figures:
    """A table, and the groups behind it.

    Attributes:
        table: true numbers, or what is printed of them.
        groups: whom each cell counts; of a percentage, whom it is the share of.
        bases: whom the percentages are taken of.
    """

    table: Table
    groups: Mapping[Key, Group]
    bases: Mapping[Key, Group]

    def printed(self, table: Table) -> "Figures":
        """The same with what is printed."""
        return replace(self, table=table)


def figures_of(people: People, layout: Layout, minimum: int = 0) -> Figures:
    """The true table of a layout. Its supplier hides numbers under ``minimum``, if it has printed it before."""
    sides = tuple(map(_dimension, layout.sides))
    keys = list(product(*([c.code for c in side] for side in sides)))
    wheres = {key: dict(_where(layout, key)) for key in keys}
    groups = {key: people.group(where) for key, where in wheres.items()}
    bases: dict[Key, Group] = {}
    cells = {key: Cell(people.number(group)) for key, group in groups.items()}
    if layout.share:
        bases = {key: people.group({**where, layout.share: _all(people, layout)}) for key, where in wheres.items()}
        cells = {key: _share(people, layout, (groups[key], bases[key]), minimum) for key in keys}
    elif layout.is_delivered:
        cells = {key: _hidden(cell, minimum) for key, cell in cells.items()}
    measure = PERSONS if people.are_unique else POLICE
    statistic = Statistic.SHARE if layout.share else Statistic.COUNT
    period = Period(int(layout.years[0]), int(layout.years[-1]))
    shared = tuple(side.id for side in sides if side.trait == layout.share)
    shares = Shares(shared, counted="" if shared else layout.share) if layout.share else None
    return Figures(Table(layout.id, measure, statistic, sides, cells, about(period), shares), groups, bases)


def _all(people: People, layout: Layout) -> Parts:
    return tuple(people.groups[layout.share])


def _where(layout: Layout, key: Key) -> Iterator[tuple[str, Parts]]:
    """What a cell counts: for each trait the parts that it takes together."""
    yield TIME, layout.years
    if layout.among:
        yield layout.share, layout.among
    for side, code in zip(layout.sides, key, strict=True):
        if code != TOTAL:
            yield side.trait, dict(zip(map(code_of, side.division), side.division, strict=True))[code]


def _share(people: People, layout: Layout, groups: tuple[Group, Group], minimum: int) -> Cell:
    numerator, base = map(people.number, groups)
    if base == 0 or (layout.is_delivered and numerator < minimum):
        return Cell(None, Status.NOT_PUBLISHED)
    if layout.is_delivered:
        return Cell(round(100 * numerator / base + 1e-9, layout.decimals), base=base)
    return Cell(100 * numerator / base, base=base, numerator=numerator)


def _hidden(cell: Cell, minimum: int) -> Cell:
    if cell.number >= minimum:
        return cell
    return Cell(None, Status.HIDDEN, lower=0, upper=minimum - 1)


def _dimension(side: Side) -> Dimension:
    categories = [_category(parts) for parts in side.division]
    if side.has_total:
        categories.append(Category(TOTAL, Text.same(TOTAL), Kind.TOTAL))
    is_time = side.trait == TIME
    name = "year" if is_time else f"{side.trait}-{len(side.division)}"
    return Dimension(name, Text.same(name), tuple(categories), is_time=is_time, trait=None if is_time else side.trait)


def _category(parts: Parts) -> Category:
    code = code_of(parts)
    return Category(code, Text.same(code), comprises=parts if len(parts) > 1 else ())


def code_of(parts: Sequence[str]) -> str:
    """The code of a category: its only part, or its first and last one."""
    return parts[0] if len(parts) == 1 else f"{parts[0]}-{parts[-1]}"
