"""Reads one value of a register: what it means by its contract, or what is wrong with it."""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from inbeeld.declarations import CODES_APART, UNLISTED, RegisterColumn, RegisterType
from inbeeld.registers.reading.doubts import Doubt
from inbeeld.registers.reading.looks import look_of_day
from inbeeld.vocabulary import Code, CodeList, plain, spellings_of

Outcome = tuple[Any, Doubt]
"""What a value means, None if it is missing or wrong, and what is wrong with it."""
Reader = Callable[[Any], Outcome]

_WRONG: Outcome = (None, Doubt.FORM)
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MONTH = re.compile(r"[0-9]{4}-[0-9]{2}")
_DIGITS = re.compile(r"[0-9]+")
_WHOLE = re.compile(r"-?[0-9]{1,18}")
_YES_NO = {"ja": True, "yes": True, "true": True, "1": True, "nee": False, "no": False, "false": False, "0": False}


def reader_of(column: RegisterColumn, codelists: Mapping[str, CodeList], reference_date: date | None) -> Reader:
    """Reads the values of a column, but for identifiers."""
    match column.type:
        case RegisterType.CODE:
            return _Codes(codelists[column.codelist or ""], several=False, unlisted=column.unlisted)
        case RegisterType.CODES:
            return _Codes(codelists[column.codelist or ""], several=True, unlisted=column.unlisted)
        case RegisterType.WHOLE:
            return lambda value: _within(_whole(_stripped(value)), column.lowest, column.highest)
        case RegisterType.YES_NO:
            return lambda value: _yes_no(_stripped(value))
    first, last = bounds_of(column, reference_date)
    read = _month if column.type is RegisterType.MONTH else _day
    return lambda value: _within(read(_stripped(value)), first, last)


def bounds_of(column: RegisterColumn, reference_date: date | None) -> tuple[date | None, date | None]:
    """The first and last day that a column may hold; None if there is no bound."""
    # from New Year's Day on: nobody is turned away for part of a year
    oldest = date(reference_date.year - column.oldest, 1, 1) if reference_date and column.oldest is not None else None
    known = [day for day in (column.first, oldest) if day is not None]
    return max(known, default=None), None if column.future else reference_date


class _Codes:
    """Reads codes by every way to write them. A total is no code of a row."""

    def __init__(self, codelist: CodeList, *, several: bool, unlisted: bool) -> None:
        self._codelist = codelist
        self._several = several
        self._unlisted = unlisted
        self._has_numbers = any(_DIGITS.fullmatch(words) for code in codelist.codes for words in spellings_of(code))

    def __call__(self, value: Any) -> Outcome:
        words = _as_words(value)
        if words is None:
            return None, Doubt.NONE
        if not isinstance(words, str):
            return None, Doubt.OTHER_TYPE
        parts = words.split(CODES_APART) if self._several else [words]
        codes = [self._code(part) for part in parts if part.strip()]
        if all(codes):
            return CODES_APART.join(sorted(set(codes))) or None, Doubt.NONE
        if self._unlisted:
            return CODES_APART.join(sorted({code or UNLISTED for code in codes})), _how_unlisted(codes)
        return None, Doubt.NUMBER if not self._has_numbers and _DIGITS.fullmatch(words) else Doubt.FORM

    def _code(self, words: str) -> str:
        found: Code | None = self._codelist.find(words)
        return found.id if found and found.kind != "total" and found.id != UNLISTED else ""


def _how_unlisted(codes: list[str]) -> Doubt:
    return Doubt.UNLISTED if any(codes) else Doubt.NONE_LISTED


def _as_words(value: Any) -> Any:
    """A value as a code may be written; as it is, if it is no text or whole number."""
    value = _whole_or_as_it_is(_stripped(value))
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _whole_or_as_it_is(value: Any) -> Any:
    if isinstance(value, float):
        return int(value) if value.is_integer() else value
    return int(value) if isinstance(value, Decimal) and value == value.to_integral_value() else value


def _stripped(value: Any) -> Any:
    """A value without the spaces around it; None if nothing is left, or it is not a number."""
    if isinstance(value, str):
        return value.strip() or None
    return None if value != value else value  # noqa: PLR0124  # only not-a-number differs from itself


def _within(outcome: Outcome, lowest: Any, highest: Any) -> Outcome:
    value, _ = outcome
    if value is None or ((lowest is None or lowest <= value) and (highest is None or value <= highest)):
        return outcome
    return None, Doubt.RANGE


def _day(value: Any) -> Outcome:
    if value is None:
        return None, Doubt.NONE
    if isinstance(value, datetime):
        return (None, Doubt.MOMENT) if value.time().isoformat() != "00:00:00" else (value.date(), Doubt.NONE)
    if isinstance(value, date):
        return value, Doubt.NONE
    return _written(value) if isinstance(value, str) and _DAY.fullmatch(value) else (None, look_of_day(value))


def _month(value: Any) -> Outcome:
    if isinstance(value, str):
        return _written(f"{value}-01") if _MONTH.fullmatch(value) else (None, look_of_day(value, month=True))
    day, doubt = _day(value)
    return (day.replace(day=1) if day else None), doubt


def _written(day: str) -> Outcome:
    try:
        return date.fromisoformat(day), Doubt.NONE
    except ValueError:
        return _WRONG


def _whole(value: Any) -> Outcome:
    if value is None:
        return None, Doubt.NONE
    if isinstance(value, bool):
        return _WRONG
    value = _whole_or_as_it_is(value)
    if isinstance(value, float | Decimal):
        return None, Doubt.DECIMALS
    if isinstance(value, int) and abs(value) < 10**18:
        return value, Doubt.NONE
    return (int(value), Doubt.NONE) if isinstance(value, str) and _WHOLE.fullmatch(value) else _WRONG


def _yes_no(value: Any) -> Outcome:
    if value is None:
        return None, Doubt.NONE
    known = _YES_NO.get(plain(str(_whole_or_as_it_is(value))))
    return _WRONG if known is None else (known, Doubt.NONE)
