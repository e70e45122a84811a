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
    days = np.floor_divide(stored.cast(pa.int64()).fill_null(0).to_numpy(zero_copy_only=False), per_day) + _EPOCH
    # a day to spare on both sides: the clock of another place
    held = (days > _FIRST) & (days < _LAST)
    known = pc.if_else(pa.array(held), stored, None)
    clock = pc.local_timestamp(known) if stored.type.tz else known
    parts = np.divmod(clock.cast(pa.int64()).fill_null(0).to_numpy(zero_copy_only=False), per_day)
    there = stored.is_valid().to_numpy(zero_copy_only=False)
    for valid, fits, day, rest in zip(there, held, *(part.tolist() for part in parts), strict=True):
        if not valid:
            yield None
        elif not fits:
            yield Doubt.RANGE
        else:
            yield Doubt.MOMENT if rest else date.fromordinal(day + _EPOCH)


def _days(stored: pa.Array) -> Iterator[Any]:
    unit = pa.int64() if pa.types.is_date64(stored.type) else pa.int32()
    per_day = _PER_DAY["ms"] if pa.types.is_date64(stored.type) else 1
    for number in stored.cast(unit).to_pylist():
        day = None if number is None else number // per_day + _EPOCH
        yield None if day is None else date.fromordinal(day) if _FIRST <= day <= _LAST else Doubt.RANGE
