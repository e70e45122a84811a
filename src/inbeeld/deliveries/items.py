"""Reads the rows of a list: each row is one thing, with its id and what is told of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from inbeeld.declarations import Column
from inbeeld.deliveries.context import Context
from inbeeld.deliveries.entries import read_entry, read_id
from inbeeld.deliveries.faults import Fault
from inbeeld.deliveries.findings import blocks
from inbeeld.deliveries.grids import Grid, RawRow
from inbeeld.deliveries.headings import Layout, Slot
from inbeeld.deliveries.rows import FaultAt, ReadRow, merged_or, value_at, width_fault
from inbeeld.tables import Entry, Held, Origin, Status

_NAMES = {"nl": "Nederlands", "en": "English"}
Read = tuple[Slot, Held | None]


@dataclass(frozen=True)
class ItemReader:
    """Reads the rows of one list by its layout."""

    grid: Grid
    layout: Layout
    context: Context
    file: str

    def read(self, raw: RawRow) -> ReadRow:
        """One row."""
        faults: list[FaultAt] = list(width_fault(self.grid, self.layout, raw))
        keys = dict(self._id(raw, faults))
        held = tuple(self._held(raw, faults))
        entries = tuple(self._entries(held, raw.number))
        return ReadRow(raw, keys, (), tuple(faults), entries)

    def _id(self, raw: RawRow, faults: list[FaultAt]) -> Iterator[tuple[str, str]]:
        for slot in self.layout.keys:
            key = read_id(value_at(raw, slot, faults), slot.column)
            if isinstance(key, Fault):
                faults.append((slot.position, merged_or(key, self.grid, raw, slot)))
            else:
                yield slot.column.id, key

    def _held(self, raw: RawRow, faults: list[FaultAt]) -> Iterator[Read]:
        empty = _empty_beside_its_translation(self.layout, raw)
        for slot in self.layout.values:
            before = len(faults)
            value = value_at(raw, slot, faults)
            if any(blocks(fault) for _, fault in faults[before:]):
                continue
            held = empty.get(slot.position) or read_entry(value, slot.column, self.context)
            if isinstance(held, Fault):
                faults.append((slot.position, merged_or(held, self.grid, raw, slot)))
            else:
                yield slot, held

    def _entries(self, held: tuple[Read, ...], row: int) -> Iterator[tuple[Slot, Entry]]:
        codes = {slot.column.id: value for slot, value in held if isinstance(value, tuple)}
        for slot, value in held:
            origin = Origin(self.file, row, self.grid.place(row, slot.position).column, self.grid.sheet)
            status = _status(slot.column, codes) if value is not None else Status.UNKNOWN
            yield slot, Entry(value, status, (origin,))


def _status(column: Column, codes: Mapping[str, tuple[str, ...]]) -> Status:
    for where in column.status_where:
        if where.code in codes.get(where.column, ()):
            return Status(where.status)
    return Status(column.status)


def _empty_beside_its_translation(layout: Layout, raw: RawRow) -> dict[int, Fault]:
    """The texts that are there in one language only, by position."""
    found: dict[int, Fault] = {}
    for slot in (slot for slot in layout.values if slot.column.language):
        others = [o for o in layout.values if o.column.field == slot.column.field and o.column.id != slot.column.id]
        filled = next((other for other in others if not _is_empty(raw, other)), None)
        if filled is not None and _is_empty(raw, slot):
            words = {"other": filled.column.header, "language": _NAMES[slot.column.language or "nl"]}
            found[slot.position] = Fault("translation-missing", words)
    return found


def _is_empty(raw: RawRow, slot: Slot) -> bool:
    values = raw.values[slot.position : slot.position + 1]
    return RawRow(raw.number, values).is_empty
