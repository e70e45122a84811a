"""Numbers as suppliers write them. What can be read in two ways is not read at all."""

import math
import re

from inbeeld.deliveries.faults import Fault
from inbeeld.deliveries.grids import Plain, shown, words_of

DIGITS = 12
"""A count has no more digits than this."""

_WHOLE = re.compile(r"[0-9]{1,12}")
_LONG = re.compile(r"[0-9]{13,}")
_GROUPED = re.compile(r"[0-9]{1,3}(?:[.,][0-9]{3})+")
_SPACED = re.compile(r"[0-9]{1,3}(?:[\s'’][0-9]{3})+")
_DECIMAL = re.compile(r"([0-9]{1,12})[.,]([0-9]{1,12})")
_NEGATIVE = re.compile(r"[-−–]\s*[0-9][0-9.,]*")
_LOOK_ALIKES = str.maketrans("oOlI|SsB", "00111558")


def read_count(raw: Plain) -> int | Fault:
    """A whole number of zero or more.

    >>> read_count("12"), read_count("12,0"), read_count("12o").meant
    (12, 12, '120')
    >>> read_count("1.234").entry
    'count-unclear'
    """
    if isinstance(raw, int | float) and not isinstance(raw, bool):
        return _from_number(raw)
    words = words_of(raw)
    if _WHOLE.fullmatch(words):
        return int(words)
    return _from_words(words)


def _from_number(number: float) -> int | Fault:
    found = shown(number)
    if isinstance(number, float) and not math.isfinite(number):
        return Fault("count-text", {"value": found}, found=found)
    if number < 0:
        return Fault("count-negative", {"value": found}, found=found)
    if number >= 10**DIGITS:
        return _too_large(found)
    return int(number) if number == int(number) else Fault("count-decimals", {"value": found}, found=found)


def _too_large(found: str) -> Fault:
    return Fault("count-too-large", {"value": found, "digits": DIGITS}, found=found)


def _from_words(words: str) -> int | Fault:
    found = shown(words)
    if _NEGATIVE.fullmatch(words):
        return Fault("count-negative", {"value": found}, found=found)
    if _LONG.fullmatch(words):
        return _too_large(found)
    if _GROUPED.fullmatch(words):
        return Fault("count-unclear", {"value": found}, found=found)
    decimal = _DECIMAL.fullmatch(words)
    if decimal and set(decimal[2]) == {"0"}:
        return int(decimal[1])
    if decimal:
        return Fault("count-decimals", {"value": found}, found=found)
    return Fault("count-text", {"value": found}, found=found, meant=_meant(words))


def _meant(words: str) -> str | None:
    """A number that the words look like: letters for digits, or blanks between thousands."""
    likely = re.sub(r"[\s'’]", "", words) if _SPACED.fullmatch(words) else words.translate(_LOOK_ALIKES)
    has_digit = any(letter in "0123456789" for letter in words)
    return str(int(likely)) if has_digit and _WHOLE.fullmatch(likely) else None


def read_percentage(raw: Plain) -> float | Fault:
    """A number from 0 to 100, with a decimal comma or point and perhaps a per cent sign.

    >>> read_percentage("32,3 %")
    32.3
    """
    found = shown(raw)
    number = _percentage(raw)
    if number is None or not math.isfinite(number):
        return Fault("percentage-text", {"value": found}, found=found)
    return number if 0 <= number <= 100 else Fault("percentage-range", {"value": found}, found=found)


def _percentage(raw: Plain) -> float | None:
    if isinstance(raw, int | float) and not isinstance(raw, bool):
        # beyond any percentage, and perhaps beyond what a float can hold
        return float(raw) if abs(raw) < 10**DIGITS else None
    words = words_of(raw).removesuffix("%").strip()
    if _NEGATIVE.fullmatch(words):
        return -1.0
    return float(words.replace(",", ".")) if _WHOLE.fullmatch(words) or _DECIMAL.fullmatch(words) else None
