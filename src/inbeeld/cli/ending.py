"""An orderly end: a command that is asked to end tidies up first, so that no records of persons are left."""

import signal
import sys
from contextlib import suppress
from pkgutil import resolve_name
from threading import current_thread, main_thread
from types import FrameType, TracebackType
from typing import Any, Self

import typer

from inbeeld.editions import ending_signals

# By name: a command that ends by itself has nothing to remove.
_REMOVE = "inbeeld.private:remove_abandoned"


class OrderlyEnd:
    """Within this context SIGTERM and a terminal that closes end a command as Ctrl-C does: ``with`` blocks run.

    The command leaves with 128 and the number of the signal, unless it ended well in spite of it.
    """

    def __init__(self) -> None:
        self._came: int | None = None
        self._former: dict[int, Any] = {}

    def __enter__(self) -> Self:
        if current_thread() is main_thread():
            for number in ending_signals():
                self._former[number] = signal.signal(number, self._end)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        # Not by the error alone: an engine that is interrupted makes an error of its own of it.
        came = None if isinstance(error, SystemExit) and not error.code else self._came
        if came is not None:
            resolve_name(_REMOVE)()  # if it came while something was being removed
            _tell(came)
        for number, former in self._former.items():
            signal.signal(number, former)
        if came is not None:
            sys.exit(128 + came)

    def _end(self, number: int, _frame: FrameType | None) -> None:
        self._came = number
        for other in self._former:
            if other != signal.SIGINT:  # a terminal may say twice that it closes; who presses Ctrl-C twice means it
                signal.signal(other, signal.SIG_IGN)
        if number == signal.SIGINT:
            raise KeyboardInterrupt
        raise SystemExit(128 + number)


def _tell(number: int) -> None:
    with suppress(OSError):  # the terminal may be what has closed
        typer.echo(f"Ended early ({signal.Signals(number).name}). No records of persons are left.", err=True)
