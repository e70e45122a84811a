"""What stands under a data table: the protection, its signs, breaks of method, bases and notes of cells."""

from collections.abc import Iterator, Mapping, Sequence

from inbeeld.publication.cellnotes import (
    DERIVED_BASE,
    has_derived_base,
    has_small_base,
    label_of,
    small_base_words,
)
from inbeeld.publication.charts import Reading
from inbeeld.publication.numbers import format_date
from inbeeld.publication.statuses import STATUS_MEANINGS, STATUS_NAMES, qualifier_meaning
from inbeeld.publication.tablefacts import sentence
from inbeeld.tables import WITH_NUMBER, Category, Cell, Statistic, Status
from inbeeld.vocabulary import Break, Text

_BREAK = Text(
    "Breuk op {day}: {reason}. Jaren ervoor zijn niet te vergelijken met jaren erna.",
    "Break on {day}: {reason}. Years before it cannot be compared with years after it.",
)
_CHANGE = Text(
    "Verandering op {day}: {reason}. De cijfers blijven vergelijkbaar.",
    "Change on {day}: {reason}. The figures remain comparable.",
)
_BASE = Text(
    "Tussen haakjes staat de basis: het aantal {unit} waarvan het percentage is genomen.",
    "The base stands in brackets: the number of {unit} that the percentage is taken of.",
)
_DERIVED = Text(
    "Afgeleid: niet geteld, maar berekend uit andere cijfers van dezelfde bron, zoals een percentage.",
    "Derived: not counted, but calculated from other figures of the same source, such as a percentage.",
)
_COUNTED = Text("Wel geteld: {places}.", "Counted: {places}.")
_BOUNDS = Text(
    "Tussen haakjes staan de grenzen die volgen uit afronding in de bron.",
    "The bounds in brackets follow from rounding in the source.",
)
_UNKNOWN = Text("Het totaal telt ook wat niet in te delen is.", "The total also counts what cannot be assigned.")


def column_headings(reading: Reading, columns: Sequence[Category | None]) -> tuple[str, ...]:
    """The headings of columns; years before a break of method say so."""
    present = [column for column in columns if column]
    return tuple(label_of(reading.figure.table, column, reading.language) for column in present)


def notes_of(reading: Reading, rows: Mapping[str, Mapping[str, Cell]]) -> tuple[str, ...]:
    """The notes under a table, in a fixed order.

    Args:
        reading: the figure.
        rows: the printed cells by the heading of their row and the name of their column; "" for the only column.
    """
    cells = {
        ", ".join(filter(None, (row, column))): cell for row, held in rows.items() for column, cell in held.items()
    }
    return tuple(
        dict.fromkeys(
            (
                *_breaks(reading),
                *_signs(reading, cells),
                *_derived(reading, rows),
                reading.figure.table.wording[reading.language],
                *_unassigned(reading),
                *_bases(reading, cells),
                *_small_bases(reading, cells),
                *_cell_notes(reading, cells),
            )
        )
    )


def _breaks(reading: Reading) -> Iterator[str]:
    time = reading.figure.table.time
    years = [int(category.code) for category in reading.chosen(time)] if time else []
    for found in reading.figure.table.about.breaks:
        if years and years[0] < found.date.year <= years[-1]:
            yield _break_words(reading, found)


def _break_words(reading: Reading, found: Break) -> str:
    language = reading.language
    words = (_CHANGE if found.comparable else _BREAK)[language]
    day = format_date(found.date, language)
    reason = found.reason[language].rstrip(".")
    return words.format(day=day, reason=reason[:1].lower() + reason[1:])


def _signs(reading: Reading, cells: Mapping[str, Cell]) -> Iterator[str]:
    # numbers and classes explain themselves; an estimate and every sign that stands for no number do not
    plain = (WITH_NUMBER - {Status.ESTIMATED, Status.PROVISIONAL}) | {Status.CLASS}
    found = {cell.status: cell for cell in cells.values() if cell.status not in plain}
    for status in (status for status in Status if status in found):
        sign = _sign(reading, found[status])
        yield f"{sign}: {STATUS_MEANINGS[status][reading.language]}"
    if not all(cell.is_exact for cell in cells.values()):
        yield qualifier_meaning(reading.figure.table)[reading.language]


def _derived(reading: Reading, rows: Mapping[str, Mapping[str, Cell]]) -> Iterator[str]:
    """That counts were calculated; where a row as a whole was counted after all, its heading."""
    if reading.figure.table.statistic is not Statistic.COUNT:
        return
    derived = [cell for held in rows.values() for cell in held.values() if cell.status is Status.DERIVED]
    if not derived:
        return
    language = reading.language
    counted = [row for row, held in rows.items() if not any(cell.status is Status.DERIVED for cell in held.values())]
    parts = [_DERIVED[language], *([_COUNTED[language].format(places=", ".join(counted))] if counted else [])]
    if any(cell.lower is not None and cell.upper is not None for cell in derived):
        parts.append(_BOUNDS[language])
    yield " ".join(parts)


def _sign(reading: Reading, cell: Cell) -> str:
    name = STATUS_NAMES[cell.status][reading.language]
    if cell.has_number:
        return sentence(name).rstrip(".")
    return f"{reading.text(cell)} ({name})"


def _unassigned(reading: Reading) -> tuple[str, ...]:
    dimensions = reading.figure.table.dimensions
    found = any(d.total and len(d.parts) > len(d.items) for d in dimensions)
    return (_UNKNOWN[reading.language],) if found else ()


def _bases(reading: Reading, cells: Mapping[str, Cell]) -> Iterator[str]:
    # an interval takes the place in brackets
    printed = (cell for cell in cells.values() if cell.lower is None or cell.upper is None)
    if reading.figure.table.statistic is Statistic.SHARE and any(cell.base is not None for cell in printed):
        yield _BASE[reading.language].format(unit=reading.figure.table.measure.unit.many[reading.language])
    if any(has_derived_base(reading.figure.table, cell) for cell in cells.values()):
        yield sentence(DERIVED_BASE[reading.language])


def _small_bases(reading: Reading, cells: Mapping[str, Cell]) -> Iterator[str]:
    table = reading.figure.table
    if any(has_small_base(table, cell) for cell in cells.values()):
        yield small_base_words(table, reading.language)


def _cell_notes(reading: Reading, cells: Mapping[str, Cell]) -> Iterator[str]:
    noted: dict[str, list[str]] = {}
    for place, cell in cells.items():
        if cell.note:
            noted.setdefault(cell.note[reading.language], []).append(place)
    for note, places in noted.items():
        yield f"{'; '.join(places)}: {note}" if len(places) <= 3 else note
