"""Opens delivered files: inside their folder, once, bounded, and unchanged from the first byte to the last."""

import errno
import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from inbeeld.deliveries.faults import Unreadable
from inbeeld.deliveries.grids import shown
from inbeeld.deliveries.limits import Limits

CHUNK = 1024 * 1024


@dataclass(frozen=True)
class Content:
    """The bytes of a file with their SHA-256."""

    name: str
    data: bytes
    sha256: str


def inside(folder: Path, name: str) -> Path:
    """The file of that name in a delivery's folder.

    Raises:
        Unreadable: if the name leads out of the folder, also by a link, or there is no such file.
    """
    path = folder / name
    if not name.isprintable() or "\\" in name or ".." in path.parts[len(folder.parts) :]:
        raise Unreadable("path-leaves-folder", name=shown(name))
    try:
        _check_target(path.resolve(), folder.resolve(), name)
    except RuntimeError:
        raise Unreadable("link-loop", name=shown(name)) from None
    except OSError as error:
        raise _unopened(error, name) from None
    return path


def _check_target(resolved: Path, home: Path, name: str) -> None:
    if resolved == home or (home in resolved.parents and resolved.is_dir()):
        raise Unreadable("name-is-folder", name=shown(name))
    if home not in resolved.parents:
        raise Unreadable("path-leaves-folder", name=shown(name))
    if not resolved.is_file():
        raise Unreadable("file-missing", name=shown(name))


def _unopened(error: OSError, name: str) -> Unreadable:
    if error.errno == errno.ENAMETOOLONG:
        return Unreadable("name-too-long", name=shown(name))
    if error.errno == errno.ELOOP:
        return Unreadable("link-loop", name=shown(name))
    return Unreadable("file-unreadable", reason=error.strerror or type(error).__name__)


def read_content(path: Path, name: str, limits: Limits) -> Content:
    """All bytes of a file, read once.

    Raises:
        Unreadable: if it is too large, cannot be opened, or changes while it is read.
    """
    try:
        with path.open("rb") as handle:
            before = _state(os.fstat(handle.fileno()))
            if before[0] > limits.file_bytes:
                raise Unreadable("file-too-large", bytes=before[0], limit=limits.file_bytes)
            data = b"".join(_chunks(handle, limits.file_bytes))
        # asked of the path: a file put in the place of the one that was opened is a change too
        if len(data) != before[0] or _state(path.stat()) != before:
            raise Unreadable("file-changed")
    except OSError as error:
        raise Unreadable("file-unreadable", reason=error.strerror or type(error).__name__) from None
    return Content(name, data, hashlib.sha256(data).hexdigest())


def _chunks(handle: BinaryIO, limit: int) -> Iterator[bytes]:
    # one byte more than the limit, so that growth is seen and never fills the memory
    left = limit + 1
    while left > 0 and (chunk := handle.read(min(CHUNK, left))):
        left -= len(chunk)
        yield chunk


def _state(state: os.stat_result) -> tuple[int, int, int]:
    return state.st_size, state.st_mtime_ns, state.st_ino
