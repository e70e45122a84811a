"""Statistics of a test of exact counts: p, degrees of freedom, Cramér's V. A fine one gives the counts away.

Each comes with the range (``lower``, ``upper``) that it has over all tables in which up to so many persons
(``numerator``) of a cell stand in another, or in none. It is published only if what is printed of it is true of that
whole range: then it says nothing that fewer persons could change. As many persons must have been tried as the policy
rounds counts to.
"""

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from inbeeld.declarations import ResolvedPolicy
from inbeeld.disclosure.decisions import Decision, Outcome
from inbeeld.disclosure.policies import rounding_of
from inbeeld.disclosure.rounding import round_half_up
from inbeeld.errors import DisclosureError
from inbeeld.tables import Cell, Key, Number, Statistic, Status, Table
from inbeeld.vocabulary import Qualifier, Text

TOO_NEAR = Text(nl="enkele personen kunnen deze uitkomst veranderen", en="a few persons could change this outcome")
_MOST_DECIMALS = 3
"""As many as are printed at most."""


def steady(table: Table, policy: ResolvedPolicy) -> Table:
    """The table with the statistics that a few persons cannot change, without the range that tells so.

    Raises:
        DisclosureError: for a number that is no statistic, has no range, or was tried with too few persons.
    """
    for key in table.keys():
        _check(table, key, rounding_of(policy))
    return table.with_cells({key: _printed(table.cells[key], policy) for key in table.keys()})


def not_steady(true: Table, published: Table) -> Iterator[Decision]:
    """A decision for each statistic that a few persons could change."""
    for key in true.keys():
        was = true.cells[key]
        if was.value is not None and published.cells[key].status is Status.NOT_PUBLISHED:
            yield Decision("steady", true.id, key, TOO_NEAR, Outcome.LEFT_OUT, numbers=(("value", was.value),))


def _check(table: Table, key: Key, persons: int) -> None:
    cell = table.cells[key]
    place = f"Table {table.id} ({', '.join(key)}) cannot be published: "
    if table.statistic is not Statistic.NUMBER or cell.status is Status.CLASS:
        raise DisclosureError(place + "it is no statistic of a test. Choose a policy that rounds and hides.")
    if not cell.has_number:
        return
    if cell.lower is None or cell.upper is None or cell.numerator is None:
        raise DisclosureError(place + "a test needs its range over the tables in which some persons stand elsewhere.")
    if cell.numerator < persons:
        raise DisclosureError(
            place + f"it was tried with {cell.numerator} persons elsewhere, and the policy asks for {persons}."
        )


def _printed(cell: Cell, policy: ResolvedPolicy) -> Cell:
    if cell.value is None:
        return Cell(None, cell.status, note=cell.note, origins=cell.origins)
    if not holds_throughout(cell):
        return Cell(None, Status.NOT_PUBLISHED, note=TOO_NEAR, origins=cell.origins)
    base = None if cell.base is None else round_half_up(cell.base, rounding_of(policy))
    return Cell(cell.value, cell.status, base=base, note=cell.note, origins=cell.origins, qualifier=cell.qualifier)


def holds_throughout(cell: Cell) -> bool:
    """Whether what is printed of a statistic is true of every number in its range."""
    low, high, number = cell.lower or 0, cell.upper or 0, cell.number
    match cell.qualifier:
        case None:
            return _rounded(low, number) == _rounded(high, number) == Decimal(repr(number))
        case Qualifier.LESS_THAN:
            return high < number
        case Qualifier.AT_MOST:
            return high <= number
        case Qualifier.AT_LEAST:
            return low >= number
        case Qualifier.MORE_THAN:
            return low > number
    return False


def _rounded(end: Number, like: Number) -> Decimal:
    """An end of a range in as many decimals as a number has, three at most."""
    exponent = Decimal(repr(like)).as_tuple().exponent
    decimals = min(-exponent if isinstance(exponent, int) else 0, _MOST_DECIMALS)
    return Decimal(repr(end)).quantize(Decimal(1).scaleb(-max(decimals, 0)), ROUND_HALF_UP)
