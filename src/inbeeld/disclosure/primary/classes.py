"""Classes: a count becomes the class that it falls in, over as many years together as the policy asks."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from math import inf

from inbeeld.declarations import ResolvedClass, ResolvedClassing, ResolvedPolicy
from inbeeld.errors import DisclosureError
from inbeeld.tables import Cell, Key, Number, Statistic, Status, Table
from inbeeld.vocabulary import Period


def check_classes(classing: ResolvedClassing, policy: ResolvedPolicy) -> None:
    """Raise unless every whole number from 0 falls in exactly one class, and small numbers in one class together.

    Raises:
        DisclosureError: naming the classes that overlap, leave a gap or tell small numbers apart.
    """
    classes = sorted(classing.classes, key=lambda one: one.lower)
    place = f"The classes of policy {policy.id} "
    if classes[0].lower != 0 or classes[-1].upper is not None:
        raise DisclosureError(place + "must start at 0, and the highest must be without a limit.")
    for one, other in pairwise(classes):
        upper = inf if one.upper is None else one.upper
        if upper >= other.lower:
            raise DisclosureError(place + f"overlap: {other.lower} falls in '{one.code}' and in '{other.code}'.")
        if upper + 1 < other.lower:
            raise DisclosureError(place + f"leave a gap: {one.upper} ends '{one.code}', {other.lower} starts the next.")
    if classes[0].upper is not None and policy.minimum is not None and classes[0].upper < policy.minimum - 1:
        raise DisclosureError(place + f"tell counts under {policy.minimum} apart. Make one class of them.")


def count_to_class(count: Number, classes: Sequence[ResolvedClass]) -> ResolvedClass:
    """The class that a count falls in.

    Raises:
        DisclosureError: if it falls in none.
    """
    for one in classes:
        if one.lower <= count <= (inf if one.upper is None else one.upper):
            return one
    raise DisclosureError("A count falls in no class.")


def to_classes(table: Table, policy: ResolvedPolicy) -> Table:
    """The table with a class in place of every count. What is a class already, or has no number, stays as it is.

    Raises:
        DisclosureError: if the classes do not fit each other, or a cell is no count of as many years as they ask.
    """
    classing = policy.classes
    if classing is None:
        return table
    check_classes(classing, policy)
    years = years_of(table)
    cells = {key: _classed(table, key, classing, years[key]) for key in table.keys()}
    return replace(table, statistic=Statistic.CLASS, cells=cells)


def _classed(table: Table, key: Key, classing: ResolvedClassing, years: int) -> Cell:
    cell, place = table.cells[key], f"Table {table.id} ({', '.join(key)}) cannot be published: "
    if cell.value is None:
        return cell
    if table.statistic is not Statistic.COUNT or cell.value < 0 or cell.value != int(cell.value):
        raise DisclosureError(place + "only whole counts can be shown as classes.")
    if years < classing.years:
        raise DisclosureError(place + f"classes are for counts of {classing.years} years together.")
    found = count_to_class(cell.value, classing.classes)
    return Cell(None, Status.CLASS, lower=found.lower, upper=found.upper, origins=cell.origins, is_closed=True)


def years_of(table: Table) -> Mapping[Key, int]:
    """How many calendar years each cell is about: one in a row of a single year, all of them in a total."""
    time, period = table.time, len(table.about.period.years)
    if time is None:
        return dict.fromkeys(table.keys(), period)
    position = table.dimensions.index(time)
    total = time.total.code if time.total else None
    return {key: period if key[position] == total else _years_in(key[position]) for key in table.keys()}


def _years_in(code: str) -> int:
    """How many years a category of time is; one if it is no run of calendar years, such as a school year."""
    try:
        return len(Period.parse(code).years)
    except ValueError:
        return 1
