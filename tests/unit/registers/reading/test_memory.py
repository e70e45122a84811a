"""A register is read piece by piece: what is held does not grow with it."""

from pathlib import Path
from typing import Any

import pyarrow as pa  # type: ignore[import-untyped]  # it ships no types
import pyarrow.parquet as pq  # type: ignore[import-untyped]  # the same
import pytest

from inbeeld.registers import Terms, load_identifiers, load_linkages
from inbeeld.registers.reading import Incoming, Intake, columnar, delimited, match_headings, open_part
from tests.unit.registers.deliver import DAY, DEFINITIONS, RESIDENTS, WRITERS, monitor, resident
from tests.unit.registers.people import KEY


@pytest.mark.parametrize("kind", ["parquet", "csv"])
def test_memory_does_not_grow_with_the_file(kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(columnar, "ROWS", 1_000)
    monkeypatch.setattr(columnar, "_BUFFER", 64 * 1024)
    monkeypatch.setattr(delimited, "BLOCK", 64 * 1024)
    peaks = []
    for times in (4, 12):
        path = tmp_path / f"{times}.{kind}"
        WRITERS[kind](path, RESIDENTS, [resident(number) for number in range(10_000 * times)])
        peaks.append(peak_of(path, tmp_path / f"{kind}-{times}", monkeypatch))
    assert peaks[1] < 1.3 * peaks[0]


def peak_of(path: Path, into: Path, monkeypatch: pytest.MonkeyPatch) -> int:
    """The most that Arrow held at the end of any piece, beyond what it held before."""
    contract = monitor().registers["residents"]
    terms = Terms(contract, monitor().codelists, load_identifiers(DEFINITIONS), load_linkages(DEFINITIONS), KEY, DAY)
    before, held = pa.total_allocated_bytes(), [0]
    original: Any = pq.ParquetWriter.write_table

    def watched(writer: object, table: object) -> None:
        original(writer, table)
        held.append(pa.total_allocated_bytes() - before)

    into.mkdir()
    part = open_part(path, contract).part
    monkeypatch.setattr(pq.ParquetWriter, "write_table", watched)
    Intake(terms).admit([Incoming(part, match_headings(part.headings, contract).headings)], into)
    monkeypatch.setattr(pq.ParquetWriter, "write_table", original)
    return max(held)
