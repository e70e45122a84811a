"""What a comment at a cell says: its status in words, its bounds, base and notes."""

from collections.abc import Iterator

from inbeeld.disclosure import SafeTable
from inbeeld.publication.cellnotes import cell_notes
from inbeeld.publication.numbers import format_base, format_number, speak_cell
from inbeeld.publication.statuses import STATUS_NAMES
from inbeeld.publication.tablefacts import capital
from inbeeld.publication.workbook.words import WORDS
from inbeeld.tables import Cell, Key, Number, Status
from inbeeld.vocabulary import Language

_SPEAK_FOR_THEMSELVES = frozenset({Status.VALUE, Status.DERIVED, Status.CLASS})


def remark_on(table: SafeTable, key: Key, language: Language) -> str | None:
    """The comment at a cell; None for a cell that speaks for itself."""
    notes = (note[language] for note in cell_notes(table, key))
    parts = (*_parts(table.cells[key], language), *notes)
    if not parts:
        return None
    words = "; ".join(parts)
    return capital(words)


def _parts(cell: Cell, language: Language) -> Iterator[str]:
    if cell.status not in _SPEAK_FOR_THEMSELVES:
        yield speak_cell(cell, language) or STATUS_NAMES[cell.status][language]
    if cell.has_number and cell.lower is not None and cell.upper is not None:
        words = "interval" if cell.status is Status.ESTIMATED else "bounds"
        yield _filled(words, language, lower=cell.lower, upper=cell.upper)
    if cell.base is not None and cell.numerator is not None:
        yield _filled("of", language, numerator=cell.numerator, base=cell.base)
    elif cell.base is not None:
        yield WORDS["base"][language].format(base=format_base(cell, language))


def _filled(words: str, language: Language, **numbers: Number) -> str:
    printed = {name: format_number(number, language, _decimals(number)) for name, number in numbers.items()}
    return WORDS[words][language].format(**printed)


def _decimals(number: Number) -> int:
    return 0 if float(number).is_integer() else 1
