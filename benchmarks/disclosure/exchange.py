"""What passes between programs, as JSON files. Standard library only: every environment can load it."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from time import perf_counter, process_time
from typing import Any


@dataclass
class Sheet:
    """A table to protect.

    Attributes:
        names: the names of its dimensions.
        codes: the code in each dimension, for every cell.
        values: the count in every cell.
        sums: for each sum the numbers of its cells, the total first.
        parents: the province of each municipality.
    """

    names: list[str]
    codes: list[list[str]]
    values: list[int]
    sums: list[list[int]]
    parents: dict[str, str]


@dataclass
class Answer:
    """What a tool gave back; of an audit, the cells in ``hidden`` have the ranges ``lower`` to ``upper``.

    Attributes:
        hidden: the numbers of the cells that are hidden.
        seconds: from start to end of the work itself, without loading the program.
        processor: seconds of processor time in it.
        bound: a proved lower bound of the number of secondary cells, if the tool proves one.
        lower: lowest values.
        upper: highest values.
    """

    hidden: list[int] = field(default_factory=list)
    seconds: float = 0.0
    processor: float = 0.0
    bound: float | None = None
    lower: list[float] = field(default_factory=list)
    upper: list[float] = field(default_factory=list)

    @contextmanager
    def timed(self) -> Iterator[None]:
        """Count the time of what is done inside."""
        started, used = perf_counter(), process_time()
        yield
        self.seconds, self.processor = perf_counter() - started, process_time() - used


def write(file: Path, content: Sheet | Answer) -> None:
    """Write a sheet or an answer."""
    file.write_text(json.dumps(asdict(content)), encoding="utf-8")


def read_sheet(file: Path) -> Sheet:
    """A table that was handed over."""
    return Sheet(**_read(file))


def read_answer(file: Path) -> Answer:
    """What a tool wrote."""
    return Answer(**_read(file))


def _read(file: Path) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return content
