"""Counts the cross tables of a source in registers, and gives them the form of a checked delivery.

What comes after it need not know that nobody delivered them: indicators, protection and pages work as for any source.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from inbeeld.cohorts import Registers
from inbeeld.declarations import Contract, DeliveredTable
from inbeeld.deliveries import Checked, Record
from inbeeld.errors import DefinitionError, DefinitionFault
from inbeeld.indicators.records.base import Chapter, Row
from inbeeld.tables import Origin


@dataclass(frozen=True)
class Counted:
    """What registers tell of themselves where something is counted in them.

    Attributes:
        reference_date: the day on which they were taken.
        files: pairs of file name and SHA-256.
        is_synthetic: whether none of their persons exists.
    """

    reference_date: str
    files: tuple[tuple[str, str], ...]
    is_synthetic: bool


def count_source(
    contract: Contract, registers: Registers, about: Counted, *, chapters: Mapping[str, Chapter], file: str
) -> Checked:
    """The cross tables of a source that is counted in registers. ``file`` is the contract's, for messages.

    Raises:
        DefinitionError: as ``chapter_of``, and if the contract has tables and columns that its chapter does not give.
    """
    chapter = chapter_of(contract, chapters, file)
    counted = chapter.count(registers)
    _check_tables(contract, counted, file)
    origins = tuple(Origin(name) for name, _ in about.files)
    records = {table.id: _records(counted[table.id], origins) for table in contract.table}
    return Checked(
        source=contract.id,
        reference_date=about.reference_date,
        files=about.files,
        records=records,
        findings=(),
        quarantine=(),
        is_synthetic=about.is_synthetic,
    )


def chapter_of(contract: Contract, chapters: Mapping[str, Chapter], file: str) -> Chapter:
    """The chapter that counts a source. The contract says what it counts in and links, and must say all of it.

    Raises:
        DefinitionError: if there is no such chapter, or it uses or links other registers than the contract says.
    """
    name = contract.records.chapter if contract.records else ""
    if name not in chapters:
        known = ", ".join(sorted(chapters))
        raise DefinitionError((DefinitionFault(file, None, f"There is no chapter '{name}'.", f"Known: {known}."),))
    chapter = chapters[name]
    faults = [
        DefinitionFault(file, None, f"'{field}' does not say what chapter '{name}' does.", f"Write {_pairs(wanted)}.")
        for field, said, wanted in _used(contract, chapter)
        if said != wanted
    ]
    if faults:
        raise DefinitionError(tuple(faults))
    return chapter


def _used(contract: Contract, chapter: Chapter) -> Iterator[tuple[str, set[frozenset[str]], set[frozenset[str]]]]:
    """What the contract says of registers and links, and what is so. The order in a pair makes no difference."""
    declared = contract.records
    registers, links = (declared.registers, declared.links) if declared else ((), ())
    yield "registers", {frozenset({name}) for name in registers}, {frozenset({name}) for name in chapter.registers}
    yield "links", {frozenset(pair) for pair in links}, {frozenset(pair) for pair in chapter.links}


def _pairs(sets: set[frozenset[str]]) -> str:
    return ", ".join(sorted(" with ".join(sorted(names)) for names in sets)) or "none"


def _check_tables(contract: Contract, counted: Mapping[str, Sequence[Row]], file: str) -> None:
    faults = [
        DefinitionFault(file, None, f"Its chapter gives no table '{table.id}'.", f"It gives: {', '.join(counted)}.")
        for table in contract.table
        if table.id not in counted
    ]
    for table in contract.table:
        faults += _wrong_columns(table, counted.get(table.id, ()), file)
    if faults:
        raise DefinitionError(tuple(faults))


def _wrong_columns(table: DeliveredTable, rows: Sequence[Row], file: str) -> list[DefinitionFault]:
    declared = {column.id for column in table.column}
    given = {name for row in rows[:1] for name in (*row.keys, *row.cells)}
    wrong = sorted(declared ^ given) if rows else []
    told = f"Table '{table.id}' has these columns: {', '.join(sorted(given))}."
    return [DefinitionFault(file, None, f"Column '{name}' is not in both.", told) for name in wrong]


def _records(rows: Sequence[Row], origins: tuple[Origin, ...]) -> tuple[Record, ...]:
    return tuple(
        Record(number, row.keys, {name: replace(cell, origins=origins) for name, cell in row.cells.items()})
        for number, row in enumerate(rows, start=1)
    )
