"""A whole folder of printed tables as a publication."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from inbeeld.auditing.figures import Figure, Origin, PrintedTable, Publication
from inbeeld.auditing.printed.columns import columns_of
from inbeeld.auditing.printed.faults import Faults
from inbeeld.auditing.printed.figures import figures_in, holds_figures, is_text
from inbeeld.auditing.printed.labels import index_figures, is_labels, label_figures
from inbeeld.auditing.printed.sheets import Row, Sheet, read_sheet
from inbeeld.auditing.printed.words import listed
from inbeeld.errors import EditionError
from inbeeld.vocabulary import Text

INDEX = "index.csv"
"""The list of tables: a line for each, with its id and file."""


def is_printed_folder(folder: Path) -> bool:
    """Whether a folder has a list of tables."""
    return (folder / INDEX).is_file()


def read_printed(folder: Path) -> Publication:
    """The publication in a folder.

    Raises:
        EditionError: if there is no list of tables, or a file of it cannot be read; all faults at once.
    """
    if not is_printed_folder(folder):
        raise EditionError(f"{folder.name} has no {INDEX}. It must list the tables: a line for each, with id and file.")
    faults = Faults()
    index = read_sheet(folder / INDEX, faults)
    if index.columns and not index.has("id", "file"):
        faults.add(INDEX, "needs the columns id and file.")
    faults.stop_if_any(folder.name)
    publication = _publication(folder, index, faults)
    faults.stop_if_any(folder.name)
    return publication


def _publication(folder: Path, index: Sheet, faults: Faults) -> Publication:
    tables: dict[str, PrintedTable] = {}
    figures: dict[str, Figure] = {}
    for line, row in index.rows:
        if row["id"] in tables:
            faults.add(index.place(line), f'lists the table "{row["id"]}" a second time.')
            continue
        sheet = _sheet_of(folder, index, (line, row), faults)
        table = _table(row, sheet)
        tables[table.id] = table
        found = [*index_figures(table, line, row, faults), *_figures(sheet, table, faults)]
        _add(figures, found, faults)
    _check_named(figures, faults)
    return Publication(folder.name, _with_totals(tables, figures), _with_facts(figures, tables))


def _sheet_of(folder: Path, index: Sheet, entry: tuple[int, Row], faults: Faults) -> Sheet:
    line, row = entry
    path = folder / Path(row["file"]).name if row["file"] else None
    if path is None or not path.is_file():
        faults.add(index.place(line), f'lists the file "{row["file"]}", which is not in the folder.')
        return Sheet(row["file"])
    return read_sheet(path, faults)


def _table(row: Row, sheet: Sheet) -> PrintedTable:
    english = row.get("title_en") or row.get("title") or row["id"]
    said = row.get("rows", "")
    return PrintedTable(
        id=row["id"],
        file=sheet.file,
        title=Text(nl=row.get("title_nl") or english, en=english),
        label=row.get("printed_label", ""),
        documents=listed(row.get("source_document", ""), ";"),
        sources=listed(row.get("organisation", ""), ";"),
        counted=row.get("unit_of_count", ""),
        population=row.get("population", ""),
        period=row.get("period", ""),
        rounding=row.get("rounding_rule_claimed", ""),
        caveats=row.get("caveats", ""),
        said_rows=int(said) if said.isdecimal() else None,
        columns=_columns(sheet),
        entries=tuple(entry for _, entry in sheet.rows),
    )


def _columns(sheet: Sheet) -> tuple[str, ...]:
    if not holds_figures(sheet) or is_text(sheet) or not sheet.rows:
        return ()
    return columns_of(sheet).by


def _figures(sheet: Sheet, table: PrintedTable, faults: Faults) -> Iterator[Figure]:
    if is_labels(sheet):
        yield from label_figures(sheet, faults)
    elif holds_figures(sheet):
        yield from figures_in(sheet, table, faults)


def _add(figures: dict[str, Figure], found: list[Figure], faults: Faults) -> None:
    for figure in found:
        if not figure.id:
            faults.add(figure.place, "has no id.")
        elif figure.id in figures:
            faults.add(figure.place, f'has the id "{figure.id}", which {figures[figure.id].place} has too.')
        else:
            figures[figure.id] = figure


def _check_named(figures: Mapping[str, Figure], faults: Faults) -> None:
    for figure in figures.values():
        for named in figure.numerators + figure.denominators:
            if named not in figures:
                faults.add(figure.place, f'names the figure "{named}", which no file has.')


def _with_totals(tables: Mapping[str, PrintedTable], figures: Mapping[str, Figure]) -> dict[str, PrintedTable]:
    totals: dict[str, list[str]] = {}
    for figure in figures.values():
        if figure.origin in (Origin.LABEL, Origin.INDEX):
            totals.setdefault(figure.table, []).append(figure.id)
    return {id_: replace(table, totals=tuple(totals.get(id_, ()))) for id_, table in tables.items()}


def _with_facts(figures: Mapping[str, Figure], tables: Mapping[str, PrintedTable]) -> dict[str, Figure]:
    """Labels take the source and population of their table."""
    return {id_: _with_source(figure, tables.get(figure.table)) for id_, figure in figures.items()}


def _with_source(figure: Figure, table: PrintedTable | None) -> Figure:
    if figure.origin is not Origin.LABEL or table is None or not table.columns:
        return figure
    return replace(figure, source="; ".join(table.sources), population=table.population)
