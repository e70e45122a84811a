"""Building again: nothing that did not change is made again. That the bytes are the same elsewhere, CI shows."""

import hashlib
from pathlib import Path

import pytest

from tests.built_edition import Project


def replace_in_delivery(edition: Path, source: str, name: str, old: bytes, new: bytes) -> None:
    """Change a delivered file, with its hash in the manifest, as the supplier would."""
    folder = edition / "deliveries" / source / "2022-05-01"
    before = (folder / name).read_bytes()
    assert before.count(old) == 1
    after = before.replace(old, new)
    (folder / name).write_bytes(after)
    manifest = folder / "manifest.toml"
    old_hash, new_hash = (hashlib.sha256(data).hexdigest() for data in (before, after))
    manifest.write_text(manifest.read_text(encoding="utf-8").replace(old_hash, new_hash), encoding="utf-8")


@pytest.fixture
def own_project(project: Project, tmp_path: Path) -> Project:
    """The built project in a folder of this test's own."""
    return project.copied(tmp_path / "own")


def test_an_unchanged_edition_runs_no_step(own_project: Project) -> None:
    result = own_project.build()
    assert result.ran == ()
    assert (result.out, result.version) == (own_project.out, own_project.version)


def test_a_changed_delivery_runs_only_what_hangs_on_it(own_project: Project) -> None:
    replace_in_delivery(own_project.edition, "csg", "meldingen.csv", b"2021;acuut;604", b"2021;acuut;605")
    ran = set(own_project.build().ran)
    assert {"check:csg", "table:csg.reports", "protect:csg", "data:csg", "draw:nl:csg", "page:en:csg"} <= ran
    others = ("police", "politie", "igj", "veilig-thuis", "assets")
    assert sorted(step for step in ran if any(name in step for name in others)) == []


def test_a_changed_text_runs_only_the_pages_of_its_language(own_project: Project) -> None:
    path = own_project.edition / "text" / "en" / "igj.md"
    before = path.read_text(encoding="utf-8")
    path.write_text(before.replace("Complete registration", "Full registration"), encoding="utf-8")
    ran = set(own_project.build().ran)
    # the drawings are made again because their titles are texts too, but give the same bytes
    assert {"page:en:igj", "report:en"} <= ran
    assert sorted(step for step in ran if step.startswith(("check:", "table:", "protect:", "data:", "workbook:"))) == []
    assert sorted(step for step in ran if ":nl" in step) == []
