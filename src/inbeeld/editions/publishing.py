"""Lays out a new version of an edition and puts it in the place of the former in one operation."""

import os
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from inbeeld.editions.files import make_lasting, remove, write_lasting
from inbeeld.editions.manifest import INTERNAL_MANIFEST, MANIFEST, Manifests, is_whole
from inbeeld.editions.output import Output
from inbeeld.editions.store import Store, StoredOutput


def publish(output: Output, manifests: Manifests, outputs: Iterable[StoredOutput], store: Store) -> bool:
    """Make the version that ``manifests`` describe the current one; returns whether anything had to be done.

    A failure or a kill at any moment leaves the former version in place, whole.
    """
    digest = manifests.digest
    current = output.current()
    if current is not None and version_digest(current) == digest and is_whole(current, digest):
        return False
    _lay_out(output.staging, manifests, outputs, store)
    version = _move_in(output, digest, current)
    if current is not None:
        _point(output.former, current, output)
    if output.link.is_dir() and not output.link.is_symlink():
        output.link.rmdir()  # an empty folder that the user made; anything else was refused before
    _point(output.link, version, output)
    output.clean()
    return True


def version_digest(version: Path) -> str:
    """The digest that a version's folder is named by."""
    return version.name.removesuffix(_AGAIN)


_AGAIN = "-again"


_AT_ONCE = 8
"""Files that are written at the same time: each waits for the disk, which takes several together in one go."""


def _lay_out(staging: Path, manifests: Manifests, outputs: Iterable[StoredOutput], store: Store) -> None:
    with ThreadPoolExecutor(_AT_ONCE) as writers:
        written = writers.map(lambda output: write_lasting(staging / output.path, store.read_one(output)), outputs)
        for _ in written:
            pass  # all are taken in, so that what went wrong with one of them is raised here
    write_lasting(staging / MANIFEST, manifests.public)
    # Last, so that a folder with a full manifest is a whole version.
    write_lasting(staging / INTERNAL_MANIFEST, manifests.full)
    for here, _, _ in os.walk(staging):
        make_lasting(Path(here))


def _move_in(output: Output, digest: str, current: Path | None) -> Path:
    version = output.versions / digest
    if version == current:  # it is damaged, but stays until the new one is in place
        version = output.versions / f"{digest}{_AGAIN}"
    remove(version)
    output.versions.mkdir(exist_ok=True)
    output.staging.rename(version)
    make_lasting(output.versions)
    return version


def _point(link: Path, version: Path, output: Output) -> None:
    new = output.companion / "new-link"
    remove(new)
    new.symlink_to(os.path.relpath(version, link.parent), target_is_directory=True)
    new.replace(link)
    make_lasting(link.parent)
