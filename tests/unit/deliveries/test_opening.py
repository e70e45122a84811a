"""Files are opened inside their folder, once, bounded, and unchanged from the first byte to the last."""

import os
import tracemalloc
from collections.abc import Iterator
from pathlib import Path
from time import process_time
from typing import BinaryIO

import pytest

from inbeeld.deliveries import Limits, check_delivery, opening, require_usable
from inbeeld.deliveries.faults import Unreadable
from inbeeld.errors import UnusableDelivery
from tests.unit.deliveries.supplier import check, contract, definitions, deliver, figures, only, rules

GOOD = "regio;jaar;meldingen\nDrenthe;2019;12\n"


@pytest.mark.parametrize("name", ["../secret.csv", "/etc/hostname", "deeper/../../secret.csv", "..\\\\secret.csv"])
def test_a_path_that_leaves_the_folder_is_refused(name: str, tmp_path: Path) -> None:
    folder = deliver(tmp_path / "vt" / "2022-05-01", {"regions.csv": GOOD})
    (tmp_path / "vt" / "secret.csv").write_text(GOOD, encoding="utf-8")
    manifest = folder / "manifest.toml"
    manifest.write_text(manifest.read_text("utf-8").replace("regions.csv", name), encoding="utf-8")

    checked = check_delivery(folder, definitions(contract()))

    assert rules(checked)[0] == "path-leaves-folder"
    assert (dict(checked.records), checked.usable) == ({}, False)


def test_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    folder = deliver(tmp_path / "vt" / "2022-05-01", {"regions.csv": GOOD})
    (tmp_path / "secret.csv").write_text(GOOD, encoding="utf-8")
    (folder / "regions.csv").unlink()
    (folder / "regions.csv").symlink_to(tmp_path / "secret.csv")

    assert only(check_delivery(folder, definitions(contract()))).rule == "path-leaves-folder"


def test_a_name_with_a_zero_byte_is_refused(tmp_path: Path) -> None:
    folder = deliver(tmp_path / "vt" / "2022-05-01", {"regions.csv": GOOD})
    manifest = folder / "manifest.toml"
    manifest.write_text(manifest.read_text("utf-8").replace("regions.csv", "a\\u0000b"), encoding="utf-8")

    assert rules(check_delivery(folder, definitions(contract())))[0] == "path-leaves-folder"


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    folder = deliver(tmp_path / "vt" / "2022-05-01", {"regions.csv": GOOD})
    (folder / "regions.csv").unlink()

    assert only(check_delivery(folder, definitions(contract()))).rule == "file-missing"


def test_a_named_pipe_is_not_waited_for(tmp_path: Path) -> None:
    folder = deliver(tmp_path / "vt" / "2022-05-01", {"regions.csv": GOOD})
    (folder / "regions.csv").unlink()
    os.mkfifo(folder / "regions.csv")

    assert only(check_delivery(folder, definitions(contract()))).rule == "file-missing"


def test_a_hash_that_does_not_match_is_told_and_the_rows_are_still_checked(tmp_path: Path) -> None:
    folder = deliver(tmp_path / "vt" / "2022-05-01", {"regions.csv": GOOD})
    (folder / "regions.csv").write_text(GOOD.replace("12", "13"), encoding="utf-8")

    checked = check_delivery(folder, definitions(contract()))

    assert (only(checked).rule, only(checked).blocks) == ("hash-differs", True)
    assert figures(checked) == {("drenthe", "2019"): 13}


@pytest.mark.parametrize("change", ["grows", "is cut", "is rewritten", "is replaced"])
def test_a_file_that_changes_while_it_is_read_is_told(
    change: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "vt" / "2022-05-01" / "regions.csv"
    read = opening._chunks

    def with_change(handle: BinaryIO, limit: int) -> Iterator[bytes]:
        _change(path, change)
        yield from read(handle, limit)

    monkeypatch.setattr(opening, "_chunks", with_change)

    checked = check(tmp_path, {"regions.csv": GOOD})

    assert (rules(checked), checked.files) == (["file-changed"], ())


def _change(path: Path, how: str) -> None:
    if how == "is replaced":
        other = path.with_suffix(".new")
        other.write_bytes(path.read_bytes())
        other.replace(path)
        return
    words = {"grows": GOOD + "Zeeland;2019;1\n", "is cut": GOOD[:10], "is rewritten": GOOD.replace("12", "99")}[how]
    path.write_text(words, encoding="utf-8")
    os.utime(path, ns=(1, 1))


def test_a_file_above_the_limit_is_not_read(tmp_path: Path) -> None:
    finding = only(check(tmp_path, {"regions.csv": GOOD}, limits=Limits(file_bytes=20)))

    assert finding.rule == "file-too-large"


def test_one_line_of_two_gigabytes_costs_neither_memory_nor_time(tmp_path: Path) -> None:
    folder = deliver(tmp_path / "vt" / "2022-05-01", {"regions.csv": GOOD})
    with (folder / "regions.csv").open("r+b") as handle:
        # a hole in the file: no bytes on disk, two gigabytes of zeros to whoever reads it
        handle.truncate(2 * 1024**3)
    tracemalloc.start()
    start = process_time()

    checked = check_delivery(folder, definitions(contract()))

    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert rules(checked) == ["file-too-large"]
    assert peak < 50 * 1024**2
    assert process_time() - start < 5


def test_a_file_that_grows_without_end_is_read_to_the_limit_only(monkeypatch: pytest.MonkeyPatch) -> None:
    # the device says that it is empty and never stops
    monkeypatch.setattr(opening, "CHUNK", 1000)

    with pytest.raises(Unreadable, match="file-changed"):
        opening.read_content(Path("/dev/zero"), "zero.csv", Limits(file_bytes=10_000))


def test_files_that_the_manifest_does_not_name_are_remarked_upon(tmp_path: Path) -> None:
    folder = deliver(tmp_path / "vt" / "2022-05-01", {"regions.csv": GOOD})
    (folder / "notes.txt").write_text("hello", encoding="utf-8")
    (folder / ".hidden").write_text("of the system", encoding="utf-8")

    finding = only(check_delivery(folder, definitions(contract())))

    assert (finding.rule, finding.file, finding.severity) == ("file-not-listed", "notes.txt", "warning")


@pytest.mark.parametrize(
    ("name", "rule"), [(".", "name-is-folder"), ("x" * 5000 + ".csv", "name-too-long"), ("loop.csv", "link-loop")]
)
def test_a_name_that_cannot_be_opened_is_told(name: str, rule: str, tmp_path: Path) -> None:
    folder = deliver(tmp_path / "vt" / "2022-05-01", {"regions.csv": GOOD})
    (folder / "loop.csv").symlink_to(folder / "pool.csv")
    (folder / "pool.csv").symlink_to(folder / "loop.csv")
    manifest = folder / "manifest.toml"
    manifest.write_text(manifest.read_text("utf-8").replace("regions.csv", name), encoding="utf-8")

    checked = check_delivery(folder, definitions(contract()))

    assert (rules(checked)[0], checked.findings[0].blocks, checked.usable) == (rule, True, False)
    assert len(checked.findings[0].message.en) < 150
    with pytest.raises(UnusableDelivery, match="Nothing in delivery vt/2022-05-01 can be used"):
        require_usable(checked, contract())
