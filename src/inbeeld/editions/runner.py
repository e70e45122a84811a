"""Runs a plan: each step once, and only if something that it depends on has changed."""

from collections.abc import Iterable
from pkgutil import resolve_name
from time import perf_counter

from inbeeld.editions.inputs import Inputs
from inbeeld.editions.keys import key_of
from inbeeld.editions.ordering import in_order
from inbeeld.editions.reports import Progress, RunReport, StepEvent, StepReport, silent
from inbeeld.editions.steps import MakeStep, Outputs, Step, StepInput
from inbeeld.editions.store import StepResult, Store
from inbeeld.errors import InBeeldError


def run_plan(
    steps: Iterable[Step], store: Store, *, inputs: Inputs, code: str, progress: Progress = silent
) -> RunReport:
    """Run the steps of a plan and keep what they make in ``store``.

    ``inputs`` identifies the files that steps read and ``code`` the code that runs. What a step made before is taken
    from the store when nothing that it depends on has changed; its function is then not even imported.

    Raises:
        EditionError: if the plan cannot be run, or a file changed while it was read.
        InBeeldError: what a step raised, with a note that names the step.
    """
    run = _Run(store, inputs, code)
    ordered = in_order(steps)
    for position, step in enumerate(ordered, start=1):
        progress(StepEvent(step.name, position, len(ordered), "starts"))
        report = run.take(step)
        progress(StepEvent(step.name, position, len(ordered), "ran" if report.ran else "reused", report.seconds))
    return RunReport(tuple(run.reports), run.results)


class _Run:
    """The state of one run: the results so far."""

    def __init__(self, store: Store, inputs: Inputs, code: str) -> None:
        self.results: dict[str, StepResult] = {}
        self.reports: list[StepReport] = []
        self._store = store
        self._inputs = inputs
        self._code = code

    def take(self, step: Step) -> StepReport:
        started = perf_counter()
        needed = {name: self.results[name].digest for name in step.needs}
        key = key_of(step, code=self._code, inputs=self._inputs, needed=needed)
        found = self._store.find(key)
        self.results[step.name] = found or self._store.keep(key, self._make(step), step=step.name)
        report = StepReport(step.name, found is None, perf_counter() - started)
        self.reports.append(report)
        return report

    def _make(self, step: Step) -> Outputs:
        make: MakeStep = resolve_name(step.make)
        needs = {name: self._store.read(self.results[name]) for name in step.needs}
        try:
            outputs = make(StepInput(step.options, step.files, needs))
        except InBeeldError as error:
            error.add_note(f"In step '{step.name}'.")
            raise
        self._inputs.check_unchanged(step.files)
        return outputs
