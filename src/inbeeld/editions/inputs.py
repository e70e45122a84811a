"""The files that an edition is made from, by names that are the same on every machine."""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from inbeeld.editions.hashing import FileDigest, digest_file, digest_value, files_below
from inbeeld.errors import EditionError


class Inputs:
    """Digests of input files as they were when the build began.

    ``roots`` gives the folders that inputs may come from, each with the name that stands for it:
    ``definitions`` or ``editions/victims-2017-2021``, wherever they are on this machine.
    """

    def __init__(self, roots: Mapping[str, Path]) -> None:
        self._roots = {name: _absolute(folder) for name, folder in roots.items()}
        self._digests: dict[str, FileDigest] = {}
        self._names: dict[Path, str] = {}

    def take_all(self) -> str:
        """Digest every file below the roots, now; returns one digest of all names and contents."""
        self._digests = {
            f"{root}/{name}": digest_file(path)
            for root, folder in self._roots.items()
            for name, path in files_below(folder)
        }
        return digest_value({name: digest.sha256 for name, digest in self._digests.items()})

    @property
    def known(self) -> int:
        """How many files have been digested so far."""
        return len(self._digests)

    def name(self, path: Path) -> str:
        """The name of an input file, without the place of its root on this machine.

        Raises:
            EditionError: if the file lies outside every root.
        """
        if path not in self._names:
            self._names[path] = self._named(path)
        return self._names[path]

    def _named(self, path: Path) -> str:
        absolute = _absolute(path)
        for root, folder in self._roots.items():
            if absolute.is_relative_to(folder):
                return f"{root}/{absolute.relative_to(folder).as_posix()}"
        raise EditionError(f"{path} lies outside the folders that an edition is made from: {', '.join(self._roots)}.")

    def digest(self, path: Path) -> FileDigest:
        """The digest of an input file as it was when the build began, or when it was first asked for."""
        name = self.name(path)
        if name not in self._digests:
            self._digests[name] = digest_file(path)
        return self._digests[name]

    def check_unchanged(self, paths: Iterable[Path]) -> None:
        """Make sure that files are still as they were, so that what was read is what the manifest names.

        Raises:
            EditionError: naming the first file that changed.
        """
        for path in paths:
            if digest_file(path) != self.digest(path):
                raise EditionError(f"{self.name(path)} changed while it was read. Build again when it is complete.")


def _absolute(path: Path) -> Path:
    return Path(os.path.abspath(path))  # noqa: PTH100  # resolves "..", keeps links: a name is what the user sees
