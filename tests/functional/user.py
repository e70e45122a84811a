"""A user at a terminal: commands in a process of their own, in a project with a toy edition."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Literal

from tests.patience import PATIENCE
from tests.unit.editions import toy

PROJECT = Path(__file__).parents[2]
# at a terminal Ctrl-C is heard, also where the tests themselves run in the background and it is not
_HEARING = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler);"
_WITH_TOY_PLAN = (
    "from inbeeld.editions import planning; from inbeeld.cli import main;"
    f"planning.PLAN = '{toy.__name__}:plan_edition'; main()"
)
Workers = Literal["none", "quick", "real"]
_WORKERS: dict[Workers, str] = {
    "none": "from inbeeld.editions import processors; processors.processors = lambda: 1;",
    # with nothing to load, which takes workers longer than all steps of the toy plan
    "quick": (
        "from inbeeld.editions import processors, workers; from tests.functional import counting;"
        "processors.processors = lambda: 2; workers._get_ready = counting.get_ready;"
    ),
    "real": "",
}


def command(*arguments: str, workers: Workers = "none") -> list[str]:
    """The command line of ``inbeeld``, with the toy plan in the place of the monitor's.

    A build has no workers but where they are what is shown: they load all that an edition of the monitor is made by.
    """
    return [sys.executable, "-c", f"{_HEARING}{_WORKERS[workers]}{_WITH_TOY_PLAN}", *arguments]


def environment() -> dict[str, str]:
    """A user's settings: narrow enough for plain output, and nothing that reports of coverage or colour."""
    code = os.pathsep.join([str(PROJECT), str(PROJECT / "src")])  # that beside these tests, wherever they stand
    return {**os.environ, "PYTHONPATH": code, "COLUMNS": "80", "NO_COLOR": "1", "PYTHONUTF8": "1"}


def run(*arguments: str, folder: Path | None = None, workers: Workers = "none") -> subprocess.CompletedProcess[str]:
    """Run ``inbeeld`` in the present folder or another, and wait."""
    return subprocess.run(
        command(*arguments, workers=workers),
        env=environment(),
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
    )
