"""Estimates from records, such as a share by a certain time, a mean per person or a rate ratio, with their interval.

An estimate is no count, but a fine one gives the count away: a share of 12.34 % of 81 persons is 10 of them. So it is
printed in steps so coarse that fewer persons than the policy rounds counts to cannot be told from it:

    of a share    step ≥ 100 × rounding / base, and a whole percentage: so many persons of its base make a step
    of a number   step ≥ largest of |estimate| and |ends of its interval| × rounding / events: so many events do

Steps are 1, 2 or 5 times a power of ten. An interval is printed around the printed estimate, each arm rounded up to
whole steps: ends rounded by themselves would narrow the estimate down, and could meet in one point. An estimate from
fewer events than the minimum, or from too small a base, is left out.
"""

from collections.abc import Iterator
from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal

from inbeeld.declarations import ResolvedPolicy
from inbeeld.disclosure.decisions import Decision, Outcome
from inbeeld.disclosure.policies import base_limit_of, minimum_of, rounding_of
from inbeeld.disclosure.rounding import round_half_up
from inbeeld.errors import DisclosureError
from inbeeld.tables import Cell, Key, Number, Statistic, Status, Table
from inbeeld.vocabulary import Text

FEW = Text(nl="te weinig personen voor een schatting", en="too few persons for an estimate")
_FINEST = Decimal("0.01")
_STEPS = (Decimal(1), Decimal(2), Decimal(5), Decimal(10))


def coarse(table: Table, policy: ResolvedPolicy) -> Table:
    """The table with each estimate in steps that tell no small number, and without the counts behind it.

    Raises:
        DisclosureError: for a number that is no estimate, or that does not say what it rests on.
    """
    for key in table.keys():
        _check(table, key)
    return table.with_cells({key: _printed(table, key, policy) for key in table.keys()})


def left_out(true: Table, published: Table) -> Iterator[Decision]:
    """A decision for each estimate that rests on too few."""
    for key in true.keys():
        was = true.cells[key]
        if was.value is not None and published.cells[key].status is Status.NOT_PUBLISHED:
            numbers = (("events", was.numerator or 0), ("base", was.base or 0))
            yield Decision("base", true.id, key, FEW, Outcome.LEFT_OUT, numbers=numbers)


def _check(table: Table, key: Key) -> None:
    cell = table.cells[key]
    place = f"Table {table.id} ({', '.join(key)}) cannot be published: "
    if table.statistic not in (Statistic.SHARE, Statistic.NUMBER):
        raise DisclosureError(place + "a count is no estimate. Choose a policy that rounds and hides.")
    if cell.status is Status.CLASS or (cell.has_number and cell.status is not Status.ESTIMATED):
        raise DisclosureError(place + "it is no estimate. Choose a policy that rounds and hides.")
    if cell.has_number and (cell.numerator is None or cell.base is None or cell.lower is None or cell.upper is None):
        raise DisclosureError(place + "an estimate needs its interval, and the events and persons that it rests on.")


def _printed(table: Table, key: Key, policy: ResolvedPolicy) -> Cell:
    cell = table.cells[key]
    if cell.value is None or cell.numerator is None or cell.base is None:
        return Cell(None, cell.status, note=cell.note, origins=cell.origins)
    if not _is_enough(cell, table.statistic, policy):
        return Cell(None, Status.NOT_PUBLISHED, note=FEW, origins=cell.origins)
    step = step_of(cell, table.statistic, rounding_of(policy))
    value = _in_steps(cell.value, step)
    lower, upper = _around(value, cell, step, table.statistic)
    base = round_half_up(cell.base, rounding_of(policy))
    return Cell(
        float(value),
        cell.status,
        lower=float(lower),
        upper=float(upper),
        base=base,
        note=cell.note,
        origins=cell.origins,
    )


def _is_enough(cell: Cell, statistic: Statistic, policy: ResolvedPolicy) -> bool:
    base, minimum = cell.base or 0, minimum_of(policy)
    rest = base * (1 - float(cell.value or 0) / 100) if statistic is Statistic.SHARE else minimum
    return base >= base_limit_of(policy) and (cell.numerator or 0) >= minimum and rest >= minimum


def step_of(cell: Cell, statistic: Statistic, rounding: int) -> Decimal:
    """The steps in which an estimate is printed, given the events and persons that it rests on."""
    if statistic is Statistic.SHARE:
        return max(Decimal(1), _rounded_up(100 * rounding / float(cell.base or 1)))
    largest = max(abs(float(number or 0)) for number in (cell.value, cell.lower, cell.upper))
    return max(_FINEST, _rounded_up(largest * rounding / float(cell.numerator or 1)))


def _rounded_up(least: float) -> Decimal:
    """The first of 1, 2, 5 times a power of ten that is no less."""
    number = Decimal(repr(least))
    power = Decimal(1).scaleb(number.adjusted()) if number else Decimal(0)
    return next(each * power for each in _STEPS if each * power >= number)


def _in_steps(number: Number, step: Decimal) -> Decimal:
    return (Decimal(repr(number)) / step).quantize(Decimal(1), ROUND_HALF_UP) * step


def _around(value: Decimal, cell: Cell, step: Decimal, statistic: Statistic) -> tuple[Decimal, Decimal]:
    """The interval around the printed estimate. It stays where shares are, and what cannot be negative is not."""
    own, low, high = (Decimal(repr(number or 0)) for number in (cell.value, cell.lower, cell.upper))
    below, above = (((arm / step).quantize(Decimal(1), ROUND_CEILING) * step) for arm in (own - low, high - own))
    least = Decimal(0) if low >= 0 else value - below
    most = Decimal(100) if statistic is Statistic.SHARE else value + above
    return max(value - below, least), min(value + above, most)
