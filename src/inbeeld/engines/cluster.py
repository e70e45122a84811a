"""PySpark: the engine for a cluster, or to check on one machine that both engines say the same."""

import os
import shutil
from contextlib import ExitStack
from importlib import import_module
from pathlib import Path
from typing import Any

import ibis  # type: ignore[import-untyped]  # it ships no types
import ibis.expr.types as ir  # type: ignore[import-untyped]  # the same
import pyarrow as pa  # type: ignore[import-untyped]  # the same

from inbeeld.engines.engine import Engine
from inbeeld.engines.settings import EngineSettings
from inbeeld.errors import EngineError
from inbeeld.private import private_folder

_PROCESSORS = "*"
_ELSEWHERE = "SPARK_LOCAL_DIRS"
"""Where a site lets Spark spill goes before the folder that is removed afterwards: so it is not passed on."""
_LOGS = ("SQLQueryContextLogger", "DataFrameQueryContextLogger")
_MANY = 200
"""In how many parts a cluster divides what it regroups: Spark's own default."""


class Cluster(Engine):
    """Spark through Ibis. Needs the extra "spark" and Java 17 or newer."""

    name = "spark"

    def __init__(self, settings: EngineSettings) -> None:
        """Start Spark, or join a cluster.

        Raises:
            EngineError: if PySpark or Java is missing, Spark runs already in this process, or it does not start.
        """
        sessions = _spark()
        _require_java()
        if sessions.getActiveSession() is not None:
            raise EngineError("Spark runs already in this process, perhaps with other settings. Close it first.")
        self._faults = (import_module("pyspark.errors").PySparkException, import_module("py4j.protocol").Py4JError)
        os.environ.pop(_ELSEWHERE, None)
        with ExitStack() as own:
            spill = own.enter_context(private_folder(settings.spill))
            self._session = self._answered(lambda: _started(sessions.builder, settings, str(spill)), _REFUSED)
            self._own = own.pop_all()
        _silence(self._session)
        self._backend = ibis.pyspark.connect(self._session)

    def close(self) -> None:
        """Stop Spark and remove what was spilled."""
        with self._own:
            self._session.stop()

    def _read_parquet(self, files: tuple[Path, ...]) -> ir.Table:
        return self._as_table(self._session.read.parquet(*map(str, files)))

    def _read_csv(self, files: tuple[Path, ...], delimiter: str) -> ir.Table:
        options = {"header": True, "inferSchema": False, "multiLine": True, "mode": "FAILFAST"}
        reader = self._session.read.options(sep=delimiter, quote='"', escape='"', **options)
        return self._as_table(reader.csv([str(path) for path in files]))

    def _as_table(self, frame: Any) -> ir.Table:
        name = ibis.util.gen_name("inbeeld")
        frame.createOrReplaceTempView(name)
        return self._backend.table(name)

    def _write_parquet(self, table: ir.Table, folder: Path) -> None:
        self._backend.to_parquet(table, folder)

    def _keep(self, table: ir.Table) -> ir.Table:
        # Without a checkpoint each question would plan, and perhaps make, all that came before it once more.
        return self._as_table(self._asked(table).localCheckpoint())

    def _fetch_arrow(self, table: ir.Table) -> pa.Table:
        # Ibis fetches through pandas, which makes a float of a whole number beside a null: digits after 2⁵³ are lost.
        return self._asked(table).toArrow()

    def _asked(self, table: ir.Table) -> Any:
        self._backend._run_pre_execute_hooks(table)  # noqa: SLF001  # brings tables that Python made to Spark
        return self._session.sql(self._backend.compile(table))


_REFUSED = "Spark does not start. It needs Java 17 or newer (java -version), and a master that can be reached"


def _spark() -> Any:
    try:
        return import_module("pyspark.sql").SparkSession
    except ImportError:
        reason = "PySpark is not installed. Install InBeeld with its extra: pip install 'inbeeld[spark]'"
    raise EngineError(f"{reason}, or choose engine 'duckdb'.")


def _silence(session: Any) -> None:
    """Both logs of Spark, that of Java and that of Python, quote the values that a question failed on."""
    session.sparkContext.setLogLevel("OFF")
    loggers = import_module("pyspark.logger").PySparkLogger
    for name in _LOGS:
        loggers.getLogger(name).disabled = True


def _require_java() -> None:
    home = os.environ.get("JAVA_HOME")
    if shutil.which("java", path=str(Path(home) / "bin") if home else None) is None:
        where = f"in JAVA_HOME ({home})" if home else "on this machine"
        raise EngineError(
            f"Spark needs Java, and there is none {where}. Install Java 17 or newer (on Debian: "
            "openjdk-17-jre-headless) and point JAVA_HOME to it, or choose engine 'duckdb'."
        )


def _started(builder: Any, settings: EngineSettings, spill: str) -> Any:
    for name, value in _options(settings, spill).items():
        builder = builder.config(name, value)
    return builder.getOrCreate()


def _options(settings: EngineSettings, spill: str) -> dict[str, str]:
    local = f"local[{settings.threads or _PROCESSORS}]"
    parts = _MANY if settings.master else settings.threads or os.cpu_count() or 1
    chosen = {
        "spark.master": settings.master or local,
        "spark.app.name": "inbeeld",
        "spark.local.dir": spill,
        "spark.sql.warehouse.dir": str(Path(spill) / "warehouse"),
        "spark.sql.shuffle.partitions": str(parts),
        "spark.sql.session.timeZone": "UTC",
        "spark.sql.ansi.enabled": "true",
        "spark.sql.parquet.compression.codec": "zstd",
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        # whatever a site has set: nothing of what is asked is written down, and what is spilled cannot be read
        "spark.eventLog.enabled": "false",
        "spark.io.encryption.enabled": "true",
    }
    return chosen | ({"spark.driver.memory": f"{settings.memory}m"} if settings.memory else {})
