"""What a step is given: its texts are read from files that people wrote."""

from pathlib import Path

import pytest

from inbeeld.editions.making.given import texts_of
from inbeeld.editions.steps import StepInput
from inbeeld.errors import ProseError


def given(path: Path) -> StepInput:
    return StepInput(options={}, files=(path,), needs={})


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "text" / "nl" / "politie.md"
    path.parent.mkdir(parents=True)
    return path


def test_a_text_is_known_by_its_page_and_language(text: Path) -> None:
    text.write_text("Woorden vóór alles.", encoding="utf-8")
    assert texts_of(given(text))["politie"]["nl"].template == "Woorden vóór alles."


def test_a_text_in_another_encoding_is_told_with_its_line(text: Path) -> None:
    text.write_bytes("Woorden\nvóór alles.".encode("cp1252"))
    with pytest.raises(ProseError) as caught:
        texts_of(given(text))
    assert str(caught.value) == (
        "text/nl/politie.md, line 2: the file is not UTF-8 text. Save it again with the encoding UTF-8."
    )


def test_a_folder_in_place_of_a_text_is_told(text: Path) -> None:
    text.mkdir()
    with pytest.raises(ProseError, match=r"text/nl/politie\.md: the file cannot be read: Is a directory"):
        texts_of(given(text))
