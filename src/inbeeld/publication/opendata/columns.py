"""The columns of a data file. CSV, Parquet and both kinds of metadata are all written from these."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from inbeeld.disclosure import SafeTable
from inbeeld.errors import EditionError
from inbeeld.publication.cellnotes import cell_notes
from inbeeld.publication.opendata.headings import DESCRIPTIONS, HEADINGS, TOTAL_CODE
from inbeeld.tables import Dimension, Statistic, Status
from inbeeld.vocabulary import LANGUAGES, Language, Qualifier, Text

Value = str | int | float | None
PERCENT = "percent"
_YEAR = re.compile(r"\d{4}")


class ValueType(StrEnum):
    """What the values of a column are."""

    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"
    YEAR = "year"


@dataclass(frozen=True)
class Column:
    """One column, with its values in row order.

    Attributes:
        language: of the words in it; None for codes and numbers.
        required: whether every row has a value.
        allowed: the only values there can be, if they are few.
    """

    name: str
    title: Text
    type: ValueType
    values: tuple[Value, ...]
    description: Text | None = None
    language: Language | None = None
    required: bool = False
    key: bool = False
    allowed: tuple[str, ...] = ()


def columns_of(table: SafeTable) -> tuple[Column, ...]:
    """The columns of a table: for each dimension its code and labels, then what is known of each cell.

    Raises:
        EditionError: if a dimension has the name of a fixed column.
    """
    sides = [column for place in range(len(table.dimensions)) for column in _side(table, place)]
    taken = sorted({column.name for column in sides} & set(HEADINGS))
    if taken:
        raise EditionError(
            f"Table {table.id} has a dimension '{taken[0]}', which is a fixed column of data files. Rename it."
        )
    return (*sides, *_figures(table))


def _side(table: SafeTable, place: int) -> tuple[Column, ...]:
    dimension = table.dimensions[place]
    codes = [key[place] for key in table.keys()]
    code = Column(
        dimension.id, dimension.label, *_code_type(dimension, codes), _totals(dimension), required=True, key=True
    )
    if all(category.label == Text.same(category.code) for category in dimension):
        return (code,)
    return (code, *(_labels(dimension, codes, language) for language in LANGUAGES))


def _code_type(dimension: Dimension, codes: list[str]) -> tuple[ValueType, tuple[Value, ...]]:
    if dimension.is_time and all(_YEAR.fullmatch(category.code) for category in dimension):
        return ValueType.YEAR, tuple(map(int, codes))
    return ValueType.STRING, tuple(codes)


def _totals(dimension: Dimension) -> Text | None:
    if dimension.total is None:
        return None
    code = dimension.total.code
    return Text(nl=TOTAL_CODE.nl.format(code=code), en=TOTAL_CODE.en.format(code=code))


def _labels(dimension: Dimension, codes: list[str], language: Language) -> Column:
    words = {category.code: category.label[language] for category in dimension}
    return Column(
        f"{dimension.id}_label_{language}",
        dimension.label,
        ValueType.STRING,
        tuple(words[code] for code in codes),
        language=language,
        required=True,
    )


def _figures(table: SafeTable) -> tuple[Column, ...]:
    cells = tuple(table.cells[key] for key in table.keys())
    unit = PERCENT if table.statistic is Statistic.SHARE else table.measure.unit.id
    whole = ValueType.NUMBER if table.statistic in (Statistic.SHARE, Statistic.NUMBER) else ValueType.INTEGER
    return (
        _numbers("value", whole, [cell.value for cell in cells]),
        _words("unit", (unit for _ in cells), required=True),
        replace(_words("status", (cell.status.value for cell in cells), required=True), allowed=tuple(Status)),
        replace(_words("qualifier", (cell.qualifier for cell in cells)), allowed=tuple(Qualifier)),
        _numbers("lower", whole, [cell.lower for cell in cells]),
        _numbers("upper", whole, [cell.upper for cell in cells]),
        _numbers("base", ValueType.INTEGER, [cell.base for cell in cells]),
        _numbers("numerator", ValueType.INTEGER, [cell.numerator for cell in cells]),
        _notes("note_nl", table, "nl"),
        _notes("note", table, "en"),
    )


def _numbers(name: str, expected: ValueType, values: Iterable[int | float | None]) -> Column:
    """A column of numbers; one fraction, as in the bound of an interval, makes it a column of fractions."""
    held = tuple(values)
    fractions = expected is ValueType.NUMBER or any(isinstance(value, float) for value in held)
    numbers = tuple(None if value is None else float(value) if fractions else value for value in held)
    kind = ValueType.NUMBER if fractions else ValueType.INTEGER
    return Column(name, HEADINGS[name], kind, numbers, DESCRIPTIONS[name])


def _words(name: str, values: Iterable[str | None], *, required: bool = False) -> Column:
    return Column(name, HEADINGS[name], ValueType.STRING, tuple(values), DESCRIPTIONS[name], required=required)


def _notes(name: str, table: SafeTable, language: Language) -> Column:
    notes = ("; ".join(note[language] for note in cell_notes(table, key)) or None for key in table.keys())
    return replace(_words(name, notes), language=language)
