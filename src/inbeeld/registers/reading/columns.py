"""Reads a column of a register, a piece at a time: every different value once, however many rows have it."""

from typing import Any

import numpy as np
import pyarrow as pa  # type: ignore[import-untyped]  # it ships no types

from inbeeld.declarations import RegisterColumn, RegisterType
from inbeeld.registers.reading.doubts import Doubt, Doubts
from inbeeld.registers.reading.stored import readable, values_of
from inbeeld.registers.reading.values import Outcome, Reader

_REMEMBERED = 50_000
_ARROW = {"string": pa.string(), "date": pa.date32(), "int64": pa.int64(), "boolean": pa.bool_()}


class ColumnReader:
    """Reads the pieces of one column, and remembers what values mean for as long as they are few."""

    def __init__(self, read: Reader, column: RegisterColumn) -> None:
        """Reads values by ``read`` into the type that the shape asks of the column."""
        self._read = read
        self._type = _ARROW[column.kind_of_data]
        self._several = column.type is RegisterType.CODES
        self._known: dict[Any, Outcome] = {}
        self._last: tuple[pa.Array, pa.Array, Doubts] | None = None

    def __call__(self, raw: pa.Array) -> tuple[pa.Array, Doubts]:
        """What the values mean, null if they are missing or wrong, and what is wrong with each."""
        single = readable(raw, several=self._several)
        if single is None:
            there = raw.is_valid().to_numpy(zero_copy_only=False)
            return pa.nulls(len(raw), self._type), np.where(there, Doubt.OTHER_TYPE, Doubt.NONE).astype(np.uint8)
        coded = single if pa.types.is_dictionary(single.type) else single.dictionary_encode()
        values, doubts = self._meaning(coded.dictionary)
        places = coded.indices.fill_null(len(values)).to_numpy(zero_copy_only=False)
        return values.take(coded.indices), doubts[places]

    def _meaning(self, different: pa.Array) -> tuple[pa.Array, Doubts]:
        # pieces of one part of a file often share their list of different values
        if self._last and different.type != self._last[0].type:
            self._known.clear()  # the parts of a delivery differ, and 1 must not be taken for true
        if self._last is None or not different.equals(self._last[0]):
            outcomes = [self._outcome(value) for value in values_of(different)]
            values = pa.array([value for value, _ in outcomes], self._type)
            doubts = np.array([*(doubt for _, doubt in outcomes), Doubt.NONE], dtype=np.uint8)
            self._last = (different, values, doubts)
        return self._last[1], self._last[2]

    def _outcome(self, value: Any) -> Outcome:
        if value is None:
            return None, Doubt.NONE
        if isinstance(value, Doubt):
            return None, value
        if len(self._known) > _REMEMBERED:
            self._known.clear()
        found = self._known.get(value)
        if found is None:
            found = self._known[value] = self._read(value)
        return found
