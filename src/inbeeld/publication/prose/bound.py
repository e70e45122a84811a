"""What the functions of a text give: numbers in words with the address of their cells."""

from collections.abc import Mapping
from dataclasses import dataclass

from inbeeld.disclosure import SafeTable
from inbeeld.errors import InBeeldError


@dataclass(frozen=True, slots=True)
class Bound:
    """A number in words, with the cells that it says."""

    words: str
    cell: str
    value: str


class Plain(str):
    """Words that come from a declaration or a period, not from a person's keyboard."""

    __slots__ = ()


def address(table: str, where: Mapping[str, str]) -> str:
    """The stable address of a cell: ``police.reports.year?year=2021``."""
    return table + "?" + "&".join(f"{name}={where[name]}" for name in sorted(where))


def named(tables: Mapping[str, SafeTable], name: str) -> SafeTable:
    """A table by its name.

    Raises:
        InBeeldError: if there is no such table.
    """
    if name not in tables:
        raise InBeeldError(f"There is no table '{name}'. Known: {', '.join(sorted(tables))}.")
    return tables[name]
