"""The whole bench, run once on a country of 10,000 residents, without processes of its own."""

import json
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from benchmarks.national import __main__ as bench
from benchmarks.national import stages
from benchmarks.national.stages import RESIDENTS, Country
from tests.unit.benchmarks.national.made import run_here

SMALL = 10_000 / RESIDENTS
FEW = ("protection", "helpwanted")


@dataclass(frozen=True)
class Run:
    """What a run printed, told meanwhile, and wrote; and where its registers are."""

    printed: str
    told: str
    found: dict[str, Any]
    folder: Path

    @property
    def country(self) -> Country:
        """The country that was made and checked. What a stage adds to it, it removes."""
        return Country(SMALL, self.folder, lambda _: None)


@pytest.fixture(scope="session")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """A run with two chapters, whose registers are kept."""
    place, printed, told = tmp_path_factory.mktemp("national"), StringIO(), StringIO()
    asked = ["--scale", f"{SMALL}", "--folder", f"{place / 'registers'}", "--keep", "--out", f"{place / 'out.json'}"]
    with pytest.MonkeyPatch.context() as patched, _no_processes(patched), redirect_stdout(printed):
        patched.setattr(bench, "CHAPTERS", FEW)
        with redirect_stderr(told):
            bench.main(asked)
    (found,) = json.loads((place / "out.json").read_text(encoding="utf-8"))["scales"]
    return Run(printed.getvalue(), told.getvalue(), found, place / "registers" / f"{SMALL:g}")


@pytest.fixture(autouse=True)
def _in_one_process(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with _no_processes(monkeypatch):
        yield


@contextmanager
def _no_processes(patched: pytest.MonkeyPatch) -> Iterator[None]:
    patched.setattr(stages, "run", run_here)
    patched.setattr(stages, "_AT_ONCE", "1")
    yield
