"""Writing files so that a reader, or a build that comes after a kill, never sees half of one."""

import os
import shutil
from pathlib import Path, PurePosixPath

from inbeeld.errors import EditionError

FOR_OWNER = 0o600
"""The mode of a file that its owner alone may read."""
_FOR_ALL = 0o666


def write_at_once(path: Path, content: bytes, *, aside: Path, mode: int = _FOR_ALL) -> None:
    """Write ``content`` aside and put it in place in one operation. ``aside`` is a folder on the same disk.

    ``mode`` is what the file allows at most; the user's own setting (umask) can take away more.
    """
    aside.mkdir(parents=True, exist_ok=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    new = aside / path.name
    remove(new)  # of a killed build, perhaps with another mode
    new.touch(mode=mode)
    new.write_bytes(content)
    new.replace(path)


def write_lasting(path: Path, content: bytes) -> None:
    """Write a new file and wait until it is on the disk, so that it outlives a power cut."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def make_lasting(folder: Path) -> None:
    """Wait until the names in ``folder`` are on the disk."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def remove(path: Path) -> None:
    """Remove a file, link or folder if it is there. A link is removed, never what it points to."""
    if path.is_symlink() or path.is_file():
        path.unlink()
    elif path.exists():
        shutil.rmtree(path)


def check_output_name(name: str, step: str) -> None:
    """Make sure that an output stays inside its folder, on any system.

    Raises:
        EditionError: for an absolute path, one with "..", or one that is not written plainly.
    """
    path = PurePosixPath(name)
    plain = name == path.as_posix() and name not in {"", "."} and not set(name) & set("\\\0")
    if path.is_absolute() or ".." in path.parts or not plain:
        raise EditionError(f"Step '{step}' makes '{name}', which is no plain path inside the output folder.")
