"""Builds that stop to count: a plan of the step that counts registers, or of a step for workers that never ends."""

import os
import time
from pathlib import Path

from inbeeld.editions import Outputs, Step, StepInput, plan
from inbeeld.editions.places import Part
from inbeeld.private import private_folder
from tests.patience import PATIENCE

_ENOUGH_FOR_WORKERS = 6


def plan_edition(folder: Path, definitions: Path, part: Part) -> tuple[Step, ...]:
    """Only the step that counts registers: it is made in the process of the build."""
    return tuple(step for step in plan.plan_edition(folder, definitions, part) if step.name == "registers")


def plan_for_workers(_folder: Path, _definitions: Path, _part: Part) -> tuple[Step, ...]:
    """So many steps at once that workers make them, and one that has a record in hand."""
    names = [f"other:{number}" for number in range(_ENOUGH_FOR_WORKERS)]
    others = tuple(Step(name, f"{__name__}:make_nothing") for name in names)
    return (Step("registers", f"{__name__}:count_for_ever"), *others)


def count_for_ever(_given: StepInput) -> Outputs:
    """Put a record down, here who has it in hand, and be busy with it."""
    with private_folder() as room:
        (room / "records.parquet").write_text(f"{os.getpid():16}")  # long enough to count as a record
        time.sleep(PATIENCE)
    return {}


def make_nothing(_given: StepInput) -> Outputs:
    """A step that has nothing to do."""
    return {"nothing": b""}


def get_ready() -> None:
    """In the place of what a worker loads: here there is nothing to make."""
