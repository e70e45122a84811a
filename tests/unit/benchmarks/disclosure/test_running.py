"""A measurement that fails, or takes too long, is told and does not stop the others."""

import sys
import time
from pathlib import Path

from benchmarks.disclosure.running import Run, run


def test_program_that_ends_tells_its_memory(tmp_path: Path) -> None:
    ended = run([sys.executable, "-c", "print('words of its own')"], tmp_path, 60)

    assert ended.state == "done"
    assert 1_000_000 < ended.peak < 200_000_000


def test_program_that_fails_tells_its_last_words(tmp_path: Path) -> None:
    ended = run([sys.executable, "-c", "raise SystemExit('no solution')"], tmp_path, 60)

    assert ended == Run("failed", words="no solution")


def test_program_that_crashes_tells_by_which_signal(tmp_path: Path) -> None:
    ended = run([sys.executable, "-c", "import os, signal; os.kill(os.getpid(), signal.SIGSEGV)"], tmp_path, 60)

    assert ended == Run("failed", words="crashed (signal 11)")


def test_program_that_takes_too_long_is_stopped_with_its_children(tmp_path: Path) -> None:
    sign = tmp_path / "sign"
    late = f"import time, pathlib; time.sleep(1.5); pathlib.Path({str(sign)!r}).touch()"

    ended = run([sys.executable, "-c", late], tmp_path, 0.5)

    assert ended == Run("stopped")
    time.sleep(2)
    assert not sign.exists()


def test_what_a_program_leaves_behind_stays_in_the_folder(tmp_path: Path) -> None:
    leave = "import tempfile, pathlib; pathlib.Path('log').touch(); tempfile.mkstemp(prefix='left')"

    run([sys.executable, "-c", leave], tmp_path, 60)

    assert [path.name[:4] for path in sorted(tmp_path.iterdir())] == ["erro", "left", "log"]
