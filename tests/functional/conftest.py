"""A toy edition, planned by a toy plan, where the machinery is shown and the monitor's content is not needed."""

from pathlib import Path

import pytest

from inbeeld.editions import planning
from tests.unit.editions import toy


@pytest.fixture
def toy_edition(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a toy edition, in a project of its own, which is the present folder."""
    monkeypatch.setattr(planning, "PLAN", f"{toy.__name__}:plan_edition")
    monkeypatch.chdir(tmp_path)
    return toy.make_edition(tmp_path)
