"""The page on adding an organisation, followed to the letter: every command in it is run, in its order."""

import re
import shlex
import shutil
from pathlib import Path

import pytest

from inbeeld.editions import renewal
from tests.functional.running import Run, run

__all__ = ["run"]

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "how-to" / "add-an-organisation.md").read_text(encoding="utf-8")
COMMANDS = [
    shlex.split(line.removeprefix("$ "))
    for block in re.findall(r"```console\n(.*?)```", PAGE, flags=re.DOTALL)
    for line in block.splitlines()
    if line.startswith("$ ")
]


def test_the_page_has_commands() -> None:
    assert [words[:3] for words in COMMANDS[:2]] == [
        ["inbeeld", "new", "source"],
        ["inbeeld", "check", "deliveries/helpline"],
    ]
    assert {words[0] for words in COMMANDS} == {"inbeeld"}


@pytest.mark.slow
def test_an_organisation_is_added_by_the_commands_of_the_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run
) -> None:
    shutil.copytree(ROOT / "definitions", tmp_path / "definitions")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(renewal, "processors", lambda: 1)  # workers load more than this edition takes

    for words in COMMANDS:
        result = run(*words[1:])
        assert (result.returncode, "Traceback" in result.stderr) == (0, False), (words, result.stderr)

    made = re.findall(r"\| `((?:definitions|deliveries)/[^`]+)` \|", PAGE)
    assert made
    assert [name for name in made if not (tmp_path / name).exists()] == []
    assert (tmp_path / "build" / "trial" / "site" / "en" / "helpline.html").is_file()


def test_the_part_of_an_edition_that_is_copied_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run
) -> None:
    shutil.copytree(ROOT / "definitions", tmp_path / "definitions")
    monkeypatch.chdir(tmp_path)
    for words in COMMANDS[:4]:
        run(*words[1:])

    edition = tmp_path / "editions" / "trial"
    assert "[[chapter.page]]" in (edition / "edition.toml").read_text(encoding="utf-8")
    assert all((edition / "text" / language / "helpline.md").is_file() for language in ("nl", "en"))
