"""The former edition, read back from the copy of its open data that is kept with this one."""

from inbeeld.editions.published import FOLDER, PACKAGE, Published, published_in
from inbeeld.editions.steps import StepInput
from inbeeld.errors import EditionError


def former_edition(given: StepInput) -> Published:
    """What the former edition published.

    Raises:
        EditionError: if its open data cannot be read.
    """
    folder = given.options["former"]
    package = next((path for path in given.files if path.name == PACKAGE), None)
    if package is None:
        raise EditionError(
            f"edition.toml says that the former edition is in {folder}, but there is no {PACKAGE} in it. "
            f"Put a copy of the folder {FOLDER} of the former edition there."
        )
    return published_in({path.name: path.read_bytes() for path in given.files if path.parent == package.parent})
