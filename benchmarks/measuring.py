"""Runs a program as a child process and measures it."""

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from time import perf_counter


@dataclass(frozen=True)
class Measured:
    """One run: seconds from start to end, the most memory it held at once (bytes), and what it printed."""

    seconds: float
    peak: int
    printed: str


def run_module(module: str, *arguments: str) -> Measured:
    """Run a Python module as a program, with nothing of this process but the environment.

    Raises:
        SystemExit: if the program fails; its own words are on the error stream then.
    """
    started = perf_counter()
    command = [sys.executable, "-m", module, *arguments]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:  # noqa: S603  # our own module
        printed = child.stdout.read() if child.stdout else ""
        # wait4 tells what this child used; getrusage would tell the most of all children so far.
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise SystemExit(f"{module} {' '.join(arguments)} ended with {child.returncode}.")
    return Measured(perf_counter() - started, used.ru_maxrss * _UNIT, printed)


def best_of(runs: Sequence[Measured]) -> Measured:
    """The quickest of several runs: the one that other programs disturbed least."""
    return min(runs, key=lambda run: run.seconds)


_UNIT = 1 if sys.platform == "darwin" else 1024
