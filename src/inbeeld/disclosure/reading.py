"""What one printed cell tells of its count: its number, sign or bounds, and the wording of its policy."""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor, inf
from pkgutil import resolve_name

from inbeeld.declarations import ResolvedPolicy
from inbeeld.disclosure.known import SECONDARY, Known, Place
from inbeeld.disclosure.policies import minimum_of, rounding_of, small_numbers
from inbeeld.disclosure.ranges import OPEN, Range
from inbeeld.disclosure.rounding import numbers_that_round_to
from inbeeld.tables import Cell, Key, Number, Statistic, Status, Table

# By name: they load a solver, and only tables of their kind need them.
BEHIND = {
    "controlled-rounding": "inbeeld.disclosure.rounding.behind:behind_rounding",
    "cell-key": "inbeeld.disclosure.rounding.behind:behind_noise",
}


def known_of(table: Table, key: Key, policy: ResolvedPolicy) -> Known:
    """What one printed cell tells of its count."""
    cell, place = table.cells[key], ((table.id, key),)
    if cell.is_hidden:
        left = _left_by_sign(cell, table, policy)
        is_small = cell.status is Status.HIDDEN
        need = _need(left, policy) if is_small else _secondary(table)
        return Known(left, left, need, place, is_small=is_small, is_theirs=policy.kind == "as-delivered")
    if cell.status is Status.CLASS:
        return _classed(cell, policy, place)
    if not cell.has_number or (cell.status is Status.ESTIMATED and policy.kind != "round-and-hide"):
        return Known(OPEN, OPEN, cells=place)
    if cell.status is Status.ESTIMATED:
        return _estimated(cell, policy, place)
    number = _count(cell, table.statistic)
    if number is None:
        left = _share_of(cell) if table.statistic is Statistic.SHARE else OPEN
        return Known(left, OPEN, cells=place, fixed=True)
    return _counted(table, cell, policy, place)


def _classed(cell: Cell, policy: ResolvedPolicy, place: tuple[Place, ...]) -> Known:
    """A class that we made of a count may not be narrowed down; one that its supplier printed is as it is."""
    left = _bounds(cell)
    if policy.classes is None:
        return Known(left, OPEN, cells=place, fixed=True)
    return Known(left, left, _need(left, policy), place, fixed=True, is_small=True)


def _secondary(table: Table) -> float:
    """A percentage may be withheld for its base alone: then the count that it is the share of is no secret."""
    return 1 if table.statistic is Statistic.SHARE else SECONDARY


def _counted(table: Table, cell: Cell, policy: ResolvedPolicy, place: tuple[Place, ...]) -> Known:
    number = _count(cell, table.statistic) or 0
    if policy.kind in BEHIND:
        return _changed(int(number), policy, place)
    if policy.kind != "round-and-hide":
        return Known(_told(cell, number, table.statistic), OPEN, cells=place, fixed=True)
    return _rounded(number, policy, place)


def _estimated(cell: Cell, policy: ResolvedPolicy, place: tuple[Place, ...]) -> Known:
    """An estimate tells nothing for sure, but who has nothing better reckons with it, or with its interval."""
    shown = Range(0, inf)
    if cell.lower is not None and cell.upper is not None:
        left = Range(floor(cell.lower), ceil(cell.upper))
    else:
        left = numbers_that_round_to(cell.number, rounding_of(policy)).meet(shown)
    return Known(left, shown, cells=place, weight=max(cell.number, 1))


def _rounded(number: Number, policy: ResolvedPolicy, place: tuple[Place, ...]) -> Known:
    if number == 0:
        return Known(Range(0, 0), Range(0, 0), cells=place, fixed=True)
    minimum = minimum_of(policy)
    shown = Range(minimum, inf)
    left = numbers_that_round_to(number, rounding_of(policy)).meet(shown)
    return Known(left, shown, cells=place, weight=number, minimum=minimum)


def _changed(number: int, policy: ResolvedPolicy, place: tuple[Place, ...]) -> Known:
    """A number that was rounded or perturbed with others. It may not be narrowed down where it can be a small one."""
    behind: Callable[[int, ResolvedPolicy], Range] = resolve_name(BEHIND[policy.kind])
    left = behind(number, policy)
    minimum = policy.minimum or 0
    need = min(left.size, minimum) if left.lower < minimum else None
    return Known(left, left, need, place, fixed=True, minimum=minimum, is_small=need is not None)


def _count(cell: Cell, statistic: Statistic) -> Number | None:
    """The count in a cell: of a percentage, the count that it is the share of."""
    return cell.numerator if statistic is Statistic.SHARE else cell.value


def _share_of(cell: Cell) -> Range:
    """The counts that a printed percentage leaves possible, when its base is printed too."""
    printed, base = Fraction(str(cell.value)), cell.base
    if base is None:
        return OPEN
    half = Fraction(1, 2) / 10 ** _decimals(str(cell.value))
    return Range(max(0, ceil((printed - half) * base / 100)), floor((printed + half) * base / 100))


def _decimals(printed: str) -> int:
    exponent = Decimal(printed).normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _exactly(number: Number) -> Range:
    return Range(number, number) if number == int(number) else OPEN


def _told(cell: Cell, number: Number, statistic: Statistic) -> Range:
    """What a printed number tells: itself, or all that its qualifier leaves possible."""
    if cell.is_exact or statistic is Statistic.SHARE:
        return _exactly(number)
    lower, upper = cell.possible
    return Range(ceil(lower), inf if upper == inf else floor(upper))


def _left_by_sign(cell: Cell, table: Table, policy: ResolvedPolicy) -> Range:
    if cell.status is Status.HIDDEN_SECONDARY:
        return Range(policy.minimum or 0, inf)
    if table.statistic is Statistic.SHARE:
        return OPEN if policy.minimum is None else small_numbers(policy, table.measure.unit)
    return _bounds(cell)


def _bounds(cell: Cell) -> Range:
    return Range(cell.lower or 0, inf if cell.upper is None else cell.upper)


def _need(left: Range, policy: ResolvedPolicy) -> float:
    asked = policy.minimum if policy.width is None else policy.width
    needed = asked or (2 if left.size == inf else left.size)
    return min(needed, left.size)
