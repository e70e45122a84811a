"""The example of docs/how-to/audit-printed-tables.md, followed to the letter."""

import re
from pathlib import Path

import pytest

from tests.functional.user import PROJECT, run

PAGE = PROJECT / "docs" / "how-to" / "audit-printed-tables.md"
_FILE = re.compile(r"^`(?P<name>\w+\.csv)`.*?^```csv\n(?P<rows>.*?)^```$", re.MULTILINE | re.DOTALL)
_OUTPUT = re.compile(r"^```text\n(?P<said>.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder that the page tells to make."""
    printed = tmp_path / "printed"
    printed.mkdir()
    for match in _FILE.finditer(PAGE.read_text(encoding="utf-8")):
        (printed / match["name"]).write_text(match["rows"], encoding="utf-8")
    return printed


def test_the_page_has_three_files(folder: Path) -> None:
    assert sorted(path.name for path in folder.iterdir()) == ["districts.csv", "index.csv", "scalars.csv"]


def test_the_audit_says_what_the_page_says(folder: Path) -> None:
    said = _OUTPUT.search(PAGE.read_text(encoding="utf-8"))
    result = run("audit", "printed", folder=folder.parent)

    assert said is not None
    assert (result.returncode, result.stderr, result.stdout) == (1, "", said["said"])
