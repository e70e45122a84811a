"""The cells of a published table as figures."""

import csv
import io
import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from inbeeld.auditing.built.claims import AS_DELIVERED, covers, unclaimed_columns
from inbeeld.auditing.figures import PERCENT, Figure, Origin, PrintedTable, Relation, Status
from inbeeld.vocabulary import Text

Row = Mapping[str, str]

_NEEDED = {"value", "unit", "status"}
_STATUSES = {
    "value": Status.OBSERVED,
    "provisional": Status.OBSERVED,
    "derived": Status.DERIVED,
    "estimated": Status.DERIVED,
    "class": Status.CLASS,
    "hidden": Status.SUPPRESSED,
    "hidden-secondary": Status.SUPPRESSED,
    "unknown": Status.UNKNOWN,
    "not-published": Status.UNKNOWN,
}
_DERIVED_BASE = re.compile(r"base is derived", re.IGNORECASE)
_TOTAL = re.compile(r"Code '([^']+)' is the total")


def is_table(resource: Mapping[str, Any]) -> bool:
    """Whether a resource of a data package holds figures; a list of things does not."""
    return {each["name"] for each in resource.get("schema", {}).get("fields", ())} >= _NEEDED


def rows_of(data: bytes) -> list[dict[str, str]]:
    """The rows of a CSV file."""
    return list(csv.DictReader(io.StringIO(data.decode("utf-8"), newline="")))


def figures_in(table: PrintedTable, resource: Mapping[str, Any], rows: Sequence[Row]) -> Iterator[Figure]:
    """A figure for each cell, and for the numbers that its share was taken of.

    Raises:
        KeyError: if a column or status is not known.
    """
    totals = {column: code for column, code in _totals(resource) if covers(code, _codes(rows, column) - {code})}
    unclaimed = unclaimed_columns(resource)
    for line, row in enumerate(rows, start=2):
        cell = _cell(table, totals, (line, row))
        if not unclaimed.isdisjoint(cell.over):
            cell = replace(cell, note=f"{cell.note} {AS_DELIVERED}".strip())
        sides = tuple(_sides(cell, row))
        yield from sides
        yield cell if not sides else _with_sides(cell, sides)


def _totals(resource: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The code of the total in each column that has one."""
    for each in resource["schema"]["fields"]:
        named = _TOTAL.search(each.get("description", ""))
        if named is not None:
            yield each["name"], named[1]


def _codes(rows: Sequence[Row], column: str) -> frozenset[str]:
    return frozenset(row[column] for row in rows)


def _cell(table: PrintedTable, totals: Mapping[str, str], place: tuple[int, Row]) -> Figure:
    line, row = place
    by = tuple((column, row[column]) for column in table.columns)
    status = _STATUSES[row["status"]]
    share = row["unit"] == PERCENT
    return Figure(
        id=f"{table.id}:{':'.join(category for _, category in by)}",
        table=table.id,
        file=table.file,
        row=line,
        by=by,
        over=tuple(column for column, category in by if totals.get(column) == category),
        measure="share" if share else "",
        value=_number(row["value"]),
        lower=_whole_class(_number(row.get("lower", "")), status),
        upper=_number(row.get("upper", "")),
        status=status,
        qualifier=row.get("qualifier") or "exact",
        unit=row["unit"],
        counted=table.counted if share else row["unit"],
        source="; ".join(table.sources),
        population=table.population,
        period=table.period,
        document="; ".join(table.documents),
        name=_name(table, row),
        note=row.get("note", ""),
        withheld=row["status"] == "hidden-secondary",
        provisional=row["status"] == "provisional",
    )


def _whole_class(lower: Decimal | None, status: Status) -> Decimal | None:
    return Decimal(0) if lower is None and status in (Status.CLASS, Status.SUPPRESSED) else lower


def _number(words: str) -> Decimal | None:
    """A number as it was printed: a whole number that the file holds as a fraction has no decimals."""
    if not words:
        return None
    number = Decimal(words)
    return number.to_integral_value() if math.isfinite(number) and number == number.to_integral_value() else number


def _name(table: PrintedTable, row: Row) -> Text:
    nl, en = (
        ", ".join(
            [table.title[language], *(row.get(f"{column}_label_{language}", row[column]) for column in table.columns)]
        )
        for language in ("nl", "en")
    )
    return Text(nl=nl, en=en)


def _sides(cell: Figure, row: Row) -> Iterator[Figure]:
    """The numerator and the base of a share, as they stand beside it."""
    if not cell.is_share or cell.value is None or _DERIVED_BASE.search(cell.note):
        return
    for name, words in (("numerator", _NUMERATOR), ("base", _BASE)):
        value = _number(row.get(name, ""))
        if value is not None:
            named = Text(*(f"{words[language]} {cell.name[language]}" for language in ("nl", "en")))
            yield Figure(
                id=f"{cell.id}.{name}",
                table=cell.table,
                file=cell.file,
                row=cell.row,
                origin=Origin.LABEL,
                value=value,
                unit=cell.counted,
                counted=cell.counted,
                source=cell.source,
                population=cell.population,
                period=cell.period,
                document=cell.document,
                name=named,
            )


_NUMERATOR = Text(nl="teller van", en="numerator of")
_BASE = Text(nl="basis van", en="base of")


def _with_sides(cell: Figure, sides: tuple[Figure, ...]) -> Figure:
    parts = tuple(side.id for side in sides if side.id.endswith(".numerator"))
    bases = tuple(side.id for side in sides if side.id.endswith(".base"))
    relation = Relation.SHARE if parts and bases else Relation.NONE
    # without a numerator the base alone is still something to reckon with
    return replace(cell, numerators=parts, denominators=bases, relation=relation)
