"""DuckDB: the engine within this process. It needs nothing else, and fetches nothing."""

from contextlib import ExitStack
from pathlib import Path

import duckdb
import ibis  # type: ignore[import-untyped]  # it ships no types
import ibis.expr.types as ir  # type: ignore[import-untyped]  # the same
import pyarrow as pa  # type: ignore[import-untyped]  # the same

from inbeeld.engines.engine import Engine
from inbeeld.engines.settings import EngineSettings
from inbeeld.errors import EngineError
from inbeeld.private import private_folder


class Embedded(Engine):
    """DuckDB in memory, spilling to its folder."""

    name = "duckdb"
    _faults = (duckdb.Error,)

    def __init__(self, settings: EngineSettings) -> None:
        """Open it.

        Raises:
            EngineError: if a setting is for another engine, or DuckDB refuses one.
        """
        if settings.master is not None:
            raise EngineError("A master is for Spark. Leave it out, or choose engine 'spark'.")
        # without a folder of its own DuckDB spills to the current folder, where nobody looks for records
        with ExitStack() as own:
            spill = own.enter_context(private_folder(settings.spill))
            self._backend = self._answered(lambda: ibis.duckdb.connect(**_options(settings, str(spill))), _REFUSED)
            self._own = own.pop_all()

    def close(self) -> None:
        """Close the connection and remove what was spilled."""
        with self._own:
            self._backend.disconnect()

    def _read_parquet(self, files: tuple[Path, ...]) -> ir.Table:
        return self._backend.read_parquet([str(path) for path in files])

    def _read_csv(self, files: tuple[Path, ...], delimiter: str) -> ir.Table:
        options = {"header": True, "all_varchar": True, "delim": delimiter, "quote": '"', "escape": '"'}
        return self._backend.read_csv([str(path) for path in files], **options)

    def _write_parquet(self, table: ir.Table, folder: Path) -> None:
        folder.mkdir(mode=0o700)
        self._backend.to_parquet(table, folder / "part-0.parquet", compression="zstd")

    def _keep(self, table: ir.Table) -> ir.Table:
        return self._backend.create_table(ibis.util.gen_name("inbeeld"), table, temp=True)

    def _fetch_arrow(self, table: ir.Table) -> pa.Table:
        return self._backend.to_pyarrow(table)


_REFUSED = "DuckDB does not open with these settings"


def _options(settings: EngineSettings, spill: str) -> dict[str, str | int | bool]:
    chosen: dict[str, str | int | bool] = {
        "temp_directory": spill,
        "preserve_insertion_order": False,
        "autoinstall_known_extensions": False,
        "autoload_known_extensions": False,
    }
    if settings.memory is not None:
        chosen["memory_limit"] = f"{settings.memory}MiB"
    if settings.threads is not None:
        chosen["threads"] = settings.threads
    return chosen
