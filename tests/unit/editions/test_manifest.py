"""The manifest names every file once, and a version is whole only if it agrees with its manifest."""

from pathlib import Path

import pytest

from inbeeld.editions import Step, build_edition
from inbeeld.editions.manifest import is_whole, published_outputs, read_manifest
from inbeeld.editions.store import StepResult, Store
from inbeeld.errors import EditionError


def result(tmp_path: Path, *paths: str) -> StepResult:
    return Store(tmp_path).keep("k", dict.fromkeys(paths, b""), step="s")


def steps(publishes: bool = True) -> tuple[Step, ...]:
    return (Step("one", "m:f", publishes=True), Step("two", "m:f", publishes=publishes))


def test_outputs_of_steps_that_publish_come_in_order_of_path(tmp_path: Path) -> None:
    results = {"one": result(tmp_path, "b", "a/z"), "two": result(tmp_path, "a/b")}

    assert [o.path for o in published_outputs(steps(), results)] == ["a/b", "a/z", "b"]
    assert [o.path for o in published_outputs(steps(publishes=False), results)] == ["a/z", "b"]


@pytest.mark.parametrize(
    ("one", "two"),
    [("a", "a"), ("a/B", "a/b"), ("a", "a/b"), ("a/b", "A"), ("x", "manifest.json"), ("x", "internal/manifest.json")],
)
def test_two_outputs_cannot_take_one_place(tmp_path: Path, one: str, two: str) -> None:
    with pytest.raises(EditionError, match="'two'"):
        published_outputs(steps(), {"one": result(tmp_path, one), "two": result(tmp_path, two)})


def test_one_step_cannot_take_one_place_twice(tmp_path: Path) -> None:
    with pytest.raises(EditionError, match="one"):
        published_outputs(steps(), {"one": result(tmp_path, "a", "A"), "two": result(tmp_path)})


def test_version_is_whole_only_with_every_file_as_it_was_made(edition: Path) -> None:
    built = build_edition(edition)
    page = built.out / "site/nl/csg/index.html"
    content = page.read_bytes()
    assert is_whole(built.out, built.version)

    page.write_bytes(content + b" ")
    assert not is_whole(built.out, built.version)
    page.unlink()
    assert not is_whole(built.out, built.version)
    page.write_bytes(content)
    (built.out / "extra.txt").write_text("not in the manifest")
    assert not is_whole(built.out, built.version)


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff"])
def test_manifest_that_cannot_be_read_is_none(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "internal").mkdir()
    for name in ("manifest.json", "internal/manifest.json"):
        (tmp_path / name).write_bytes(content)

    assert read_manifest(tmp_path) is None
    assert not is_whole(tmp_path, "0" * 64)
