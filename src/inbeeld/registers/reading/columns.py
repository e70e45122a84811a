"""Reads a column of a register, a piece at a time: every different value once, however many rows have it."""

from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa  # type: ignore[import-untyped]  # it ships no types

from inbeeld.registers.reading.values import Doubt, Outcome, Reader

Doubts = npt.NDArray[np.uint8]
_REMEMBERED = 50_000


class ColumnReader:
    """Reads the pieces of one column, and remembers what values mean for as long as they are few."""

    def __init__(self, read: Reader, kind: str) -> None:
        """Reads values by ``read`` into the type that the shape calls ``kind``."""
        self._read = read
        self._type = {"string": pa.string(), "date": pa.date32(), "int64": pa.int64(), "boolean": pa.bool_()}[kind]
        self._known: dict[Any, Outcome] = {}
        self._last: tuple[pa.Array, pa.Array, Doubts] | None = None

    def __call__(self, raw: pa.Array) -> tuple[pa.Array, Doubts]:
        """What the values mean, null if they are missing or wrong, and what is wrong with each."""
        coded = raw if pa.types.is_dictionary(raw.type) else _encodable(raw).dictionary_encode()
        values, doubts = self._meaning(coded.dictionary)
        places = coded.indices.fill_null(len(values)).to_numpy(zero_copy_only=False)
        return values.take(coded.indices), doubts[places]

    def _meaning(self, different: pa.Array) -> tuple[pa.Array, Doubts]:
        # pieces of one part of a file often share their list of different values
        if self._last and different.type != self._last[0].type:
            self._known.clear()  # the parts of a delivery differ, and 1 must not be taken for true
        if self._last is None or not different.equals(self._last[0]):
            outcomes = [self._outcome(value) for value in different.to_pylist()]
            values = pa.array([value for value, _ in outcomes], self._type)
            doubts = np.array([*(doubt for _, doubt in outcomes), Doubt.NONE], dtype=np.uint8)
            self._last = (different, values, doubts)
        return self._last[1], self._last[2]

    def _outcome(self, value: Any) -> Outcome:
        if value is None:
            return None, Doubt.NONE
        if len(self._known) > _REMEMBERED:
            self._known.clear()
        found = self._known.get(value)
        if found is None:
            found = self._known[value] = self._read(value)
        return found


def _encodable(raw: pa.Array) -> pa.Array:
    """The column in a type that can be told apart value by value; what is nested holds no single value."""
    if pa.types.is_null(raw.type):
        return raw.cast(pa.string())
    if pa.types.is_nested(raw.type):
        return pa.array(["{}"] * len(raw), pa.string())
    return raw
