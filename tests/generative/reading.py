"""What the attacker reads in printed tables: how many there can be in each group, by number and by sign.

Written apart from the product on purpose: nothing here is taken from ``inbeeld.disclosure`` or ``inbeeld.attack``.
He knows the rounding and the minimum of the policy, and what each sign means.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import ceil, floor, inf

from inbeeld.declarations import ResolvedPolicy
from inbeeld.tables import Cell, Key, Statistic, Status
from tests.generative.figures import Figures
from tests.generative.people import Group

Reach = tuple[float, float]
"""The lowest and the highest number that is possible."""

ANY: Reach = (0, inf)
AT_LEAST_TWO = 2


@dataclass(frozen=True)
class Clue:
    """What is printed of a group.

    Attributes:
        group: whom it counts.
        number: how many there can be by what is printed.
        sign: how many there could be if the number were withheld, and its sign remained.
        was_out: whether an earlier edition told it.
        can_be_hidden: whether its number can be withheld.
        is_sure: whether a reader can tell that it still holds.
    """

    group: Group
    number: Reach
    sign: Reach
    was_out: bool = False
    can_be_hidden: bool = True
    is_sure: bool = True


@dataclass(frozen=True)
class Secret:
    """A group whose number is withheld.

    Attributes:
        name: where it is withheld.
        group: whom it counts.
        asked: how many numbers must stay possible.
        is_small: whether it is withheld for its own sake.
        is_printed: whether a cell stands for it; else it is a difference between cells.
    """

    name: str
    group: Group
    asked: float
    is_small: bool = True
    is_printed: bool = True


def clues_in(figures: Figures, policy: ResolvedPolicy) -> Iterator[Clue]:
    """All that the cells of a printed table tell."""
    for key, cell in figures.table.cells.items():
        own = policy.kind == "round-and-hide"
        number, sign = _number(figures, key, policy), _sign(figures, key, policy)
        yield Clue(figures.groups[key], number, sign, can_be_hidden=own)
        if key in figures.bases:
            yield Clue(figures.bases[key], _base(cell, policy), _base_sign(cell, policy), can_be_hidden=own)


def secrets_in(figures: Figures, policy: ResolvedPolicy) -> Iterator[Secret]:
    """The hidden cells of a printed table. A percentage that is no small one may be hidden for its base alone."""
    for key, cell in figures.table.cells.items():
        name = f"{figures.table.id} ({', '.join(key)})"
        if cell.status is Status.HIDDEN:
            lowest, highest = _sign(figures, key, policy)
            yield Secret(name, figures.groups[key], min(policy.minimum or inf, highest - lowest + 1))
        elif cell.status is Status.HIDDEN_SECONDARY and figures.table.statistic is not Statistic.SHARE:
            yield Secret(name, figures.groups[key], AT_LEAST_TWO, is_small=False)


def number_printed(count: int, policy: ResolvedPolicy) -> int:
    """A count rounded to the multiple of the policy, half up."""
    multiple = policy.rounding or 1
    return (2 * count + multiple) // (2 * multiple) * multiple


def _number(figures: Figures, key: Key, policy: ResolvedPolicy) -> Reach:
    cell = figures.table.cells[key]
    sign = _sign(figures, key, policy)
    if cell.value is None:
        return sign
    if figures.table.statistic is Statistic.SHARE and cell.numerator is None:
        return _of_percentage(cell)
    number = cell.numerator if figures.table.statistic is Statistic.SHARE else cell.value
    return _both(_rounded(number or 0, policy), sign)


def _sign(figures: Figures, key: Key, policy: ResolvedPolicy) -> Reach:
    cell, minimum = figures.table.cells[key], policy.minimum or 0
    if cell.status is Status.HIDDEN_SECONDARY:
        return (minimum, inf)
    if cell.status is Status.HIDDEN:
        lowest = 1 if policy.zeros == "shown" and policy.kind == "round-and-hide" else 0
        return (cell.lower or lowest, minimum - 1 if cell.upper is None else cell.upper)
    if cell.value is None or policy.kind != "round-and-hide":
        return ANY
    number = cell.numerator if figures.table.statistic is Statistic.SHARE else cell.value
    return (0, 0) if number == 0 else (minimum, inf)


def _base(cell: Cell, policy: ResolvedPolicy) -> Reach:
    sign = _base_sign(cell, policy)
    return sign if cell.base is None else _both(_rounded(cell.base, policy), sign)


def _base_sign(cell: Cell, policy: ResolvedPolicy) -> Reach:
    """A small share may be of any number; of others, one of fewer than the minimum is left out."""
    if policy.kind != "round-and-hide" or cell.status is Status.HIDDEN:
        return ANY
    minimum = policy.minimum or 0
    return (0, minimum - 1) if cell.status is Status.NOT_PUBLISHED else (minimum, inf)


def _rounded(printed: float, policy: ResolvedPolicy) -> Reach:
    """The counts that are printed as this number."""
    multiple = policy.rounding or 1
    return (max(0, ceil(printed - multiple / 2)), ceil(printed + multiple / 2) - 1)


def _of_percentage(cell: Cell) -> Reach:
    """The counts that a printed percentage leaves possible."""
    value, base = cell.value or 0, cell.base
    if base is None:
        return ANY
    decimals = len(str(value).rstrip("0").partition(".")[2])
    half = 0.5 / 10**decimals
    return (max(0, ceil((value - half) * base / 100 - 1e-9)), floor((value + half) * base / 100 + 1e-9))


def _both(one: Reach, other: Reach) -> Reach:
    return (max(one[0], other[0]), min(one[1], other[1]))


def earlier(clues: Iterable[Clue], *, is_sure: bool) -> list[Clue]:
    """Clues of an earlier edition: they are out, and nothing of them can be withheld any more."""
    return [Clue(clue.group, clue.number, clue.number, was_out=True, is_sure=is_sure) for clue in clues]
