"""One look through a file before it is read: its SHA-256, and whether its text is UTF-8."""

import codecs
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from inbeeld.deliveries import Unreadable

_PIECE = 4 * 1024 * 1024
_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_SEEN = 64
"""Bytes at the start of a text that show whether it is UTF-16."""


@dataclass(frozen=True)
class Look:
    """What one look tells.

    Attributes:
        sha256: its SHA-256, in hexadecimal.
        is_utf8: whether all of it is UTF-8.
        state: what changes when the file does.
    """

    sha256: str
    is_utf8: bool
    state: tuple[int, int, int]


def look_at(path: Path, *, text: bool) -> Look:
    """Read a file once from begin to end, without holding it. Only of a ``text`` it matters whether it is UTF-8.

    Raises:
        Unreadable: if it cannot be opened, is empty, or is text in UTF-16.
    """
    digest, size, decoder = sha256(), 0, codecs.getincrementaldecoder("utf-8")() if text else None
    try:
        state = state_of(path)
        with path.open("rb") as file:
            while piece := file.read(_PIECE):
                if text and not size and _is_utf16(piece):
                    raise Unreadable("record-utf16")
                digest.update(piece)
                size += len(piece)
                decoder = decoder if decoder and _decodes(decoder, piece) else None
    except OSError as error:
        raise Unreadable("file-unreadable", reason=error.strerror or type(error).__name__) from None
    if not size:
        raise Unreadable("file-empty")
    ends_well = decoder is not None and _decodes(decoder, b"", final=True)
    return Look(digest.hexdigest(), ends_well, state)


def state_of(path: Path) -> tuple[int, int, int]:
    """What changes when a file is changed or replaced: which one it is, its size, and when it was written.

    Raises:
        OSError: if it is not there any more.
    """
    found = path.stat()
    return found.st_ino, found.st_size, found.st_mtime_ns


def _is_utf16(start: bytes) -> bool:
    """Whether text begins as UTF-16 does: with its mark, or with every second byte empty."""
    halves = [start[place:_SEEN:2] for place in (0, 1)]
    return start.startswith(_MARKS) or any(half and not half.strip(b"\0") for half in halves)


def _decodes(decoder: codecs.IncrementalDecoder, piece: bytes, *, final: bool = False) -> bool:
    try:
        decoder.decode(piece, final)
    except UnicodeDecodeError:
        return False
    return True
