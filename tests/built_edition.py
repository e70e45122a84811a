"""The example edition, built once for all tests that look at what came out: fixtures that ``conftest`` takes in."""

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from inbeeld.editions import BuildResult, build_edition
from tests.once import folder_of_run, once

ROOT = Path(__file__).parents[1]
NAME = "victims-2017-2021"


@dataclass(frozen=True)
class Project:
    """A copy of the project's definitions and edition that was built, and the digest of what came out."""

    root: Path
    version: str

    @property
    def edition(self) -> Path:
        """The folder of the edition's input."""
        return self.root / "editions" / NAME

    @property
    def out(self) -> Path:
        """The folder of the built edition."""
        return self.root / "build" / NAME

    def build(self) -> BuildResult:
        """Build again."""
        return build_edition(self.edition)

    def copied(self, root: Path) -> "Project":
        """The same project in another folder, with all that is kept of its build, to be changed."""
        copy = Project(root, self.version)
        # not the parts of the edition that stand beside it: another test may be building one of them now
        for name in ("definitions", "editions", f"build/.{NAME}"):
            shutil.copytree(self.root / name, root / name, symlinks=True)
        copy.out.symlink_to(self.out.readlink())
        return copy


def copy_of_project(root: Path) -> Path:
    """Definitions and editions as they are in the repository, in another folder."""
    shutil.rmtree(root, ignore_errors=True)
    for name in ("definitions", "editions"):
        shutil.copytree(ROOT / name, root / name)
    return root / "editions" / NAME


@pytest.fixture(scope="session")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The example edition, built. All workers share it: a test that changes it takes a copy."""
    root = folder_of_run(tmp_path_factory) / "example"
    version = once(tmp_path_factory, "example", lambda: _built(root))
    return Project(root, version)


def _built(root: Path) -> str:
    """Build in a folder; what was made before in the repository, of the same code and input, is not made again."""
    edition, kept = copy_of_project(root), f"build/.{NAME}"
    if (ROOT / kept).exists():
        shutil.copytree(ROOT / kept, root / kept, symlinks=True)
    return build_edition(edition).version


@pytest.fixture(scope="session")
def built(project: Project) -> Path:
    """The folder of the built edition."""
    return project.out
