"""Which code calculates: all of InBeeld's own source that can change a number, and the libraries that read or count.

The code that draws, writes pages or answers commands is left out: it cannot be why a figure changed.
"""

from functools import lru_cache
from importlib.metadata import version
from pathlib import Path

from inbeeld.editions.hashing import digest_file, digest_value, files_below

WITHOUT = ("cli", "editions", "publication", "deliveries/marking")
LIBRARIES = ("numpy", "openpyxl", "pyreadstat", "scipy")
_PACKAGE = Path(__file__).parents[2]


@lru_cache(maxsize=1)
def calculating_code() -> tuple[str, str]:
    """The version of InBeeld and a digest of the code that calculates."""
    files = files_below(_PACKAGE, without=frozenset({"__pycache__"}))
    ours = [[name, digest_file(path).sha256] for name, path in files if not _is_left_out(name)]
    return version("inbeeld"), digest_value([ours, {name: version(name) for name in LIBRARIES}])


def _is_left_out(name: str) -> bool:
    return any(name.startswith(f"{folder}/") for folder in WITHOUT) or not name.endswith((".py", ".toml"))
