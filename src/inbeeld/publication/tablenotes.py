"""What stands under a data table: the protection, its signs, breaks of method, small bases and notes of cells."""

from collections.abc import Iterator, Mapping, Sequence

from inbeeld.disclosure import SafeTable
from inbeeld.publication.charts import Reading
from inbeeld.publication.numbers import format_date, format_number
from inbeeld.publication.statuses import STATUS_MEANINGS, STATUS_NAMES
from inbeeld.publication.tablefacts import sentence
from inbeeld.tables import WITH_NUMBER, Category, Cell, Statistic, Status
from inbeeld.vocabulary import Break, Text

FLAG = "*"
"""The sign of a percentage of a small base."""

_OLD = Text("{year}, oude telling", "{year}, old count")
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
_SMALL = Text(
    "{flag} Een percentage van minder dan {limit} {unit} is onzeker.",
    "{flag} A percentage of fewer than {limit} {unit} is uncertain.",
)
_UNKNOWN = Text("Het totaal telt ook wat niet in te delen is.", "The total also counts what cannot be assigned.")


def column_headings(reading: Reading, columns: Sequence[Category | None]) -> tuple[str, ...]:
    """The headings of columns; years before a break of method say so."""
    present = [column for column in columns if column]
    return tuple(_heading(reading, column) for column in present)


def _heading(reading: Reading, column: Category) -> str:
    label = reading.label(column)
    time = reading.figure.table.time
    if time and column in time.categories and column.code in reading.old_years:
        return _OLD[reading.language].format(year=label)
    return label


def notes_of(reading: Reading, cells: Mapping[str, Cell]) -> tuple[str, ...]:
    """The notes under a table, in a fixed order."""
    return tuple(
        dict.fromkeys(
            (
                *_breaks(reading),
                *_signs(reading, cells),
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
    if reading.figure.table.statistic is Statistic.SHARE and any(cell.base is not None for cell in cells.values()):
        yield _BASE[reading.language].format(unit=reading.figure.table.measure.unit.many[reading.language])


def has_small_base(table: SafeTable, cell: Cell) -> bool:
    """Whether a percentage rests on so few that its policy wants it flagged."""
    limit = table.policy.small_base
    is_share = table.statistic is Statistic.SHARE and cell.has_number
    return is_share and limit is not None and cell.base is not None and cell.base < limit


def _small_bases(reading: Reading, cells: Mapping[str, Cell]) -> Iterator[str]:
    table, language = reading.figure.table, reading.language
    if any(has_small_base(table, cell) for cell in cells.values()):
        limit = format_number(table.policy.small_base or 0, language)
        yield _SMALL[language].format(flag=FLAG, limit=limit, unit=table.measure.unit.many[language])


def _cell_notes(reading: Reading, cells: Mapping[str, Cell]) -> Iterator[str]:
    noted: dict[str, list[str]] = {}
    for place, cell in cells.items():
        if cell.note:
            noted.setdefault(cell.note[reading.language], []).append(place)
    for note, places in noted.items():
        yield f"{'; '.join(places)}: {note}" if len(places) <= 3 else note
