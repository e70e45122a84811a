"""Quotes that are opened and not closed: they swallow rows, and a line break in a value gives them away."""

from pathlib import Path

import numpy as np
import pyarrow as pa  # type: ignore[import-untyped]  # it ships no types
import pyarrow.compute as pc  # type: ignore[import-untyped]  # the same

_LINE_BREAK = ord("\r")
_DATA = 2
"""Where the letters of a column of text stand among its buffers."""


def first_with_line_break(batch: pa.RecordBatch) -> int | None:
    """The place of the first row in which a value of text holds a line break."""
    found = [_first(column) for column in batch.columns if _may_have_one(column)]
    return min((place for place in found if place is not None), default=None)


def row_of_open_quote(path: Path, *, after: int) -> int | None:
    """The first row after another with an odd number of quotes, counted below the heading; None if there is none.

    It is only looked for where Arrow lost its way in a block.
    """
    with path.open("rb") as file:
        for row, line in enumerate(file):
            if row > after and line.count(b'"') % 2:
                return row
    return None


def _may_have_one(column: pa.Array) -> bool:
    """Whether a line break stands among the letters of a column: all of them are looked at in one go."""
    letters = column.buffers()[_DATA]
    if letters is None:
        return False
    # hardly any other letter comes before them; what does is looked at once more
    return bool((np.frombuffer(letters, np.uint8) <= _LINE_BREAK).any())


def _first(column: pa.Array) -> int | None:
    place = pc.index(pc.match_substring_regex(column, "[\r\n]"), value=True).as_py()
    return None if place < 0 else place
