"""The file of exceptions: what it holds, and each mistake with its line."""

from pathlib import Path

import pytest

from inbeeld.declarations import Role, load_exceptions
from inbeeld.errors import DefinitionError

GOOD = """
[[exception]]
finding = "recoverable-3f2a"
reason = { nl = "Zo al gedrukt.", en = "Printed so before." }
asked_by = "data-steward"
granted_by = "privacy-officer"
on = 2026-11-01
expires = 2027-11-01
"""


def loaded(folder: Path, text: str) -> list[str]:
    (folder / "exceptions.toml").write_text(text.lstrip("\n"), encoding="utf-8")
    with pytest.raises(DefinitionError) as caught:
        load_exceptions(folder)
    return [str(fault).partition("/")[2] for fault in caught.value.faults]


def test_an_edition_without_the_file_has_none(tmp_path: Path) -> None:
    assert load_exceptions(tmp_path).exception == ()


def test_an_exception_names_roles_and_days(tmp_path: Path) -> None:
    (tmp_path / "exceptions.toml").write_text(GOOD, encoding="utf-8")
    (found,) = load_exceptions(tmp_path).exception
    assert (found.finding, found.asked_by, found.expires.year) == ("recoverable-3f2a", Role.DATA_STEWARD, 2027)


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("granted_by =", "grantedby =", "exceptions.toml:5: 'grantedby' is not a known key here. Did you mean"),
        ('"data-steward"', '"data-stewart"', "exceptions.toml:4: 'asked_by': 'data-stewart' is none of"),
        ('"privacy-officer"', '"editor"', "exceptions.toml:5: 'granted_by': 'editor' cannot grant an exception"),
        ('"data-steward"', '"privacy-officer"', "exceptions.toml:5: 'granted_by': who asks for an exception cannot"),
        ("2027-11-01", "2025-11-01", "exceptions.toml:7: 'expires': it expires before it was granted."),
        ('en = "Printed so before."', 'en = ""', "exceptions.toml:3: 'reason': words are missing"),
    ],
)
def test_each_mistake_is_told_with_its_line(tmp_path: Path, old: str, new: str, fault: str) -> None:
    assert any(words.startswith(fault) for words in loaded(tmp_path, GOOD.replace(old, new, 1)))


def test_a_finding_is_excepted_once(tmp_path: Path) -> None:
    assert "exception declared twice: recoverable-3f2a" in loaded(tmp_path, GOOD + GOOD)[0]
