"""What the operating system refuses, in words that a user can act on."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager

from inbeeld.errors import EditionError

_WHAT_TO_DO = {
    errno.ENOSPC: "Make room on the disk, or build elsewhere with --out.",
    errno.EDQUOT: "Make room on the disk, or build elsewhere with --out.",
    errno.EFBIG: "Make room on the disk, or build elsewhere with --out.",
    errno.EACCES: "Change who may use it, or build elsewhere with --out.",
    errno.EPERM: "Change who may use it, or build elsewhere with --out.",
    errno.EROFS: "Build elsewhere with --out.",
}


@contextmanager
def refusals_in_words() -> Iterator[None]:
    """Turn what the operating system refuses into an EditionError. The former edition stays as it was.

    Raises:
        EditionError: for a full disk, a folder that may not be written, a file that may not be read, and the like.
    """
    try:
        yield
    except BrokenPipeError:  # the reader of our words went away, which is no fault of a folder
        raise
    except OSError as error:
        raise EditionError(_words(error)) from error


def _words(error: OSError) -> str:
    place = os.fsdecode(error.filename) if error.filename else "The output folder"
    advice = _WHAT_TO_DO.get(error.errno or 0, "")
    return f"{place}: {error.strerror or error}. {advice}".rstrip()
