"""Printed words as numbers, bounds and statuses."""

import re
from decimal import Decimal

from inbeeld.auditing.figures import Status

_NUMBER = re.compile(r"^-?[0-9]{1,15}(\.[0-9]{1,10})?$")
_BELOW = re.compile(r"^(<=?|≤)\s*(\d+)$")
_TOTAL_WORDS = {"total", "totals", "totaal", "totalen", "all", "alle", "allen", "samen", "overall", "together"}
_MOST_WORDS = 3


def number_of(words: str) -> Decimal | None:
    """A printed number with a decimal point, its decimals kept; None if it is none.

    >>> number_of("16.0"), number_of("12o")
    (Decimal('16.0'), None)
    """
    return Decimal(words) if _NUMBER.match(words) else None


def status_of(words: str) -> Status | None:
    """A printed status; nothing said is *observed*; None if it is not known."""
    try:
        return Status(words or Status.OBSERVED)
    except ValueError:
        return None


def limit_of(bound: str) -> Decimal | None:
    """The largest whole number that a bound such as ``<10`` leaves; None if it says nothing.

    >>> limit_of("<10"), limit_of("<=5")
    (Decimal('9'), Decimal('5'))
    """
    match = _BELOW.match(bound)
    if match is None:
        return None
    return Decimal(match[2]) - (1 if match[1] == "<" else 0)


def is_total_word(category: str) -> bool:
    """Whether a category is named as a total.

    >>> is_total_word("Gemiddeld / Totaal"), is_total_word("all_of_form"), is_total_word("at least one of all forms")
    (True, False, False)
    """
    words = re.findall(r"[^\W\d]+", category.lower())
    return len(words) <= _MOST_WORDS and not _TOTAL_WORDS.isdisjoint(words)


def listed(words: str, mark: str) -> tuple[str, ...]:
    """The parts of a list in one field.

    >>> listed("a.csv; b.csv", ";")
    ('a.csv', 'b.csv')
    """
    return tuple(part.strip() for part in words.split(mark) if part.strip())
