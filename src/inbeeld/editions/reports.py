"""What is said during and after a run: which steps ran, which were reused, and how long each took."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from inbeeld.editions.store import StepResult


@dataclass(frozen=True, slots=True)
class StepReport:
    """One step: whether it ran (or was reused), and its seconds."""

    name: str
    ran: bool
    seconds: float


@dataclass(frozen=True)
class RunReport:
    """All steps of a plan, in the order in which they were taken."""

    steps: tuple[StepReport, ...]
    results: Mapping[str, StepResult] = field(repr=False)

    @property
    def ran(self) -> tuple[str, ...]:
        """Names of the steps that ran."""
        return tuple(step.name for step in self.steps if step.ran)

    @property
    def reused(self) -> tuple[str, ...]:
        """Names of the steps whose former result was taken."""
        return tuple(step.name for step in self.steps if not step.ran)


@dataclass(frozen=True, slots=True)
class StepEvent:
    """A step starts, or has ended. ``position`` counts from 1 to ``total``."""

    step: str
    position: int
    total: int
    state: Literal["starts", "ran", "reused"]
    seconds: float = 0.0


Progress = Callable[[StepEvent], None]
"""Told of every step as it starts and ends."""


def silent(_event: StepEvent) -> None:
    """Progress that nobody needs to see."""
