"""Editions are found by folder or name, and what is not found is answered with what there is."""

from pathlib import Path

import pytest

from inbeeld.editions import build_edition, find_build
from inbeeld.errors import EditionError
from tests.unit.editions import toy


@pytest.mark.usefixtures("edition")
def test_edition_is_found_by_name(tmp_path: Path) -> None:
    assert build_edition("trial").out == tmp_path / "build" / "trial"


def test_edition_is_found_by_name_from_below(edition: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(edition / "deliveries")

    assert build_edition("trial").edition == "trial"


def test_edition_is_found_as_the_present_folder(edition: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(edition)

    assert build_edition(".").edition == "trial"


@pytest.mark.usefixtures("edition")
def test_misspelt_edition_is_answered_with_the_nearest() -> None:
    with pytest.raises(EditionError, match=r"it does not exist\. Did you mean editions/trial\?"):
        build_edition("editions/trail")


def test_unknown_edition_is_answered_with_those_there_are(edition: Path) -> None:
    toy.make_edition(edition.parents[1], "other")

    with pytest.raises(EditionError, match=r"There is: editions/other, editions/trial\."):
        build_edition("editions/zzzz")


def test_folder_without_a_declaration_is_no_edition(edition: Path) -> None:
    with pytest.raises(EditionError, match=r"it has no edition\.toml"):
        build_edition(edition / "deliveries")


def test_edition_without_definitions_is_refused(edition: Path, tmp_path: Path) -> None:
    (tmp_path / "definitions").rename(tmp_path / "elsewhere")

    with pytest.raises(EditionError, match="holds 'definitions/'"):
        build_edition(edition)


def test_definitions_can_be_given(edition: Path, tmp_path: Path) -> None:
    (tmp_path / "definitions").rename(tmp_path / "elsewhere")

    assert build_edition(edition, definitions=tmp_path / "elsewhere", out=tmp_path / "out").ran


def test_delivery_behind_a_link_counts_as_input(edition: Path, tmp_path: Path) -> None:
    (edition / "deliveries").rename(tmp_path / "kept elsewhere")
    (edition / "deliveries").symlink_to(tmp_path / "kept elsewhere")
    (edition / "round").symlink_to(edition)
    build_edition(edition)
    toy.deliver(edition, "csg", "9\n")

    assert "check:csg" in build_edition(edition).ran


def test_only_build_is_found(edition: Path) -> None:
    built = build_edition(edition)
    build_edition(edition, only="police")

    assert find_build() == built.out


def test_several_builds_are_named(edition: Path) -> None:
    build_edition(edition)
    build_edition(toy.make_edition(edition.parents[1], "other"))

    with pytest.raises(EditionError, match=r"Name one of: build/other, build/trial\."):
        find_build()


@pytest.mark.usefixtures("edition")
def test_no_build_says_how_to_make_one() -> None:
    with pytest.raises(EditionError, match="Nothing is built here yet"):
        find_build()
    with pytest.raises(EditionError, match="Build it: inbeeld build editions/trial"):
        find_build(Path("editions/trial"))


def test_build_is_found_by_its_edition_or_its_folder(edition: Path) -> None:
    built = build_edition(edition)

    assert find_build(edition) == built.out
    assert find_build(Path("build/trial")) == Path("build/trial")
