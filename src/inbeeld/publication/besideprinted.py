"""What was counted in registers beside what was printed before: the same cells of two published tables.

Nothing is calculated: both numbers stand as they were published, each under its own name. A cell that one of the two
does not have is left out.
"""

from collections.abc import Iterator, Mapping
from itertools import product

from inbeeld.publication.cellnotes import key_of
from inbeeld.publication.charts import Reading
from inbeeld.publication.content import FigureContent
from inbeeld.publication.datatable import DataTable, Printed, Row
from inbeeld.publication.numbers import format_cell, speak_cell
from inbeeld.tables import TOTAL, Category, Dimension, Kind, NoSuchCell
from inbeeld.vocabulary import Language, Text

_COUNTED = Text("Berekend uit registers", "Calculated from registers")
_SYNTHETIC = Text("Berekend uit synthetische registers", "Calculated from synthetic registers")
_PRINTED = Text("Eerder gedrukt", "Printed before")
_CAPTION = Text("Figuur {number}: berekend en eerder gedrukt", "Figure {number}: calculated and printed before")
_WHAT = Text("Wat is geteld", "What is counted")


def beside_printed(figure: FigureContent, language: Language) -> DataTable | None:
    """A row for each cell of the figure that was printed before, too; None if nothing was."""
    if figure.printed is None:
        return None
    reading = Reading(figure, language)
    rows = tuple(_rows(reading))
    counted = _SYNTHETIC if figure.table.about.source.is_synthetic else _COUNTED
    return DataTable(
        caption=_CAPTION[language].format(number=figure.number),
        corner=_WHAT[language],
        columns=(counted[language], _PRINTED[language]),
        rows=rows,
        notes=(f"{_PRINTED[language]}: {figure.printed.about.source.name[language]}.",),
    )


def _rows(reading: Reading) -> Iterator[Row]:
    sides = [side for side in reading.figure.table.dimensions if side.id not in reading.fixed]
    for chosen in product(*(_categories(reading, side) for side in sides)):
        where = {side.id: category.code for side, category in zip(sides, chosen, strict=True)}
        cells = _pair(reading, where)
        if cells is not None:
            is_total = any(_is_total(category) for category in chosen)
            yield Row(heading=_heading(reading, chosen), cells=cells, total=is_total)


def _categories(reading: Reading, side: Dimension) -> tuple[Category, ...]:
    chosen = reading.chosen(side)
    total = (side.total,) if side.total and side.total not in chosen else ()
    return (*chosen, *total)


def _is_total(category: Category) -> bool:
    return category.kind is Kind.TOTAL or category.code == TOTAL


def _pair(reading: Reading, where: Mapping[str, str]) -> tuple[Printed, Printed] | None:
    figure, language = reading.figure, reading.language
    if figure.printed is None:
        return None
    own = figure.table.cells[key_of(figure.table, {**reading.fixed, **where})]
    known = {side.id for side in figure.printed.dimensions}
    fixed = {
        name: code for name, code in reading.fixed.items() if name in known
    }  # a side of one category may be absent
    try:
        other = figure.printed.cell(**{**fixed, **where})
    except NoSuchCell:
        return None
    pairs = ((own, figure.table), (other, figure.printed))
    one, two = (
        Printed(format_cell(cell, table.statistic, language), cell.status.value, speak_cell(cell, language))
        for cell, table in pairs
    )
    return one, two


def _heading(reading: Reading, chosen: tuple[Category, ...]) -> str:
    words = ", ".join(reading.label(category) for category in chosen)
    words = words or reading.figure.table.measure.unit.many[reading.language]
    return words[:1].upper() + words[1:]
