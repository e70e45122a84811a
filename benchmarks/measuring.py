"""Runs a program as a child process and measures it."""

import resource
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from time import perf_counter


@dataclass(frozen=True)
class Measured:
    """One run: seconds from start to end, the most memory its largest process held (bytes), and what it printed."""

    seconds: float
    peak: int
    printed: str


def run_module(module: str, *arguments: str) -> Measured:
    """Run a Python module as a program, with nothing of this process but the environment.

    Raises:
        SystemExit: if the program fails; its own words are on the error stream then.
    """
    # A child starts with the memory of its parent on its account. This one is small, so its child's account is true.
    started = perf_counter()
    command = [sys.executable, "-S", "-m", __name__, sys.executable, "-m", module, *arguments]
    run = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False)  # noqa: S603  # our own module
    seconds = perf_counter() - started
    if run.returncode:
        raise SystemExit(f"{module} {' '.join(arguments)} ended with {run.returncode}.")
    printed, _, peak = run.stdout.rstrip("\n").rpartition("\n")
    return Measured(seconds, int(peak), printed)


def best_of(runs: Sequence[Measured]) -> Measured:
    """The quickest of several runs: the one that other programs disturbed least."""
    return min(runs, key=lambda run: run.seconds)


def main(command: list[str]) -> int:
    """Run a command and print, after what it prints, the most memory that one of its processes held, in bytes."""
    code = subprocess.run(command, check=False).returncode  # noqa: S603  # what run_module asked for
    used = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    sys.stdout.write(f"\n{used * _UNIT}\n")
    return code


_UNIT = 1 if sys.platform == "darwin" else 1024

if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
