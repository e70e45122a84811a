"""Where the figures of a table come from: delivered file, sheet, column and row, and what was done to them since.

An account tells places, never delivered values: a reader can follow every figure to its file, and nobody learns more
than what is published. Of a source that did not publish its figures itself it tells no rows and no fingerprint: as many
rows stand behind a hidden count of reports as it counts, and none behind a hidden 0.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from inbeeld.disclosure import SafeTable
from inbeeld.publication.rowranges import row_ranges
from inbeeld.publication.tablefacts import break_words, day_in_words, what_counts
from inbeeld.tables import Cell, Dimension, Key, Origin
from inbeeld.vocabulary import Language


@dataclass(frozen=True, slots=True)
class AccountFile:
    """A delivered file: its name and its SHA-256, which is empty where it is kept internally."""

    name: str
    digest: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where cells were read: a file, a sheet of it if it has any, columns by heading or letter, and rows ("2-6, 9")."""

    file: str
    sheet: str | None
    columns: tuple[str, ...]
    rows: str


@dataclass(frozen=True, slots=True)
class AccountRow:
    """A row of the table and the places that its cells were read from; none where nothing was delivered."""

    heading: str
    places: tuple[Place, ...]


@dataclass(frozen=True)
class Account:
    """The account of one table, in one language.

    Attributes:
        table: its id, as in the open data; ``title`` its name.
        counts: the unit of its numbers; ``population`` of whom; ``period`` over which years.
        definition: what counts, in the words of the contract.
        source: the organisation, with ``source_id`` and ``reference_date`` in words.
        files: the delivered files behind it.
        method: the formula in words; None where figures are as delivered.
        rounding: how figures were rounded, if they were; ``protection`` what the policy did.
        breaks: changes of method; ``limitations`` what the figures cannot say.
        places: the whole table's places, each once; ``rows`` the same by row, for a source that published its figures.
    """

    table: str
    title: str
    counts: str
    population: str
    period: str
    definition: str
    source: str
    source_id: str
    reference_date: str
    files: tuple[AccountFile, ...]
    method: str | None
    rounding: str | None
    protection: str
    breaks: tuple[str, ...]
    limitations: tuple[str, ...]
    places: tuple[Place, ...]
    rows: tuple[AccountRow, ...]


def account_of(table: SafeTable, language: Language) -> Account:
    """The account of a table."""
    about = table.about
    return Account(
        table=table.id,
        title=about.title[language],
        counts=what_counts(table)[language],
        population=about.population[language],
        period=about.period_label[language],
        definition=table.measure.definition.wording[language],
        source=about.source.name[language],
        source_id=about.source.id,
        reference_date=day_in_words(about.source.reference_date)[language],
        files=tuple(AccountFile(name, digest) for name, digest in about.source.files),
        method=about.method[language] if about.method else None,
        rounding=about.rounding[language] if about.rounding else None,
        protection=table.wording[language],
        breaks=tuple(break_words(found, language) for found in about.breaks),
        limitations=tuple(words[language] for words in about.limitations),
        places=_places(table),
        rows=_rows(table, language) if about.source.is_published else (),
    )


def _places(table: SafeTable) -> tuple[Place, ...]:
    found = places_of(table.cells.values())
    if table.about.source.is_published:
        return found
    columns: dict[tuple[str, str | None], dict[str, None]] = {}
    for place in found:
        columns.setdefault((place.file, place.sheet), {}).update(dict.fromkeys(place.columns))
    return tuple(Place(file, sheet, tuple(names), "") for (file, sheet), names in columns.items())


def places_of(cells: Iterable[Cell]) -> tuple[Place, ...]:
    """Where cells were read, as few places as will do: columns that were read in the same rows stand together."""
    read: dict[tuple[str, str | None, str], set[int]] = {}
    for origin in (origin for cell in cells for origin in cell.origins):
        read.setdefault(_column(origin), set()).update([] if origin.row is None else [origin.row])
    alike: dict[tuple[str, str | None, str], list[str]] = {}
    for (file, sheet, column), rows in sorted(read.items(), key=_reading_order):
        alike.setdefault((file, sheet, row_ranges(rows)), []).append(column)
    return tuple(
        Place(file, sheet, tuple(filter(None, columns)), rows) for (file, sheet, rows), columns in alike.items()
    )


def _column(origin: Origin) -> tuple[str, str | None, str]:
    return origin.file, origin.sheet, origin.column or ""


def _reading_order(read: tuple[tuple[str, str | None, str], set[int]]) -> tuple[str, str, int, str, int]:
    (file, sheet, column), rows = read
    return file, sheet or "", len(column) if column.isupper() else 0, column, min(rows, default=0)


def _rows(table: SafeTable, language: Language) -> tuple[AccountRow, ...]:
    """Cells by the categories of all sides but time, in reading order."""
    held: dict[str, list[Cell]] = {}
    for key, cell in table.cells.items():
        held.setdefault(_heading(table, key, language), []).append(cell)
    return tuple(AccountRow(heading, places_of(cells)) for heading, cells in held.items())


def _heading(table: SafeTable, key: Key, language: Language) -> str:
    sides: list[tuple[Dimension, str]] = [
        (side, code) for side, code in zip(table.dimensions, key, strict=True) if not side.is_time
    ]
    words = ", ".join(side.by_code[code].label[language] for side, code in sides)
    return words or what_counts(table)[language]
