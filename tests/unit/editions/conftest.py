"""A toy edition in a folder of its own, planned by the toy plan."""

from pathlib import Path

import pytest

from inbeeld.editions import planning, renewal
from tests.unit.editions import toy
from tests.unit.editions.killing import with_little_code


@pytest.fixture
def edition(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a toy edition, in a project of its own.

    It is built without workers, whatever the machine, and with little code to identify: both take longer than its
    thirteen steps.
    """
    monkeypatch.setattr(planning, "PLAN", f"{toy.__name__}:plan_edition")
    monkeypatch.setattr(renewal, "processors", lambda: 1)
    with_little_code(monkeypatch)
    monkeypatch.chdir(tmp_path)
    return toy.make_edition(tmp_path)
