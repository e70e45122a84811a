"""SHA-256 of bytes, files and plain values. Content, never a name or a date, decides what is the same."""

import errno
import hashlib
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class FileDigest:
    """What identifies the content of a file."""

    sha256: str
    size: int


def digest_bytes(content: bytes) -> str:
    """SHA-256 of ``content``, in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def digest_file(path: Path) -> FileDigest:
    """SHA-256 and size of the file as it is now, read once.

    Raises:
        OSError: also for what is no regular file: a pipe would never end.
    """
    if not path.is_file():
        raise FileNotFoundError(errno.ENOENT, "no regular file", str(path))
    with path.open("rb") as file:
        sha256 = hashlib.file_digest(file, "sha256").hexdigest()
        return FileDigest(sha256, file.tell())


def digest_value(value: object) -> str:
    """SHA-256 of a plain value: text, numbers, lists and mappings with text keys.

    >>> digest_value({"a": 1, "b": 2}) == digest_value({"b": 2, "a": 1})
    True
    """
    return digest_bytes(json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=True).encode())


def files_below(folder: Path, *, without: frozenset[str] = frozenset()) -> Iterator[tuple[str, Path]]:
    """Every regular file below ``folder`` by its relative name, in a fixed order; links to folders are followed.

    Folders called one of ``without`` are left out, and a folder that is linked inside itself is read once.
    """
    seen: set[str] = set()
    for here, folders, names in os.walk(folder, followlinks=True, onerror=_raise):
        real = os.path.realpath(here)
        folders[:] = [] if real in seen else sorted(name for name in folders if name not in without)
        if real not in seen:
            yield from _regular_files(folder, Path(here), names)
        seen.add(real)


def _regular_files(folder: Path, here: Path, names: list[str]) -> Iterator[tuple[str, Path]]:
    for name in sorted(names):
        path = here / name
        if path.is_file():
            yield path.relative_to(folder).as_posix(), path


def _raise(error: OSError) -> None:
    raise error
