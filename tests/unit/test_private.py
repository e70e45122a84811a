"""Folders for records: closed to others, gone with whoever made them, and never taken from somebody who is at work."""

import os
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from inbeeld.private import private_folder, remove_abandoned
from tests.unit.editions.killing import in_a_child, was_killed


def leave(within: Path) -> None:
    """Put a record down, and be killed."""

    def be_killed() -> None:
        with private_folder(within) as folder:
            (folder / "records").write_text("somebody")
            os.kill(os.getpid(), 9)

    assert was_killed(in_a_child(be_killed))


def test_only_the_user_can_read_it(tmp_path: Path) -> None:
    with private_folder(tmp_path) as folder:
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700


@pytest.mark.parametrize("fault", [KeyError, KeyboardInterrupt, SystemExit])
def test_it_is_gone_at_the_end_however_that_comes(tmp_path: Path, fault: type[BaseException]) -> None:
    def fail() -> None:
        with private_folder(tmp_path) as folder:
            (folder / "deep").mkdir()
            (folder / "deep" / "records").write_text("somebody")
            raise fault

    with pytest.raises(fault):
        fail()
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_process_left_is_removed(tmp_path: Path) -> None:
    leave(tmp_path)
    assert [path.read_text() for path in tmp_path.rglob("records")] == ["somebody"]
    remove_abandoned(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_what_is_in_use_is_left_alone(tmp_path: Path) -> None:
    with private_folder(tmp_path) as folder:
        remove_abandoned(tmp_path)
        assert folder.exists()


def test_what_is_of_somebody_else_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    leave(tmp_path)
    monkeypatch.setattr(os, "getuid", lambda: 12345)
    remove_abandoned(tmp_path)
    assert len(list(tmp_path.rglob("records"))) == 1


def test_what_only_looks_like_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "inbeeld-private-old").mkdir()
    (tmp_path / "inbeeld-private-old" / "mine").touch()
    remove_abandoned(tmp_path)
    assert (tmp_path / "inbeeld-private-old" / "mine").exists()


def test_many_at_once_never_take_a_folder_from_each_other(tmp_path: Path) -> None:
    def work(number: int) -> bool:
        remove_abandoned(tmp_path)
        with private_folder(tmp_path) as folder:
            record = folder / "records"
            record.write_text(str(number))
            remove_abandoned(tmp_path)
            return record.read_text() == str(number)

    with ThreadPoolExecutor(8) as threads:
        assert all(threads.map(work, range(200)))
    remove_abandoned(tmp_path)
    assert list(tmp_path.iterdir()) == []
