"""The figures of one printed table."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from inbeeld.auditing.figures import Figure, Origin, PrintedTable, Relation, Status
from inbeeld.auditing.printed.columns import Columns, columns_of
from inbeeld.auditing.printed.faults import Faults
from inbeeld.auditing.printed.sheets import Row, Sheet
from inbeeld.auditing.printed.words import is_total_word, limit_of, listed, number_of, status_of
from inbeeld.vocabulary import Text

_PRINTED_TOTAL = "printed_total"


def holds_figures(sheet: Sheet) -> bool:
    """Whether a sheet has numbers, rather than being a list of things."""
    return sheet.has("id") and (sheet.has("value") or sheet.has("lower", "upper"))


def is_text(sheet: Sheet) -> bool:
    """Whether the numbers of a sheet stand in the running text, with the figures that they come from."""
    return sheet.has("numerator_id", "denominator_id")


@dataclass(frozen=True)
class _Reading:
    sheet: Sheet
    table: PrintedTable
    columns: Columns
    total_only: Mapping[str, frozenset[str]]
    faults: Faults


def figures_in(sheet: Sheet, table: PrintedTable, faults: Faults) -> Iterator[Figure]:
    """The figures of a sheet, in its order. What cannot be read is a fault."""
    columns = Columns((), ()) if is_text(sheet) else columns_of(sheet)
    reading = _Reading(sheet, table, columns, _only_in_totals(sheet, columns), faults)
    for line, row in sheet.rows:
        yield _figure(reading, line, row)


def _only_in_totals(sheet: Sheet, columns: Columns) -> Mapping[str, frozenset[str]]:
    """The categories of each column that only rows printed as totals have."""
    if not sheet.has("row_type"):
        return {}
    found = {}
    for column in columns.by:
        cells = {row[column] for _, row in sheet.rows if row["row_type"] != _PRINTED_TOTAL}
        found[column] = frozenset(set(sheet.values(column)) - cells)
    return found


def _figure(reading: _Reading, line: int, row: Row) -> Figure:
    table, columns = reading.table, reading.columns
    in_text = is_text(reading.sheet)
    status = _status(reading, line, row)
    return Figure(
        id=row["id"],
        table=table.id,
        file=reading.sheet.file,
        row=line,
        origin=Origin.TEXT if in_text else Origin.TABLE,
        by=tuple((column, row[column]) for column in columns.by),
        groups=tuple((column, row[column]) for column in columns.groups if row[column]),
        over=tuple(column for column in columns.by if _is_total(reading, column, row)),
        measure="" if in_text else row.get("measure", ""),
        value=_number(reading, line, row, "value"),
        lower=_lower(reading, line, row, status),
        upper=_upper(reading, line, row),
        status=status,
        qualifier=row.get("qualifier") or "exact",
        in_words=row.get("printed_as") == "words",
        unit=row.get("unit", ""),
        counted=_counted(row, table),
        source=row.get("organisation") or "; ".join(table.sources),
        population=table.population,
        period=row.get("period", "") if in_text else table.period,
        document=row.get("source_document") or "; ".join(table.documents),
        relation=_relation(reading, line, row),
        numerators=listed(row.get("numerator_id", ""), "+"),
        denominators=listed(row.get("denominator_id", ""), "+"),
        name=_name(columns, row, table),
        note=row.get("note", ""),
    )


def _number(reading: _Reading, line: int, row: Row, name: str) -> Decimal | None:
    words = row.get(name, "")
    number = number_of(words) if words else None
    if words and number is None:
        reading.faults.add(reading.sheet.place(line), f'"{words}" in column {name} is not a number.')
    return number


def _status(reading: _Reading, line: int, row: Row) -> Status:
    status = status_of(row.get("status", ""))
    if status is None:
        known = ", ".join(Status)
        reading.faults.add(reading.sheet.place(line), f'status "{row["status"]}" is not known. Known are: {known}.')
    return status or Status.OBSERVED


def _lower(reading: _Reading, line: int, row: Row, status: Status) -> Decimal | None:
    lower = _number(reading, line, row, "lower")
    return Decimal(0) if lower is None and status is Status.SUPPRESSED else lower


def _upper(reading: _Reading, line: int, row: Row) -> Decimal | None:
    if row.get("value_upper"):
        return _number(reading, line, row, "value_upper")
    upper = _number(reading, line, row, "upper")
    return upper if upper is not None else limit_of(row.get("bound", ""))


def _counted(row: Row, table: PrintedTable) -> str:
    unit = row.get("unit", "")
    return table.counted if unit.startswith("percent") else unit or table.counted


def _is_total(reading: _Reading, column: str, row: Row) -> bool:
    category = row[column]
    if row.get("row_type") == _PRINTED_TOTAL:
        return category in reading.total_only.get(column, frozenset()) or is_total_word(category)
    return is_total_word(category)


def _relation(reading: _Reading, line: int, row: Row) -> Relation:
    words = row.get("relation", "") if is_text(reading.sheet) else ""
    try:
        return Relation(words) if words else _plain_relation(row)
    except ValueError:
        known = ", ".join(Relation)
        reading.faults.add(reading.sheet.place(line), f'relation "{words}" is not known. Known are: {known}.')
        return Relation.NONE


def _plain_relation(row: Row) -> Relation:
    """Where no relation is said, the unit says it."""
    if not row.get("numerator_id") or not row.get("denominator_id"):
        return Relation.NONE
    known = {"percent": Relation.SHARE, "percent_change": Relation.CHANGE, "times": Relation.RATIO}
    return known.get(row.get("unit", ""), Relation.NONE)


_DUTCH = {"total": "totaal", "totals": "totalen", "all": "alle", "overall": "totaal", "together": "samen"}
"""Printed words for a total have no Dutch beside them as a rule."""
_ENGLISH = {"totaal": "total", "totalen": "totals", "alle": "all", "allen": "all", "samen": "together"}


def _name(columns: Columns, row: Row, table: PrintedTable) -> Text:
    if "statement" in row:
        return Text.same(row["statement"])
    if not columns.by:
        words = (row.get(column, "") for column in ("organisation", "measure", "period"))
        named = Text.same(", ".join(word for word in words if word))
        return named if named.en else table.title
    english = ", ".join(_ENGLISH.get(row[column].lower(), row[column]) for column in columns.by)
    dutch = ", ".join(row.get(f"{column}_nl") or _DUTCH.get(row[column].lower(), row[column]) for column in columns.by)
    return Text(nl=dutch, en=english)
