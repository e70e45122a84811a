"""``inbeeld audit`` as a user sees it, on a small folder of printed tables."""

import json
from pathlib import Path

import pytest

from tests.functional import user
from tests.functional.running import Run, run

__all__ = ["run"]

INDEX = (
    "id,title_en,title_nl,organisation,unit_of_count,population,period,printed_total,rounding_rule_claimed,caveats,file,rows\n"
    "sex,By sex,Naar geslacht,Police,report,minors,2020-2021,,none stated,,sex.csv,6\n"
)
ROWS = """id,sex,year,value,unit,status,bound,row_type
s.g.20,girls,2020,40,report,observed,,cell
s.b.20,boys,2020,{boys},report,{status},{bound},cell
s.t.20,total,2020,{total},report,observed,,printed_total
s.g.21,girls,2021,50,report,observed,,cell
s.b.21,boys,2021,30,report,observed,,cell
s.t.21,total,2021,80,report,observed,,printed_total
"""


@pytest.fixture
def printed(tmp_path: Path) -> Path:
    """A folder in which a hidden cell follows from its total."""
    folder = tmp_path / "printed"
    folder.mkdir()
    (folder / "index.csv").write_text(INDEX, encoding="utf-8")
    _write(folder, boys="", status="suppressed", bound="<10", total="47")
    return folder


def _write(folder: Path, **cells: str) -> None:
    (folder / "sex.csv").write_text(ROWS.format(**cells), encoding="utf-8")


def test_leak_is_told_with_its_arithmetic(printed: Path) -> None:
    result = user.run("audit", str(printed))

    assert (result.returncode, result.stderr) == (1, "")
    assert "1 recoverable (1 certain)" in result.stdout
    assert "    Total, 2020 is the total of its parts: 40 + x = 47.\n    So x is exactly 7.\n" in result.stdout


def test_leak_is_told_in_dutch(printed: Path, run: Run) -> None:
    result = run("audit", str(printed), "--language", "nl")

    assert "    Dus x is precies 7.\n" in result.stdout


def test_programs_get_json(printed: Path, run: Run) -> None:
    told = json.loads(run("audit", str(printed), "--format", "json").stdout)

    assert told["counts"]["recoverable"]["certain"] == 1
    assert told["findings"][0]["cells"] == ["s.b.20", "s.g.20", "s.t.20"]


def test_safe_tables_give_nothing(printed: Path, run: Run) -> None:
    _write(printed, boys="22", status="observed", bound="", total="62")

    result = run("audit", str(printed), "--language", "nl")

    assert result.returncode == 0
    assert result.stdout.splitlines()[1:] == ["  niets gevonden"]


def test_former_publication_gives_a_hidden_cell_away(printed: Path, tmp_path: Path, run: Run) -> None:
    without_totals = "\n".join(line for line in ROWS.splitlines() if "s.t." not in line)
    (printed / "sex.csv").write_text(without_totals.format(boys="", status="suppressed", bound="<10"), encoding="utf-8")
    (printed / "index.csv").write_text(INDEX.replace(",6\n", ",4\n"), encoding="utf-8")
    before = tmp_path / "before"
    before.mkdir()
    (before / "index.csv").write_text(INDEX, encoding="utf-8")
    _write(before, boys="8", status="observed", bound="", total="48")

    assert run("audit", str(printed)).returncode == 0
    result = run("audit", str(printed), "--against", str(before), "--format", "json")

    found = json.loads(result.stdout)["findings"]
    assert [(each["severity"], each["title"].rpartition(" is ")[2]) for each in found] == [("likely", "exactly 8")]


@pytest.mark.parametrize("place", [".", "nowhere"])
def test_place_without_a_publication_is_explained(
    place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run("audit", place)

    assert (result.returncode, result.stdout) == (2, "")
    assert "Traceback" not in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_damaged_folder_is_explained(printed: Path, run: Run) -> None:
    (printed / "sex.csv").write_text("id,value\na,1,2\n", encoding="utf-8")

    result = run("audit", str(printed))

    assert result.returncode == 2
    assert "sex.csv" in result.stderr
    assert "Traceback" not in result.stderr
