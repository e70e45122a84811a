"""Matches the headings of a register with its contract: in any order, in any agreed spelling."""

import difflib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from inbeeld.declarations import RegisterContract
from inbeeld.deliveries import Fault
from inbeeld.vocabulary import plain

_DIGITS = 4
"""A heading may hold a year; with more digits it may be an identifier."""


@dataclass(frozen=True)
class Match:
    """Which heading stands for which column, and what is wrong with the headings."""

    headings: Mapping[str, str]
    faults: tuple[Fault, ...]


def match_headings(found: Sequence[str], contract: RegisterContract) -> Match:
    """Find the heading of every column.

    A strange heading is told by its words only if most others are known. Otherwise the first row may be a record, and
    its column is told by its number.
    """
    known = _known(contract)
    named = [(known.get(plain(heading)), heading) for heading in found]
    headings = {column: heading for column, heading in reversed(named) if column}
    are_names = 2 * len(headings) > len(contract.column)
    strange = [
        (heading if are_names and _is_no_value(heading) else str(place)) if heading.strip() else ""
        for place, (column, heading) in enumerate(named, start=1)
        if not column
    ]
    return Match(headings, (*_doubled(named), *_missing(headings, strange, contract), *_extra(strange, contract)))


def likeness(found: Sequence[str], contract: RegisterContract) -> int:
    """How many columns of the contract the words of a row name."""
    known = _known(contract)
    return len({known[plain(words)] for words in found if plain(words) in known})


def belongs_to(found: Sequence[str], contract: RegisterContract, others: Sequence[RegisterContract]) -> Fault | None:
    """What is wrong if headings are those of another register: all its columns are there, and not all of this one."""
    if likeness(found, contract) == len(contract.column):
        return None
    for other in others:
        if likeness(found, other) == len(other.column):
            words = {"register": contract.name, "other": other.name, "id": other.id}
            return Fault("record-other-register", words, expected=contract.id, found=other.id)
    return None


def _known(contract: RegisterContract) -> dict[str, str]:
    return {
        plain(name): column.id for column in contract.column for name in (column.id, *column.spellings, column.header)
    }


def _is_no_value(heading: str) -> bool:
    return sum(letter.isdigit() for letter in heading) <= _DIGITS


def _doubled(named: Sequence[tuple[str | None, str]]) -> Iterator[Fault]:
    seen: set[str] = set()
    for column, heading in named:
        if column in seen:
            yield Fault("column-twice", {"name": heading})
        seen.update((column,) if column else ())


def _missing(headings: Mapping[str, str], strange: Sequence[str], contract: RegisterContract) -> Iterator[Fault]:
    for column in contract.column:
        if column.id not in headings:
            near = difflib.get_close_matches(plain(column.header), map(plain, strange), n=1, cutoff=0.6)
            meant = next((f"'{words}' → '{column.header}'" for words in strange if plain(words) in near), None)
            yield Fault("column-missing", {"name": column.header}, meant=meant)


def _extra(strange: Sequence[str], contract: RegisterContract) -> Iterator[Fault]:
    agreed = {plain(words) for words in contract.drop}
    for heading in strange:
        if not heading:
            yield Fault("column-without-name")
        elif plain(heading) not in agreed:
            yield Fault("column-extra", {"name": heading})
