"""What was counted in registers beside what was printed before: the same cells of two published tables.

Nothing is calculated: both numbers stand as they were published, each under its own name. A cell that one of the two
does not have is left out.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product

from inbeeld.disclosure import SafeTable
from inbeeld.publication.cellnotes import key_of
from inbeeld.publication.charts import Reading
from inbeeld.publication.content import FigureContent
from inbeeld.publication.datatable import DataTable, Printed, Row
from inbeeld.publication.numbers import format_cell, speak_cell
from inbeeld.tables import TOTAL, Category, Dimension, Key, Kind, NoSuchCell
from inbeeld.vocabulary import Language, Text

BESIDE_PRINTED = Text("Naast de gedrukte cijfers", "Beside the printed figures")
"""What these tables are called."""
_COUNTED = Text("Berekend uit registers", "Calculated from registers")
_SYNTHETIC = Text("Berekend uit synthetische registers", "Calculated from synthetic registers")
_PRINTED = Text("Eerder gedrukt", "Printed before")
_CAPTION = Text("{title}: berekend en gedrukt", "{title}: calculated and printed")
_WHAT = Text("Wat is geteld", "What is counted")


@dataclass(frozen=True, slots=True)
class Pair:
    """One thing that was counted and had been printed before.

    Attributes:
        heading: what it is.
        keys: of its cell in the table of the figure, and in the printed one.
        is_total: whether it is a total.
    """

    heading: str
    keys: tuple[Key, Key]
    is_total: bool


def pairs_of(figure: FigureContent, language: Language) -> tuple[Pair, ...]:
    """A pair for each cell of the figure that was printed before, too, in the order of its table."""
    if figure.printed is None:
        return ()
    return tuple(_pairs(Reading(figure, language), figure.printed))


def headings_of(figure: FigureContent) -> tuple[Text, Text, Text]:
    """What stands above the pairs: what is counted, and how each of the two numbers came about."""
    return _WHAT, _SYNTHETIC if figure.table.about.source.is_synthetic else _COUNTED, _PRINTED


def beside_printed(figure: FigureContent, language: Language) -> DataTable | None:
    """A row for each cell of the figure that was printed before, too; None if nothing was."""
    if figure.printed is None:
        return None
    corner, *columns = headings_of(figure)
    return DataTable(
        caption=_CAPTION[language].format(title=figure.table.about.title[language]),
        corner=corner[language],
        columns=tuple(column[language] for column in columns),
        rows=tuple(_row(pair, figure.table, figure.printed, language) for pair in pairs_of(figure, language)),
        notes=(f"{_PRINTED[language]}: {figure.printed.about.source.name[language]}.",),
    )


def _row(pair: Pair, own: SafeTable, other: SafeTable, language: Language) -> Row:
    shown = ((table, table.cells[key]) for table, key in zip((own, other), pair.keys, strict=True))
    cells = tuple(
        Printed(format_cell(cell, table.statistic, language), cell.status.value, speak_cell(cell, language))
        for table, cell in shown
    )
    return Row(heading=pair.heading, cells=cells, total=pair.is_total)


def _pairs(reading: Reading, printed: SafeTable) -> Iterator[Pair]:
    sides = [side for side in reading.figure.table.dimensions if side.id not in reading.fixed]
    for chosen in product(*(_categories(reading, side) for side in sides)):
        where = {side.id: category.code for side, category in zip(sides, chosen, strict=True)}
        there = _key_in(printed, reading.fixed, where)
        if there is not None:
            here = key_of(reading.figure.table, {**reading.fixed, **where})
            yield Pair(_heading(reading, chosen), (here, there), any(map(_is_total, chosen)))


def _key_in(printed: SafeTable, fixed: Mapping[str, str], where: Mapping[str, str]) -> Key | None:
    """The key of the same cell; a side of which the figure shows one category may be absent."""
    known = {side.id for side in printed.dimensions}
    place = {**{name: code for name, code in fixed.items() if name in known}, **where}
    try:
        printed.cell(**place)
    except NoSuchCell:
        return None
    return key_of(printed, place)


def _categories(reading: Reading, side: Dimension) -> tuple[Category, ...]:
    chosen = reading.chosen(side)
    total = (side.total,) if side.total and side.total not in chosen else ()
    return (*chosen, *total)


def _is_total(category: Category) -> bool:
    return category.kind is Kind.TOTAL or category.code == TOTAL


def _heading(reading: Reading, chosen: tuple[Category, ...]) -> str:
    words = ", ".join(reading.label(category) for category in chosen)
    words = words or reading.figure.table.measure.unit.many[reading.language]
    return words[:1].upper() + words[1:]
