"""What stands beneath the table of a sheet: its definition, signs, remarks, breaks and limitations."""

from collections.abc import Iterator

from inbeeld.disclosure import SafeTable
from inbeeld.publication.cellnotes import has_small_base, small_base_words
from inbeeld.publication.numbers import format_cell
from inbeeld.publication.statuses import STATUS_MEANINGS, STATUS_NAMES, qualifier_meaning, statuses_in
from inbeeld.publication.tablefacts import (
    DEFINITION,
    METHOD,
    PROTECTION,
    ROUNDING,
    break_label,
    break_words,
    capital,
    facts_of,
    sentence,
)
from inbeeld.publication.workbook.styles import PROVISIONAL
from inbeeld.publication.workbook.words import WORDS
from inbeeld.tables import WITH_NUMBER, Category, Key, Status
from inbeeld.vocabulary import Language

LONG_FACTS = (DEFINITION, METHOD, ROUNDING, PROTECTION)
"""Facts that stand beneath the table, as they take more than a few words."""
_PLAIN = (WITH_NUMBER - {Status.ESTIMATED, Status.PROVISIONAL}) | {Status.CLASS}
"""Statuses whose print explains itself."""
_FEW = 3
"""A remark on more cells than this does not name them: a comment at each of them says the same."""


def lines_beneath(table: SafeTable, language: Language) -> tuple[str, ...]:
    """The lines beneath a table, in reading order."""
    about = table.about
    return (
        *(f"{fact.label[language]}: {fact.words[language]}" for fact in facts_of(table) if fact.label in LONG_FACTS),
        *_signs(table, language),
        *_flag(table, language),
        *_remarks(table, language),
        *(f"{break_label(found)[language]}: {break_words(found, language)}" for found in about.breaks),
        *(f"{WORDS['limitation'][language]}: {limitation[language]}" for limitation in about.limitations),
    )


def _signs(table: SafeTable, language: Language) -> Iterator[str]:
    for status in statuses_in(table.cells.values()):
        if status not in _PLAIN:
            name = STATUS_NAMES[status][language]
            yield f"{_sign(table, status, language) or capital(name)}: {STATUS_MEANINGS[status][language]}"
    if not all(cell.is_exact for cell in table.cells.values()):
        yield qualifier_meaning(table)[language]


def _sign(table: SafeTable, status: Status, language: Language) -> str | None:
    """A sign with its name; None where a number stands that the name alone describes."""
    if status is Status.ESTIMATED:
        return None
    name = STATUS_NAMES[status][language]
    if status is Status.PROVISIONAL:
        return f"{PROVISIONAL[language]} {name}"
    cell = next(cell for cell in table.cells.values() if cell.status is status)
    return f"{format_cell(cell, table.statistic, language)} ({name})"


def _flag(table: SafeTable, language: Language) -> tuple[str, ...]:
    """What the flag at percentages of a small base means, where there are any."""
    found = any(has_small_base(table, cell) for cell in table.cells.values())
    return (small_base_words(table, language),) if found else ()


def _remarks(table: SafeTable, language: Language) -> Iterator[str]:
    """The remarks on single cells, so that they print: comments do not."""
    noted: dict[str, list[Key]] = {}
    for key in table.keys():
        note = table.cells[key].note
        if note is not None:
            noted.setdefault(note[language], []).append(key)
    for words, keys in noted.items():
        places = "; ".join(_place(table, key, language) for key in keys)
        yield f"{capital(places)}: {sentence(words)}" if len(keys) <= _FEW else sentence(words)


def _place(table: SafeTable, key: Key, language: Language) -> str:
    named: Iterator[Category] = (side.by_code[code] for side, code in zip(table.dimensions, key, strict=True))
    return ", ".join(category.label[language] for category in named)
