"""What an entry of the catalogue is, and how its words are filled in each language."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from babel.lists import format_list
from babel.numbers import format_decimal

from inbeeld.declarations import Severity
from inbeeld.vocabulary import LANGUAGES, Language, Text


@dataclass(frozen=True, slots=True)
class Entry:
    """A kind of finding.

    Attributes:
        message, advice: templates; the names in braces are filled by the check.
        blocks: whether the row (or, without a row, the file) cannot be used.
    """

    message: Text
    advice: Text
    severity: Severity = Severity.ERROR
    blocks: bool = False


@dataclass(frozen=True, slots=True)
class Either:
    """Words of which one is to be chosen; other runs of words are joined by "and"."""

    parts: tuple[Any, ...]


def fault(message: Text, advice: Text) -> Entry:
    """An entry that makes its row or file unusable."""
    return Entry(message, advice, blocks=True)


def warning(message: Text, advice: Text) -> Entry:
    """An entry at which somebody should look."""
    return Entry(message, advice, Severity.WARNING)


def fill(template: Text, words: Mapping[str, Any]) -> Text:
    """A template with its words, in every language.

    Whole numbers get the separators of the language; years and codes must be given as strings.

    >>> fill(Text(nl="{n} rijen", en="{n} rows"), {"n": 1954})["nl"]
    '1.954 rijen'
    """
    return Text(**{language: _fill(template[language], words, language) for language in LANGUAGES})


def _fill(template: str, words: Mapping[str, Any], language: Language) -> str:
    return template.format(**{name: _say(value, language) for name, value in words.items()})


def _say(value: Any, language: Language) -> str:
    if isinstance(value, Text):
        return value[language]
    if isinstance(value, int | float):
        return str(format_decimal(value, format="#,##0.##", locale=language))
    if isinstance(value, Either):
        return format_list([_say(part, language) for part in value.parts], style="or", locale=language)
    if isinstance(value, Iterable) and not isinstance(value, str):
        return format_list([_say(part, language) for part in value], locale=language)
    return printable(str(value))


def printable(words: str) -> str:
    """Words without control characters: a file must not be able to steer the terminal that shows a message."""
    return "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in words)
