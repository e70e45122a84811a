"""Several publications as one: what is already out counts with what is about to be."""

from collections.abc import Sequence
from dataclasses import replace

from inbeeld.auditing.figures import Figure, PrintedTable, Publication


def merged(publication: Publication, earlier: Sequence[Publication]) -> Publication:
    """The publication with others beside it, whose tables and figures get the name of the other before their id."""
    tables, figures = dict(publication.tables), dict(publication.figures)
    for number, other in enumerate(earlier, start=1):
        mark = f"{other.name}~{number}/"
        tables.update({mark + name: _table(table, mark) for name, table in other.tables.items()})
        figures.update({mark + name: _figure(figure, mark) for name, figure in other.figures.items()})
    return Publication(publication.name, tables, figures)


def edition_of(table: str) -> str | None:
    """The name of the earlier publication that a merged table is from; None for a table of the publication itself."""
    mark, slash, _ = table.partition("/")
    name, wave, number = mark.rpartition("~")
    return name if slash and wave and number.isdecimal() else None


def _table(table: PrintedTable, mark: str) -> PrintedTable:
    return replace(
        table, id=mark + table.id, file=mark + table.file, totals=tuple(mark + name for name in table.totals)
    )


def _figure(figure: Figure, mark: str) -> Figure:
    return replace(
        figure,
        id=mark + figure.id,
        table=mark + figure.table,
        file=mark + figure.file,
        numerators=tuple(mark + name for name in figure.numerators),
        denominators=tuple(mark + name for name in figure.denominators),
    )
