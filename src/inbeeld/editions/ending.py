"""How a worker ends: it tidies up when it is asked to end, and does not go on when its build is gone."""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Event, Thread
from types import FrameType

_LOOK_SECONDS = 1.0
"""How often a worker looks whether its build is still there."""
_GRACE_SECONDS = 60.0
"""How long a worker may tidy up when it is not. What it leaves then, a later run removes."""


def ending_signals() -> tuple[int, ...]:
    """What asks a process to end: SIGTERM, Ctrl-C, a terminal that closes; not what it was told to ignore (nohup)."""
    others = (signal.SIGINT, *([signal.SIGHUP] if hasattr(signal, "SIGHUP") else []))
    return (signal.SIGTERM, *(number for number in others if signal.getsignal(number) is not signal.SIG_IGN))


@dataclass
class _Worker:
    """The state of this process, if it is a worker."""

    at_work: bool = False
    asked: int | None = None

    def end(self, number: int, _frame: FrameType | None) -> None:
        """End at once, or let the step that is being made tidy up first."""
        if not self.at_work:
            os._exit(128 + number)
        for known in ending_signals():
            signal.signal(known, signal.SIG_IGN)
        self.asked = number
        raise SystemExit(128 + number)


_WORKER = _Worker()


def begin_work(build: int) -> None:
    """What a worker does first.

    Args:
        build: the process of the build that it works for.
    """
    for number in ending_signals():
        signal.signal(number, _WORKER.end)
    if os.name == "posix":  # elsewhere a process keeps the number of its parent when that is gone
        Thread(target=_end_with, args=(build,), daemon=True).start()


@contextmanager
def at_work() -> Iterator[None]:
    """What a worker makes, it makes in this context. It ends behind it, if it was asked to end."""
    _WORKER.at_work = True
    try:
        yield
    finally:
        _WORKER.at_work = False
        if _WORKER.asked is not None:
            os._exit(128 + _WORKER.asked)


def _end_with(build: int) -> None:
    pause = Event()
    while os.getppid() == build:
        pause.wait(_LOOK_SECONDS)
    os.kill(os.getpid(), signal.SIGTERM)
    pause.wait(_GRACE_SECONDS)
    os._exit(128 + signal.SIGTERM)
