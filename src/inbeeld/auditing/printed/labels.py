"""The N printed with tables and figures, and the totals in the list of tables, as figures of their own."""

from collections.abc import Iterator
from decimal import Decimal

from inbeeld.auditing.figures import Figure, Origin, PrintedTable
from inbeeld.auditing.printed.faults import Faults
from inbeeld.auditing.printed.sheets import Row, Sheet
from inbeeld.auditing.printed.words import listed, number_of
from inbeeld.vocabulary import Text


def is_labels(sheet: Sheet) -> bool:
    """Whether a sheet lists printed labels with their N."""
    return sheet.has("id", "printed_label", "printed_total", "file")


def label_figures(sheet: Sheet, faults: Faults) -> Iterator[Figure]:
    """A figure for each label that has an N. ``table`` is the table that the label stands with."""
    for line, row in sheet.rows:
        if row["printed_total"]:
            yield _label(sheet, line, row, faults)


def _label(sheet: Sheet, line: int, row: Row, faults: Faults) -> Figure:
    symbol = row.get("total_symbol") or "N"
    name = f"{symbol} {row['printed_label']}"
    return Figure(
        id=row["id"],
        table=row["file"].removesuffix(".csv"),
        file=sheet.file,
        row=line,
        origin=Origin.LABEL,
        value=_total(row["printed_total"], sheet.place(line), faults),
        unit=row.get("unit_of_count", ""),
        counted=row.get("unit_of_count", ""),
        period=row.get("period", ""),
        document=row.get("source_document", ""),
        name=Text.same(f"{name} ({row['subject']})" if row.get("subject") else name),
        note=row.get("values_in_text", ""),
    )


def index_figures(table: PrintedTable, line: int, row: Row, faults: Faults) -> Iterator[Figure]:
    """The totals that the list of tables gives with a table, in the order in which they stand there."""
    place = f"index.csv:{line}"
    for number, words in enumerate(listed(row.get("printed_total", ""), ";"), start=1):
        yield Figure(
            id=f"index.{table.id}.{number}",
            table=table.id,
            file="index.csv",
            row=line,
            origin=Origin.INDEX,
            value=_total(words, place, faults),
            unit=table.counted,
            counted=table.counted,
            source="; ".join(table.sources),
            population=table.population,
            period=table.period,
            document="; ".join(table.documents),
            name=Text(nl=f"N van {table.title.nl}", en=f"N of {table.title.en}"),
        )


def _total(words: str, place: str, faults: Faults) -> Decimal | None:
    number = number_of(words)
    if number is None:
        faults.add(place, f'"{words}" in column printed_total is not a number.')
    return number
