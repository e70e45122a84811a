"""Small publications on invented numbers, drawn as text."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Any

from inbeeld.auditing.figures import Figure, Origin, PrintedTable, Publication, Status
from inbeeld.vocabulary import Text

TOTAL = "total"
TEXT = "text"


def drawn(name: str, text: str, *, columns: tuple[str, str] = ("side", "year"), **facts: Any) -> Publication:
    """A table drawn as text: categories of the second column on the first line, of the first before each row.

    A cell is a number, ``<10`` (hidden), ``10-20`` (a class), ``?`` (not known) or ``.`` (no such cell).
    """
    heads, *rows = [line.split() for line in text.strip().splitlines()]
    table = PrintedTable(
        id=name, file=f"{name}.csv", title=Text.same(name), columns=columns, **{**_facts(), **_of_table(facts)}
    )
    figures = dict(_cells(table, heads, rows, facts.get("unit", "report")))
    totals = {f"N.{name}": _total(table, facts["total"])} if "total" in facts else {}
    table = replace(table, totals=tuple(totals))
    return Publication(name, {name: table}, {**figures, **totals})


def _facts() -> dict[str, Any]:
    return {"sources": ("Police",), "counted": "report", "population": "minors", "period": "2020-2021"}


def _of_table(facts: dict[str, Any]) -> dict[str, Any]:
    known = {name: value for name, value in facts.items() if name not in ("total", "unit")}
    return known | ({"counted": facts["unit"]} if facts.get("unit", "percent") != "percent" else {})


def _cells(table: PrintedTable, heads: list[str], rows: list[list[str]], unit: str) -> Iterator[tuple[str, Figure]]:
    for line, (side, *cells) in enumerate(rows, start=2):
        for head, cell in zip(heads, cells, strict=True):
            if cell != ".":
                figure = _figure(table, (side, head), cell, unit)
                yield figure.id, replace(figure, row=line)


def _figure(table: PrintedTable, place: tuple[str, str], cell: str, unit: str) -> Figure:
    by = tuple(zip(table.columns, place, strict=True))
    return Figure(
        id=f"{table.id}.{place[0]}.{place[1]}",
        table=table.id,
        file=table.file,
        row=0,
        by=by,
        over=tuple(column for column, category in by if category == TOTAL),
        unit=unit,
        counted=table.counted,
        source="; ".join(table.sources),
        population=table.population,
        period=table.period,
        name=Text.same(f"{place[0]}, {place[1]}"),
        **_printed(cell),
    )


def _printed(cell: str) -> dict[str, Any]:
    if cell == "?":
        return {"status": Status.UNKNOWN}
    if cell.startswith("<"):
        return {"status": Status.SUPPRESSED, "lower": Decimal(0), "upper": Decimal(cell[1:]) - 1}
    if "-" in cell[1:]:
        lower, upper = cell.split("-")
        return {"status": Status.CLASS, "lower": Decimal(lower), "upper": Decimal(upper)}
    return {"value": Decimal(cell)}


def _total(table: PrintedTable, value: int) -> Figure:
    return Figure(
        id=f"N.{table.id}", table=table.id, file="labels.csv", row=2, origin=Origin.LABEL, value=Decimal(value),
        unit=table.counted, counted=table.counted, source="; ".join(table.sources), population=table.population,
        period=table.period, name=Text.same(f"N of {table.id}"),
    )  # fmt: skip


def said(name: str, words: str, value: float | str | None, **facts: Any) -> Publication:
    """A number of the text."""
    known: dict[str, Any] = {"unit": "person", "counted": facts.get("unit", "person"), **facts}
    figure = Figure(
        id=name, table=TEXT, file="text.csv", row=2, origin=Origin.TEXT, name=Text.same(words),
        value=None if value is None else Decimal(str(value)), **known,
    )  # fmt: skip
    table = PrintedTable(id=TEXT, file="text.csv", entries=({"id": name, "text_lines": "7"},))
    return Publication(TEXT, {TEXT: table}, {name: figure})


def together(*publications: Publication) -> Publication:
    """Several tables and numbers as one publication; numbers of the text follow each other line by line."""
    tables: dict[str, PrintedTable] = {}
    figures: dict[str, Figure] = {}
    for publication in publications:
        for name, table in publication.tables.items():
            entries = (*tables[name].entries, *table.entries) if name in tables else table.entries
            tables[name] = replace(table, entries=entries)
        for figure in publication.figures.values():
            line = 2 + sum(each.table == TEXT for each in figures.values())
            figures[figure.id] = replace(figure, row=line) if figure.table == TEXT else figure
    return Publication("small", tables, figures)
