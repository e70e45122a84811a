"""Builds an edition in every way that matters, each in a process of its own."""

import json
import shutil
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from benchmarks.measuring import Measured, best_of, run_module

REPEATS = 3


@dataclass(frozen=True)
class Measurements:
    """What was measured of one edition.

    Attributes:
        cold: the first build.
        warm: a build in which nothing has changed.
        text: a build after one text has changed.
        plain: starting Python, and reading and hashing all input and output, without InBeeld.
        stages: seconds of the cold build by stage: the steps whose names begin alike.
    """

    cold: Measured
    warm: Measured
    text: Measured
    plain: Measured
    stages: dict[str, float]


def measure(edition: Path, workplace: Path) -> Measurements:
    """Measure the builds of an edition, in a copy of its project inside ``workplace``."""
    project = edition.resolve().parents[1]
    copy = workplace / "editions" / edition.name
    shutil.copytree(edition, copy)
    shutil.copytree(project / "definitions", workplace / "definitions")
    out = workplace / "build" / edition.name
    cold = run_module("benchmarks.timed_build", str(copy), str(out))
    warm = best_of([run_module("inbeeld", "build", str(copy)) for _ in range(REPEATS)])
    read = (str(workplace / "definitions"), str(copy), str(out.resolve()))
    plain = best_of([run_module("benchmarks.plain_reading", *read) for _ in range(REPEATS)])
    _change_a_text(copy)
    text = run_module("benchmarks.timed_build", str(copy), str(out))
    return Measurements(cold, warm, text, plain, stages_of(json.loads(cold.printed)))


def stages_of(steps: dict[str, float]) -> dict[str, float]:
    """Seconds by stage, the longest first: ``draw:nl:csg`` and ``draw:en:csg`` are both of the stage "draw"."""
    stages: dict[str, float] = defaultdict(float)
    for step, seconds in steps.items():
        stages[step.partition(":")[0]] += seconds
    return dict(sorted(stages.items(), key=lambda stage: -stage[1]))


def _change_a_text(edition: Path) -> None:
    text = min(edition.glob("text/*/*.md"))
    text.write_text(text.read_text(encoding="utf-8") + "\n", encoding="utf-8")
