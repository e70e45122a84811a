"""Reads the rows of a table. A row with a fault keeps all its faults; a row without is good."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from inbeeld.declarations import Column
from inbeeld.deliveries.context import Context
from inbeeld.deliveries.faults import Fault
from inbeeld.deliveries.figures import read_figure
from inbeeld.deliveries.findings import blocks
from inbeeld.deliveries.grids import Formula, Grid, OtherValue, Plain, Raw, RawRow, shown
from inbeeld.deliveries.headings import Layout, Slot
from inbeeld.deliveries.keys import read_key
from inbeeld.deliveries.qualifiers import read_qualifier
from inbeeld.deliveries.results import Record
from inbeeld.tables import Cell, Entry, Origin, Status
from inbeeld.vocabulary import Qualifier

FaultAt = tuple[int | None, Fault]
"""A fault with the position of its column."""


@dataclass(frozen=True)
class ReadRow:
    """One row after reading: the keys, cells and entries that could be read, and the faults of the rest."""

    raw: RawRow
    keys: dict[str, str]
    cells: tuple[tuple[Slot, Cell], ...]
    faults: tuple[FaultAt, ...]
    entries: tuple[tuple[Slot, Entry], ...] = ()

    @property
    def is_good(self) -> bool:
        """Whether the row can be used."""
        return not any(blocks(fault) for _, fault in self.faults)


@dataclass(frozen=True)
class RowReader:
    """Reads the rows of one grid by its layout."""

    grid: Grid
    layout: Layout
    context: Context
    file: str

    def read(self, raw: RawRow) -> ReadRow:
        """One row."""
        faults: list[FaultAt] = list(width_fault(self.grid, self.layout, raw))
        keys = dict(self._keys(raw, faults))
        cells = tuple(self._qualified(raw, tuple(self._cells(raw, keys, faults)), faults))
        faults += self._outside_years(keys)
        return ReadRow(raw, keys, cells, tuple(faults))

    def _keys(self, raw: RawRow, faults: list[FaultAt]) -> Iterator[tuple[str, str]]:
        for slot in self.layout.keys:
            key = read_key(value_at(raw, slot, faults), slot.column, self.context)
            if isinstance(key, Fault):
                faults.append((slot.position, merged_or(key, self.grid, raw, slot)))
            else:
                yield slot.column.id, key

    def _cells(self, raw: RawRow, keys: dict[str, str], faults: list[FaultAt]) -> Iterator[tuple[Slot, Cell]]:
        for slot in self.layout.values:
            before = len(faults)
            value = value_at(raw, slot, faults)
            if any(blocks(fault) for _, fault in faults[before:]):
                continue
            cell = read_figure(value, slot.column, self.context)
            if isinstance(cell, Fault):
                faults.append((slot.position, merged_or(cell, self.grid, raw, slot)))
            else:
                yield slot, self._finished(cell, slot, keys, raw.number)

    def _qualified(
        self, raw: RawRow, cells: tuple[tuple[Slot, Cell], ...], faults: list[FaultAt]
    ) -> Iterator[tuple[Slot, Cell]]:
        """The cells with the words that stand beside their numbers."""
        words = dict(self._qualifiers(raw, cells, faults))
        for slot, cell in cells:
            yield slot, replace(cell, qualifier=words.get(slot.column.qualifier or "")) if cell.has_number else cell

    def _qualifiers(
        self, raw: RawRow, cells: tuple[tuple[Slot, Cell], ...], faults: list[FaultAt]
    ) -> Iterator[tuple[str, Qualifier]]:
        for slot in self.layout.qualifiers:
            own = [cell for at, cell in cells if at.column.qualifier == slot.column.id]
            found = read_qualifier(value_at(raw, slot, faults), slot.column, self.context, own)
            if isinstance(found, Fault):
                faults.append((slot.position, found))
            elif found is not None:
                yield slot.column.id, found

    def _finished(self, cell: Cell, slot: Slot, keys: dict[str, str], row: int) -> Cell:
        place = self.grid.place(row, slot.position)
        status = _status(cell, slot.column, keys)
        return replace(cell, status=status, origins=(Origin(self.file, row, place.column, place.sheet),))

    def _outside_years(self, keys: dict[str, str]) -> Iterator[FaultAt]:
        years = [keys[s.column.id] for s in self.layout.keys if s.column.type == "year" and s.column.id in keys]
        for slot in self.layout.keys:
            code = self.context.codelist(slot.column).by_id.get(keys.get(slot.column.id, ""))
            for year in years:
                if code is not None and year.isdigit() and not code.valid_in(int(year)):
                    yield slot.position, Fault("code-outside-years", {"value": code.label, "year": year})


def records_of(row: ReadRow, spread: str | None) -> Iterator[Record]:
    """The records in a good row: one, or one for each category that is spread over the headings."""
    if spread is None:
        cells = {slot.column.id: cell for slot, cell in row.cells}
        entries = {slot.column.id: entry for slot, entry in row.entries}
        yield Record(row.raw.number, row.keys, cells, entries)
        return
    for slot, cell in row.cells:
        yield Record(row.raw.number, {**row.keys, spread: slot.code or ""}, {slot.column.id: cell})


def width_fault(grid: Grid, layout: Layout, raw: RawRow) -> Iterator[FaultAt]:
    """The fault of a row that has more or fewer values than there are columns."""
    width, given = layout.width, len(raw.values)
    overflow = any(shown(value) for value in raw.values[width:])
    if overflow and not grid.exact:
        yield None, Fault("value-beyond")
    elif overflow or (grid.exact and given < width):
        yield None, Fault("row-width", {"found": given, "expected": width}, str(width), str(given))


def value_at(row: RawRow, slot: Slot, faults: list[FaultAt]) -> Plain | OtherValue:
    """The value in a column, or the stored outcome of a formula, which is remarked upon."""
    raw: Raw = row.values[slot.position] if slot.position < len(row.values) else None
    if not isinstance(raw, Formula):
        return raw
    entry = "formula-without-outcome" if raw.value is None else "formula"
    faults.append((slot.position, Fault(entry, found=shown(raw))))
    return raw.value


def merged_or(fault: Fault, grid: Grid, raw: RawRow, slot: Slot) -> Fault:
    """The fault, or that a cell has no value because a spreadsheet merged it with another."""
    cell = grid.hidden.merged_into(raw.number, slot.position) if fault.entry == "value-empty" else None
    if cell is None:
        return fault
    row, column = cell
    return Fault("value-merged", {"cell": f"{grid.headings[column].shown}{row}"})


def _status(cell: Cell, column: Column, keys: dict[str, str]) -> Status:
    if not cell.has_number:
        return cell.status
    for where in column.status_where:
        if keys.get(where.column) == where.code:
            return Status(where.status)
    return cell.status
