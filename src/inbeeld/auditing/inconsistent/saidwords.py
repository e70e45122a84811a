"""Numbers and limits in words: *fewer than ten*, *more than 100*, *five action lines*."""

import re
from dataclasses import dataclass
from decimal import Decimal

from inbeeld.auditing.figures import Figure
from inbeeld.auditing.inconsistent.sums import line
from inbeeld.vocabulary import Text

_NUMBERS = {
    "one": 1,
    "een": 1,
    "two": 2,
    "twee": 2,
    "three": 3,
    "drie": 3,
    "four": 4,
    "vier": 4,
    "five": 5,
    "vijf": 5,
    "six": 6,
    "zes": 6,
    "seven": 7,
    "zeven": 7,
    "eight": 8,
    "acht": 8,
    "nine": 9,
    "negen": 9,
    "ten": 10,
    "tien": 10,
    "eleven": 11,
    "elf": 11,
    "twelve": 12,
    "twaalf": 12,
    "thirteen": 13,
    "dertien": 13,
    "fourteen": 14,
    "veertien": 14,
    "fifteen": 15,
    "vijftien": 15,
    "sixteen": 16,
    "zestien": 16,
    "seventeen": 17,
    "zeventien": 17,
    "eighteen": 18,
    "achttien": 18,
    "nineteen": 19,
    "negentien": 19,
    "twenty": 20,
    "twintig": 20,
}
_LARGE = {"fifty": 50, "vijftig": 50, "hundred": 100, "honderd": 100}
_WORDS = {**_NUMBERS, **_LARGE}
_NUMBER = rf"(\d+|{'|'.join(_WORDS)})\b"
_LIMIT = re.compile(
    rf"\b(fewer than|less than|below|under|minder dan|more than|over|above|meer dan) {_NUMBER}", re.IGNORECASE
)
_ABOVE = {"more than", "over", "above", "meer dan"}
_LISTED = re.compile(rf"\b({'|'.join(_NUMBERS)}) [a-z]+", re.IGNORECASE)


@dataclass(frozen=True)
class Limit:
    """A limit that a statement puts on a count."""

    above: bool
    number: int

    def holds(self, figure: Figure) -> bool:
        """Whether a whole class is on the right side of it."""
        if self.above:
            return figure.lower is not None and figure.lower >= Decimal(self.number)
        return figure.upper is not None and figure.upper <= Decimal(self.number)

    @property
    def words(self) -> Text:
        """The limit in words."""
        if self.above:
            return line("boven de {n}", "above {n}", n=self.number)
        return line("onder de {n}", "below {n}", n=self.number)


def limits_in(statement: str) -> tuple[Limit, ...]:
    """The limits in a statement.

    >>> limits_in("places with more than 100 reports (below 200)")
    (Limit(above=True, number=100), Limit(above=False, number=200))
    """
    found = _LIMIT.findall(statement)
    return tuple(Limit(word.lower() in _ABOVE, _value(number)) for word, number in found)


def in_figures(name: str) -> int | None:
    """How many items a list's name says that it has, in words.

    >>> in_figures("the plan, five action lines"), in_figures("the plan of 2023")
    (5, None)
    """
    found = _LISTED.findall(name)
    number = _WORDS[found[-1].lower()] if found else None
    return number if number != 1 else None


def _value(words: str) -> int:
    return int(words) if words.isdecimal() else _WORDS[words.lower()]
