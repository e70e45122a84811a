"""The fixture of a worked example."""

from pathlib import Path

import pytest

from tests.spec.worked import Worked


@pytest.fixture
def example(tmp_path: Path) -> Worked:
    return Worked(tmp_path)
