"""The command: what it says, and how it ends."""

import sys
from pathlib import Path

import pytest

from synthetic.cli import main
from synthetic.contradictions import CONTRADICTIONS


def run(arguments: list[str], monkeypatch: pytest.MonkeyPatch) -> int:
    """The exit code of the command with these arguments."""
    monkeypatch.setattr(sys, "argv", ["inbeeld-synthetic", *arguments])
    with pytest.raises(SystemExit) as ended:
        main()
    return int(ended.value.code or 0)


def test_it_tells_what_it_made_and_how_far_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    options = ["--residents", "10000", "--registers", "helpwanted-contacts, protection-cases", "--victims", "national"]
    assert run([str(tmp_path / "out"), *options], monkeypatch) == 0
    told = capsys.readouterr()
    assert "helpwanted-contacts: 19,857 rows in 1 file\n" in told.out
    assert told.err.splitlines() == ["[1/2] cases", "[2/2] contacts"]
    assert all(each.about in told.out for each in CONTRADICTIONS)


def test_faults_are_listed_beside_the_deliveries(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    options = ["--residents", "100000", "--registers", "protection-cases", "--faults", "0.05", "--format", "csv"]
    assert run([str(tmp_path / "out"), *options], monkeypatch) == 0
    assert "planted.csv" in capsys.readouterr().out
    assert (
        (tmp_path / "out" / "planted.csv").read_text(encoding="utf-8").startswith("register,file,row,column,rule,kind")
    )


@pytest.mark.parametrize(("options", "says"), [
    (["--residents", "20"], "choose from 10,000"),
    (["--registers", "police"], "Choose from residents"),
    (["--victims", "all"], "Choose from scaled, national"),
])  # fmt: skip
def test_what_cannot_be_is_refused_in_a_line(
    options: list[str],
    says: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run([str(tmp_path / "out"), *options], monkeypatch) == 2
    told = capsys.readouterr()
    assert says in told.err
    assert len(told.err.splitlines()) == 1
    assert not (tmp_path / "out").exists()


def test_the_help_shows_an_example(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--help"], monkeypatch) == 0
    assert "inbeeld-synthetic deliveries --residents 300000" in capsys.readouterr().out
