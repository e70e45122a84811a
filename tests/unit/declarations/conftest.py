"""Fixtures of the small ``definitions/`` folder."""

from pathlib import Path

import pytest

from inbeeld.declarations import load_definitions
from inbeeld.errors import DefinitionError
from tests.small_definitions import FILES, Faults


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder, in order."""
    for name, text in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text.lstrip("\n"), encoding="utf-8")
    return tmp_path


@pytest.fixture
def faults(folder: Path) -> Faults:
    """What is said when, in one file, some words are replaced by others."""

    def found(file: str, old: str, new: str) -> list[str]:
        path = folder / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        with pytest.raises(DefinitionError) as caught:
            load_definitions(folder)
        return [str(fault) for fault in caught.value.faults]

    return found
