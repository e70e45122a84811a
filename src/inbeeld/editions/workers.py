"""Where steps are made: one after another here, or several at once in processes of their own."""

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from contextlib import contextmanager
from typing import Protocol

from loky import ProcessPoolExecutor  # type: ignore[import-untyped]  # it ships no types

from inbeeld.editions.steps import Step
from inbeeld.editions.store import StepResult, Store
from inbeeld.editions.work import Made, make_step

_IDLE_SECONDS = 5
"""A worker that is left alone, as when the build was killed, ends itself after this time."""


class Workers(Protocol):
    """Makes steps; what is handed in comes back in any order."""

    def hand_in(self, step: Step, needed: Mapping[str, StepResult], store: Store) -> None:
        """Have a step made."""

    def hand_out(self) -> Sequence[tuple[Step, "Future[Made]"]]:
        """Steps that are done; waits for at least one."""


class Processes:
    """Several processes. A step is handed to the first one that is free."""

    def __init__(self, executor: ProcessPoolExecutor) -> None:
        self._executor = executor
        self._running: dict[Future[Made], Step] = {}

    def hand_in(self, step: Step, needed: Mapping[str, StepResult], store: Store) -> None:
        """Have a step made."""
        self._running[self._executor.submit(make_step, step, dict(needed), store)] = step

    def hand_out(self) -> Sequence[tuple[Step, "Future[Made]"]]:
        """Steps that are done; waits for at least one."""
        done = wait(self._running, return_when=FIRST_COMPLETED).done
        return [(self._running.pop(future), future) for future in list(self._running) if future in done]


@contextmanager
def processes(count: int) -> Iterator[Processes]:
    """Workers in ``count`` processes, which end with this context."""
    executor = ProcessPoolExecutor(max_workers=count, timeout=_IDLE_SECONDS)
    try:
        yield Processes(executor)
    finally:
        executor.shutdown(wait=True, kill_workers=True)
