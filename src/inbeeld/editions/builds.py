"""Finds an edition that was built, for whoever wants to look at it."""

from pathlib import Path

from inbeeld.editions.failures import refusals_in_words
from inbeeld.editions.manifest import read_manifest
from inbeeld.editions.places import Part, find_places, shown
from inbeeld.errors import EditionError


@refusals_in_words()
def find_build(place: Path | None = None) -> Path:
    """The folder of a built edition: the folder itself, or that of an edition's build, or the only one there is.

    Raises:
        EditionError: if nothing is built there, or ``place`` is None and there are several to choose from.
    """
    if place is None:
        return _only_build()
    if read_manifest(place) is not None:
        return place
    build = find_places(place, definitions=None, out=None, part=Part()).output.link
    if read_manifest(build) is None:
        raise EditionError(f"{place} is not built yet. Build it: inbeeld build {place}")
    return build


def _only_build() -> Path:
    builds = {path: read_manifest(path) for folder in _build_folders() for path in sorted(folder.iterdir())}
    built = {path: manifest for path, manifest in builds.items() if manifest}
    whole = [path for path, manifest in built.items() if "partial" not in manifest]
    choice = whole or list(built)
    if not choice:
        raise EditionError("Nothing is built here yet. Build an edition: inbeeld build editions/victims-2017-2021")
    if len(choice) > 1:
        raise EditionError(f"There are several builds. Name one of: {', '.join(map(shown, choice))}.")
    return choice[0]


def _build_folders() -> list[Path]:
    folders = (folder / "build" for folder in (Path.cwd(), *Path.cwd().parents))
    return [folder for folder in folders if folder.is_dir()][:1]
