"""Every engine, opened once for all tests. Spark is left out, with the reason, where PySpark or Java is missing."""

import os
import shutil
from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from inbeeld.engines import Engine

_JAVA = (
    "-XX:TieredStopAtLevel=1",
    "-XX:+UseSerialGC",
    "-Xms1g",
    "-Xmn500m",
    "-XX:+UnlockDiagnosticVMOptions",
    "-XX:-BytecodeVerificationRemote",
)
_INTERPRETED = "--conf spark.sql.codegen.wholeStage=false --conf spark.sql.codegen.factoryMode=NO_CODEGEN"
# 1g is also what the tests give an engine at most: less than that, and this Java does not start
QUICK = f"--driver-java-options '{' '.join(_JAVA)}' pyspark-shell"
"""Java that is made ready sooner and runs slower: right for many short questions. It takes half of the time here."""
QUICKEST = f"{_INTERPRETED} {QUICK}"
"""Spark that writes no Java for each question besides: for a few rows that takes longer than the question itself."""

# The room is imported when a test first asks for an engine: most tests never do, and Ibis takes its time.


def require_spark() -> None:
    """Leave the test out, with the reason, where Spark cannot run; let it start quickly where it can."""
    if find_spec("pyspark") is None:
        pytest.skip("needs pyspark: install the extra spark")
    if shutil.which("java") is None:
        pytest.skip("needs java")
    os.environ.setdefault("PYSPARK_SUBMIT_ARGS", QUICKEST)


@pytest.fixture(scope="session", params=["duckdb", "spark"])
def engine(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> "Iterator[Engine]":
    if request.param == "spark":
        require_spark()
    room = import_module("inbeeld.engines")
    spill = tmp_path_factory.mktemp("spill")
    with room.open_engine(room.EngineSettings(request.param, memory=1024, threads=2, spill=spill)) as opened:
        yield opened
    assert list(spill.iterdir()) == []


@pytest.fixture(scope="session")
def duck() -> "Iterator[Engine]":
    with import_module("inbeeld.engines").open_engine() as opened:
        yield opened
