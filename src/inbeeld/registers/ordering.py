"""In which order registers are checked: those that others refer to come before them."""

from collections.abc import Collection, Mapping
from graphlib import TopologicalSorter

from inbeeld.declarations import ExistsIn, RegisterContract


def in_order_of_reference(names: Collection[str], contracts: Mapping[str, RegisterContract]) -> tuple[str, ...]:
    """The registers, each after those of them that it refers to; otherwise in alphabetical order.

    >>> in_order_of_reference(["residents", "police"], {})
    ('police', 'residents')
    """
    sorter = TopologicalSorter({name: sorted(_referred(name, names, contracts)) for name in sorted(names)})
    return tuple(sorter.static_order())


def _referred(name: str, names: Collection[str], contracts: Mapping[str, RegisterContract]) -> set[str]:
    rules = contracts[name].rule if name in contracts else ()
    return {rule.register_id for rule in rules if isinstance(rule, ExistsIn)} & set(names) - {name}
