"""What every engine does: read files as Ibis tables, write results, and give small summaries to Python."""

import shutil
from abc import ABC, abstractmethod
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

import ibis  # type: ignore[import-untyped]  # it ships no types
import ibis.expr.types as ir  # type: ignore[import-untyped]  # the same
import numpy as np
import numpy.typing as npt
import pyarrow as pa  # type: ignore[import-untyped]  # the same
from ibis.backends import BaseBackend  # type: ignore[import-untyped]  # the same

from inbeeld.engines.files import files_to_read
from inbeeld.engines.guard import AT_MOST, require_few, require_summary
from inbeeld.errors import EngineError

Answer = TypeVar("Answer")
Row = dict[str, Any]
Ints = npt.NDArray[np.int64]


class Engine(ABC):
    """An open engine. Use it in a ``with``: that closes it and removes what it spilled.

    Attributes:
        name: "duckdb" or "spark".
    """

    name: str
    _backend: BaseBackend
    _faults: tuple[type[Exception], ...]
    """What the engine raises. Its messages quote values of records and are never passed on."""

    def read(self, place: Path, *, delimiter: str = ",") -> ir.Table:
        """The Parquet or CSV files of a folder, or one such file, as a table.

        Every column of a CSV file is text, with null where nothing stands between two delimiters: what a text
        means is decided by ``to_integer``, ``to_number`` and ``to_date``, the same on every engine.

        Raises:
            EngineError: if there is nothing to read, or it cannot be read.
        """
        kind, files = files_to_read(place)
        if kind == ".parquet":
            return self._answered(lambda: self._read_parquet(files), f"{place} cannot be read")
        texts = self._answered(lambda: self._read_csv(files, delimiter), f"{place} cannot be read")
        return texts.select(**{name: texts[name].nullif("") for name in texts.columns})

    def write(self, table: ir.Table, place: Path) -> None:
        """Write a table as a folder of Parquet files that only this user can read. Its rows have no order.

        Raises:
            EngineError: if the folder exists, or the table cannot be made.
        """
        if place.exists():
            raise EngineError(f"{place} exists already. Remove it, or write elsewhere.")
        partial = place.with_name(f".{place.name}.partial")
        if partial.exists():
            raise EngineError(f"{partial} is left of a run that was broken off. Remove it first.")
        partial.mkdir(mode=0o700)  # closed to others from the first byte, whatever the engine thinks of it
        written = partial / "written"
        try:
            self._answered(lambda: self._write_parquet(table, written), f"{place} cannot be written")
            written.chmod(0o700)
            written.rename(place)
        finally:
            shutil.rmtree(partial)

    def to_rows(self, summary: ir.Table | ir.Scalar, *, at_most: int = AT_MOST) -> list[Row]:
        """The rows of a summary, in the order of its columns, nulls first.

        Raises:
            EngineError: if it is made of records, has more rows than ``at_most``, or cannot be answered.
        """
        table = summary.as_table()
        require_summary(table)
        ordered = table.order_by([ibis.asc(name, nulls_first=True) for name in table.columns])
        rows = self._answered(lambda: self._fetch(ordered.limit(at_most + 1)), "This cannot be answered")
        require_few(len(rows), at_most)
        return rows

    def keep(self, table: ir.Table) -> ir.Table:
        """The same table, made once and kept until the engine is closed: for what several questions start from.

        Raises:
            EngineError: if it cannot be made.
        """
        return self._answered(lambda: self._keep(table), "This cannot be made")

    def to_numbers(self, table: ir.Table, *, at_most: int) -> dict[str, Ints]:
        """Rows of a model as arrays of whole numbers, in the order of their columns.

        The only exception to the rule that no records leave an engine: a model of recurrent events needs the spells
        of each person, and no sum of them will do. So nothing leaves but whole numbers, persons numbered from 1
        (``number_of``) and never a pseudonym, of a cohort that is bounded, into an array that nobody prints or keeps.

        Raises:
            EngineError: if a column holds anything else than whole numbers, a number is missing, there are more rows
                than ``at_most``, or it cannot be answered.
        """
        others = sorted(name for name in table.columns if not table[name].type().is_integer())
        if others:
            raise EngineError(f"Only whole numbers leave an engine for a model, and {others} are none. Number them.")
        ordered = table.order_by([ibis.asc(name) for name in table.columns])
        found = self._answered(lambda: self._fetch_arrow(ordered.limit(at_most + 1)), "This cannot be answered")
        require_few(found.num_rows, at_most)
        missing = [name for name in table.columns if found[name].null_count]
        if missing:
            raise EngineError(f"A model has no use for a row without {missing}. Leave such rows out first.")
        return {name: found[name].to_numpy().astype(np.int64) for name in table.columns}

    @abstractmethod
    def close(self) -> None:
        """Close the engine and remove what it put in its own folder."""

    @abstractmethod
    def _read_parquet(self, files: tuple[Path, ...]) -> ir.Table:
        """The files as one table."""

    @abstractmethod
    def _read_csv(self, files: tuple[Path, ...], delimiter: str) -> ir.Table:
        """The files as one table of texts."""

    @abstractmethod
    def _write_parquet(self, table: ir.Table, folder: Path) -> None:
        """Write a table into a folder that does not exist yet."""

    @abstractmethod
    def _keep(self, table: ir.Table) -> ir.Table:
        """The table, made and kept."""

    @abstractmethod
    def _fetch_arrow(self, table: ir.Table) -> pa.Table:
        """All rows of a small table."""

    def _fetch(self, table: ir.Table) -> list[Row]:
        return list(self._fetch_arrow(table).to_pylist())

    def _answered(self, ask: Callable[[], Answer], otherwise: str) -> Answer:
        # The error is raised outside "except", so that nothing of what the engine said hangs on to it.
        try:
            return ask()
        except self._faults as fault:
            kind = type(fault).__name__
        raise EngineError(f"{otherwise}: {kind} of {self.name}. What it said is left out: it may quote a record.")

    def __enter__(self) -> Self:
        """The engine itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it, whatever happened."""
        self.close()
