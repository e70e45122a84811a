"""The whole bench, on a country of 10,000 residents and without processes of its own."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.national import __main__ as bench
from benchmarks.national.layout import REGISTERS
from benchmarks.national.report import told
from benchmarks.national.results import Result, Together
from benchmarks.national.running import StageFailed
from benchmarks.national.stages import Country
from tests.unit.benchmarks.national.conftest import FEW, Run
from tests.unit.benchmarks.national.made import ALL_EQUAL, result, stage


def test_report_tells_all_that_must_be_shown(whole: Run) -> None:
    printed = " ".join(whole.printed.split())

    assert "10,000 residents" in printed
    assert "within the bound of 3 GiB" in printed
    assert "found, named and set apart, and no other row was" in printed
    assert "0 missed, 0 too many" in printed
    assert "figures, all equal" in printed
    assert "All in one process, as an edition counts: ours took" in printed
    assert "CPU s: seconds of all processors" in printed


def test_every_stage_is_measured(whole: Run) -> None:
    stages = whole.found["stages"]
    parts = [stage for stage in stages if stage["peak"] is None]

    assert [s["name"] for s in stages if s["peak"]] == ["make", "check", *(f"count {chapter}" for chapter in FEW)]
    assert {part["name"] for part in parts} == set(REGISTERS)
    assert stages[0]["rows"] == stages[1]["rows"] == sum(part["rows"] for part in parts) > 20_000
    assert all(stage["cpu"] > 0 and stage["wall"] > 0 for stage in stages)
    assert whole.found["disk"] > 1_000_000


def test_chapters_are_the_same_by_hand(whole: Run) -> None:
    beside = {each["who"]: each for each in whole.found["beside"]}

    assert beside["duckdb"]["figures"] > 200
    assert beside["duckdb"]["different"] == 0
    assert beside["duckdb"]["ours"]["start"] > 0
    assert beside["duckdb"]["ratio"] > 0


def test_chapters_in_one_process_are_those_counted_one_by_one(whole: Run) -> None:
    together = {each["who"]: each for each in whole.found["together"]}

    assert list(together) == ["inbeeld", "duckdb"]
    assert together["inbeeld"]["agreement"]["figures"] >= together["duckdb"]["agreement"]["figures"] > 200
    assert [each["agreement"]["different"] for each in together.values()] == [0, 0]
    assert whole.found["beside"][0]["at_once"] > 0


def test_faults_are_found_and_nothing_else_is(whole: Run) -> None:
    many = whole.found["many_faults"]

    assert whole.found["wrong"] == whole.found["one_fault"]["wrong"] == []
    assert many["listed"]["planted"] > 20
    assert many["clean"]["rows"] <= many["faulty"]["rows"] < 1.02 * many["clean"]["rows"]


def test_each_stage_is_told_while_it_runs(whole: Run) -> None:
    told = [line.partition("] ")[2] for line in whole.told.splitlines()]

    assert "check: residents done" in told
    assert "count protection" in told
    assert "count protection by duckdb" in told
    assert "one faulty row: plant it" in told


def test_registers_are_all_that_is_left(whole: Run) -> None:
    assert {path.name for path in whole.folder.iterdir()} == {"deliveries", "checked", "tables", "edition.key"}


@pytest.mark.usefixtures("nothing_measured")
def test_registers_are_left_if_that_was_asked(tmp_path: Path) -> None:
    bench.main(["--scale", "1", "--folder", f"{tmp_path}", "--keep"])

    assert (tmp_path / "1").is_dir()


@pytest.mark.usefixtures("nothing_measured")
def test_registers_are_removed_if_nothing_was_asked(tmp_path: Path) -> None:
    bench.main(["--scale", "1", "--folder", f"{tmp_path}"])

    assert not (tmp_path / "1").exists()


@pytest.mark.usefixtures("nothing_measured")
def test_folder_that_holds_something_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "1").mkdir()
    (tmp_path / "1" / "mine").touch()

    with pytest.raises(SystemExit, match="is not empty"):
        bench.main(["--scale", "1", "--folder", f"{tmp_path}"])

    assert (tmp_path / "1" / "mine").exists()


@pytest.mark.usefixtures("nothing_measured")
def test_growth_is_told_if_there_are_several_scales(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bench.main(["--scale", "1", "--scale", "0.1", "--scale", "1", "--folder", f"{tmp_path}"])

    printed = capsys.readouterr().out
    assert printed.index("0.1 x the country") < printed.index("1 x the country: 17,600,000")
    assert "0.1 x to 1 x" in printed


def test_faults_are_left_out_if_that_was_asked(whole: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench, "CHAPTERS", ())
    monkeypatch.setattr(Country, "make", lambda _: stage("make"))
    monkeypatch.setattr(Country, "check", lambda _: [stage("check")])
    monkeypatch.setattr(Country, "together", lambda *_: Together("inbeeld", stage("count, in one process"), ALL_EQUAL))

    found = bench.measured(whole.country, faults=False)

    assert (found.one_fault, found.many_faults, found.wrong) == (None, None, [])
    assert not [line for line in told(found) if "fault" in line]


def test_bench_ends_with_1_if_something_is_wrong(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench, "measured", lambda _, **_options: result(one_fault=("It must be named.",)))
    out = tmp_path / "out.json"

    with pytest.raises(SystemExit) as ended:
        bench.main(["--scale", "1", "--folder", f"{tmp_path / 'registers'}", "--out", f"{out}"])

    assert ended.value.code == 1
    (found,) = json.loads(out.read_text(encoding="utf-8"))["scales"]
    assert found["wrong"] == ["One faulty row: It must be named."]


def test_stage_that_fails_ends_the_bench_in_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(_country: Country, *, faults: bool) -> Result:
        raise StageFailed(f"there is no room on the disk for faults: {faults}", 1)

    monkeypatch.setattr(bench, "measured", failing)

    with pytest.raises(SystemExit, match="It stopped at 1 x: there is no room on the disk for faults: True"):
        bench.main(["--scale", "1", "--folder", f"{tmp_path}"])

    assert not (tmp_path / "1").exists()


@pytest.fixture
def nothing_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is measured."""
    monkeypatch.setattr(bench, "measured", lambda country, **_options: replace(result(), scale=country.scale))
