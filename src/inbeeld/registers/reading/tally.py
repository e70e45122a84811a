"""How often each doubt came up in a column, while a register is read."""

from collections import defaultdict

import numpy as np
import pyarrow as pa  # type: ignore[import-untyped]  # it ships no types

from inbeeld.registers.reading.doubts import Doubt, Doubts

_KINDS = len(Doubt)


class Tally:
    """Counts doubts by column, and values. It knows no value and no row."""

    def __init__(self) -> None:
        """Nothing is counted yet."""
        self._doubts: dict[str, np.ndarray[tuple[int], np.dtype[np.int64]]] = defaultdict(
            lambda: np.zeros(_KINDS, dtype=np.int64)
        )
        self._filled: dict[str, int] = defaultdict(int)

    def add(self, column: str, values: pa.Array, doubts: Doubts | None) -> None:
        """Count some more rows of a column; ``doubts`` is None if there are none in them."""
        self._filled[column] += len(values) - values.null_count
        if doubts is not None:
            self._doubts[column] += np.bincount(doubts, minlength=_KINDS)

    def filled(self, column: str) -> int:
        """The rows in which a column has a value that could be read."""
        return self._filled[column]

    def count(self, column: str, doubt: Doubt) -> int:
        """The rows with a doubt."""
        return int(self._doubts[column][doubt])

    def most(self, column: str, check: Doubt) -> tuple[Doubt, bool] | None:
        """The doubt that more than half of the rows show of those that do not pass a check, and whether all do.

        None if most do not look alike, or look like nothing that is known.
        """
        kinds = {doubt: self.count(column, doubt) for doubt in Doubt if doubt.check is check}
        doubt, number = max(kinds.items(), key=lambda kind: kind[1])
        total = sum(kinds.values())
        return (doubt, number == total) if doubt is not check and 2 * number > total else None
