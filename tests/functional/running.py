"""Runs ``inbeeld`` in this process, which is quicker than in one of its own."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from inbeeld.cli import main


@dataclass(frozen=True)
class Result:
    """What a command left behind."""

    returncode: int
    stdout: str
    stderr: str

    @property
    def told(self) -> str:
        """What was printed, with one blank where the lines were filled out or broken."""
        return " ".join(self.stdout.split())


Run = Callable[..., Result]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command; a code of 0 also where it ends without saying so."""

    def run_here(*arguments: str) -> Result:
        capsys.readouterr()
        with pytest.raises(SystemExit) as left:
            main(arguments)
        told = capsys.readouterr()
        return Result(int(left.value.code or 0), told.out, told.err)

    return run_here
