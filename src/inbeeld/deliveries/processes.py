"""What a process is told in which a library reads a supplier's file: no more than it needs."""

import os

_PASSED_ON = (
    *("PATH", "PYTHONHOME", "PYTHONPATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"),  # where libraries are
    *("LANG", "LC_ALL", "LC_CTYPE"),  # how the name of a file is written
    *("SYSTEMROOT", "TEMP", "TMP", "TMPDIR"),  # Windows starts nothing without the first
)


def bare_environment() -> dict[str, str]:
    """The environment for such a process: no key, and no other secret of who runs it."""
    return {name: os.environ[name] for name in _PASSED_ON if name in os.environ}
