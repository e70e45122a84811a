"""Matches the headings of a file with the columns of its contract: in any order, in any agreed spelling."""

import difflib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from inbeeld.declarations import Column, DeliveredTable
from inbeeld.deliveries.context import Context
from inbeeld.deliveries.faults import Fault, Located
from inbeeld.deliveries.grids import Grid, Heading, Likeness, shown
from inbeeld.deliveries.keys import read_key
from inbeeld.deliveries.marking.marks import is_mark
from inbeeld.vocabulary import plain


@dataclass(frozen=True, slots=True)
class Slot:
    """What one column of a file holds: a column of the contract, or one category of the spread column."""

    position: int
    column: Column
    code: str | None = None


@dataclass(frozen=True)
class Layout:
    """Which column of a file holds what."""

    keys: tuple[Slot, ...]
    values: tuple[Slot, ...]
    width: int
    qualifiers: tuple[Slot, ...] = ()


@dataclass(frozen=True)
class Match:
    """The outcome of matching. Without a ``layout`` no row can be read.

    Where columns of values are missing (not ``complete``), rows can be read for their faults, but not used.
    """

    layout: Layout | None
    faults: tuple[Located, ...]
    hits: int
    complete: bool


def match_headings(grid: Grid, table: DeliveredTable, context: Context) -> Match:
    """Find the place of every column of a table."""
    slots = tuple(_slots(grid.headings, table, context))
    renamed = _renamed_years(slots, grid, table, context)
    faults = [
        *_doubled(slots, grid),
        *_missing(slots, grid, table),
        *_years(slots, renamed, table, context),
        *_extra(slots, grid, table, context, renamed=renamed),
    ]
    keys = tuple(slot for slot in slots if slot.column in table.dimensions and slot.code is None)
    qualifiers = tuple(slot for slot in slots if slot.column in table.qualifiers)
    values = tuple(slot for slot in slots if slot not in keys and slot not in qualifiers)
    order = [column.id for column in table.column]
    keys = tuple(sorted(keys, key=lambda slot: order.index(slot.column.id)))
    entries = {located.fault.entry for located in faults}
    readable = "column-twice" not in entries and _has_keys(slots, table)
    layout = Layout(keys, values, len(grid.headings), qualifiers) if readable else None
    hits = len({(slot.column.id, slot.code) for slot in slots})
    return Match(layout, tuple(faults), hits, complete=readable and "column-missing" not in entries)


def _has_keys(slots: tuple[Slot, ...], table: DeliveredTable) -> bool:
    """Whether each row says what it is about: every column of keys is there, or spread over the headings."""
    found = {slot.column.id for slot in slots}
    keys = {column.id for column in table.dimensions if column.id != table.spread}
    return keys <= found and (table.spread is None or any(slot.code for slot in slots))


def likeness_of(table: DeliveredTable, context: Context) -> Likeness:
    """How like the headings of a table the words in a row are: how many of them name a column or a category of it.

    A row that names no column at all is not like them: years alone may be counts.
    """

    def likeness(words: tuple[str, ...]) -> int:
        headings = tuple(Heading(one, one) for one in words if one)
        slots = {(slot.column.id, slot.code) for slot in _slots(headings, table, context)}
        return len(slots) if any(code is None for _, code in slots) else 0

    return likeness


def _slots(headings: tuple[Heading, ...], table: DeliveredTable, context: Context) -> Iterator[Slot]:
    columns = _columns_in_file(table)
    for position, heading in enumerate(headings):
        column = _column_named(heading, columns)
        if column is not None:
            yield Slot(position, column)
        elif table.spread and (code := _category(heading, table, context)) is not None:
            yield Slot(position, table.values[0], code)


def _columns_in_file(table: DeliveredTable) -> tuple[Column, ...]:
    """The columns with a heading of their own."""
    if table.layout == "long":
        return table.column
    return tuple(column for column in table.dimensions if column.id != table.spread)


def _column_named(heading: Heading, columns: tuple[Column, ...]) -> Column | None:
    names = {plain(name) for name in (heading.text, *heading.others)} - {""}
    for column in columns:
        if names & {plain(name) for name in (column.header, column.id, *column.spellings)}:
            return column
    return None


def _category(heading: Heading, table: DeliveredTable, context: Context) -> str | None:
    for words in (heading.text, *heading.others):
        code = read_key(words, table[table.spread or ""], context)
        if isinstance(code, str):
            return code
    return None


def _doubled(slots: tuple[Slot, ...], grid: Grid) -> Iterator[Located]:
    counts = Counter((slot.column.id, slot.code) for slot in slots)
    seen = set()
    for slot in slots:
        name = (slot.column.id, slot.code)
        if counts[name] > 1 and name in seen:
            yield Located(Fault("column-twice", {"name": grid.headings[slot.position].text}), None, slot.position)
        seen.add(name)


def _missing(slots: tuple[Slot, ...], grid: Grid, table: DeliveredTable) -> Iterator[Located]:
    found = {slot.column.id for slot in slots}
    free = [heading.text for _, heading in _strangers(slots, grid) if not is_mark(heading.text)]
    missing = [column for column in _columns_in_file(table) if column.id not in found]
    only = free[0] if len(missing) == len(free) == 1 else None
    for column in missing:
        meant = _renaming(column, free) or (f"'{only}' → '{column.header}'" if only else None)
        yield Located(Fault("column-missing", {"name": column.header}, meant=meant))
    if table.spread and not any(slot.code for slot in slots):
        yield Located(Fault("column-missing", {"name": table[table.spread].header}))


def _renaming(column: Column, free: list[str]) -> str | None:
    near = difflib.get_close_matches(plain(column.header), [plain(name) for name in free], n=1, cutoff=0.6)
    return next(f"'{name}' → '{column.header}'" for name in free if plain(name) == near[0]) if near else None


def _strangers(slots: tuple[Slot, ...], grid: Grid) -> Iterator[tuple[int, Heading]]:
    """The headings that stand for nothing in the contract, with their positions."""
    used = {slot.position for slot in slots}
    return ((p, heading) for p, heading in enumerate(grid.headings) if p not in used and heading.text)


def _missing_years(slots: tuple[Slot, ...], table: DeliveredTable, context: Context) -> list[str]:
    """Years without a heading: of the period of the delivery or, if that is not known, between two others."""
    if not table.spread or table[table.spread].type != "year":
        return []
    years = sorted(int(slot.code) for slot in slots if slot.code is not None and slot.code.isdigit())
    if not years:
        # no heading is a year at all: the whole column of years is missing
        return []
    expected = context.period.years if context.period else range(years[0], years[-1])
    return [str(year) for year in expected if year not in years]


def _renamed_years(slots: tuple[Slot, ...], grid: Grid, table: DeliveredTable, context: Context) -> dict[int, str]:
    """The headings that take the place of a missing year, by position: those that hold it in their words first."""
    missing = _missing_years(slots, table, context)
    strangers = dict(_strangers(slots, grid)) if missing else {}
    renamed: dict[int, str] = {}
    for year in missing:
        near = next((p for p, heading in strangers.items() if p not in renamed and year in heading.text), None)
        if near is not None:
            renamed[near] = year
    left = (year for year in missing if year not in renamed.values())
    free = (p for p, heading in strangers.items() if p not in renamed and not _is_no_rename(heading))
    return {**renamed, **dict(zip(free, left, strict=False))}


def _is_no_rename(heading: Heading) -> bool:
    return is_mark(heading.text) or _is_year(heading)


def _is_year(heading: Heading) -> bool:
    return heading.text.isdigit() and len(heading.text) == len("2017")


def _years(
    slots: tuple[Slot, ...], renamed: dict[int, str], table: DeliveredTable, context: Context
) -> Iterator[Located]:
    """Years that are missing for no heading that could be meant."""
    for year in _missing_years(slots, table, context):
        if year not in renamed.values():
            yield Located(Fault("year-missing", {"name": year}))


def _extra(
    slots: tuple[Slot, ...], grid: Grid, table: DeliveredTable, context: Context, *, renamed: dict[int, str]
) -> Iterator[Located]:
    for position, heading in _strangers(slots, grid):
        if position in renamed:
            words = {"heading": shown(heading.text), "name": renamed[position]}
            fault = Fault("year-renamed", words, expected=renamed[position], found=shown(heading.text))
        else:
            fault = _stranger(heading, table, context)
        yield Located(fault, None, position)


def _stranger(heading: Heading, table: DeliveredTable, context: Context) -> Fault:
    if is_mark(heading.text):
        return Fault("column-of-findings", {"name": shown(heading.text)})
    if table.spread:
        read = read_key(heading.text, table[table.spread], context)
        if isinstance(read, Fault) and read.entry == "year-outside-period":
            words = {"name": shown(heading.text), "period": read.words["period"]}
            return Fault("column-outside-period", words, expected=read.expected, found=shown(heading.text))
        if isinstance(read, Fault) and read.meant:
            return Fault("column-extra", {"name": shown(heading.text)}, meant=read.meant)
    return Fault("column-extra", {"name": shown(heading.text)})
