"""The key of a step changes with everything that can change its outputs, and with nothing else."""

from dataclasses import replace
from pathlib import Path

import pytest

from inbeeld.editions import Step
from inbeeld.editions.inputs import Inputs
from inbeeld.editions.keys import key_of
from inbeeld.errors import EditionError


def key(step: Step, root: Path, *, code: str = "code", needed: str = "digest") -> str:
    return key_of(step, code=code, inputs=Inputs({"edition": root}), needed={"n": needed})


@pytest.fixture
def step(tmp_path: Path) -> Step:
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text("1")
    return Step("s", "m:f", {"o": "1"}, ("n",), (tmp_path / "one" / "a.txt",))


def test_key_changes_with_every_part_of_the_step(step: Step, tmp_path: Path) -> None:
    root = tmp_path / "one"
    others = {
        key(replace(step, name="t"), root),
        key(replace(step, make="m:g"), root),
        key(replace(step, options={"o": "2"}), root),
        key(replace(step, files=()), root),
        key(step, root, code="other code"),
        key(step, root, needed="other digest"),
    }

    assert len(others) == 6
    assert key(step, root) not in others


def test_key_changes_with_the_content_of_a_file(step: Step, tmp_path: Path) -> None:
    before = key(step, tmp_path / "one")
    step.files[0].write_text("2")

    assert key(step, tmp_path / "one") != before


def test_key_changes_with_the_name_of_a_file(step: Step, tmp_path: Path) -> None:
    before = key(step, tmp_path / "one")
    renamed = step.files[0].rename(tmp_path / "one" / "b.txt")

    assert key(replace(step, files=(renamed,)), tmp_path / "one") != before


def test_key_is_the_same_in_another_folder(step: Step, tmp_path: Path) -> None:
    elsewhere = replace(step, files=(tmp_path / "two" / "a.txt",))

    assert key(step, tmp_path / "one") == key(elsewhere, tmp_path / "two")


def test_file_outside_the_edition_is_refused(step: Step, tmp_path: Path) -> None:
    with pytest.raises(EditionError, match="lies outside"):
        key(step, tmp_path / "two")
