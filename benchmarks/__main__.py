"""``python -m benchmarks [EDITION]``: time and memory of a build, as tables."""

import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.table import Table

from benchmarks.build import Measurements, measure
from benchmarks.measuring import Measured

EDITION = "editions/victims-2017-2021"
COLD, WARM = 20, 2
"""Seconds that a build may take on two processors: the first, and one in which nothing has changed."""


def main(arguments: list[str]) -> None:
    """Measure and print."""
    edition = Path(arguments[0] if arguments else EDITION)
    with tempfile.TemporaryDirectory() as workplace:
        measured = measure(edition, Path(workplace))
    console = Console(width=80)
    console.print(builds_table(measured), stages_table(measured))
    for name, run, limit in (("cold", measured.cold, COLD), ("warm", measured.warm, WARM)):
        console.print(f"{name:<12} {run.seconds:.2f} s (must be under {limit} s on two processors)")
    console.print(f"warm / cold  {measured.warm.seconds / measured.cold.seconds:.1%} (must be under 10 %)")
    console.print(f"warm / plain {measured.warm.seconds / measured.plain.seconds:.1f} times")


def builds_table(measured: Measurements) -> Table:
    """Time and memory of each build, and times the plain reading of the same files."""
    table = Table("Build", title="Builds", title_justify="left")
    for heading in ("Seconds", "Peak MB", "Times plain"):
        table.add_column(heading, justify="right")
    rows = {
        "cold: the first": measured.cold,
        "one text changed": measured.text,
        "warm: nothing changed": measured.warm,
        "plain: start Python, read and hash the files": measured.plain,
    }
    for name, run in rows.items():
        table.add_row(name, *_figures(run, measured.plain))
    return table


def stages_table(measured: Measurements) -> Table:
    """Each stage's share of the work of the cold build, which several processes do at once."""
    table = Table("Stage", title="Stages of the cold build", title_justify="left")
    table.add_column("Seconds", justify="right")
    table.add_column("Share", justify="right")
    total = sum(measured.stages.values())
    for name, seconds in measured.stages.items():
        table.add_row(name, f"{seconds:.2f}", f"{seconds / total:.1%}")
    return table


def _figures(run: Measured, plain: Measured) -> tuple[str, str, str]:
    return f"{run.seconds:.2f}", f"{run.peak / 1e6:.0f}", f"{run.seconds / plain.seconds:.1f}"


if __name__ == "__main__":
    main(sys.argv[1:])
