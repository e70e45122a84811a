"""The project that something new is added to: where its files go, all at once or not at all."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from inbeeld.declarations import Definitions, load_definitions
from inbeeld.editions.failures import refusals_in_words
from inbeeld.errors import EditionError


@dataclass(frozen=True)
class Made:
    """What was made: the files, relative to the project, and what to do next."""

    root: Path
    files: tuple[str, ...]
    extended: tuple[str, ...]
    next: tuple[str, ...]


@dataclass(frozen=True)
class Project:
    """A folder with ``definitions/``, and in time ``deliveries/`` and ``editions/``."""

    root: Path

    @property
    def definitions(self) -> Definitions:
        """Everything that is declared, checked."""
        return load_definitions(self.root / "definitions")

    def delivers(self, source: str) -> bool:
        """Whether there is an example of a delivery of a source."""
        return any((self.root / "deliveries" / source).glob("*/manifest.toml"))

    def write(
        self, new: Mapping[str, bytes], *, extended: Mapping[str, bytes] | None = None, then: tuple[str, ...] = ()
    ) -> Made:
        """Write new files, and add to the end of existing ones. Nothing is written if a new file exists already.

        Raises:
            EditionError: naming the file that is in the way, or that cannot be written.
        """
        additions = extended or {}
        taken = [name for name in sorted(new) if (self.root / name).exists()]
        if taken:
            raise EditionError(f"{taken[0]} exists already, and nothing is overwritten. Choose another name.")
        with refusals_in_words():
            for name, data in new.items():
                path = self.root / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(data)
            for name, data in additions.items():
                path = self.root / name
                path.write_bytes(path.read_bytes().rstrip(b"\n") + b"\n\n" + data)
        return Made(self.root, tuple(new), tuple(additions), then)


def find_project(folder: Path | None) -> Project:
    """The project in a folder, or the nearest above the present one.

    Raises:
        EditionError: if there is none.
    """
    places = [folder] if folder else [Path.cwd(), *Path.cwd().parents]
    for place in places:
        if (place / "definitions" / "sources").is_dir():
            return Project(place)
    where = f"{folder} has no" if folder else "Neither this folder nor one above it has"
    raise EditionError(f"{where} 'definitions/sources', where contracts stand. Name the project: --in FOLDER")
