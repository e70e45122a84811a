"""``inbeeld explain`` as an analyst and an outsider see it."""

import json
import shutil
from pathlib import Path

import pytest

from tests.functional.running import Run, run
from tests.published import trial

__all__ = ["run"]


@pytest.fixture
def built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return trial(tmp_path, policy="as-delivered").publish()


def test_a_figure_is_told_from_its_value_to_its_row(built: Path, run: Run) -> None:
    result = run("explain", "police.reports", "sex=girls", "year=2020", "--build", str(built))

    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout.splitlines()[:2] == ["Police · Reports", "2020 · Girls    47  figure"]
    assert "from 47 Reports (girls, 2020) meldingen.csv, row 2, column meldingen" in result.told
    assert "delivery Police, reference date 2022-05-01, deliveries/police/2022-05-01" in result.told
    assert "shown in figure 1.1 (police-sex), page police" in result.told
    assert all(line == line.rstrip() for line in result.stdout.splitlines())


def test_it_speaks_dutch(built: Path, run: Run) -> None:
    told = run("explain", "police.reports", "sex=girls", "year=2020", "--build", str(built), "--language", "nl").told

    assert "Politie · Meldingen 2020 · Meisjes 47 getal berekening overgenomen zoals geleverd" in told
    assert "beperkingen Geen unieke personen." in told


def test_without_a_cell_it_lists_what_can_be_asked(built: Path, run: Run) -> None:
    result = run("explain", "police-sex", "--build", str(built))

    assert result.returncode == 0
    assert "police.reports · Reports" in result.stdout
    assert "sex Sex girls Girls total Total (total)" in result.told
    assert "Ask for one figure: inbeeld explain police.reports year=2021 sex=total" in result.stdout


def test_programs_get_json(built: Path, run: Run) -> None:
    result = run("explain", "police.reports", "sex=girls", "year=2020", "--build", str(built), "--format", "json")
    listed = run("explain", "police.reports", "--build", str(built), "--format", "json")

    told = json.loads(result.stdout)
    assert (told["value"], told["status"], told["where"]) == (47, "value", {"year": "2020", "sex": "girls"})
    assert told["parts"][0]["place"] == "meldingen.csv, row 2, column meldingen"
    assert list(json.loads(listed.stdout)["dimensions"]) == ["year", "sex"]


def test_other_figures_of_the_row_are_told_when_asked(built: Path, run: Run) -> None:
    asked = ("explain", "police.reports", "sex=girls", "year=2020", "--build", str(built))

    assert "also used in" not in run(*asked).told
    assert run(*asked, "--uses").returncode == 0


def test_an_outsider_with_the_open_data_alone_can_ask(built: Path, run: Run, tmp_path: Path) -> None:
    shutil.copytree(built / "data", tmp_path / "downloaded")

    result = run("explain", "police.reports", "sex=girls", "year=2020", "--build", "downloaded")

    assert (result.returncode, "meldingen.csv, row 2" in result.told) == (0, True)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("police.report",), "Did you mean police.reports"),
        (("police.reports", "yaer=2020"), "Did you mean year?"),
        (("police.reports", "2020"), "Write dimension=category, such as year=2021."),
        (("police.reports", "year=2020", "sex=girl"), "Did you mean girls?"),
    ],
)
def test_a_mistake_is_answered_with_what_to_write(words: tuple[str, ...], said: str, built: Path, run: Run) -> None:
    result = run("explain", *words, "--build", str(built))

    assert (result.returncode, result.stdout) == (2, "")
    assert said in result.stderr


def test_nothing_built_says_how_to_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run) -> None:
    monkeypatch.chdir(tmp_path)

    assert "inbeeld build" in run("explain", "police.reports").stderr
