"""The code's identity covers the source and every library that can change a byte of the output."""

import tomllib
from pathlib import Path

import pytest

from inbeeld.editions import code
from inbeeld.errors import EditionError

NO_OUTPUT = {"filelock", "lazy-loader", "loky", "pandas", "rich", "typer"}
"""Libraries that move, show or guard, or write for a supplier, but write nothing of an edition."""


def test_every_library_that_writes_output_counts() -> None:
    project = tomllib.loads((Path(__file__).parents[3] / "pyproject.toml").read_text())["project"]
    needed = {line.partition(">")[0].partition("[")[0] for line in project["dependencies"]}

    assert needed - NO_OUTPUT <= set(code.WRITERS)


def test_identity_changes_with_a_library(monkeypatch: pytest.MonkeyPatch) -> None:
    before = code.identify_code()
    monkeypatch.setattr(code, "version", lambda name: "999" if name == "typst" else "1")

    assert code.identify_code().digest != before.digest


def test_identity_changes_with_the_source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(code, "_PACKAGE", tmp_path)
    (tmp_path / "a.py").write_text("1")
    before = code.identify_code().digest
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__" / "a.pyc").write_text("compiled")
    assert code.identify_code().digest == before

    (tmp_path / "a.py").write_text("2")
    assert code.identify_code().digest != before


def test_missing_library_says_how_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(code, "WRITERS", ("no-such-library",))

    with pytest.raises(EditionError, match="no-such-library is not installed"):
        code.identify_code()
