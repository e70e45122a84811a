"""Runs each measurement as a process of its own, with a limit to its time."""

import os
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

ROOT = Path(__file__).resolve().parents[2]

_CODES = 256
"""A program that a signal ended is told by the code before it: 256 minus the signal."""


@dataclass(frozen=True)
class Run:
    """How a program ended, the most memory its largest process held (bytes), and its last words if it failed."""

    state: Literal["done", "stopped", "failed"]
    peak: int = 0
    words: str = ""


def run(command: list[str], folder: Path, limit: float) -> Run:
    """Run a command in a folder; it is stopped, with all it started, after ``limit`` seconds."""
    log = folder / "errors.log"
    measured = [sys.executable, "-S", "-m", "benchmarks.measuring", *command]
    with log.open("w") as errors:
        process = subprocess.Popen(  # noqa: S603  # our own modules
            measured,
            cwd=folder,
            env=_surroundings(folder),
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
            start_new_session=True,
            errors="replace",
        )
        try:
            printed, _ = process.communicate(timeout=limit)
        except subprocess.TimeoutExpired:
            _stop(process)
            return Run("stopped")
        except BaseException:
            _stop(process)
            raise
    if process.returncode:
        return Run("failed", words=_last_words(log, process.returncode))
    return Run("done", peak=int(printed.rstrip("\n").rpartition("\n")[2]))


def _surroundings(folder: Path) -> dict[str, str]:
    """One thread each, and what is left behind stays in the folder."""
    # some write logs where they stand, some in the folder for temporary files
    return {**os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": str(folder), "OMP_NUM_THREADS": "1"}


def _stop(process: subprocess.Popen[str]) -> None:
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate()


def _last_words(log: Path, code: int) -> str:
    """The last line on the error stream; a program that crashed left none."""
    lines = log.read_text(encoding="utf-8", errors="replace").strip().splitlines()
    return lines[-1] if lines else f"crashed (signal {_CODES - code})" if code > _CODES // 2 else f"ended with {code}"
