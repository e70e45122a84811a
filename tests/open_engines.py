"""Every engine, opened once for all tests. Spark is left out, with the reason, where PySpark or Java is missing."""

import shutil
from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from inbeeld.engines import Engine

# The room is imported when a test first asks for an engine: most tests never do, and Ibis takes its time.


@pytest.fixture(scope="session", params=["duckdb", "spark"])
def engine(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> "Iterator[Engine]":
    if request.param == "spark" and find_spec("pyspark") is None:
        pytest.skip("needs pyspark: install the extra spark")
    if request.param == "spark" and shutil.which("java") is None:
        pytest.skip("needs java")
    room = import_module("inbeeld.engines")
    spill = tmp_path_factory.mktemp("spill")
    with room.open_engine(room.EngineSettings(request.param, memory=1024, threads=2, spill=spill)) as opened:
        yield opened
    assert list(spill.iterdir()) == []


@pytest.fixture(scope="session")
def duck() -> "Iterator[Engine]":
    with import_module("inbeeld.engines").open_engine() as opened:
        yield opened
