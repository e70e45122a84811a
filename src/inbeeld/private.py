"""Folders for records of persons. Only their user can read them, and none outlives its process for long.

A process holds a lock on each of its folders. The system lets go of that lock when the process ends, however it ended.
So a folder whose lock is free was left by a process that was killed, and whoever comes later removes it.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import gettempdir, mkstemp

from filelock import FileLock

_PREFIX = "inbeeld-private-"
_LOCK = ".lock"
_OWNER_ONLY = 0o700


@contextmanager
def private_folder(within: Path | None = None) -> Iterator[Path]:
    """A new folder, which is removed with all that is in it when this context ends.

    Args:
        within: where it is made; in the temporary folder (``TMPDIR``) when not given.
    """
    lock = _new_lock(within)
    # Locked before the folder is there: nobody can ever find a folder that is in use and not locked.
    with FileLock(lock):
        try:
            folder = _folder_of(lock)
            folder.mkdir(mode=_OWNER_ONLY)
            yield folder
        finally:
            _remove(lock)


def remove_abandoned(within: Path | None = None) -> None:
    """Remove the private folders of this user whose process is gone. Those in use are left alone."""
    for lock in sorted((within or Path(gettempdir())).glob(f"{_PREFIX}*{_LOCK}")):
        # Refused where it is in use, or gone by now; what cannot be removed keeps its lock, for the next to try.
        with suppress(OSError):
            if _is_ours(lock):
                with FileLock(lock, timeout=0):
                    _remove(lock)


def _new_lock(within: Path | None) -> Path:
    number, name = mkstemp(prefix=_PREFIX, suffix=_LOCK, dir=within)
    os.close(number)
    return Path(name)


def _folder_of(lock: Path) -> Path:
    return lock.with_suffix("")


def _remove(lock: Path) -> None:
    folder = _folder_of(lock)
    shutil.rmtree(folder, ignore_errors=True)  # an engine that is being stopped removes its own files at the same time
    if folder.exists():
        shutil.rmtree(folder)  # says what stands in the way
    with suppress(PermissionError):  # on Windows, where whoever lets go of a lock removes its file
        lock.unlink(missing_ok=True)


def _is_ours(lock: Path) -> bool:
    """In a temporary folder of everybody, others may put what looks like a lock of ours."""
    return not hasattr(os, "getuid") or lock.lstat().st_uid == os.getuid()
