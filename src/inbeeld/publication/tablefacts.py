"""What a reader must know of a published table, as labelled facts for data files, workbook and report."""

from dataclasses import dataclass
from datetime import date

from inbeeld.disclosure import SafeTable
from inbeeld.publication.numbers import format_date
from inbeeld.tables import Statistic
from inbeeld.vocabulary import LANGUAGES, Break, Language, Text


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing to know: its label and its words."""

    label: Text
    words: Text


UNIT = Text(nl="Telt", en="Counts")
POPULATION = Text(nl="Wie", en="Who")
PERIOD = Text(nl="Periode", en="Period")
SOURCE = Text(nl="Bron", en="Source")
DEFINITION = Text(nl="Definitie", en="Definition")
METHOD = Text(nl="Methode", en="Method")
ROUNDING = Text(nl="Afronding", en="Rounding")
PROTECTION = Text(nl="Bescherming", en="Protection")
_SHARE = Text(nl="aandeel van de {unit}, in procenten", en="share of the {unit}, as a percentage")
_CLASS = Text(nl="{unit}, in klassen", en="{unit}, in classes")
_BROKEN = Text(
    nl="{date}: {reason}. Vergelijk de jaren ervoor en erna niet.",
    en="{date}: {reason}. Do not compare the years before and after.",
)
_CHANGED = Text(
    nl="{date}: {reason}. De cijfers blijven vergelijkbaar.", en="{date}: {reason}. The figures remain comparable."
)
_BREAK = Text(nl="Breuk in de reeks", en="Break in the series")
_CHANGE = Text(nl="Verandering", en="Change")
_REFERENCE = Text(nl="{name}, peildatum {date}", en="{name}, reference date {date}")


def facts_of(table: SafeTable) -> tuple[Fact, ...]:
    """The facts of a table in reading order; what does not apply is left out."""
    about = table.about
    facts = (
        (UNIT, what_counts(table)),
        (POPULATION, about.population),
        (PERIOD, about.period_label),
        (SOURCE, source_of(table)),
        (DEFINITION, table.measure.definition.wording),
        (METHOD, about.method),
        (ROUNDING, about.rounding),
        (PROTECTION, table.wording),
    )
    return tuple(Fact(label, words) for label, words in facts if words is not None)


def what_counts(table: SafeTable) -> Text:
    """The unit of the numbers, such as "reports" or "share of the reports, as a percentage"."""
    unit = table.measure.unit.many
    patterns = {Statistic.SHARE: _SHARE, Statistic.CLASS: _CLASS}
    pattern = patterns.get(table.statistic)
    return unit if pattern is None else filled(pattern, unit=unit)


def source_of(table: SafeTable) -> Text:
    """The source with its reference date."""
    source = table.about.source
    return filled(_REFERENCE, name=source.name, date=day_in_words(source.reference_date))


def break_words(found: Break, language: Language) -> str:
    """A break of method in two sentences: when and what, and whether years may still be compared."""
    words = _CHANGED if found.comparable else _BROKEN
    return words[language].format(date=format_date(found.date, language), reason=found.reason[language].rstrip("."))


def break_text(found: Break) -> Text:
    """The same in each language."""
    nl, en = (break_words(found, language) for language in LANGUAGES)
    return Text(nl=nl, en=en)


def break_label(found: Break) -> Text:
    """What a change of method is called: only one after which years cannot be compared breaks the series."""
    return _CHANGE if found.comparable else _BREAK


def day_in_words(day: str) -> Text:
    """A day such as 2022-05-01 as it is written in each language."""
    nl, en = (format_date(date.fromisoformat(day), language) for language in LANGUAGES)
    return Text(nl=nl, en=en)


def filled(pattern: Text, **parts: Text) -> Text:
    """A pattern with its places filled in, in each language."""

    def fill(language: Language) -> str:
        return pattern[language].format(**{name: part[language] for name, part in parts.items()})

    nl, en = map(fill, LANGUAGES)
    return Text(nl=nl, en=en)


def sentence(words: str) -> str:
    """Words with a capital and a full stop.

    >>> sentence("reports of minors")
    'Reports of minors.'
    """
    start = capital(words)
    return start if start.endswith((".", "!", "?")) else f"{start}."


def capital(words: str) -> str:
    """Words with a capital at the start."""
    return words[:1].upper() + words[1:]
