"""Published figures in words, for the commands that answer questions about them. The same words as on the pages."""

from inbeeld.disclosure import SafeTable
from inbeeld.publication.changes import Shown
from inbeeld.publication.fingerprints import KEPT
from inbeeld.publication.numbers import format_cell, format_end, format_percentage
from inbeeld.publication.statuses import STATUS_NAMES
from inbeeld.publication.tablefacts import break_label, break_text, facts_of
from inbeeld.tables import Cell, Number, Statistic, Status
from inbeeld.vocabulary import LANGUAGES, Language, Text

Fact = tuple[Text, Text]
"""A label and the words that belong to it."""


def facts(table: SafeTable) -> tuple[Fact, ...]:
    """What a table counts, of whom, when, by which definition and under which protection; and its breaks of method."""
    breaks = ((break_label(found), break_text(found)) for found in table.about.breaks)
    return (*((fact.label, fact.words) for fact in facts_of(table)), *breaks)


def shown(cell: Cell, statistic: Statistic) -> Shown:
    """A published cell with its words."""
    nl, en = (format_cell(cell, statistic, language) for language in LANGUAGES)
    return Shown(cell.value, cell.status.value, cell.lower, cell.upper, Text(nl, en))


def fingerprint_words(digest: str) -> Text:
    """The fingerprint of a delivered file, or that it is kept internally.

    >>> fingerprint_words("").en
    'fingerprint kept internally'
    """
    return Text.same(f"sha256 {digest}") if digest else KEPT


def status_words(status: Status) -> Text:
    """How a cell must be read, in a word or two."""
    return STATUS_NAMES[status]


def number_words(number: Number, statistic: Statistic = Statistic.COUNT) -> Text:
    """A number with the separators of each language, and a percentage with its sign."""
    if statistic is Statistic.SHARE:
        whole = float(number).is_integer()
        nl, en = (format_percentage(number, language, 0 if whole else 1) for language in LANGUAGES)
    else:
        nl, en = (format_end(number, language) for language in LANGUAGES)
    return Text(nl, en)


def in_digits(number: Number, language: Language) -> str:
    """A number with the separators of one language."""
    return format_end(number, language)
