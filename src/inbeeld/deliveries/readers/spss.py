"""Reads SPSS files: the words of value labels instead of their codes."""

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from inbeeld.deliveries.faults import Unreadable
from inbeeld.deliveries.grids import Grid, Heading, Likeness, OtherValue, Raw, RawRow, no_likeness, shown
from inbeeld.deliveries.limits import Limits
from inbeeld.deliveries.processes import bare_environment

_PROCESS = Path(__file__).with_name("spss_process.py")
_SECONDS = 60


@dataclass(frozen=True)
class Spss:
    """An SPSS file: the values of each variable, and the labels of the variables."""

    names: tuple[str, ...]
    labels: tuple[str | None, ...]
    columns: tuple[tuple[Raw, ...], ...]
    sheets: tuple[str, ...] = ()

    def grid(self, sheet: str | None = None, likeness: Likeness = no_likeness) -> Grid:  # noqa: ARG002  # has neither
        """The only grid. Row 1 is the first case, as SPSS numbers them."""
        named = zip(self.names, self.labels, strict=True)
        headings = (Heading(name, shown(name), (label,) if label else ()) for name, label in named)
        return Grid(tuple(headings), self._rows())

    def _rows(self) -> Iterator[RawRow]:
        for number, values in enumerate(zip(*self.columns, strict=True), start=1):
            yield RawRow(number, values)


def read_spss(data: bytes, limits: Limits) -> Spss:
    """An SPSS file.

    Raises:
        Unreadable: if it is damaged or too large.
    """
    outcome = _in_a_process(data, limits.cells)
    if not outcome["names"]:
        raise Unreadable("file-empty")
    if not outcome["complete"]:
        raise Unreadable("too-many-cells", limit=limits.cells)
    columns = tuple(tuple(map(_raw, column)) for column in outcome["columns"])
    return Spss(tuple(outcome["names"]), tuple(outcome["labels"]), columns)


def _in_a_process(data: bytes, cells: int) -> dict[str, Any]:
    # the library crashes on some damaged files, and would take the whole check with it
    command = [sys.executable, "-P", str(_PROCESS), str(cells)]
    try:
        done = subprocess.run(  # noqa: S603  # ours
            command, input=data, capture_output=True, check=True, timeout=_SECONDS, env=bare_environment()
        )
        outcome: dict[str, Any] = json.loads(done.stdout)
    except (subprocess.SubprocessError, OSError, ValueError):
        raise Unreadable("file-damaged", format="SAV") from None
    return outcome


def _raw(value: Any) -> Raw:
    if isinstance(value, list):
        return OtherValue(str(value[0]))
    plain: Raw = value
    return plain
