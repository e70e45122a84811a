"""What changed since the former edition: the step ``changes``, and its result read back."""

from pathlib import Path

from inbeeld.editions.diffing import changes_between, dump_changes, load_changes
from inbeeld.editions.published import FOLDER, PACKAGE, Published, published_in
from inbeeld.editions.steps import Outputs, StepInput
from inbeeld.errors import EditionError
from inbeeld.publication.changes import Change

STEP = "changes"
CHANGES = f"{FOLDER}/changes.json"


def make_changes(given: StepInput) -> Outputs:
    """``data/changes.json``: every published figure that differs from the former edition, with the reasons.

    Raises:
        EditionError: if the former edition's open data cannot be read.
    """
    now = {path: data for made in given.needs.values() for path, data in made.items() if path.startswith(f"{FOLDER}/")}
    new = published_in({path.removeprefix(f"{FOLDER}/"): data for path, data in now.items()})
    return {CHANGES: dump_changes(changes_between(_former(given), new))}


def _former(given: StepInput) -> Published:
    folder = given.options["former"]
    package = next((path for path in given.files if path.name == PACKAGE), None)
    if package is None:
        raise EditionError(
            f"edition.toml says that the former edition is in {folder}, but there is no {PACKAGE} in it. "
            f"Put a copy of the folder {FOLDER} of the former edition there."
        )
    return published_in({path.name: _read(path) for path in given.files if path.parent == package.parent})


def _read(path: Path) -> bytes:
    return path.read_bytes()


def changes_of(given: StepInput) -> tuple[Change, ...]:
    """The changes among the needed steps; none where the step does not need them or there is no former edition."""
    data = given.needs.get(STEP, {}).get(CHANGES)
    return () if data is None else load_changes(data)
