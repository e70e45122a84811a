"""What changed since the former edition: the step ``changes``, and its result read back."""

from inbeeld.editions.diffing import changes_between, dump_changes, load_changes
from inbeeld.editions.making.former import former_edition
from inbeeld.editions.published import FOLDER, published_in
from inbeeld.editions.steps import Outputs, StepInput
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
    return {CHANGES: dump_changes(changes_between(former_edition(given), new))}


def changes_of(given: StepInput) -> tuple[Change, ...]:
    """The changes among the needed steps; none where the step does not need them or there is no former edition."""
    data = given.needs.get(STEP, {}).get(CHANGES)
    return () if data is None else load_changes(data)
