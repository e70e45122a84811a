"""Whether the rows that were set apart are those in which ``inbeeld-synthetic`` says that it planted a fault."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

import pyarrow.parquet as pq  # type: ignore[import-untyped]  # it ships no types

from inbeeld.declarations import ROW
from inbeeld.registers import read_register_manifest

WARNED = frozenset({"offences-unlisted", "person-known"})
"""Rules that warn and set nothing apart."""


@dataclass(frozen=True)
class Listed:
    """Faults that were planted, beside rows that were set apart.

    Attributes:
        planted: rows with a fault for which a row is set apart.
        missed: of these, those that were not set apart for that fault.
        beyond: rows that were set apart, and not for a fault that was planted.
    """

    planted: int
    missed: int
    beyond: int


def beside_list(listed: Path, delivery: Path, quarantine: Path) -> Listed:
    """The list of planted faults beside the rows that were set apart."""
    planted, apart = set(_planted(listed, _before(delivery))), set(_apart(quarantine))
    return Listed(len(planted), len(planted - apart), len(apart - planted))


def _before(delivery: Path) -> dict[str, int]:
    """How many rows of a register come before those of each file."""
    files = read_register_manifest(delivery).file
    counts = (pq.read_metadata(delivery / file.name).num_rows for file in files)
    return dict(zip((file.name for file in files), accumulate(counts, initial=0), strict=False))


def _planted(listed: Path, before: dict[str, int]) -> Iterator[tuple[int, str]]:
    """The number of each row with a fault, and the rule that it breaks."""
    with listed.open(encoding="utf-8", newline="") as opened:
        for fault in csv.DictReader(opened):
            # what breaks no rule is taken in without a word; row 0 is the whole file
            if fault["rule"] and fault["rule"] not in WARNED and fault["row"] != "0":
                yield before[fault["file"]] + int(fault["row"]), fault["rule"]


def _apart(quarantine: Path) -> Iterator[tuple[int, str]]:
    apart = pq.read_table(quarantine)
    return zip(apart[ROW].to_pylist(), apart["checks"].to_pylist(), strict=True)
