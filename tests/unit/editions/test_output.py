"""The place of a build is taken only when it is free or already an edition's; nothing is deleted to make room."""

import errno
import os
import resource
from pathlib import Path

import pytest
from filelock import FileLock

from inbeeld.editions import build_edition, read_findings
from inbeeld.editions.output import Output
from inbeeld.errors import EditionError
from tests.unit.editions import toy
from tests.unit.editions.killing import in_a_child, was_killed, whole_version


def test_place_is_a_relative_link_to_its_version(edition: Path) -> None:
    built = build_edition(edition)

    assert built.out.readlink() == Path(".trial/versions", built.version)


def test_empty_folder_is_taken(edition: Path, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()

    assert (build_edition(edition, out=tmp_path / "mine").out / "findings.json").is_file()


def test_parents_of_the_place_are_made(edition: Path, tmp_path: Path) -> None:
    assert build_edition(edition, out=tmp_path / "a" / "b" / "c").out == tmp_path / "a" / "b" / "c"


def test_folder_with_something_in_it_is_left_alone(edition: Path, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.txt").write_text("years of work")

    with pytest.raises(EditionError, match=r"mine exists already and is no edition"):
        build_edition(edition, out=tmp_path / "mine")
    assert [path.name for path in (tmp_path / "mine").iterdir()] == ["thesis.txt"]
    assert not (tmp_path / ".mine").exists()


def test_file_is_left_alone(edition: Path, tmp_path: Path) -> None:
    (tmp_path / "mine").write_text("years of work")

    with pytest.raises(EditionError, match="exists already"):
        build_edition(edition, out=tmp_path / "mine")
    assert (tmp_path / "mine").read_text() == "years of work"


def test_link_to_elsewhere_is_left_alone(edition: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "mine").symlink_to("elsewhere")

    with pytest.raises(EditionError, match="exists already"):
        build_edition(edition, out=tmp_path / "mine")
    assert (tmp_path / "mine").readlink() == Path("elsewhere")


def test_companion_folder_of_somebody_else_is_left_alone(edition: Path, tmp_path: Path) -> None:
    (tmp_path / ".mine" / "versions").mkdir(parents=True)

    with pytest.raises(EditionError, match=r"\.mine is not InBeeld's"):
        build_edition(edition, out=tmp_path / "mine")


@pytest.mark.parametrize("out", ["/", "..", "editions/trial/out", "definitions", "editions/trial"])
def test_place_that_cannot_hold_an_edition_is_refused(edition: Path, out: str) -> None:
    with pytest.raises(EditionError):
        build_edition(edition, out=Path(out))


def test_second_build_at_the_same_time_is_refused(edition: Path) -> None:
    build_edition(edition)
    toy.deliver(edition, "csg", "9")

    lock = FileLock(edition.parents[1] / "build" / ".trial" / "lock")
    with lock, pytest.raises(EditionError, match="Another build is writing"):
        build_edition(edition)
    assert "check:csg" in build_edition(edition).ran


def test_current_version_and_the_one_before_are_kept(edition: Path) -> None:
    versions = []
    for number in range(4):
        toy.deliver(edition, "csg", f"{number}\n")
        versions.append(build_edition(edition).version)

    kept = {path.name for path in (edition.parents[1] / "build" / ".trial" / "versions").iterdir()}
    assert kept == set(versions[-2:])


def test_going_back_to_the_former_version_makes_it_current(edition: Path) -> None:
    first = build_edition(edition)
    toy.deliver(edition, "csg", "9\n")
    build_edition(edition)
    toy.deliver(edition, "csg", "1\n10\n")

    again = build_edition(edition)

    assert again.version == first.version
    assert (again.out / "site/nl/csg/index.html").read_text().endswith("11")


def test_damaged_edition_is_made_whole_again(edition: Path) -> None:
    built = build_edition(edition)
    page = built.out / "site/nl/csg/index.html"
    for damage in ("first", "second", "third"):
        page.write_text(damage)
        again = build_edition(edition)

        assert again.version == built.version
        assert page.read_text().endswith("11")
        assert build_edition(edition).ran == ()


def test_leftovers_of_a_killed_build_are_removed(edition: Path) -> None:
    build_edition(edition)
    output = Output(edition.parents[1] / "build" / "trial")
    for folder in (output.staging / "site", output.versions / "half", output.store / "aside"):
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "half.html").write_text("half")
    toy.deliver(edition, "csg", "9\n")

    build_edition(edition)

    assert not list(output.companion.rglob("half*"))


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b"{}", b"\xff"])
def test_damaged_record_of_the_last_build_only_costs_time(edition: Path, damage: bytes) -> None:
    built = build_edition(edition)
    record = Output(built.out).record
    record.write_bytes(damage)

    again = build_edition(edition)

    assert (again.ran, again.version) == ((), built.version)
    assert record.read_bytes() != damage


@pytest.mark.parametrize("damage", [b"[", b"null", b"{}", b'["x"]', b'[{"where": 5}]', b"[" * 200_000])
def test_damaged_findings_are_told_without_a_traceback(damage: bytes, edition: Path) -> None:
    built = build_edition(edition)
    (built.out / "findings.json").write_bytes(damage)

    with pytest.raises(EditionError, match=r"findings\.json is damaged\. Build the edition again"):
        read_findings(built.out)


def test_store_does_not_grow(edition: Path) -> None:
    sizes = []
    for number in range(5):
        toy.deliver(edition, "csg", f"{number}\n")
        build_edition(edition)
        sizes.append(len(list((edition.parents[1] / "build" / ".trial" / "store").rglob("*.json"))))

    assert len(set(sizes)) == 1


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EACCES, errno.EROFS, errno.EIO])
@pytest.mark.parametrize("operation", ["replace", "fsync", "rename", "symlink"])
def test_what_the_disk_refuses_leaves_the_former_edition(
    edition: Path, monkeypatch: pytest.MonkeyPatch, code: int, operation: str
) -> None:
    former = build_edition(edition)
    toy.deliver(edition, "csg", "9\n")

    def refuse(*_: object, **__: object) -> None:
        raise OSError(code, os.strerror(code), "somewhere")

    with monkeypatch.context() as patched:
        patched.setattr(os, operation, refuse)
        with pytest.raises(EditionError, match=f"somewhere: {os.strerror(code)}"):
            build_edition(edition)

    assert (former.out / "site/nl/csg/index.html").read_text().endswith("11")
    assert (build_edition(edition).out / "site/nl/csg/index.html").read_text().endswith("9")


def test_full_disk_leaves_the_former_edition(edition: Path) -> None:
    former = build_edition(edition)
    toy.deliver(edition, "csg", "9\n")

    def build_with_room_for_small_files_only() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))
        with pytest.raises(EditionError, match=r"File too large\. Make room on the disk"):
            build_edition(edition)

    assert not was_killed(in_a_child(build_with_room_for_small_files_only))
    assert whole_version(former.out) == former.version


@pytest.mark.skipif(not Path("/sys/kernel").is_dir(), reason="needs a folder in which nobody can write")
def test_folder_that_cannot_be_written_is_refused_in_words(edition: Path) -> None:
    with pytest.raises(EditionError, match=r"/sys/kernel/\.edition: .* Change who may use it|No such file"):
        build_edition(edition, out=Path("/sys/kernel/edition"))


def test_folder_below_a_file_is_refused_in_words(edition: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(EditionError, match=r"Not a directory|File exists"):
        build_edition(edition, out=tmp_path / "file" / "out")


def test_results_of_steps_are_readable_by_their_owner_only(edition: Path) -> None:
    built = build_edition(edition)
    assert (built.out.parent / ".trial" / "store").stat().st_mode & 0o777 == 0o700


def test_pipe_among_the_input_is_refused_and_not_waited_for(edition: Path) -> None:
    os.mkfifo(edition / "pipe.txt")
    assert build_edition(edition).out.is_dir()
