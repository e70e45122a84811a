"""Group disclosure: who knows that somebody belongs to a group, then knows the trait that everybody in it shares.

In a table it shows where one category holds all the persons of a group, or all but fewer than the minimum: those few
know of each other, and so of all others. A percentage shows it where its part comes that near to its base.
"""

from collections.abc import Iterator

from inbeeld.declarations import ResolvedPolicy
from inbeeld.disclosure.decisions import Decision
from inbeeld.disclosure.policies import minimum_of
from inbeeld.disclosure.primary.beside import Beside, persons_in
from inbeeld.tables import Dimension, Key, Kind, Number, Statistic, Table
from inbeeld.vocabulary import Text

_GROUP = Text(
    nl="Bijna iedereen in deze groep heeft hetzelfde kenmerk: dat zegt iets over ieder van hen.",
    en="Nearly everybody in this group shares a trait: that tells something of each of them.",
)


def all_alike(table: Table, policy: ResolvedPolicy, beside: Beside) -> Iterator[Decision]:
    """The cells that hold a whole group, or all but a few of it."""
    if policy.group == "off":
        return
    spared = 1 if policy.group == "all" else minimum_of(policy)
    if table.statistic is Statistic.SHARE:
        yield from _in_shares(table, spared)
    elif table.statistic is Statistic.COUNT:
        for position, dimension in enumerate(table.dimensions):
            if not dimension.is_time and len(dimension.parts) > 1:
                yield from _in_counts(table, position, spared, (policy, beside))


def _in_shares(table: Table, spared: int) -> Iterator[Decision]:
    for key in table.keys():
        cell = table.cells[key]
        if cell.numerator is not None and cell.base and cell.base - cell.numerator < spared:
            yield _decision(table, key, cell.numerator, cell.base)


def _in_counts(table: Table, position: int, spared: int, judged: tuple[ResolvedPolicy, Beside]) -> Iterator[Decision]:
    policy, beside = judged
    dimension = table.dimensions[position]
    for key in table.keys():
        if dimension.by_code[key[position]].kind is not Kind.ITEM or not table.cells[key].value:
            continue
        whole = _whole(table, key, position)
        if whole is None:
            continue
        persons = persons_in(table, key, policy, beside)
        group = sum(persons_in(table, part, policy, beside) for part in whole)
        if persons > 0 and group - persons < spared:
            yield _decision(table, key, persons, group)


def _whole(table: Table, key: Key, position: int) -> tuple[Key, ...] | None:
    """The cells that together hold the group: the total, or all its parts; None if a number is missing."""
    found = _cells_of(table.dimensions[position], key, position)
    return found if all(table.cells[part].has_number for part in found) else None


def _cells_of(dimension: Dimension, key: Key, position: int) -> tuple[Key, ...]:
    categories = (dimension.total,) if dimension.total else dimension.parts
    return tuple((*key[:position], category.code, *key[position + 1 :]) for category in categories)


def _decision(table: Table, key: Key, persons: Number, group: Number) -> Decision:
    return Decision("group", table.id, key, _GROUP, numbers=(("persons", persons), ("group", group)))
