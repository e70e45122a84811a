"""Counts of people that a writer typed in words: bound to no cell, and so protected by nothing."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from inbeeld.auditing.figures import Figure, Origin, Status
from inbeeld.auditing.findings import Finding, Kind, Severity, finding
from inbeeld.auditing.written import account_of, filled
from inbeeld.vocabulary import Language, Text

RULE = "number-in-words"
_NUMBERS: Mapping[Language, tuple[str, ...]] = {
    "nl": ("twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"),
    "en": ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
}
"""From two to twelve: *een* and *one* are mostly no numbers."""
_BOUND = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_NOT_A_BREAK = re.compile(r"[^\n]")

_TITLE = Text(
    nl="{place}: “{words}” is een getal in woorden dat aan geen cel is gebonden",
    en="{place}: “{words}” is a number in words that is bound to no cell",
)
_LINE = Text(
    nl="wat een schrijver zelf intypt, is niet beveiligd en verandert niet mee met de tabel",
    en="what a writer types is not protected, and does not change with the table",
)
_REPAIR = Text(
    nl="laat het getal uit een cel komen, of zeg het in woorden die geen aantal noemen",
    en="let the number come from a cell, or say it in words that name no count",
)


@dataclass(frozen=True, slots=True)
class TypedText:
    """What a writer typed: where it stands, its language, and the words with their Jinja2 blocks."""

    place: str
    language: Language
    words: str


def typed_counts(texts: Iterable[TypedText], people: Mapping[Language, Collection[str]]) -> Iterator[Finding]:
    """A finding for each number in words that stands directly before a word for people or reports.

    Args:
        texts: what was typed; what the functions in it fill in is not looked at.
        people: the words for people and reports in each language.
    """
    patterns = {language: _pattern(language, words) for language, words in people.items() if words}
    for text in texts:
        if text.language in patterns:
            yield from _in_text(text, patterns[text.language])


def _pattern(language: Language, people: Collection[str]) -> re.Pattern[str]:
    nouns = "|".join(map(re.escape, sorted(people, key=lambda word: (-len(word), word))))
    return re.compile(rf"\b({'|'.join(_NUMBERS[language])})[\s*_]+(?:{nouns})\b", re.IGNORECASE)


def _in_text(text: TypedText, pattern: re.Pattern[str]) -> Iterator[Finding]:
    # what is filled in becomes a sign that no word matches; line ends stay, so that lines can be counted
    plain = _BOUND.sub(lambda found: _NOT_A_BREAK.sub("|", found[0]), text.words)
    for found in pattern.finditer(plain):
        line = plain.count("\n", 0, found.start()) + 1
        said = Text.same(" ".join(found[0].split()))
        number = _NUMBERS[text.language].index(found[1].casefold()) + 2
        figure = Figure(
            id=f"{text.place}:{line}:{said.nl.casefold()}",
            table="",
            file=text.place,
            row=line,
            origin=Origin.TEXT,
            value=Decimal(number),
            status=Status.DERIVED,
            in_words=True,
            name=said,
        )
        account = account_of(filled(_TITLE, place=figure.place, words=said), (_LINE,), _REPAIR)
        yield finding(RULE, (Kind.RECOVERABLE, Severity.POSSIBLE), [figure], account)
