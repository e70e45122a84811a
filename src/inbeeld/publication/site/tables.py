"""The register of tables: each table of the edition with its figures, or itself where no figure shows it."""

from collections.abc import Mapping
from dataclasses import dataclass

from inbeeld.disclosure import SafeTable
from inbeeld.errors import EditionError
from inbeeld.publication.content import EditionContent, FigureContent
from inbeeld.publication.datatable import DataTable
from inbeeld.publication.datatables import data_table
from inbeeld.publication.numbers import format_number
from inbeeld.publication.site.catalogue import words_in
from inbeeld.publication.site.downloads import UP
from inbeeld.publication.site.environment import render
from inbeeld.publication.site.figures import figure_address
from inbeeld.publication.site.frame import frame
from inbeeld.publication.site.navigation import TABLES, Link
from inbeeld.publication.sourceline import source_line
from inbeeld.publication.workbook import sheet_name
from inbeeld.vocabulary import Language, Text

_BLANK = Text("", "")
_MOST_DOWN = 2
"""Sides that rows can tell: one within the other."""


@dataclass(frozen=True, slots=True)
class TableView:
    """A table in the register. Its id is its stable address there.

    Attributes:
        figures: the figures that show it, by their number; none for a table that stands in the register itself.
        table: the table itself, where it has no figure, with its ``source`` line, ``files`` and number of ``rows``.
    """

    id: str
    title: str
    figures: tuple[Link, ...]
    table: DataTable | None = None
    source: tuple[tuple[str, str], ...] = ()
    files: tuple[Link, ...] = ()
    rows: str = ""


@dataclass(frozen=True, slots=True)
class SourceTables:
    """The tables of one source."""

    id: str
    name: str
    tables: tuple[TableView, ...]


def write_tables(content: EditionContent, language: Language) -> dict[str, bytes]:
    """The page, by path relative to ``site/<language>/``."""
    html = render("tables.html", **frame(content, language, TABLES), sources=sources_of(content, language))
    return {TABLES: html}


def sources_of(content: EditionContent, language: Language) -> tuple[SourceTables, ...]:
    """The tables by source, in the order of the edition."""
    found: dict[str, list[SafeTable]] = {}
    for table in content.tables.values():
        found.setdefault(table.about.source.id, []).append(table)
    shown = figures_of(content)
    return tuple(
        SourceTables(
            id_,
            tables[0].about.source.name[language],
            tuple(_view(table, shown.get(table.id, ()), language) for table in tables),
        )
        for id_, tables in found.items()
    )


def figures_of(content: EditionContent) -> Mapping[str, tuple[FigureContent, ...]]:
    """The figures that show a table, by its id."""
    found: dict[str, tuple[FigureContent, ...]] = {}
    for figure in content.figures:
        found[figure.table.id] = (*found.get(figure.table.id, ()), figure)
    return found


def table_address(table: SafeTable) -> str:
    """The place of a table without a figure, relative to ``site/<language>/``."""
    return f"{TABLES}#{table.id}"


def _view(table: SafeTable, figures: tuple[FigureContent, ...], language: Language) -> TableView:
    title = table.about.title[language]
    if figures:
        return TableView(table.id, title, tuple(Link(f.number, figure_address(f)) for f in figures))
    bare = bare_figure(table)
    printed = data_table(bare, language)
    words = words_in(language)
    count = len(printed.rows)
    return TableView(
        table.id,
        title,
        (),
        printed,
        source_line(bare, language),
        tuple(_files(table, language)),
        f"{format_number(count, language)} {words.one_row if count == 1 else words.rows}",
    )


def _files(table: SafeTable, language: Language) -> tuple[Link, ...]:
    words, data = words_in(language), f"{UP}data/{table.id}"
    return (
        Link("CSV", f"{data}.csv"),
        Link(f"XLSX, {words.on_sheet} {sheet_name(table.id)}", f"{UP}tables.{language}.xlsx"),
        Link(words.origin_file, f"{data}.explanation.json"),
    )


def bare_figure(table: SafeTable) -> FigureContent:
    """A table as if a figure showed all of it: every side is spread out, years or the shortest side in columns.

    Raises:
        EditionError: if the table has more sides than rows and columns can tell.
    """
    sides = sorted((side for side in table.dimensions if not side.is_time), key=lambda side: -len(side.items))
    names: list[str | None] = [side.id for side in sides]
    across = names.pop() if table.time is None and len(names) > 1 else None
    if len(names) > _MOST_DOWN:
        raise EditionError(f"Table {table.id} has too many sides to be told without a figure. Give it a figure.")
    first, second = (*names, None, None)[:_MOST_DOWN]
    return FigureContent(
        id=table.id,
        number="",
        kind="table",
        table=table,
        title=table.about.title,
        subtitle=_BLANK,
        note=_BLANK,
        select={},
        x=across,
        series=second,
        facet=first,
        classes=(),
        colours={},
        table_of=None,
    )
