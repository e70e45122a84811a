"""``inbeeld new``: what it makes passes its own checks as it is."""

import tomllib
from pathlib import Path

import pytest

from inbeeld.declarations import load_definitions
from inbeeld.indicators import compute_indicator
from tests.functional.running import Run, run
from tests.published import AS_DELIVERED
from tests.small_definitions import FILES
from tests.spec.examples import Example

__all__ = ["run"]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with small definitions, which is the present folder."""
    for name, words in {**FILES, "policies/as-delivered.toml": AS_DELIVERED}.items():
        path = tmp_path / "definitions" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(words, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def files(project: Path) -> set[str]:
    return {path.relative_to(project).as_posix() for path in project.rglob("*") if path.is_file()}


def test_each_command_says_what_it_made_and_what_is_next(project: Path, run: Run) -> None:
    before = files(project)

    result = run("new", "source", "helpline", "--new-list", "subject")

    made = {line.split()[1] for line in result.stdout.splitlines() if line.startswith("  made")}
    assert (result.returncode, result.stderr) == (0, "")
    assert made == files(project) - before
    assert "extended  definitions/vocabulary/definitions.toml" in result.stdout
    assert "next: inbeeld check deliveries/helpline/2022-03-01" in result.stdout


@pytest.mark.parametrize(
    "options",
    [
        (),
        ("--by", "sex"),
        ("--by", "sex", "--new-list", "subject", "--format", "xlsx"),
        ("--definition", "legal", "--origin", "published", "--table", "calls", "--period", "2020"),
    ],
)
def test_a_new_source_delivers_what_its_contract_asks(options: tuple[str, ...], project: Path, run: Run) -> None:
    assert run("new", "source", "helpline", *options).returncode == 0

    checked = run("check", "deliveries", "--no-copy")

    assert project.is_dir()
    assert (checked.returncode, checked.stdout.splitlines()[-1].endswith("no faults")) == (0, True)


@pytest.mark.parametrize("options", [(), ("--by", "sex"), ("--new-list", "subject", "--origin", "published")])
def test_a_new_indicator_gives_the_cells_of_its_example(options: tuple[str, ...], project: Path, run: Run) -> None:
    run("new", "source", "helpline", *options)

    result = run("new", "indicator", "helpline.reports.all", "--source", "helpline")

    assert (result.returncode, result.stderr) == (0, "")
    path = project / "definitions" / "examples" / "helpline.reports.all.toml"
    example = Example("made", tomllib.loads(path.read_text(encoding="utf-8")))
    definitions = load_definitions(project / "definitions")
    indicator = definitions.indicators["helpline.reports.all"]
    table = compute_indicator(indicator, definitions, example.checked(definitions), day=example.content["day"])
    assert example.expected
    for row in example.expected:
        cell = table.cells[tuple(row[side.id] for side in table.dimensions)]
        assert (str(cell.value), str(cell.status)) == (row["value"], row["status"])


@pytest.mark.slow
def test_three_commands_make_an_edition_that_builds(project: Path, run: Run) -> None:
    run("new", "source", "helpline", "--new-list", "subject")
    run("new", "source", "clinic", "--format", "xlsx", "--origin", "published", "--definition", "legal")
    run("new", "indicator", "helpline.reports", "--source", "helpline")
    run("new", "indicator", "clinic.reports", "--source", "clinic")
    made = run("new", "edition", "trial")

    checked = run("check", "editions/trial/deliveries")
    built = run("build", "editions/trial")

    assert (made.returncode, checked.returncode, built.returncode) == (0, 0, 0), built.stderr
    assert "Trial · 2 tables, 2 languages, 2 sources" in built.stdout
    assert (project / "build" / "trial" / "site" / "nl" / "helpline.html").is_file()


def test_nothing_is_overwritten(project: Path, run: Run) -> None:
    run("new", "source", "helpline")
    path = project / "definitions" / "sources" / "helpline.toml"
    path.write_text(path.read_text(encoding="utf-8") + "# mine\n", encoding="utf-8")

    result = run("new", "source", "helpline")

    assert (result.returncode, "There is a source 'helpline' already" in result.stderr) == (2, True)
    assert path.read_text(encoding="utf-8").endswith("# mine\n")


def test_a_file_in_the_way_stops_it_before_anything_is_written(project: Path, run: Run) -> None:
    place = project / "deliveries" / "helpline" / "2022-03-01" / "manifest.toml"
    place.parent.mkdir(parents=True)
    place.write_text("mine")
    before = files(project)

    result = run("new", "source", "helpline")

    assert "manifest.toml exists already, and nothing is overwritten" in result.stderr
    assert files(project) == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("source", "Help Line"), "Write help-line."),
        (("source", "../x"), "cannot be the name of a source"),
        (("source", "police"), "There is a source 'police' already: sources/police.toml."),
        (("source", "helpline", "--unit", "reprot"), "Did you mean 'report'? Add another one to"),
        (("source", "helpline", "--by", "sexe"), "Did you mean 'sex'? Or make it: --new-list sexe"),
        (("source", "helpline", "--format", "sav"), "Choose csv or xlsx"),
        (("source", "helpline", "--period", "soon"), "Write a year (2021) or a run of years"),
        (("indicator", "x", "--source", "polise"), "Did you mean 'police'?"),
        (("indicator", "police.reports", "--source", "police"), "There is an indicator 'police.reports' already"),
        (("indicator", "police.x", "--source", "police", "--table", "sex"), "There is no table 'sex'. Did you mean"),
        (("indicator", "police.x", "--source", "police"), "There is no delivery of 'police'. Put one in"),
        (("edition", "trial", "--source", "police"), "There is no delivery of 'police'. Put one in"),
        (("edition", "trial"), "There is no delivery in deliveries/."),
        (("edition", "trial", "--source", "nobody"), "Or make it: inbeeld new source nobody"),
    ],
)
def test_a_mistake_is_answered_with_what_to_do(words: tuple[str, ...], said: str, project: Path, run: Run) -> None:
    before = files(project)

    result = run("new", *words)

    assert (result.returncode, result.stdout) == (2, "")
    assert said in result.stderr
    assert "Traceback" not in result.stderr
    assert files(project) == before


def test_a_day_that_is_none_is_told(project: Path, run: Run) -> None:
    run("new", "source", "helpline")
    run("new", "indicator", "helpline.reports", "--source", "helpline")

    result = run("new", "edition", "trial", "--released", "tomorrow")

    assert project.is_dir()
    assert "'tomorrow' is not a day. Write it as 2022-07-01." in result.stderr


def test_a_source_without_a_figure_cannot_be_shown(project: Path, run: Run) -> None:
    run("new", "source", "helpline")

    assert project.is_dir()
    assert "has no figure yet. Make one: inbeeld new indicator" in run("new", "edition", "trial").stderr


def test_another_project_can_be_named(project: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    elsewhere = project / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)

    assert run("new", "source", "helpline", "--in", str(project)).returncode == 0
    assert (project / "definitions" / "sources" / "helpline.toml").is_file()
    assert "--in FOLDER" in run("new", "source", "other", "--in", str(elsewhere)).stderr


def test_words_with_quotation_marks_stay_as_they_are(project: Path, run: Run) -> None:
    name = 'Lijn "08" \\ nu'

    assert run("new", "source", "helpline", "--called", name).returncode == 0
    assert load_definitions(project / "definitions").contracts["helpline"].name.nl == name


@pytest.mark.parametrize("kind", ["source", "indicator", "edition"])
def test_help_of_each_has_an_example(kind: str, run: Run) -> None:
    result = run("new", kind, "--help")

    assert (result.returncode, result.stderr) == (0, "")
    assert f"inbeeld new {kind} " in result.stdout
