"""``inbeeld check`` as a data steward sees it."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from inbeeld.cli import main
from tests.functional import user
from tests.small_definitions import FILES
from tests.unit.deliveries.supplier import deliver

GOOD = "jaar;geslacht;meldingen\n2019;Meisjes;1945\n2019;Totaal;1945\n"
FAULTY = "jaar;geslacht;meldingen\n2019;Meisjes;12o\n2020;Meisjes;9\n2020;Totaal;10\n"
CONTRADICTION = "Reports, 2020: the total is 10, but the parts (Sex) add up to 9."
LINES = (
    "[[note]]",
    'finding = "adds-up"',
    'file = "meldingen.csv"',
    'where = "row 4, column meldingen"',
    'found = "10"',
    'words = { nl = "…", en = "…" }',
    'by = "data-steward"',
)


@dataclass(frozen=True)
class Result:
    """What a command left behind."""

    returncode: int
    stdout: str
    stderr: str


Run = Callable[..., Result]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run ``inbeeld`` in this process, which is quicker than in one of its own."""

    def run_here(*arguments: str) -> Result:
        with pytest.raises(SystemExit) as left:
            main(arguments)
        told = capsys.readouterr()
        return Result(int(left.value.code or 0), told.out, told.err)

    return run_here


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with small definitions, which is the present folder."""
    for name, words in FILES.items():
        path = tmp_path / "definitions" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(words, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def delivery(project: Path, text: str, day: str = "2022-05-01", **changes: str) -> Path:
    """A delivery of the police."""
    held = {"meldingen.csv": ["by_sex"]}
    folder = project / "deliveries" / "police" / day
    return deliver(folder, {"meldingen.csv": text}, held, source="police", reference_date=day, **changes)


def test_a_clean_delivery_ends_with_zero(project: Path, run: Run) -> None:
    delivery(project, GOOD)

    result = run("check", "deliveries")

    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout == "police/2022-05-01 · Police · 1 table, 2 rows · no faults\n"


def test_all_faults_are_told_at_once_each_at_its_place(project: Path, run: Run) -> None:
    delivery(project, FAULTY)

    result = run("check", "deliveries/police/2022-05-01")

    assert (result.returncode, result.stderr) == (1, "")
    # the columns are aligned by blanks
    assert [" ".join(line.split()) for line in result.stdout.splitlines()] == [
        "police/2022-05-01 · Police · 1 table, 2 rows · 2 errors",
        "meldingen.csv",
        'row 2, column meldingen "12o" is not a whole number. Did you mean 120? error',
        f"row 4, column meldingen {CONTRADICTION} error",
        "Correct the figure that is wrong, or explain the difference in",
        "manifest.toml.",
        *LINES,
        "not used: 1 row; the other rows are good",
        "a marked copy is in deliveries/police/checked/2022-05-01/meldingen.checked.csv",
        "Is a figure right after all? Copy its lines from [[note]] into manifest.toml; write the words.",
    ]


def test_the_lines_that_are_printed_hold_a_note_on_the_finding(project: Path, run: Run) -> None:
    folder = delivery(project, FAULTY)
    printed = run("check", "deliveries", "--language", "nl").stdout.partition("[[note]]")
    lines = (printed[1] + printed[2]).partition("  niet gebruikt")[0]
    words = lines.replace('nl = "…", en = "…"', 'nl = "De delen zijn zo geleverd."')
    manifest = folder / "manifest.toml"
    manifest.write_text(f"{manifest.read_text(encoding='utf-8')}\n{words}", encoding="utf-8")

    dutch, english = (run("check", "deliveries", "--language", language) for language in ("nl", "en"))

    assert (dutch.returncode, english.returncode) == (1, 1)
    assert "2 fouten (1 met een toelichting)" in dutch.stdout
    assert "2 errors (1 with a note)" in english.stdout
    assert "Toelichting (gegevensbeheerder): De delen zijn zo geleverd." in " ".join(dutch.stdout.split())
    assert "Note (data steward, in Dutch): De delen zijn zo geleverd." in " ".join(english.stdout.split())
    assert "[[note]]" not in english.stdout


def test_it_speaks_dutch(project: Path, run: Run) -> None:
    delivery(project, FAULTY)

    result = run("check", "deliveries", "--language", "nl")

    assert "Politie · 1 tabel, 2 rijen · 2 fouten" in result.stdout
    assert '"12o" is geen heel getal.  Bedoelt u 120?' in result.stdout
    assert "niet gebruikt: 1 rij; de andere rijen zijn goed" in result.stdout


def test_programs_get_json(project: Path, run: Run) -> None:
    delivery(project, FAULTY)

    result = run("check", "deliveries", "--format", "json")

    told = json.loads(result.stdout)
    assert result.returncode == 1
    assert (told["summary"]["errors"], [finding["rule"] for finding in told["findings"]]) == (
        2,
        ["count-text", "adds-up"],
    )
    assert set(told["findings"][0]) == {
        "severity", "rule", "source", "file", "where", "message", "expected", "found", "advice", "note",
    }  # fmt: skip


def test_a_single_file_is_checked_with_its_source(project: Path, run: Run) -> None:
    (project / "mail.csv").write_text(FAULTY, encoding="utf-8")

    result = run("check", "mail.csv", "--source", "police")

    assert (result.returncode, result.stdout.splitlines()[0]) == (
        1,
        "mail.csv · Police · 1 table, 2 rows · 2 errors",
    )


def test_a_file_without_a_good_row_is_told_so(project: Path, run: Run) -> None:
    (project / "mail.csv").write_text("jaar;geslacht;meldingen\n2019;Meisjes;1x\n2020;Meisjes;2x\n", encoding="utf-8")

    told = run("check", "mail.csv", "--source", "police").stdout
    dutch = run("check", "mail.csv", "--source", "police", "--language", "nl").stdout

    assert told.splitlines()[-2] == "  not used: 2 rows; there is no good row"
    assert dutch.splitlines()[-2] == "  niet gebruikt: 2 rijen; er is geen goede rij"


def test_long_findings_are_wrapped_between_words(project: Path, run: Run) -> None:
    delivery(project, FAULTY)

    lines = run("check", "deliveries").stdout.splitlines()

    assert max(map(len, lines)) <= 100
    place = next(line for line in lines if "row 4, column meldingen" in line)
    assert place.split("meldingen")[1].strip().startswith("Reports, 2020: the total is 10")


def test_a_path_that_does_not_exist_is_told_also_outside_a_project(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run
) -> None:
    monkeypatch.chdir(tmp_path)

    result = run("check", "nope.csv")

    assert (result.returncode, result.stderr) == (2, "There is no file or folder nope.csv.\n")


def test_an_unknown_language_is_answered_with_the_known_ones(project: Path, run: Run) -> None:
    assert project.is_dir()

    result = run("check", "deliveries", "--language", "de")

    assert result.returncode == 2
    assert "there is no 'de'. Choose nl or en." in result.stderr
    assert "Value error" not in result.stderr


def test_a_single_file_without_its_source_says_how(project: Path, run: Run) -> None:
    (project / "mail.csv").write_text(GOOD, encoding="utf-8")

    result = run("check", "mail.csv")

    assert (result.returncode, result.stdout) == (2, "")
    assert "inbeeld check mail.csv --source csg" in result.stderr


@pytest.mark.parametrize("text", ["", "hello"])
def test_an_unusable_delivery_ends_with_two(text: str, project: Path, run: Run) -> None:
    delivery(project, text)

    result = run("check", "deliveries")

    assert result.returncode == 2
    assert "· unusable, 1 error" in result.stdout


def test_one_unusable_delivery_does_not_hide_the_others(project: Path, run: Run) -> None:
    delivery(project, FAULTY)
    delivery(project, GOOD, "2023-05-01", period="2017", more="[[")

    result = run("check", "deliveries")

    assert result.returncode == 2
    assert "2 errors" in result.stdout
    assert "The manifest is wrong" in result.stdout


def test_a_later_delivery_for_the_same_period_is_a_warning_at_the_earlier(project: Path, run: Run) -> None:
    delivery(project, GOOD)
    delivery(project, GOOD, "2023-05-01")

    result = run("check", "deliveries")

    assert result.returncode == 0
    told = " ".join(result.stdout.replace("warning\n", "").split())
    assert "There is a later delivery of Police for 2019-2020: that of 2023-05-01." in told


@pytest.mark.parametrize("place", ["nowhere", "definitions"])
def test_nothing_to_check_is_told_without_a_traceback(place: str, project: Path, run: Run) -> None:
    assert project.is_dir()

    result = run("check", place)

    assert (result.returncode, result.stdout) == (2, "")
    assert "Traceback" not in result.stderr
    assert place in result.stderr


def test_definitions_are_found_above_the_delivery(
    project: Path, tmp_path_factory: pytest.TempPathFactory, run: Run
) -> None:
    folder = delivery(project, GOOD)
    elsewhere = tmp_path_factory.mktemp("elsewhere")

    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(elsewhere)
        assert run("check", str(folder)).returncode == 0
        (elsewhere / "mail.csv").write_text(GOOD, encoding="utf-8")
        lost = run("check", "mail.csv", "--source", "police")
        found = run("check", "mail.csv", "--source", "police", "--definitions", str(project / "definitions"))

    assert (lost.returncode, found.returncode) == (2, 0)
    assert "--definitions FOLDER" in lost.stderr


def test_a_file_cannot_steer_the_terminal(project: Path, run: Run) -> None:
    delivery(project, GOOD.replace("Meisjes", "\x1b[2JMeisjes [bold]x[/bold]"))

    result = run("check", "deliveries")

    assert "\x1b" not in result.stdout
    assert "[bold]x[/bold]" in result.stdout


def test_help_shows_an_example() -> None:
    result = user.run("check", "--help")

    assert result.returncode == 0
    assert "inbeeld check meldingen.csv --source csg" in result.stdout


class TestMarkedCopies:
    def test_a_copy_of_a_single_file_stands_beside_it(self, project: Path, run: Run) -> None:
        (project / "mail.csv").write_text(FAULTY, encoding="utf-8")

        result = run("check", "mail.csv", "--source", "police", "--language", "nl")

        assert result.stdout.splitlines()[-2] == "  een gemarkeerde kopie staat in mail.checked.csv"
        lines = (project / "mail.checked.csv").read_text(encoding="utf-8").splitlines()
        assert lines[0] == "jaar;geslacht;meldingen;bevindingen"
        assert '"fout (meldingen): ""12o"" is geen heel getal.' in lines[1]
        assert (project / "mail.csv").read_text(encoding="utf-8") == FAULTY

    def test_a_clean_file_has_none(self, project: Path, run: Run) -> None:
        delivery(project, GOOD)

        run("check", "deliveries")

        assert not list(project.rglob("*.checked.*"))

    def test_none_are_written_if_none_are_wanted(self, project: Path, run: Run) -> None:
        delivery(project, FAULTY)

        assert "marked copy" not in run("check", "deliveries", "--no-copy").stdout
        assert not list(project.rglob("*.checked.*"))

    def test_they_can_go_to_another_folder(self, project: Path, run: Run) -> None:
        delivery(project, FAULTY)

        run("check", "deliveries", "--copy-to", "marked")

        assert (project / "marked" / "police" / "2022-05-01" / "meldingen.checked.csv").is_file()
        assert not (project / "deliveries" / "police" / "checked").exists()

    def test_they_do_not_count_as_deliveries(self, project: Path, run: Run) -> None:
        delivery(project, FAULTY)
        once = run("check", "deliveries").stdout

        assert run("check", "deliveries").stdout == once

    def test_a_file_of_another_is_left_alone_and_that_is_told(self, project: Path, run: Run) -> None:
        (project / "mail.csv").write_text(FAULTY, encoding="utf-8")
        (project / "mail.checked.csv").write_text("a;b\n1;2\n", encoding="utf-8")

        result = run("check", "mail.csv", "--source", "police")

        assert "mail.checked.csv exists already and is no marked copy" in result.stdout
        assert (project / "mail.checked.csv").read_text(encoding="utf-8") == "a;b\n1;2\n"

    def test_programs_are_told_where_they_are(self, project: Path, run: Run) -> None:
        delivery(project, FAULTY)

        told = json.loads(run("check", "deliveries", "--format", "json").stdout)

        assert told["copies"] == ["deliveries/police/checked/2022-05-01/meldingen.checked.csv"]
