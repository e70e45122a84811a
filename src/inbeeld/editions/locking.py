"""One build at a time in one place."""

from collections.abc import Iterator
from contextlib import contextmanager

from filelock import FileLock, Timeout

from inbeeld.editions.output import Output
from inbeeld.errors import EditionError


@contextmanager
def locked(output: Output) -> Iterator[None]:
    """Keep other builds out of the same place. A build that is killed lets go by itself.

    Raises:
        EditionError: if another build is at work there.
    """
    try:
        with FileLock(output.companion / "lock", timeout=0):
            yield
    except Timeout as error:
        message = (
            f"Another build is writing {output.link}. Wait until it has ended, or choose another place with --out."
        )
        raise EditionError(message) from error
