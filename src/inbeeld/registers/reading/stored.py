"""Values as a file stores them, and as Python may hold them. What it cannot hold becomes a doubt, and no error."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import numpy as np
import pyarrow as pa  # type: ignore[import-untyped]  # it ships no types
import pyarrow.compute as pc  # type: ignore[import-untyped]  # the same

from inbeeld.declarations import CODES_APART
from inbeeld.registers.reading.doubts import Doubt

_PER_DAY = {"s": 86_400, "ms": 86_400_000, "us": 86_400_000_000, "ns": 86_400_000_000_000}
_FIRST, _LAST = date.min.toordinal(), date.max.toordinal()
_EPOCH = date(1970, 1, 1).toordinal()
_TEXT = (pa.types.is_string, pa.types.is_large_string, pa.types.is_string_view)
_SINGLE = (
    *(pa.types.is_integer, pa.types.is_floating, pa.types.is_boolean, pa.types.is_decimal),
    *(pa.types.is_date, pa.types.is_timestamp),
)
_LISTS = (pa.types.is_list, pa.types.is_large_list, pa.types.is_fixed_size_list)


def is_text(kind: pa.DataType) -> bool:
    """Whether a column of this type holds text."""
    return any(test(kind) for test in _TEXT)


def readable(raw: pa.Array, *, several: bool) -> pa.Array | None:
    """The column in a type of which every value can be told apart; None if it holds no single values.

    Args:
        raw: the column as it is stored.
        several: whether a value may be several codes; then a list of them is one way to write them.
    """
    kind = raw.type.value_type if pa.types.is_dictionary(raw.type) else raw.type
    if pa.types.is_null(kind):
        return raw.cast(pa.string())
    if pa.types.is_string_view(kind):
        return raw.cast(pa.string())
    if is_text(kind) or any(test(kind) for test in _SINGLE):
        return raw
    return _joined(raw) if several and any(test(kind) for test in _LISTS) and is_text(kind.value_type) else None


def values_of(different: pa.Array) -> list[Any]:
    """The values of a column, with a doubt in the place of each that Python cannot hold."""
    kind = different.type
    if pa.types.is_timestamp(kind):
        return list(_moments(different))
    if pa.types.is_date(kind):
        return list(_days(different))
    return texts_of(different) if is_text(kind) else list(different.to_pylist())


def texts_of(different: pa.Array) -> list[Any]:
    """The same of a column of text."""
    if is_utf8(different):
        return list(different.to_pylist())
    large = pa.types.is_large_string(different.type)
    return [_text(letters) for letters in different.view(pa.large_binary() if large else pa.binary()).to_pylist()]


def is_utf8(text: pa.Array) -> bool:
    """Whether all of a column of text is in UTF-8, as its type promises."""
    try:
        text.validate(full=True)
    except pa.ArrowInvalid:
        return False
    return True


def _text(letters: bytes | None) -> Any:
    try:
        return None if letters is None else letters.decode()
    except UnicodeDecodeError:
        return Doubt.NO_TEXT


def _joined(raw: pa.Array) -> pa.Array | None:
    """Lists of codes as one text each, without the places in which there is none."""
    # taken row by row, or what is a slice could not be put together anew
    lists = raw.cast(pa.list_(pa.string())).take(pa.array(range(len(raw))))
    words = pa.ListArray.from_arrays(lists.offsets, lists.values.fill_null(""), mask=lists.is_null())
    return pc.binary_join(words, CODES_APART)


def _moments(stored: pa.Array) -> Iterator[Any]:
    """Days for moments at which a day begins, by the clock of their own time zone."""
    per_day = _PER_DAY[stored.type.unit]
    days = _numbers(stored) // per_day + _EPOCH
    # a day to spare on both sides: the clock of another place
    held = (days > _FIRST) & (days < _LAST)
    clock = _clock(pc.if_else(pa.array(held), stored, None))
    there = stored.is_valid().to_numpy(zero_copy_only=False)
    if clock is None:
        yield from (Doubt.OTHER_TYPE if valid else None for valid in there)
        return
    for valid, fits, number in zip(there, held, _numbers(clock).tolist(), strict=True):
        day, rest = divmod(number, per_day)
        at_midnight = date.fromordinal(day + _EPOCH) if not rest else Doubt.MOMENT
        yield None if not valid else at_midnight if fits else Doubt.RANGE


def _clock(stored: pa.Array) -> pa.Array | None:
    """What the clock said where a moment was noted; None if nobody knows the time zone."""
    if stored.type.tz is None:
        return stored
    try:
        return pc.local_timestamp(stored)
    except pa.ArrowInvalid:
        return None


def _numbers(stored: pa.Array) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    numbers: np.ndarray[tuple[int], np.dtype[np.int64]] = stored.cast(pa.int64()).fill_null(0).to_numpy()
    return numbers


def _days(stored: pa.Array) -> Iterator[Any]:
    unit = pa.int64() if pa.types.is_date64(stored.type) else pa.int32()
    per_day = _PER_DAY["ms"] if pa.types.is_date64(stored.type) else 1
    for number in stored.cast(unit).to_pylist():
        day = None if number is None else number // per_day + _EPOCH
        yield None if day is None else date.fromordinal(day) if _FIRST <= day <= _LAST else Doubt.RANGE
