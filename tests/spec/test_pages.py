"""The reference pages say what the code does, and every worked example is in them."""

from pathlib import Path

from tests.spec.contents import CONTENTS, HERE
from tests.spec.pages import FOLDER, main, out_of_date, pages, write


def test_the_pages_are_up_to_date() -> None:
    assert out_of_date() == [], "run: make docs"


def test_every_chapter_and_section_is_in_the_contents() -> None:
    folders = {path.parent.name for path in HERE.glob("*/test_*.py")}
    files = {name: {path.stem.removeprefix("test_") for path in (HERE / name).glob("test_*.py")} for name in folders}
    assert files == {name: set(sections) for name, sections in CONTENTS.items()}


def test_every_link_of_the_index_leads_to_a_page() -> None:
    found = pages()
    linked = {line.split("](")[1].rstrip(")") for line in found["README.md"].splitlines() if line.startswith("- [")}
    assert linked == found.keys() - {"README.md"}


def test_a_changed_page_is_noticed(tmp_path: Path) -> None:
    write(tmp_path)
    assert out_of_date(tmp_path) == []
    (tmp_path / "cells.md").write_text("changed", encoding="utf-8")
    (tmp_path / "old.md").write_text("nothing makes me", encoding="utf-8")
    (tmp_path / "errors.md").unlink()
    assert out_of_date(tmp_path) == ["cells.md", "errors.md", "old.md"]
    write(tmp_path)
    assert out_of_date(tmp_path) == []


def test_the_check_ends_well_when_nothing_changed() -> None:
    assert FOLDER.is_dir()
    assert main(["--check"]) == 0
