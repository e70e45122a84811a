"""The example edition, built once for all tests that look at what came out: fixtures that ``conftest`` takes in."""

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from inbeeld.editions import BuildResult, build_edition

ROOT = Path(__file__).parents[1]
NAME = "victims-2017-2021"


@dataclass(frozen=True)
class Project:
    """A copy of the project's definitions and edition, and what was built of it."""

    root: Path
    result: BuildResult

    @property
    def edition(self) -> Path:
        """The folder of the edition's input."""
        return self.root / "editions" / NAME

    def build(self) -> BuildResult:
        """Build again."""
        return build_edition(self.edition)


def copy_of_project(root: Path) -> Path:
    """Definitions and editions as they are in the repository, in another folder."""
    for name in ("definitions", "editions"):
        shutil.copytree(ROOT / name, root / name)
    return root / "editions" / NAME


@pytest.fixture(scope="session")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The example edition, freshly built."""
    root = tmp_path_factory.mktemp("project")
    return Project(root, build_edition(copy_of_project(root)))


@pytest.fixture(scope="session")
def built(project: Project) -> Path:
    """The folder of the built edition."""
    return project.result.out
