"""SPSS files of a register, read piece by piece in a process of their own."""

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa  # type: ignore[import-untyped]  # it ships no types

from inbeeld.deliveries import Unreadable
from inbeeld.registers.reading.pieces import ROWS, Part

_PROCESS = Path(__file__).with_name("spss_process.py")


@dataclass
class Spss(Part):
    """An SPSS file. All its columns are text by the time they come here."""

    path: Path = Path()

    def batches(self, columns: Sequence[str]) -> Iterator[pa.RecordBatch]:
        """These columns, some rows at a time."""
        with subprocess.Popen(  # noqa: S603  # ours
            [*_command(self.path), str(ROWS)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        ) as process:
            try:
                with pa.ipc.open_stream(process.stdout) as stream:
                    yield from (batch.select(list(columns)) for batch in stream)
                if process.wait():
                    raise pa.ArrowInvalid("broken off")
            finally:
                process.kill()


def open_spss(path: Path) -> Spss:
    """An SPSS file.

    Raises:
        Unreadable: if it is none, or damaged.
    """
    done = subprocess.run(_command(path), capture_output=True, check=False)  # noqa: S603  # ours
    if done.returncode:
        raise Unreadable("file-damaged", format="SAV")
    return Spss(tuple(json.loads(done.stdout)), path=path)


def _command(path: Path) -> list[str]:
    return [sys.executable, "-P", str(_PROCESS), str(path)]
