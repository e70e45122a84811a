"""The source line under a figure: who counted, what, of whom, how many and when. The same on page and paper."""

from inbeeld.publication.cellnotes import has_derived_base
from inbeeld.publication.charts import Reading
from inbeeld.publication.content import FigureContent
from inbeeld.publication.numbers import ABOUT, format_base
from inbeeld.publication.tablefacts import PERIOD, POPULATION, SOURCE, UNIT, what_counts
from inbeeld.tables import Cell, Dimension, Statistic, Status
from inbeeld.vocabulary import Language, Text

_N_OF_YEAR = Text("N in {year}", "N in {year}")
_IN_TABLE = Text("in de tabel", "in the table")
_NOT_STATED = Text("niet vermeld", "not stated")
_FEW = 3
_WITH_BASE = (Statistic.SHARE, Statistic.NUMBER)
"""What says nothing of how many it is about by itself."""


def source_line(figure: FigureContent, language: Language) -> tuple[tuple[str, str], ...]:
    """Pairs of label and words."""
    table = figure.table
    reading = Reading(figure, language)
    return (
        (SOURCE[language], table.about.source.name[language]),
        (UNIT[language], what_counts(table)[language]),
        (POPULATION[language], table.about.population[language]),
        _number(reading),
        (PERIOD[language], period_of(reading)),
    )


def period_of(reading: Reading) -> str:
    """The years that the figure shows, or the period in words."""
    about = reading.figure.table.about
    if about.period_words is not None:
        return about.period_words[reading.language]
    time = reading.figure.table.time
    codes = [category.code for category in reading.chosen(time)] if time else []
    if not codes:
        return about.period.label
    return codes[0] if len(codes) == 1 else f"{codes[0]}-{codes[-1]}"


def _number(reading: Reading) -> tuple[str, str]:
    """N as it was published: the total of the period or of the newest year, or its parts where there is no total."""
    table = reading.figure.table
    if table.statistic in _WITH_BASE and all(cell.base is None for cell in table.cells.values()):
        return "N", _NOT_STATED[reading.language]
    one = _one_base(reading)
    if one is not None:
        return "N", _as_number(reading, one)
    where, label = _newest(reading)
    open_sides = [side for side in table.dimensions if side.id not in where and side.total is None]
    if not open_sides:
        return label, _as_number(reading, table.cell(**where))
    if len(open_sides) > 1:
        return "N", _IN_TABLE[reading.language]
    return _parts(reading, open_sides[0], where, label)


def _one_base(reading: Reading) -> Cell | None:
    """A cell with the base of all percentages, if they are all of the same persons."""
    table = reading.figure.table
    cells = [cell for cell in table.cells.values() if cell.has_number]
    same = table.statistic in _WITH_BASE and table.time is None and len({cell.base for cell in cells}) == 1
    return cells[0] if same else None


def _newest(reading: Reading) -> tuple[dict[str, str], str]:
    table = reading.figure.table
    named = {side.id for side in table.dimensions if side.id in (reading.figure.series, reading.figure.facet)}
    where = {name: code for name, code in reading.fixed.items() if name not in named}
    if table.time is None:
        return where, "N"
    if table.time.total is not None and reading.chosen(table.time) == table.time.items:
        whole = reading.label(table.time.total)
        label = "N" if whole == period_of(reading) else _N_OF_YEAR[reading.language].format(year=whole)
        return {**where, table.time.id: table.time.total.code}, label
    newest = reading.chosen(table.time)[-1]
    return {**where, table.time.id: newest.code}, _N_OF_YEAR[reading.language].format(year=newest.code)


def _parts(reading: Reading, side: Dimension, where: dict[str, str], label: str) -> tuple[str, str]:
    table = reading.figure.table
    cells = {
        reading.label(category): table.cell(**{**where, side.id: category.code}) for category in reading.chosen(side)
    }
    if len(cells) > _FEW or not all(cell.has_number for cell in cells.values()):
        return "N", _IN_TABLE[reading.language]
    return label, ", ".join(f"{name} {_as_number(reading, cell)}" for name, cell in cells.items())


def _as_number(reading: Reading, cell: Cell) -> str:
    """The number, or the base of a percentage; "circa" where it was not counted but worked out."""
    table, language = reading.figure.table, reading.language
    if table.statistic in _WITH_BASE and cell.base is not None:
        number, derived = format_base(cell, language), cell.base_qualifier is None and has_derived_base(table, cell)
    else:
        number, derived = reading.text(cell), cell.is_exact and cell.status is Status.DERIVED
    return f"{ABOUT[language]} {number}" if derived else number
