"""What takes long to make is made once in a run of the tests, for all of its workers."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock


def folder_of_run(factory: pytest.TempPathFactory) -> Path:
    """The folder that all workers of this run of the tests share."""
    own = factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


def once(factory: pytest.TempPathFactory, name: str, make: Callable[[], str]) -> str:
    """What ``make`` says: it is called in the first worker that asks for ``name``, and the others wait for it.

    A make that fails is tried again by the next worker, which then tells of it too.
    """
    said = folder_of_run(factory) / f"{name}.said"
    with FileLock(said.with_suffix(".lock")):
        if not said.exists():
            said.write_text(make(), encoding="utf-8")
        return said.read_text(encoding="utf-8")
