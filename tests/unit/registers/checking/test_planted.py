"""Registers of people who do not exist, with faults of real life planted in them: each is found, and nothing else."""

import csv
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

import pytest

from inbeeld.engines import Engine
from inbeeld.registers import GOOD, RegisterChecked
from tests.unit.registers.deliver import apart, checked

ORDER = (
    "residents",
    "police-incidents",
    "youth-care-trajectories",
    "protection-cases",
    "helpwanted-contacts",
    "offender-chain",
)
Planted = dict[str, dict[tuple[str, int], set[str]]]


def planted_in(folder: Path) -> Planted:
    """The checks that rows must not pass, by register, file and row."""
    found: Planted = {name: defaultdict(set) for name in ORDER}
    with (folder / "planted.csv").open(encoding="utf-8", newline="") as file:
        for line in csv.DictReader(file):
            if line["rule"] and not line["rule"].endswith(("-known", "-unlisted", "-extra")):
                found[line["register"]][line["file"], int(line["row"])].add(line["rule"])
    return found


def counted_on(rows: dict[tuple[str, int], set[str]], outcome: RegisterChecked) -> dict[int, set[str]]:
    """The same, with rows counted on over all files."""
    starts, before = {}, 0
    for file in outcome.files:
        starts[file.name] = before
        before += file.rows
    return {starts[name] + row: checks for (name, row), checks in rows.items()}


@pytest.mark.parametrize("kind", ["parquet", "csv"])
def test_every_planted_fault_is_found_and_nothing_else(duck: Engine, kind: str, tmp_path: Path) -> None:
    options = ["--residents", "10000", "--faults", "0.03", "--seed", "7", "--format", kind]
    made = tmp_path / "made"
    subprocess.run([sys.executable, "-m", "synthetic", str(made), *options], check=True, capture_output=True)
    planted, others = planted_in(made), dict[str, Path]()
    assert sum(len(rows) for rows in planted.values()) > 100
    for register in ORDER:
        into = tmp_path / "rows" / register
        outcome = checked(duck, made / register / "2022-05-01", into, others)
        assert outcome.synthetic
        assert apart(into) == counted_on(planted[register], outcome), register
        others[register] = into / GOOD
