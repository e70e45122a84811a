"""A toy edition in a folder of its own, planned by the toy plan."""

from pathlib import Path

import pytest

from inbeeld.editions import planning
from tests.unit.editions import toy


@pytest.fixture
def edition(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a toy edition, in a project of its own."""
    monkeypatch.setattr(planning, "PLAN", f"{toy.__name__}:plan_edition")
    monkeypatch.chdir(tmp_path)
    return toy.make_edition(tmp_path)
