"""The rows in which something is wrong: their numbers and bits. Nothing else of a row is known here."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pyarrow as pa  # type: ignore[import-untyped]  # it ships no types
import pyarrow.parquet as pq  # type: ignore[import-untyped]  # the same

from inbeeld.registers.reading import FAULTY
from inbeeld.registers.reading.pieces import Ints

NAMED = 10
"""Rows that are named of those that do not pass a check."""


@dataclass(frozen=True)
class FaultyRows:
    """Rows in order of their number, each once, with the checks that they did not pass, as bits."""

    rows: Ints
    faults: Ints

    @classmethod
    def of(cls, pairs: Iterable[tuple[Ints, Ints]]) -> "FaultyRows":
        """Rows from several places, put together."""
        found = list(pairs)
        rows = np.concatenate([np.empty(0, np.int64), *(rows for rows, _ in found)])
        faults = np.concatenate([np.empty(0, np.int64), *(faults for _, faults in found)])
        order = np.argsort(rows, kind="stable")
        rows, starts = np.unique(rows[order], return_index=True)
        return cls(rows, np.bitwise_or.reduceat(faults[order], starts) if len(rows) else faults)

    def only(self, bits: int) -> "FaultyRows":
        """The rows that did not pass one of these checks, and these checks only."""
        faults = self.faults & bits
        return FaultyRows(self.rows[faults != 0], faults[faults != 0])

    def without(self, bits: int, *, where: int) -> "FaultyRows":
        """The same rows, of which some checks do not count where another was not passed."""
        faults = np.where(self.faults & where != 0, self.faults & ~np.int64(bits), self.faults)
        return FaultyRows(self.rows, faults)

    def count(self, bit: int) -> int:
        """How many rows did not pass a check."""
        return int(np.count_nonzero(self.faults & bit))

    def first(self, bit: int) -> list[int]:
        """The first rows that did not pass a check."""
        return [int(row) for row in self.rows[np.flatnonzero(self.faults & bit)[:NAMED]]]

    def write(self, path: Path) -> None:
        """Write them as Parquet, for an engine to read."""
        pq.write_table(pa.table({"row": self.rows, "faults": self.faults}, schema=FAULTY), path)


def read_faults(place: Path, bit: int | None = None) -> tuple[Ints, Ints]:
    """Rows that were written to a file or folder; all of them with the same bit, if one is given."""
    files = sorted(place.glob("*.parquet")) if place.is_dir() else [place]
    tables = [pq.read_table(file, partitioning=None) for file in files]
    rows = np.concatenate([np.empty(0, np.int64), *(table["row"].to_numpy() for table in tables)])
    if bit is not None:
        return rows, np.full(len(rows), bit, dtype=np.int64)
    return rows, np.concatenate([np.empty(0, np.int64), *(table["faults"].to_numpy() for table in tables)])
