"""Runs each stage as a process of its own, follows its memory, and passes on what it says meanwhile."""

import os
import resource
import signal
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from time import perf_counter, sleep
from typing import IO

ROOT = Path(__file__).resolve().parents[2]
_PAUSE = 0.1
_PROCESSES = Path("/proc")
_TRACEBACK = "Traceback "

Tell = Callable[[str], None]
"""Told what a stage is doing."""


class StageFailed(Exception):
    """A stage ended badly; ``code`` is its exit code."""

    def __init__(self, words: str, code: int) -> None:
        """What it said last, and its exit code."""
        super().__init__(words)
        self.code = code


@dataclass(frozen=True)
class Used:
    """What a stage took, with all processes that it started.

    Attributes:
        wall: seconds of the clock.
        cpu: seconds of all processors, for the program and for the system.
        peak: the most memory that was held at one moment (RSS, bytes).
        lines: what was printed.
    """

    wall: float
    cpu: float
    peak: int
    lines: tuple[str, ...]


def run(command: list[str], tell: Tell) -> Used:
    """Run a command to its end, with our own packages at hand.

    Raises:
        StageFailed: if it ends badly.
    """
    # A child starts with the memory of its parent on its account: so a small one stands between.
    measured = [sys.executable, "-S", "-m", "benchmarks.measuring", *command]
    started, before = perf_counter(), _processor()
    with subprocess.Popen(  # noqa: S603  # our own modules
        measured,
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        errors="replace",
        start_new_session=True,
    ) as process:
        printed, told = _Lines(process.stdout, tell), _Lines(process.stderr, tell)
        try:
            held = _followed(process)
        except BaseException:
            os.killpg(process.pid, signal.SIGKILL)
            raise
        lines, errors = printed.all(), told.all()
    if process.returncode:
        raise StageFailed(last_words(errors) or f"ended with {process.returncode}", process.returncode)
    wall, cpu = perf_counter() - started, _processor() - before
    return Used(wall, cpu, max(held, int(lines[-1])), tuple(line for line in lines[:-1] if line))


def last_words(lines: Sequence[str]) -> str:
    """Why a program gave up: what its last traceback is about, else the last line on its error stream."""
    filled = [line for line in lines if line.strip()]
    starts = [number for number, line in enumerate(filled) if line.startswith(_TRACEBACK)]
    if not starts:
        return filled[-1] if filled else ""
    # below its heading a traceback is indented; what it is about is not
    return next((line for line in filled[starts[-1] + 1 :] if not line.startswith(" ")), filled[-1])


class _Lines:
    """The lines of a stream, each told when it comes."""

    def __init__(self, stream: IO[str] | None, tell: Tell) -> None:
        self._found: list[str] = []
        self._thread = Thread(target=self._read, args=(stream, tell), daemon=True)
        self._thread.start()

    def _read(self, stream: IO[str] | None, tell: Tell) -> None:
        for line in stream or ():
            self._found.append(line.rstrip("\n"))
            if _is_worth_telling(line):
                tell(self._found[-1])

    def all(self) -> list[str]:
        """All lines, when the stream has ended."""
        self._thread.join()
        return self._found


def _is_worth_telling(line: str) -> bool:
    """Not an empty line, nor what a traceback is made of, nor the number of bytes that ends every stage."""
    return bool(line.strip()) and not line.startswith((" ", _TRACEBACK)) and not line.strip().isdecimal()


def _followed(process: subprocess.Popen[str]) -> int:
    """Wait for the end of a process; the most memory that it and its descendants held together, as far as seen."""
    most = 0
    while process.poll() is None:
        most = max(most, _held_by(process.pid))
        sleep(_PAUSE)
    return most


def _held_by(process: int) -> int:
    """The memory of a process and its descendants (RSS, bytes); 0 where the system does not tell."""
    place = _PROCESSES / str(process)
    try:
        pages = int((place / "statm").read_text().split()[1])
        children = [int(child) for path in place.glob("task/*/children") for child in path.read_text().split()]
    except (OSError, ValueError):
        return 0  # it has ended, or this is another system: what the largest process held is known at the end
    return pages * resource.getpagesize() + sum(_held_by(child) for child in children)


def _processor() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
