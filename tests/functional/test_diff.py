"""``inbeeld diff`` as an analyst sees it who wants to know what changed, by how much, and why."""

import json
from pathlib import Path

import pytest

from tests.functional.running import Run, run
from tests.published import DELIVERED, trial

__all__ = ["run"]


@pytest.fixture
def builds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two builds, ``old`` and ``new``: a later delivery has more reports."""
    monkeypatch.chdir(tmp_path)
    made = trial(tmp_path, policy="as-delivered")
    made.publish("old")
    made.deliver(DELIVERED.replace("47", "1052"), "2022-06-01").publish("new")
    return tmp_path


def test_what_changed_by_how_much_and_why(builds: Path, run: Run) -> None:
    result = run("diff", "old", "new", "--why")

    assert builds.is_dir()
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout.splitlines() == [
        "police.reports  Reports",
        "  2020 · Girls   47 → 1,052   +1,005",
        "  2020 · Total   47 → 1,052   +1,005",
        "    why: delivery: police/meldingen.csv is another file (reference date 2022-05-01 → 2022-06-01)",
        "numbers changed: 2; hidden or shown again: 0; other changes: 0",
    ]


def test_reasons_are_told_only_when_asked(builds: Path, run: Run) -> None:
    assert builds.is_dir()
    assert "why" not in run("diff", "old", "new").stdout


def test_it_speaks_dutch(builds: Path, run: Run) -> None:
    assert builds.is_dir()
    lines = run("diff", "old", "new", "--why", "--language", "nl").stdout.splitlines()

    assert lines[1] == "  2020 · Meisjes   47 → 1.052   +1.005"
    assert lines[-2].startswith("    waarom: levering: police/meldingen.csv is een ander bestand")


def test_the_same_build_twice_differs_in_nothing(builds: Path, run: Run) -> None:
    assert builds.is_dir()
    result = run("diff", "new", "new")

    assert (result.returncode, result.stdout) == (0, "No published figure differs.\n")


def test_programs_get_json(builds: Path, run: Run) -> None:
    assert builds.is_dir()
    told = json.loads(run("diff", "old", "new", "--format", "json").stdout)

    assert [(change["kind"], change["difference"]) for change in told] == [("number", 1005), ("number", 1005)]
    assert told[0]["reasons"][0]["cause"] == "delivery"


def test_a_former_edition_may_be_its_open_data_alone(builds: Path, run: Run) -> None:
    for path in (builds / "old" / "data").glob("*.explanation.json"):
        path.unlink()

    result = run("diff", "old/data", "new", "--why")

    assert "47 → 1,052" in result.stdout
    assert "why: unknown: the former edition does not tell" in result.told


def test_a_folder_that_is_no_edition_is_told_what_to_name(builds: Path, run: Run) -> None:
    result = run("diff", str(builds), "new")

    assert (result.returncode, result.stdout) == (2, "")
    assert "holds no edition" in result.stderr
