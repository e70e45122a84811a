"""Checks one table of a delivery against its contract: headings, rows, repeated rows."""

from collections.abc import Iterator
from dataclasses import dataclass

from inbeeld.declarations import DeliveredTable
from inbeeld.deliveries.capping import FINDINGS, HEADINGS, some
from inbeeld.deliveries.context import Context
from inbeeld.deliveries.duplicates import mark_duplicates
from inbeeld.deliveries.faults import Fault, Located, Unreadable
from inbeeld.deliveries.findings import Desk, blocks
from inbeeld.deliveries.grids import Grid, RawRow, shown, title_of
from inbeeld.deliveries.headings import Layout, match_headings
from inbeeld.deliveries.items import ItemReader
from inbeeld.deliveries.results import Finding, Quarantined, Record
from inbeeld.deliveries.rows import ReadRow, RowReader, records_of
from inbeeld.deliveries.trailing import without_notes


@dataclass(frozen=True)
class CheckedTable:
    """One table after its check. ``gaps`` are the keys, as far as known, of the rows in quarantine."""

    table: DeliveredTable
    file: str
    records: tuple[Record, ...] = ()
    quarantine: tuple[Quarantined, ...] = ()
    findings: tuple[Finding, ...] = ()
    gaps: tuple[dict[str, str], ...] = ()


def check_table(grid: Grid, table: DeliveredTable, context: Context, desk: Desk) -> CheckedTable:
    """Read and check the rows of a grid as one table of the contract."""
    match = match_headings(grid, table, context)
    findings = [*_above(grid, table, desk), *desk.located_all(match.faults, grid, most=HEADINGS)]
    if match.layout is None:
        return _missing(table, desk, findings)
    raws, broken = _walk(grid, desk)
    findings += broken
    raws, notes = without_notes(raws, table, match.layout, context)
    findings += desk.located_all((Located(Fault("note-below"), note.number) for note in notes), grid, most=HEADINGS)
    findings += desk.located_all(_nameless(raws, grid), grid, most=HEADINGS)
    findings += desk.located_all(_hidden(raws, grid), grid, most=HEADINGS)
    reads = ItemReader if table.is_list else RowReader
    reader = reads(grid, match.layout, context, desk.file)
    rows = tuple(mark_duplicates(map(reader.read, raws), table, context))
    if not rows and not broken:
        findings.append(desk.located(Located(Fault("no-rows")), grid))
    findings += desk.located_all((located for row in rows for located in _located(row)), grid, most=FINDINGS)
    if not match.complete:
        return _missing(table, desk, findings)
    return CheckedTable(
        table,
        desk.file,
        records=tuple(record for row in rows if row.is_good for record in records_of(row, table.spread)),
        quarantine=tuple(_quarantined(row, grid, table, desk) for row in rows if not row.is_good),
        findings=tuple(findings),
        gaps=(*_gaps(rows, match.layout), *(({},) if broken else ())),
    )


def _missing(table: DeliveredTable, desk: Desk, findings: list[Finding]) -> CheckedTable:
    """Without one of its columns the whole table is missing, and nothing is known of it but its faults."""
    return CheckedTable(table, desk.file, findings=tuple(findings), gaps=({},))


def _walk(grid: Grid, desk: Desk) -> tuple[tuple[RawRow, ...], list[Finding]]:
    """The rows with anything in them, and the finding if the file cannot be read to its end."""
    rows: list[RawRow] = []
    try:
        rows.extend(row for row in grid.rows if not row.is_empty)
    except Unreadable as error:
        return tuple(rows), [desk.unreadable(error)]
    return tuple(rows), []


def _above(grid: Grid, table: DeliveredTable, desk: Desk) -> Iterator[Finding]:
    """What stands above the headings, unless it is agreed that it does."""
    if grid.above and grid.row != table.heading_row:
        words = {"row": str(grid.row), "title": title_of(grid.above[0])}
        yield desk.located(Located(Fault("title-above", words), grid.row), grid)


def _nameless(rows: tuple[RawRow, ...], grid: Grid) -> Iterator[Located]:
    for position, heading in enumerate(grid.headings):
        if not heading.text and any(len(row.values) > position and shown(row.values[position]) for row in rows):
            yield Located(Fault("column-without-name"), None, position)


def _hidden(rows: tuple[RawRow, ...], grid: Grid) -> Iterator[Located]:
    """What was read though the spreadsheet does not show it."""
    if grid.hidden.sheet:
        yield Located(Fault("sheet-hidden"))
    unseen = [str(row.number) for row in rows if row.number in grid.hidden.rows]
    if unseen:
        yield Located(Fault("rows-hidden", {"rows": some(unseen)}))
    columns = [h.shown for p, h in enumerate(grid.headings) if h.text and any(p in r for r in grid.hidden.columns)]
    if columns:
        yield Located(Fault("columns-hidden", {"columns": some(columns)}))


def _located(row: ReadRow) -> Iterator[Located]:
    return (Located(fault, row.raw.number, position) for position, fault in row.faults)


def _quarantined(row: ReadRow, grid: Grid, table: DeliveredTable, desk: Desk) -> Quarantined:
    return Quarantined(
        table=table.id,
        file=desk.file,
        place=grid.place(row.raw.number),
        values=tuple(map(shown, row.raw.values)),
        reasons=tuple(fault.entry for _, fault in row.faults if blocks(fault)),
    )


def _gaps(rows: tuple[ReadRow, ...], layout: Layout) -> Iterator[dict[str, str]]:
    """What is known of each row that was set apart: rows with the same keys leave one gap."""
    keys = (tuple(row.keys.items()) for row in rows if not row.is_good and layout.keys)
    return map(dict, dict.fromkeys(keys))
