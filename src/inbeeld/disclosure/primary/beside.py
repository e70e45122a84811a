"""What the rules must know of a cell beside its number."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from inbeeld.declarations import ResolvedPolicy
from inbeeld.disclosure.policies import counts_persons_behind
from inbeeld.errors import DisclosureError
from inbeeld.tables import Cell, Key, Number, Statistic, Table


@dataclass(frozen=True, slots=True)
class Contributors:
    """Who is behind the number of a cell; of a percentage, behind the part that it is the share of.

    Attributes:
        persons: how many different persons. Three persons can make ten reports.
        largest: where the number is an amount: what the largest of them contributes, in the unit of the cell.
        second_largest: what the second largest contributes.
    """

    persons: int
    largest: Number | None = None
    second_largest: Number | None = None


@dataclass(frozen=True, slots=True)
class Beside:
    """What is given beside a table.

    Attributes:
        contributors: who is behind the cells, as far as it is known.
        structural: the cells that are 0 because they cannot be anything else.
    """

    contributors: Mapping[Key, Contributors] = field(default_factory=dict)
    structural: Collection[Key] = ()


NOTHING_BESIDE = Beside()


def count_of(table: Table, cell: Cell) -> Number | None:
    """The count in a cell: of a percentage, the count that it is the share of."""
    return cell.numerator if table.statistic is Statistic.SHARE else cell.value


def persons_in(table: Table, key: Key, policy: ResolvedPolicy, beside: Beside) -> Number:
    """How many persons a cell rests on, as the policy counts them.

    Raises:
        DisclosureError: if the policy counts persons, and nobody said how many there are behind reports or acts; or if
            there are said to be more of them than reports.
    """
    count, unit = count_of(table, table.cells[key]) or 0, table.measure.unit
    if count == 0 or not counts_persons_behind(policy, unit):
        return count
    place = f"Table {table.id} ({', '.join(key)}) cannot be published under policy {policy.id}: "
    known = beside.contributors.get(key)
    if known is None:
        raise DisclosureError(
            place + f"it counts persons, and {unit.many.en} are no persons. Give the number of persons with the table."
        )
    if not 0 < known.persons <= count:
        raise DisclosureError(place + f"the number of persons given with it does not fit its number of {unit.many.en}.")
    return known.persons
