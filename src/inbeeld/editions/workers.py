"""Where steps are made: one after another here, or several at once in processes of their own."""

import os
import signal
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Future, wait
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from importlib import import_module
from multiprocessing import resource_tracker as system_tracker
from pkgutil import iter_modules
from typing import Protocol

from loky import ProcessPoolExecutor  # type: ignore[import-untyped]  # it ships no types
from loky.backend import resource_tracker as loky_tracker  # type: ignore[import-untyped]  # the same

from inbeeld.editions.ending import at_work, begin_work
from inbeeld.editions.steps import Step
from inbeeld.editions.store import StepResult, Store
from inbeeld.editions.work import Made, make_step
from inbeeld.errors import EditionError
from inbeeld.private import remove_abandoned
from inbeeld.vocabulary import LANGUAGES, Language

_IDLE_SECONDS = 5
"""A worker that is left alone, as when the build was killed, ends itself after this time."""
_AT_HAND = 2
"""Steps that a worker has at once: the one it makes, and the next, so that it does not wait for us."""
_ENDED = (
    "A process of this build was ended from outside, perhaps because memory ran out. Close other programs, or give the "
    "engine less memory, and build again: what was made is kept."
)
_TOOLS = "inbeeld.editions.making"
"""The package of what steps are made by."""


class Workers(Protocol):
    """Makes steps; what is handed in comes back in any order."""

    def hand_in(self, step: Step, needed: Mapping[str, StepResult], store: Store) -> None:
        """Have a step made."""

    def hand_out(self) -> Sequence[tuple[Step, "Future[Made]"]]:
        """Steps that are done; waits for at least one."""


@dataclass(frozen=True)
class _Order:
    """A step that waits, with what it needs."""

    step: Step
    needed: dict[str, StepResult]
    store: Store

    @property
    def language(self) -> str | None:
        """The language that the step writes in, if it writes."""
        return self.step.options.get("language")


@dataclass
class _Worker:
    """A process, and what it has at hand. Texts of its own language it has read and compiled before."""

    executor: ProcessPoolExecutor
    language: Language
    running: dict["Future[Made]", Step] = field(default_factory=dict)

    def start(self, order: _Order) -> None:
        future = self.executor.submit(_make, order.step, order.needed, order.store)
        self.running[future] = order.step

    def choose(self, waiting: Sequence[_Order]) -> _Order:
        """The first step in its own language or in none; the first of all if there is no such step."""
        return next((order for order in waiting if order.language in (None, self.language)), waiting[0])


class Processes:
    """Several processes. Each takes the steps of its own language first, and then those of others."""

    def __init__(self, executors: Sequence[ProcessPoolExecutor]) -> None:
        self._workers = [_Worker(one, LANGUAGES[place % len(LANGUAGES)]) for place, one in enumerate(executors)]
        self._waiting: list[_Order] = []

    def hand_in(self, step: Step, needed: Mapping[str, StepResult], store: Store) -> None:
        """Have a step made."""
        self._waiting.append(_Order(step, dict(needed), store))

    def hand_out(self) -> Sequence[tuple[Step, "Future[Made]"]]:
        """Steps that are done; waits for at least one."""
        self._share_out()
        done = wait([future for worker in self._workers for future in worker.running], return_when=FIRST_COMPLETED).done
        out = [(worker.running.pop(future), future) for worker in self._workers for future in done & {*worker.running}]
        self._share_out()
        return out

    def _share_out(self) -> None:
        # one step each before a second one for anybody
        for at_hand in range(_AT_HAND):
            for worker in self._workers:
                if self._waiting and len(worker.running) <= at_hand:
                    order = worker.choose(self._waiting)
                    self._waiting.remove(order)
                    worker.start(order)


@contextmanager
def processes(count: int) -> Iterator[Processes]:
    """Workers in ``count`` processes, which end with this context.

    Raises:
        EditionError: if one of them was ended by something else.
    """
    with ExitStack() as stack:
        _start_trackers()
        stack.callback(remove_abandoned)  # those that are killed at the end have no time to tidy up
        try:
            yield Processes([stack.enter_context(_process()) for _ in range(count)])
        except BrokenExecutor as error:
            raise EditionError(_ENDED) from error


def _start_trackers() -> None:
    """Start the processes that tidy up behind Loky, so that they outlive a terminal that closes as they do Ctrl-C."""
    hangup = [signal.SIGHUP] if hasattr(signal, "SIGHUP") else []
    before = signal.pthread_sigmask(signal.SIG_BLOCK, hangup) if hangup else set()  # they inherit what is blocked
    try:
        loky_tracker.ensure_running()
        system_tracker.ensure_running()
    finally:
        if hangup:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextmanager
def _process() -> Iterator[ProcessPoolExecutor]:
    executor = ProcessPoolExecutor(
        max_workers=1, timeout=_IDLE_SECONDS, initializer=begin_work, initargs=(os.getpid(),)
    )
    executor.submit(_get_ready)
    try:
        yield executor
    finally:
        executor.shutdown(wait=True, kill_workers=True)


def _make(step: Step, needed: Mapping[str, StepResult], store: Store) -> Made:
    with at_work():
        return make_step(step, needed, store)


def _get_ready() -> None:
    """Load what steps are made by, while there is nothing to make yet."""
    for module in iter_modules(import_module(_TOOLS).__path__):
        import_module(f"{_TOOLS}.{module.name}")
