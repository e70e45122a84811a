"""A user at a terminal: commands in a process of their own, in a project with a toy edition."""

import os
import subprocess
import sys
from pathlib import Path

from tests.patience import PATIENCE
from tests.unit.editions import toy

PROJECT = Path(__file__).parents[2]
# at a terminal Ctrl-C is heard, also where the tests themselves run in the background and it is not
_WITH_TOY_PLAN = (
    "import signal; signal.signal(signal.SIGINT, signal.default_int_handler);"
    "from inbeeld.editions import planning; from inbeeld.cli import main;"
    f"planning.PLAN = '{toy.__name__}:plan_edition'; main()"
)


def command(*arguments: str) -> list[str]:
    """The command line of ``inbeeld``, with the toy plan in the place of the monitor's."""
    return [sys.executable, "-c", _WITH_TOY_PLAN, *arguments]


def environment() -> dict[str, str]:
    """A user's settings: narrow enough for plain output, and nothing that reports of coverage or colour."""
    code = os.pathsep.join([str(PROJECT), str(PROJECT / "src")])  # that beside these tests, wherever they stand
    return {**os.environ, "PYTHONPATH": code, "COLUMNS": "80", "NO_COLOR": "1", "PYTHONUTF8": "1"}


def run(*arguments: str, folder: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Run ``inbeeld`` in the present folder or another, and wait."""
    return subprocess.run(
        command(*arguments),
        env=environment(),
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
    )
