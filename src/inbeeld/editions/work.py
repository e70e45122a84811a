"""Makes one step, in this process or in a worker: everything it needs comes from the store."""

from collections.abc import Mapping
from dataclasses import dataclass
from pkgutil import resolve_name
from time import perf_counter

from inbeeld.editions.steps import MakeStep, Outputs, Step, StepInput
from inbeeld.editions.store import StepResult, Store
from inbeeld.errors import InBeeldError


@dataclass(frozen=True)
class Made:
    """What a step made, and the seconds it took, without the time it waited for its turn."""

    outputs: Outputs
    seconds: float


def make_step(step: Step, needed: Mapping[str, StepResult], store: Store) -> Made:
    """What a step makes, given what the steps that it needs have made.

    Raises:
        InBeeldError: what the step raised, with a note that names it.
    """
    started = perf_counter()
    make: MakeStep = resolve_name(step.make)
    needs = {name: store.read(result) for name, result in needed.items()}
    try:
        outputs = make(StepInput(step.options, step.files, needs))
    except InBeeldError as error:
        error.add_note(f"In step '{step.name}'.")
        raise
    return Made(outputs, perf_counter() - started)
