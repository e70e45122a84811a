"""Parts good rows from those that are set apart. The order of rows is kept: the same rows give the same bytes."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pyarrow as pa  # type: ignore[import-untyped]  # it ships no types
import pyarrow.parquet as pq  # type: ignore[import-untyped]  # the same

from inbeeld.declarations import ROW
from inbeeld.registers.checking.faultyrows import FaultyRows
from inbeeld.registers.checks import Check
from inbeeld.registers.reading.pieces import ROWS

_APART = pa.schema([(ROW, pa.int64()), ("checks", pa.string())])


def write_good(records: Path, faulty: FaultyRows, into: Path) -> None:
    """Write the rows in which nothing is wrong; the file itself if that holds for all."""
    if not len(faulty.rows):
        records.rename(into)
        return
    with pq.ParquetFile(records, pre_buffer=False) as file:
        coded = [name for name in file.schema_arrow.names if _is_coded(file, name)]
        with pq.ParquetWriter(into, file.schema_arrow, compression="zstd", use_dictionary=coded) as writer:
            for batch in file.iter_batches(batch_size=ROWS, use_threads=False):
                good = ~np.isin(batch.column(ROW).to_numpy(), _near(batch, faulty), assume_unique=True)
                kept = batch if good.all() else batch.filter(pa.array(good))
                writer.write_table(pa.Table.from_batches([kept]))


def write_apart(faulty: FaultyRows, checks: Sequence[Check], into: Path) -> None:
    """Write the number of each row that is set apart, and the checks that it did not pass."""
    kinds, places = np.unique(faulty.faults, return_inverse=True)
    names = [
        ";".join(check.id for place, check in enumerate(checks) if int(kind) >> place & 1) for kind in kinds.tolist()
    ]
    told = pa.array(names, pa.string()).take(pa.array(places.astype(np.int32)))
    pq.write_table(pa.table([pa.array(faulty.rows), told], schema=_APART), into, compression="zstd")


def _near(batch: pa.RecordBatch, faulty: FaultyRows) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """The faulty rows among those of a batch: rows come in order of their number."""
    rows = batch.column(ROW).to_numpy()
    first, last = np.searchsorted(faulty.rows, [rows[0], rows[-1] + 1])
    return faulty.rows[first:last]


def _is_coded(file: pq.ParquetFile, name: str) -> bool:
    if not file.metadata.num_row_groups:
        return False
    group = file.metadata.row_group(0)
    column = group.column(file.schema_arrow.get_field_index(name))
    return bool(column.has_dictionary_page)
