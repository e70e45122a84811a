"""Controlled rounding of tables that hang together: the same count becomes the same number in all of them."""

from collections import defaultdict
from collections.abc import Sequence

from inbeeld.disclosure.knowledge import Printed
from inbeeld.disclosure.nesting import nested_sums
from inbeeld.disclosure.rounding.together import Linked, Place, round_tables
from inbeeld.disclosure.spots import Spot, spot_of, sums_of
from inbeeld.tables import Table

_KIND = "controlled-rounding"


def round_additively(printed: Sequence[Printed]) -> tuple[Printed, ...]:
    """The tables, those under controlled rounding rounded so that every sum within and between them still adds up.

    Raises:
        DisclosureError: if there is no such rounding, or a cell is no exact count.
    """
    groups: dict[str, list[Table]] = defaultdict(list)
    policies = {policy.id: policy for _, policy in printed if policy.kind == _KIND}
    for table, policy in printed:
        if policy.kind == _KIND:
            groups[policy.id].append(table)
    rounded = {
        table.id: table for name, tables in groups.items() for table in round_tables(_linked(tables), policies[name])[0]
    }
    return tuple((rounded.get(table.id, table), policy) for table, policy in printed)


def _linked(tables: Sequence[Table]) -> Linked:
    places: dict[Spot, list[Place]] = defaultdict(list)
    for table in tables:
        for key in table.keys():
            places[spot_of(table, key)].append((table.id, key))
    unique = {table.measure.id for table in tables if table.measure.unit.is_unique}
    own = tuple(dict.fromkeys(one for table in tables for one in sums_of(table)))
    sums = [
        (places[one.total][0], tuple(places[part][0] for part in one.parts))
        for one in (*own, *nested_sums(places, own, unique))
        if all(spot in places for spot in (one.total, *one.parts))
    ]
    same = [(first, other) for first, *others in places.values() for other in others]
    return Linked(tuple(tables), sums, same)
