"""Commands that are ended while records of persons stand in the temporary folder: no record is left, and no process."""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from inbeeld.editions import build_edition
from synthetic.plan import Plan
from tests.functional import counting
from tests.functional.user import PROJECT, environment
from tests.patience import PATIENCE
from tests.registers_of_example import make_registers

NAME = "victims-2017-2021"
SMALL = Plan(residents=10_000, seed=5, victims="scaled")
LOOK_SECONDS, TRIES = 0.02, 10

# a test may run in the background, where Ctrl-C and the end of a terminal are not heard
HEARING = (
    "import signal; signal.signal(signal.SIGINT, signal.default_int_handler);"
    "signal.signal(signal.SIGHUP, signal.SIG_DFL);"
    "from inbeeld.cli import main; from inbeeld.editions import planning, workers;"
    "from tests.functional import counting;"
)
COUNTS_HERE = f"planning.PLAN = '{counting.__name__}:plan_edition';"
COUNTS_BY_WORKERS = (
    f"planning.PLAN = '{counting.__name__}:plan_for_workers'; workers._get_ready = counting.get_ready;"
    "from inbeeld.editions import renewal; renewal.processors = lambda: 2;"
)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with the example's declarations and few residents."""
    root = tmp_path_factory.mktemp("project")
    (root / "definitions").symlink_to(PROJECT / "definitions")
    edition = root / "editions" / NAME
    shutil.copytree(PROJECT / "editions" / NAME, edition, ignore=shutil.ignore_patterns("registers"))
    make_registers(edition, SMALL)
    return root


@pytest.fixture
def room(tmp_path: Path) -> Path:
    """A temporary folder of the command's own."""
    folder = tmp_path / "room"
    folder.mkdir()
    return folder


def start(code: str, *arguments: str, room: Path) -> subprocess.Popen[str]:
    """A command in a group of its own, as a shell starts it."""
    return subprocess.Popen(
        [sys.executable, "-c", f"{HEARING}{code}main()", *arguments],
        env={**environment(), "TMPDIR": str(room)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def hold_records(room: Path) -> bool:
    with contextlib.suppress(FileNotFoundError):
        return any(path.stat().st_size > len(b"PAR1") for path in room.rglob("*.parquet"))
    return False


def start_until_records_stand(code: str, *arguments: str, room: Path) -> subprocess.Popen[str]:
    """A command that has records in hand. One that was done before anybody looked is started again."""
    for _ in range(TRIES):
        process = start(code, *arguments, room=room)
        while process.poll() is None:
            if hold_records(room):
                return process
            time.sleep(LOOK_SECONDS)
        _, told = process.communicate()
        assert process.returncode == 0, told
    pytest.fail("nobody saw any records")


def end(process: subprocess.Popen[str], number: int, *, group: bool = False) -> str:
    """Send a signal to a command, or to all its processes; gives what it told when they are all gone."""
    (os.killpg if group else os.kill)(process.pid, number)
    _, told = process.communicate(timeout=PATIENCE)
    until = time.monotonic() + PATIENCE
    with contextlib.suppress(ProcessLookupError):
        while time.monotonic() < until:
            os.killpg(process.pid, 0)
            time.sleep(LOOK_SECONDS)
        pytest.fail("a process goes on")
    return told


def line(number: int) -> str:
    return f"Ended early ({signal.Signals(number).name}). No records of persons are left.\n"


def start_check(project: Path, room: Path) -> subprocess.Popen[str]:
    register = project / "editions" / NAME / "registers" / "residents"
    return start_until_records_stand(
        "", "check", str(register), "--definitions", str(PROJECT / "definitions"), room=room
    )


def start_workers(room: Path) -> subprocess.Popen[str]:
    return start_until_records_stand(COUNTS_BY_WORKERS, "build", "trial", room=room)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_check_that_is_asked_to_end_leaves_no_records(project: Path, room: Path, number: int) -> None:
    process = start_check(project, room)
    told = end(process, number)

    assert (process.returncode, told) == (128 + number, line(number))
    assert list(room.iterdir()) == []


def test_what_a_killed_check_leaves_the_next_run_removes(
    project: Path, toy_edition: Path, room: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    end(start_check(project, room), signal.SIGKILL)
    assert hold_records(room)

    monkeypatch.setattr("tempfile.tempdir", str(room))
    build_edition(toy_edition, only="police", language="nl")
    assert list(room.iterdir()) == []


def test_a_build_that_is_asked_to_end_leaves_no_records(project: Path, room: Path, tmp_path: Path) -> None:
    edition = str(project / "editions" / NAME)
    process = start_until_records_stand(COUNTS_HERE, "build", edition, "--out", str(tmp_path / "out"), room=room)
    told = end(process, signal.SIGTERM)

    assert (process.returncode, told) == (128 + signal.SIGTERM, line(signal.SIGTERM))
    assert list(room.iterdir()) == []


@pytest.mark.parametrize(
    ("number", "group"),
    [(signal.SIGTERM, False), (signal.SIGHUP, True), (signal.SIGINT, False)],
    ids=["asked to end", "terminal that closes", "Ctrl-C"],
)
@pytest.mark.usefixtures("toy_edition")
def test_workers_end_with_their_build_and_leave_no_records(room: Path, number: int, group: bool) -> None:
    process = start_workers(room)
    told = end(process, number, group=group)

    assert process.returncode == 128 + number
    assert told.endswith(line(number))
    assert "Traceback" not in told
    assert list(room.glob("inbeeld-*")) == []


@pytest.mark.usefixtures("toy_edition")
def test_the_worker_of_a_killed_build_tidies_up_and_ends(room: Path) -> None:
    process = start_workers(room)
    end(process, signal.SIGKILL)

    assert process.returncode == -signal.SIGKILL
    assert list(room.glob("inbeeld-*")) == []


@pytest.mark.usefixtures("toy_edition")
def test_what_a_killed_worker_leaves_its_build_removes(room: Path) -> None:
    process = start_workers(room)
    (record,) = room.rglob("records.parquet")
    os.kill(int(record.read_text()), signal.SIGKILL)
    _, told = process.communicate(timeout=PATIENCE)

    assert process.returncode == 2
    assert "A process of this build was ended from outside" in told
    assert "Traceback" not in told
    assert list(room.glob("inbeeld-*")) == []
