"""Runs a plan: each step once, and only if something that it depends on has changed."""

from collections.abc import Iterable
from time import perf_counter
from typing import TYPE_CHECKING, Literal

from inbeeld.editions.inputs import Inputs
from inbeeld.editions.keys import key_of
from inbeeld.editions.ordering import in_order
from inbeeld.editions.reports import Progress, RunReport, StepEvent, StepReport, silent
from inbeeld.editions.steps import Step
from inbeeld.editions.store import StepResult, Store
from inbeeld.editions.team import Team
from inbeeld.editions.work import Made, make_step

if TYPE_CHECKING:
    from inbeeld.editions.workers import Workers

_WORTH_WORKERS = 6
"""Starting workers takes about as long as a few steps: below this number of steps at once they do not pay."""


def run_plan(  # noqa: PLR0913  # what a run depends on, and two ways to watch and hasten it, all by keyword
    steps: Iterable[Step],
    store: Store,
    *,
    inputs: Inputs,
    code: str,
    progress: Progress = silent,
    team: Team | None = None,
) -> RunReport:
    """Run the steps of a plan and keep what they make in ``store``.

    ``inputs`` identifies the files that steps read and ``code`` the code that runs. What a step made before is taken
    from the store when nothing that it depends on has changed; its function is then not even imported. By a
    ``team`` of several, steps that do not need each other are made at the same time: the outcome is the same.

    Raises:
        EditionError: if the plan cannot be run, or a file changed while it was read.
        InBeeldError: what a step raised, with a note that names the step.
    """
    run = _Run(in_order(steps), store, inputs=inputs, code=code, progress=progress)
    while missing := run.missing():
        if team and team.size > 1 and len(missing) >= _WORTH_WORKERS:
            run.make_at_once(team.call())
        else:
            run.make(missing[0])
    return run.report()


class _Run:
    """The state of one run: the results so far."""

    def __init__(
        self, ordered: tuple[Step, ...], store: Store, *, inputs: Inputs, code: str, progress: Progress
    ) -> None:
        self._ordered = ordered
        self._store = store
        self._inputs = inputs
        self._code = code
        self._progress = progress
        self._results: dict[str, StepResult] = {}
        self._reports: dict[str, StepReport] = {}
        self._started: set[str] = set()
        self._keys: dict[str, str] = {}
        self._missing: set[str] = set()

    def missing(self) -> list[Step]:
        """The steps that can be made now and must be. What was made before is taken from the store on the way."""
        missing: list[Step] = []
        for step in self._ordered:
            if step.name not in self._started and all(name in self._results for name in step.needs):
                missing += [] if self._reused(step) else [step]
        return missing

    def make(self, step: Step) -> None:
        """Make one step here."""
        self._start(step)
        self._keep(step, make_step(step, self._needed(step), self._store))

    def make_at_once(self, workers: "Workers") -> None:
        """Make all that can be made, as soon as it can be. Of several steps that fail, the first to come back is."""
        open_steps = self._hand_in(workers)
        while open_steps:
            done = sorted(workers.hand_out(), key=lambda pair: self._ordered.index(pair[0]))
            for step, made in done:
                self._keep(step, made.result())
            open_steps += self._hand_in(workers) - len(done)

    def report(self) -> RunReport:
        """What was done, in the order of the plan."""
        return RunReport(tuple(self._reports[step.name] for step in self._ordered), self._results)

    def _hand_in(self, workers: "Workers") -> int:
        missing = self.missing()
        for step in missing:
            self._start(step)
            workers.hand_in(step, self._needed(step), self._store)
        return len(missing)

    def _reused(self, step: Step) -> bool:
        if step.name in self._missing:
            return False
        started = perf_counter()
        found = self._store.find(self._key(step))
        if found is None:
            self._missing.add(step.name)
        else:
            self._start(step)
            self._finish(step, found, StepReport(step.name, ran=False, seconds=perf_counter() - started))
        return found is not None

    def _keep(self, step: Step, made: Made) -> None:
        self._inputs.check_unchanged(step.files)
        result = self._store.keep(self._key(step), made.outputs, step=step.name)
        self._finish(step, result, StepReport(step.name, ran=True, seconds=made.seconds))

    def _start(self, step: Step) -> None:
        self._started.add(step.name)
        self._progress(StepEvent(step.name, len(self._started), len(self._ordered), "starts"))

    def _finish(self, step: Step, result: StepResult, report: StepReport) -> None:
        self._results[step.name] = result
        self._reports[step.name] = report
        state: Literal["ran", "reused"] = "ran" if report.ran else "reused"
        self._progress(StepEvent(step.name, len(self._results), len(self._ordered), state, report.seconds))

    def _needed(self, step: Step) -> dict[str, StepResult]:
        return {name: self._results[name] for name in step.needs}

    def _key(self, step: Step) -> str:
        if step.name not in self._keys:
            needed = {name: result.digest for name, result in self._needed(step).items()}
            self._keys[step.name] = key_of(step, code=self._code, inputs=self._inputs, needed=needed)
        return self._keys[step.name]
