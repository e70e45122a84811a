"""The store gives back what was kept, or nothing; never something else."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from inbeeld.editions.store import Store
from inbeeld.errors import EditionError

NAMES = st.text("abcxyz/.é ", min_size=1).filter(
    lambda name: all(part not in {"", ".", ".."} for part in name.split("/"))
)


def contents(folder: Path) -> list[Path]:
    return [path for path in sorted((folder / "contents").rglob("*")) if path.is_file()]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], max_examples=50)
@given(outputs=st.dictionaries(NAMES, st.binary()), key=st.text("0123456789abcdef", min_size=64, max_size=64))
def test_what_was_kept_is_found(tmp_path: Path, outputs: dict[str, bytes], key: str) -> None:
    store = Store(tmp_path)
    kept = store.keep(key, outputs, step="s")

    assert store.find(key) == kept
    assert store.read(kept) == outputs


def test_unknown_key_is_not_found(tmp_path: Path) -> None:
    assert Store(tmp_path).find("0" * 64) is None


@pytest.mark.parametrize("damage", [b"", b"other", None])
def test_damaged_content_is_not_found_and_is_made_good(tmp_path: Path, damage: bytes | None) -> None:
    store = Store(tmp_path)
    store.keep("k", {"a": b"true"}, step="s")
    (path,) = contents(tmp_path)
    if damage is None:
        path.unlink()
    else:
        path.write_bytes(damage)

    assert store.find("k") is None
    assert store.read(store.keep("k", {"a": b"true"}, step="s")) == {"a": b"true"}


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b'{"outputs": [{}]}', b"\xff"])
def test_damaged_record_is_not_found(tmp_path: Path, damage: bytes) -> None:
    store = Store(tmp_path)
    store.keep("k", {"a": b"true"}, step="s")
    (tmp_path / "steps" / "k.json").write_bytes(damage)

    assert store.find("k") is None


def test_record_that_names_other_content_is_not_found(tmp_path: Path) -> None:
    store = Store(tmp_path)
    mine = store.keep("k", {"a": b"mine"}, step="s").outputs[0].sha256
    other = store.keep("l", {"a": b"not!"}, step="s").outputs[0].sha256
    record = tmp_path / "steps" / "k.json"
    record.write_text(record.read_text().replace(mine, other))

    assert store.find("k") is None


def test_damage_during_the_build_is_told(tmp_path: Path) -> None:
    store = Store(tmp_path)
    kept = store.keep("k", {"a": b"true"}, step="s")
    contents(tmp_path)[0].write_bytes(b"tru")

    with pytest.raises(EditionError, match="a was damaged on the disk"):
        store.read(kept)


@pytest.mark.parametrize("name", ["/etc/passwd", "../up", "a/../../up", "a//b", "./a", "", ".", "a\\b", "a\0b", "a/"])
def test_path_outside_the_output_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(EditionError, match="no plain path"):
        Store(tmp_path).keep("k", {name: b""}, step="s")


def test_pruning_keeps_what_is_still_needed(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.keep("old", {"a": b"shared", "b": b"old"}, step="s")
    kept = store.keep("new", {"a": b"shared", "b": b"new"}, step="s")

    store.prune(["new"])

    assert store.find("old") is None
    assert store.read(kept) == {"a": b"shared", "b": b"new"}
    assert len(contents(tmp_path)) == 2
