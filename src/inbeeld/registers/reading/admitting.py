"""Lets a register in: while it is read, identifiers become pseudonyms and every value gets its meaning.

What is written has the shape of its kind, and never a raw identifier. A value that is wrong is left out, and what is
wrong with the row is written beside it, as bits.
"""

from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import numpy as np
import pyarrow as pa  # type: ignore[import-untyped]  # it ships no types
import pyarrow.parquet as pq  # type: ignore[import-untyped]  # the same

from inbeeld.declarations import ROW, SHAPES, RegisterColumn, RegisterContract, RegisterType
from inbeeld.registers.checks import WIDTH, bits_of, checks_of
from inbeeld.registers.identifiers import Identifiers
from inbeeld.registers.keyids import with_key_id
from inbeeld.registers.keys import Key
from inbeeld.registers.linkage import Linkages
from inbeeld.registers.pseudonyms import Pseudonymiser
from inbeeld.registers.reading.columns import ColumnReader
from inbeeld.registers.reading.declaredmissing import codes_among
from inbeeld.registers.reading.doubts import Doubt, Doubts
from inbeeld.registers.reading.identities import IdentifierReader
from inbeeld.registers.reading.pieces import Ints, Part, Piece
from inbeeld.registers.reading.tally import Tally
from inbeeld.registers.reading.values import reader_of
from inbeeld.vocabulary import CodeList

RECORDS, FAULTS = "records.parquet", "faults.parquet"
FAULTY = pa.schema([(ROW, pa.int64()), ("faults", pa.int64())])
"""The rows in which something is wrong, and what, as bits."""
_SIDE_BY_SIDE = 2
"""Columns that are read at once: one makes pseudonyms, in Python, while Arrow reads others."""
_ARROW = {"string": pa.string(), "date": pa.date32(), "int64": pa.int64(), "boolean": pa.bool_()}


@dataclass(frozen=True)
class Terms:
    """On which terms a register comes in.

    Attributes:
        contract: what is agreed on it.
        codelists: the code lists by id.
        identifiers: how identifiers are written.
        linkages: which registers may be linked, and so have pseudonyms in common.
        key: the key that their pseudonyms are made with.
        reference_date: the day on which it was taken; None if nobody said.
        synthetic: whether it says that no person in it exists.
    """

    contract: RegisterContract
    codelists: Mapping[str, CodeList]
    identifiers: Identifiers
    linkages: Linkages
    key: Key
    reference_date: date | None
    synthetic: bool = False


@dataclass(frozen=True)
class Incoming:
    """An opened file, and the heading of each column in it."""

    part: Part
    headings: Mapping[str, str]


@dataclass
class Intake:
    """Reads the files of one register after another into one file of its shape.

    Attributes:
        terms: on which terms it comes in.
        ends: the number of the last row of each file, counted on over all files.
        counts: how many rows each file has; rows in which nothing stands are passed over.
        tally: how often each doubt came up in each column.
    """

    terms: Terms
    ends: list[int] = field(default_factory=list)
    counts: list[int] = field(default_factory=list)
    tally: Tally = field(default_factory=Tally)

    def admit(self, files: Sequence[Incoming], into: Path) -> int:
        """Write ``RECORDS`` and ``FAULTS`` into a folder; gives the number of rows.

        Raises:
            Unreadable: if a file breaks off.
        """
        contract = self.terms.contract
        kinds = {ROW: "int64", **SHAPES[contract.kind]}
        schema = with_key_id(pa.schema([(name, _ARROW[kind]) for name, kind in kinds.items()]), self.terms.key.id)
        readers = {column.id: _reader(column, self.terms) for column in contract.column}
        coded = [c.id for c in contract.column if c.type is not RegisterType.IDENTIFIER]
        with (
            pq.ParquetWriter(into / RECORDS, schema, compression="zstd", use_dictionary=coded) as records,
            pq.ParquetWriter(into / FAULTS, FAULTY, compression="zstd") as faults,
            ThreadPoolExecutor(_SIDE_BY_SIDE) as threads,
        ):
            for file in files:
                self._admit(file, _Writers(records, faults, readers, schema, threads, self.tally))
        return sum(self.counts)

    def _admit(self, file: Incoming, writers: "_Writers") -> None:
        before, last, rows = self.ends[-1] if self.ends else 0, 0, 0
        file.part.codes = codes_among(file.part.missing, file.headings, self.terms.contract, self.terms.codelists)
        for piece in file.part.pieces(sorted(file.headings.values())):
            last = max(last, int(piece.rows[-1]) if len(piece.rows) else 0)
            rows += writers.write(piece, file.headings, self.terms, before)
        uneven = np.array(file.part.uneven, dtype=np.int64)
        writers.write_faults(uneven + before, np.full(len(uneven), bits_of(checks_of(self.terms.contract))[WIDTH]))
        self.ends.append(before + max([last, *file.part.uneven]))
        self.counts.append(rows + len(uneven))


@dataclass(frozen=True)
class _Writers:
    records: pq.ParquetWriter
    faults: pq.ParquetWriter
    readers: Mapping[str, ColumnReader | IdentifierReader]
    schema: pa.Schema
    side_by_side: ThreadPoolExecutor
    tally: Tally

    def write(self, piece: Piece, headings: Mapping[str, str], terms: Terms, before: int) -> int:
        made, wrong = {ROW: pa.array(piece.rows + before)}, np.zeros(len(piece.rows), dtype=np.int64)
        bits = bits_of(checks_of(terms.contract))
        columns = terms.contract.column
        read = self.side_by_side.map(lambda c: self.readers[c.id](piece.columns[headings[c.id]]), columns)
        for column, (values, doubts) in zip(columns, read, strict=True):
            made[column.id] = values
            self.tally.add(column.id, values, doubts if doubts.any() else None)
            wrong |= _bits(column, values, doubts, bits)
        if len(piece.rows):
            # as a table, each piece is written at once: as a batch it would be held until a million rows are together
            self.records.write_table(pa.table([made[name] for name in self.schema.names], schema=self.schema))
        self.write_faults(piece.rows[wrong != 0] + before, wrong[wrong != 0])
        return len(piece.rows)

    def write_faults(self, rows: Ints, faults: Ints) -> None:
        if len(rows):
            self.faults.write_table(pa.table([pa.array(rows), pa.array(faults)], schema=FAULTY))


def _reader(column: RegisterColumn, terms: Terms) -> ColumnReader | IdentifierReader:
    if column.identifier is not None:
        circle = terms.linkages.circle(terms.contract.id, column.identifier)
        pseudonymiser = Pseudonymiser(terms.identifiers[column.identifier], circle, terms.key)
        return IdentifierReader(pseudonymiser, synthetic=terms.synthetic)
    return ColumnReader(reader_of(column, terms.codelists, terms.reference_date), column)


def _bits(column: RegisterColumn, values: pa.Array, doubts: Doubts, bits: Mapping[str, int]) -> Ints:
    if doubts.any():
        of_doubt = [bits.get(f"{column.id}-{doubt.check.name.lower()}", 0) for doubt in Doubt]
        found = np.array(of_doubt, dtype=np.int64)[doubts]
    else:
        found = np.zeros(len(values), dtype=np.int64)
    if column.required and values.null_count:
        missing = values.is_null().to_numpy(zero_copy_only=False) & (doubts == Doubt.NONE)
        found[missing] |= bits[f"{column.id}-missing"]
    return found
