"""Progress of a build on the error stream: a bar on a terminal, plain lines elsewhere."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pkgutil import resolve_name
from typing import Protocol

import typer

from inbeeld.editions import Progress, StepEvent

# By name: a build in which nothing has changed shows no progress and need not load the library that draws it.
_BAR = "inbeeld.cli.bar:Bar"


@contextmanager
def progress_shown() -> Iterator[Progress]:
    """Show the progress of the build that runs inside this context."""
    if not sys.stderr.isatty():
        yield _tell_line
        return
    bar = _WhenNeeded(_BAR)
    try:
        yield bar
    finally:
        bar.stop()


class _Bar(Protocol):
    def __call__(self, event: StepEvent) -> None: ...

    def stop(self) -> None: ...


class _WhenNeeded:
    """A bar that is made at the first step."""

    def __init__(self, kind: str) -> None:
        self._kind = kind
        self._bar: _Bar | None = None

    def __call__(self, event: StepEvent) -> None:
        if self._bar is None:
            self._bar = resolve_name(self._kind)()
        self._bar(event)

    def stop(self) -> None:
        if self._bar is not None:
            self._bar.stop()


def _tell_line(event: StepEvent) -> None:
    if event.state == "ran":
        typer.echo(f"[{event.position}/{event.total}] {event.step}  {event.seconds:.1f} s", err=True)
