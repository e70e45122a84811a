"""Finds numbers that a person typed: digits of every script, signs such as ½ and Ⅳ, words for large numbers."""

import html
import re
import unicodedata

from inbeeld.vocabulary import Language

_ENTITY = re.compile(r"&[A-Za-z]+;")
_NUMBER_WORDS: dict[Language, re.Pattern[str]] = {
    "nl": re.compile(
        r"\b(?:\w*(?:twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig|honderd|duizend)"
        r"|honderden|duizenden|miljoen(?:en)?|miljard(?:en)?"
        r"|de helft van|een derde van|twee derde|een kwart van|driekwart van|drie kwart)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)|hundreds?|thousands?|millions?|billions?"
        r"|half of|a third of|two thirds|a quarter of|three quarters)\b",
        re.IGNORECASE,
    ),
}


def typed_number(text: str, language: Language) -> tuple[int, int] | None:
    """Where a number was typed by hand in a text, from and until, or None.

    Every character that has a numeric value counts, also when it is written as an HTML entity. Of number words only
    those from twenty up and plain fractions are known: small ones cannot be told from other words (*een* is an article)
    or belong to a rule rather than a count (*zeven dagen*, *jonger dan achttien*). A small number in words must
    therefore be seen by the person who reads the text.

    >>> typed_number("in ½ jaar", "nl"), typed_number("ruim tweehonderd", "nl"), typed_number("één kind", "nl")
    ((3, 4), (5, 16), None)
    """
    found = [(place, place + 1) for place, sign in enumerate(text) if _is_number(sign)]
    found += [match.span() for match in _ENTITY.finditer(text) if any(map(_is_number, html.unescape(match[0])))]
    found += [match.span() for match in _NUMBER_WORDS[language].finditer(text)]
    return min(found, default=None)


def _is_number(sign: str) -> bool:
    return unicodedata.numeric(sign, None) is not None
