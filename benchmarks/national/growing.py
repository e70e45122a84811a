"""How each stage grows from one scale to another."""

from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.national.results import Result, Stage

LINEAR = 1.2
"""A stage is linear if its CPU seconds grow at most so many times as fast as its rows."""


@dataclass(frozen=True)
class Growth:
    """How a stage grows.

    Attributes:
        stage: which one.
        start, end: the scales.
        rows: how many times the rows.
        cpu: how many times the CPU seconds.
    """

    stage: str
    start: float
    end: float
    rows: float
    cpu: float

    @property
    def pace(self) -> float:
        """How many times as fast as the rows; 1 is linear, and below it what does not grow weighs less."""
        return self.cpu / self.rows

    @property
    def is_linear(self) -> bool:
        """Whether it grows as the rows do, or slower."""
        return self.pace <= LINEAR


def grown(results: Sequence[Result]) -> list[Growth]:
    """The growth of every stage from the first scale to each other one."""
    first, *others = results
    return [
        _growth(stage, later, first.scale, other.scale)
        for other in others
        for stage, later in zip(first.with_totals, other.with_totals, strict=True)
    ]


def _growth(stage: Stage, later: Stage, start: float, end: float) -> Growth:
    return Growth(stage.name, start, end, later.rows / stage.rows, later.cpu / stage.cpu)
