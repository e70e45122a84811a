"""Breaks of method as the definitions of the monitor declare them, for an audit of what others printed."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from inbeeld.auditing.misleading import KnownBreak
from inbeeld.declarations import Contract, load_definitions

_MIDYEAR = 7


def known_breaks(definitions: Path) -> tuple[KnownBreak, ...]:
    """The breaks after which the counts of a source cannot be compared with those before.

    Raises:
        DefinitionError: if the definitions are wrong.
    """
    return breaks_of(load_definitions(definitions).contracts.values())


def breaks_of(contracts: Iterable[Contract]) -> tuple[KnownBreak, ...]:
    """The same of contracts that are at hand."""
    return tuple(found for contract in contracts for found in _of(contract))


def _of(contract: Contract) -> Iterator[KnownBreak]:
    names = (contract.id, contract.id.replace("-", " "), contract.abbreviation)
    for each in contract.breaks:
        if not each.comparable:
            # a break late in a year leaves most of that year as it was
            year = each.date.year + (each.date.month >= _MIDYEAR)
            yield KnownBreak(tuple(dict.fromkeys(name for name in names if name)), year, each.reason)
