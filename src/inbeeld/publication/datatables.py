"""The data table of a figure: the same cells in the same order as its chart, as text ready to print."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from inbeeld.publication.cellnotes import FLAG, cell_notes, has_small_base, key_of
from inbeeld.publication.charts import Reading
from inbeeld.publication.content import FigureContent
from inbeeld.publication.datatable import DataTable, Printed, Row
from inbeeld.publication.gapcolumn import gap_cell, gap_heading, gap_note
from inbeeld.publication.numbers import format_base, format_end, speak_cell
from inbeeld.publication.tablenotes import column_headings, notes_of
from inbeeld.tables import TOTAL, Category, Cell, Dimension, Kind, Statistic
from inbeeld.vocabulary import Language, Text

_COUNTED = Text("Wat is geteld", "What is counted")
_MOST = 8
"""Categories that stand beside each other, other than years."""


@dataclass(frozen=True)
class _Layout:
    """Which side of a table stands in columns, and the combinations of the others that make its rows."""

    across: Dimension | None
    columns: tuple[Category | None, ...]
    down: tuple[Dimension, ...]
    rows: tuple[tuple[Category, ...], ...]


def data_table(figure: FigureContent, language: Language) -> DataTable:
    """The table beside a figure. A table of a map shows all its years: the dot plot beside it refers to it."""
    reading = Reading(figure, language)
    layout = _layout(reading)
    rows = tuple(_rows(reading, layout))
    return DataTable(
        caption=_caption(reading, [column for column in layout.columns if column]),
        corner=layout.down[0].label[language] if layout.down else _COUNTED[language],
        columns=(*(column_headings(reading, layout.columns) or (_unit(reading).capitalize(),)), *gap_heading(reading)),
        rows=rows,
        notes=(*notes_of(reading, _cells(reading, layout)), *gap_note(reading)),
    )


def _layout(reading: Reading) -> _Layout:
    figure = reading.figure
    across = _across(reading)
    spread = [name for name in (figure.series, figure.facet, figure.x) if name and (not across or name != across.id)]
    down = tuple(figure.table.dimension(name) for name in sorted(set(spread), key=spread.index)) or _free_sides(
        reading, across
    )
    columns = _columns(reading, across) if across else (None,)
    rows = tuple(product(*(_down(reading, dimension) for dimension in down)))
    return _Layout(across, columns, down, rows)


def _across(reading: Reading) -> Dimension | None:
    # years stand in columns; other categories do so only where another side fills the rows, and there is room
    figure = reading.figure
    if figure.table.time is not None:
        return figure.table.time
    if figure.x and figure.series and len(reading.chosen(figure.table.dimension(figure.x))) > _MOST:
        return figure.table.dimension(figure.series)
    name = figure.x or (figure.series if figure.facet else None)
    return figure.table.dimension(name) if name and (figure.series or figure.facet) else None


def _free_sides(reading: Reading, across: Dimension | None) -> tuple[Dimension, ...]:
    # a side that the figure neither spreads out nor fixes has to stand somewhere
    sides = [d for d in reading.figure.table.dimensions if d is not across and d.id not in reading.fixed]
    return tuple(d for d in sides if d.total is None)


def _columns(reading: Reading, across: Dimension) -> tuple[Category | None, ...]:
    if reading.figure.kind == "tile-map" and across.is_time:
        return across.items
    chosen = reading.chosen(across)
    return chosen if across.is_time or across.total is None else (*chosen, across.total)


def _down(reading: Reading, dimension: Dimension) -> tuple[Category, ...]:
    chosen = reading.chosen(dimension)
    total = [dimension.total] if dimension.total and dimension.total not in chosen else []
    return (*(c for c in chosen if c.kind is not Kind.TOTAL), *(c for c in chosen if c.kind is Kind.TOTAL), *total)


def _where(layout: _Layout, row: Sequence[Category], column: Category | None) -> Mapping[str, str]:
    where = {dimension.id: category.code for dimension, category in zip(layout.down, row, strict=True)}
    return {**where, layout.across.id: column.code} if layout.across and column else where


def _rows(reading: Reading, layout: _Layout) -> Iterator[Row]:
    for row in layout.rows:
        yield Row(
            heading=_heading(reading, row),
            cells=(
                *(printed(reading, _where(layout, row, column)) for column in layout.columns),
                *gap_cell(reading, _where(layout, row, None)),
            ),
            abbreviation=row[0].abbreviation if row and reading.figure.kind in ("tile-map", "dots") else None,
            total=any(category.kind is Kind.TOTAL or category.code == TOTAL for category in row),
        )


def _heading(reading: Reading, row: Sequence[Category]) -> str:
    words = ", ".join(reading.label(category) for category in row) or _unit(reading)
    return words[:1].upper() + words[1:]


def _cells(reading: Reading, layout: _Layout) -> dict[str, dict[str, Cell]]:
    """The cells by the row and column that a note calls them by."""
    return {
        _heading(reading, row): {
            reading.label(column) if column else "": reading.cell(**_where(layout, row, column))
            for column in layout.columns
        }
        for row in layout.rows
    }


def printed(reading: Reading, where: Mapping[str, str]) -> Printed:
    """A cell as text, with what is said for it and its notes."""
    table, language = reading.figure.table, reading.language
    key = key_of(table, {**reading.fixed, **where})
    cell = table.cells[key]
    note = "; ".join(words[language] for words in cell_notes(table, key)) or None
    return Printed(_text(reading, cell), cell.status.value, speak_cell(cell, language), note)


def _text(reading: Reading, cell: Cell) -> str:
    """The cell with what its number rests on: the interval of an estimate, the base of a percentage."""
    text = reading.text(cell)
    if not cell.has_number:
        return text
    if cell.lower is not None and cell.upper is not None:
        low, high = (format_end(end, reading.language) for end in (cell.lower, cell.upper))
        return f"{text} ({low}-{high})"
    if reading.figure.table.statistic is Statistic.SHARE and cell.base is not None:
        flag = FLAG if has_small_base(reading.figure.table, cell) else ""
        return f"{text} ({format_base(cell, reading.language)}){flag}"
    return text


def _caption(reading: Reading, columns: Sequence[Category]) -> str:
    about = reading.figure.table.about
    time = reading.figure.table.time
    years = [c.code for c in columns if time and c in time.categories]
    period = (
        (years[0] if years[0] == years[-1] else f"{years[0]}-{years[-1]}")
        if years
        else about.period_label[reading.language]
    )
    title = about.title[reading.language]
    parts = [title, *([] if period in title else [period])]
    rounding = about.rounding[reading.language].rstrip(".") if about.rounding else ""
    return ", ".join([*parts, *([rounding[:1].lower() + rounding[1:]] if rounding else [])])


def _unit(reading: Reading) -> str:
    return reading.figure.table.measure.unit.many[reading.language]
