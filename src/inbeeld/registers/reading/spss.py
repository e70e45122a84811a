"""SPSS files of a register, read piece by piece in a process of their own."""

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa  # type: ignore[import-untyped]  # it ships no types

from inbeeld.deliveries import Unreadable, bare_environment
from inbeeld.registers.reading.pieces import ROWS, Part

_PROCESS = Path(__file__).with_name("spss_process.py")


@dataclass
class Spss(Part):
    """An SPSS file. All its columns are text by the time they come here."""

    path: Path = Path()

    def batches(self, columns: Sequence[str]) -> Iterator[pa.RecordBatch]:
        """These columns, some rows at a time."""
        order = json.dumps({"rows": ROWS, "columns": list(columns), "codes": dict(self.codes)})
        with subprocess.Popen(  # noqa: S603  # ours
            [*_command(self.path), order], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=bare_environment()
        ) as process:
            try:
                with pa.ipc.open_stream(process.stdout) as stream:
                    yield from stream
                if process.wait():
                    raise pa.ArrowInvalid("broken off")
            finally:
                process.kill()


def open_spss(path: Path) -> Spss:
    """An SPSS file.

    Raises:
        Unreadable: if it is none, or damaged.
    """
    done = subprocess.run(_command(path), capture_output=True, check=False, env=bare_environment())  # noqa: S603  # ours
    if done.returncode:
        raise Unreadable("file-damaged", format="SAV")
    told = json.loads(done.stdout)
    return Spss(tuple(told["names"]), missing=told["missing"], path=path)


def _command(path: Path) -> list[str]:
    return [sys.executable, "-P", str(_PROCESS), str(path)]
