"""Finds the newest delivery of a source: among the examples of the project, or in an edition."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from inbeeld.deliveries import MANIFEST, read_manifest
from inbeeld.editions.failures import refusals_in_words
from inbeeld.errors import EditionError
from inbeeld.vocabulary import Period


@dataclass(frozen=True)
class Found:
    """A delivery: its folder, named after its reference date, and the years that it is about."""

    folder: Path
    period: Period

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Its files by name."""
        with refusals_in_words():
            for path in sorted(self.folder.rglob("*")):
                if path.is_file():
                    yield path.relative_to(self.folder).as_posix(), path.read_bytes()


def find_delivery(root: Path, source: str) -> Found:
    """The newest delivery of a source: its example if there is one, else that of an edition.

    Raises:
        EditionError: if there is none.
        DefinitionError: if its manifest is faulty.
    """
    for pattern in (f"deliveries/{source}/*", f"editions/*/deliveries/{source}/*"):
        folders = sorted((p.parent for p in root.glob(f"{pattern}/{MANIFEST}")), key=lambda path: path.name)
        if folders:
            return Found(folders[-1], read_manifest(folders[-1]).years)
    raise EditionError(
        f"There is no delivery of '{source}'. Put one in deliveries/{source}/<reference date>/, with its {MANIFEST}."
    )
