"""Categories that are stretches of a scale: years, ages, months. *Up to 12* is *up to 11* and *12* together."""

import re
from typing import NamedTuple

YEARS = "years"
MONTHS = "months"
NUMBERS = "numbers"

_YEARS = re.compile(r"((?:19|20)\d\d)(?:\s*(?:[-–/]|to|tot en met|t/m)\s*((?:19|20)?\d\d))?", re.IGNORECASE)
_UNIT = r"(?:\s*(?:years?(?: old)?|jaar))?"
_RANGE = re.compile(rf"(\d{{1,3}})\s*(?:[-–/]|to|tot en met|t/m)\s*(\d{{1,3}}){_UNIT}", re.IGNORECASE)
_ONE = re.compile(rf"(\d{{1,3}}){_UNIT}", re.IGNORECASE)
_UP_TO = re.compile(
    rf"(?:up to(?: and including)?|until|t/m|tot en met|≤|<=)\s*(\d{{1,3}}){_UNIT}(?: and younger)?", re.IGNORECASE
)
_BELOW = re.compile(rf"(?:under|below|younger than|onder|jonger dan|<)\s*(\d{{1,3}}){_UNIT}", re.IGNORECASE)
_MONTH = (
    *(("january", "januari", "jan"), ("february", "februari", "feb"), ("march", "maart", "mar", "mrt")),
    *(("april", "apr"), ("may", "mei"), ("june", "juni", "jun"), ("july", "juli", "jul")),
    *(("august", "augustus", "aug"), ("september", "sep"), ("october", "oktober", "oct", "okt")),
    *(("november", "nov"), ("december", "dec")),
)
_MONTHS = {word: number for number, words in enumerate(_MONTH, start=1) for word in words}
_BETWEEN = re.compile(r"\s*(?:[-–/]|\bto\b|\btot en met\b|\bt/m\b)\s*")


class Span(NamedTuple):
    """A stretch of a scale, both ends included."""

    scale: str
    first: int
    last: int

    def meets(self, other: "Span") -> bool:
        """Whether they have something in common."""
        return self.first <= other.last and other.first <= self.last


def span_of(words: str) -> Span | None:
    """The stretch that a category names; None if it names none. *Up to 12* has 12 in it, *under 12* has not.

    >>> span_of("2019-2021"), span_of("up to 11"), span_of("January-February")
    (Span(scale='years', first=2019, last=2021), Span(scale='numbers', first=0, last=11), \
Span(scale='months', first=1, last=2))
    """
    plain = words.strip().lower()
    return _years(plain) or _numbers(plain) or _months(plain)


def _years(words: str) -> Span | None:
    found = _YEARS.fullmatch(words)
    if found is None:
        return None
    last = found[2] or found[1]
    return _span(YEARS, int(found[1]), int(last if len(last) > 2 else found[1][:2] + last))


def _numbers(words: str) -> Span | None:
    if found := _RANGE.fullmatch(words):
        return _span(NUMBERS, int(found[1]), int(found[2]))
    if found := _ONE.fullmatch(words):
        return _span(NUMBERS, int(found[1]), int(found[1]))
    if found := _UP_TO.fullmatch(words):
        return _span(NUMBERS, 0, int(found[1]))
    found = _BELOW.fullmatch(words)
    return _span(NUMBERS, 0, int(found[1]) - 1) if found else None


def _months(words: str) -> Span | None:
    ends = [_MONTHS.get(word) for word in _BETWEEN.split(words)]
    first, last = ends[0], ends[-1]
    return None if first is None or last is None or len(ends) > 2 else _span(MONTHS, first, last)


def _span(scale: str, first: int, last: int) -> Span | None:
    return Span(scale, first, last) if first <= last else None
