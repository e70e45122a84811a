"""The place of a build: a link with the name that users know, and beside it a folder with what it needs.

``build/victims-2017-2021`` is a link to ``build/.victims-2017-2021/versions/<digest>``. The link is replaced in one
operation, so whoever opens it finds the former edition or the new one, whole.
"""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from inbeeld.editions.files import remove
from inbeeld.errors import EditionError

DECISIONS = "decisions"
"""The step that makes the log of protection, which holds true counts and is no part of the edition."""
MARK = "this-folder-belongs-to-inbeeld"


_OWNER_ONLY = 0o700


@dataclass(frozen=True)
class Output:
    """Where an edition is written. ``link`` is what users open."""

    link: Path

    @cached_property
    def companion(self) -> Path:
        """The folder beside the link."""
        return self.link.with_name(f".{self.link.name}")

    @property
    def versions(self) -> Path:
        """Where whole versions stand."""
        return self.companion / "versions"

    @property
    def staging(self) -> Path:
        """Where the next version is laid out."""
        return self.companion / "staging"

    @property
    def former(self) -> Path:
        """A link to the version before the current one."""
        return self.companion / "former"

    @property
    def record(self) -> Path:
        """What the last build that succeeded was made from."""
        return self.companion / "record.json"

    @property
    def decisions(self) -> Path:
        """The log of protection of the current version, with true counts, for its owner alone."""
        return self.companion / "decisions.json"

    @property
    def store(self) -> Path:
        """Where results of steps are kept."""
        return self.companion / "store"

    def current(self) -> Path | None:
        """The folder of the version that users see now, or None before the first."""
        return self._version_at(self.link)

    def versions_in_use(self) -> set[Path]:
        """The folders of the current version and of the one before."""
        return {version for link in (self.link, self.former) if (version := self._version_at(link))}

    def check_ours(self) -> None:
        """Make sure that nothing of somebody else stands in the way. Nothing is ever deleted to make room.

        Raises:
            EditionError: if the place is taken by a file, a folder with something in it, or a link of another kind.
        """
        if self.link.is_symlink():
            taken = self._version_at(self.link) is None
        else:
            taken = self.link.exists() and not _is_empty_folder(self.link)
        if taken:
            raise EditionError(f"{self.link} exists already and is no edition. Choose another place with --out.")
        if self.companion.exists() and not _is_empty_folder(self.companion) and not self._mark.exists():
            raise EditionError(f"{self.companion} is not InBeeld's, and is needed. Choose another place with --out.")

    def prepare(self) -> None:
        """Make the companion folder, and mark it so that a later build knows it as its own."""
        self.companion.mkdir(parents=True, exist_ok=True)
        self._mark.touch()
        self.store.mkdir(mode=_OWNER_ONLY, exist_ok=True)
        self.store.chmod(_OWNER_ONLY)  # results of steps hold true counts, from before they are protected

    def clean(self) -> None:
        """Remove what killed builds left: half versions, and versions that nobody uses any more."""
        remove(self.staging)
        keep = self.versions_in_use()
        for version in sorted(self.versions.glob("*")):
            if version not in keep:
                remove(version)

    @property
    def _mark(self) -> Path:
        return self.companion / MARK

    def _version_at(self, link: Path) -> Path | None:
        if not link.is_symlink():
            return None
        version = link.parent / link.readlink()
        return version if version.parent == self.versions else None


def _is_empty_folder(path: Path) -> bool:
    return path.is_dir() and not any(path.iterdir())
