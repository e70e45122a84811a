"""Builds in a process of their own, to be killed, and a look at what is left."""

import hashlib
import json
import os
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from inbeeld.editions import StepEvent, build_edition, code
from inbeeld.editions.manifest import INTERNAL_MANIFEST

_CHANGES = frozenset({"os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.symlink"})


def with_little_code(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let these tests and one library count as all the code there is: hundreds of builds need not read it all twice."""
    monkeypatch.setattr(code, "_PACKAGE", Path(__file__).parent)
    monkeypatch.setattr(code, "WRITERS", code.WRITERS[:1])


def in_a_child(work: Callable[[], object]) -> int:
    """Start ``work`` in a child process, which ends with 0 if it ends well; returns the child's id."""
    child = os.fork()
    if child:
        return child
    ended_well = False
    try:
        work()
        ended_well = True
    finally:
        os._exit(0 if ended_well else 1)


def was_killed(child: int) -> bool:
    """Wait for a child; returns whether it was killed, and fails if it ended in an error of its own."""
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0
    return os.WIFSIGNALED(status)


def build_and_kill_after(edition: Path, seconds: float) -> bool:
    """Build, and kill the build from outside after so many seconds; returns whether it was still at work."""
    child = in_a_child(lambda: build_edition(edition))
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    return was_killed(child)


def build_and_kill_at(edition: Path, operation: int) -> bool:
    """Build, and kill the build just before it changes the disk after its last step, counted from 0."""
    return was_killed(in_a_child(lambda: _build_until(edition, operation)))


def _build_until(edition: Path, operation: int) -> None:
    left = [operation]

    def count(event: str, details: tuple[Any, ...]) -> None:
        if event in _CHANGES or (event == "open" and details[2] & (os.O_WRONLY | os.O_RDWR)):
            left[0] -= 1
            if left[0] < 0:
                os.kill(os.getpid(), signal.SIGKILL)

    def begin_after_last_step(event: StepEvent) -> None:
        if event.position == event.total and event.state != "starts":
            sys.addaudithook(count)

    build_edition(edition, progress=begin_after_last_step)


def whole_version(out: Path) -> str:
    """The digest of the version that stands in ``out``, after every file in it was compared with the manifest."""
    content = (out / INTERNAL_MANIFEST).read_bytes()
    named = {entry["path"]: (entry["sha256"], entry["bytes"]) for entry in json.loads(content)["outputs"]}
    present = {
        path.relative_to(out.resolve()).as_posix(): path.read_bytes()
        for path in out.resolve().rglob("*")
        if path.is_file() and path != out.resolve() / INTERNAL_MANIFEST
    }
    assert {name: (hashlib.sha256(data).hexdigest(), len(data)) for name, data in present.items()} == named
    assert len(named) > 10
    digest = hashlib.sha256(content).hexdigest()
    assert out.readlink().name.removesuffix("-again") == digest
    return digest
