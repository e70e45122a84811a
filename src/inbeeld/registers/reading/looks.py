"""What a value looks like that is no day, month or identifier as agreed. It is told instead of the value."""

import re
from datetime import date
from typing import Any

import pyarrow as pa  # type: ignore[import-untyped]  # it ships no types
import pyarrow.compute as pc  # type: ignore[import-untyped]  # the same

from inbeeld.registers.reading.doubts import Doubt, Doubts

_WRITTEN = (
    (re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[ T].*[0-9]{1,2}:[0-9]{2}.*"), Doubt.MOMENT),
    (re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}"), Doubt.DAY),
    (re.compile(r"[0-9]{8}|[0-9]{6}"), Doubt.COMPACT),
    (re.compile(r"([0-9]{1,2}[-/. ]){1,2}[0-9]{4}([ T].*)?"), Doubt.OTHER_ORDER),
)


def look_of_day(value: Any, *, month: bool = False) -> Doubt:
    """What a value looks like that is no day, or no month, as agreed."""
    if isinstance(value, str):
        found = next((doubt for pattern, doubt in _WRITTEN if pattern.fullmatch(value)), Doubt.FORM)
        return Doubt.FORM if found is Doubt.DAY and not (month and _exists(value)) else found
    return Doubt.NUMBER if isinstance(value, int | float) and not isinstance(value, bool) else Doubt.FORM


def looks_of_identifiers(raw: pa.Array, length: int) -> Doubts:
    """What identifiers look like that do not fit, and should have so many digits; 0 if any number will do."""
    text = pc.utf8_trim_whitespace(raw)
    digits = pc.match_substring_regex(text, "^[0-9]+$")
    short = pc.and_(digits, pc.less(pc.utf8_length(text), length))
    doubts: Doubts = pc.if_else(short, pa.scalar(Doubt.SHORT, pa.uint8()), pa.scalar(Doubt.FORM, pa.uint8())).to_numpy(
        zero_copy_only=False
    )
    return doubts


def _exists(day: str) -> bool:
    try:
        return bool(date.fromisoformat(day))
    except ValueError:
        return False
