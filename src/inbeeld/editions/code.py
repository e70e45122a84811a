"""Which code makes an edition: InBeeld's own source and the libraries that write its output."""

import platform
import zlib
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from inbeeld.editions.hashing import digest_file, digest_value, files_below
from inbeeld.errors import EditionError

WRITERS = (
    "babel",
    "duckdb",
    "highspy",
    "ibis-framework",
    "jinja2",
    "markdown-it-py",
    "numpy",
    "openpyxl",
    "pikepdf",
    "pyarrow",
    "pydantic",
    "pyreadstat",
    "scipy",
    "typst",
    "vl-convert-python",
    "xlsxwriter",
)
"""The libraries whose version can change a byte of what is read or written."""

_PACKAGE = Path(__file__).parents[1]


@dataclass(frozen=True, slots=True)
class CodeIdentity:
    """The version that people know and a digest that no change escapes."""

    version: str
    digest: str


def identify_code() -> CodeIdentity:
    """The identity of the code that runs now.

    Raises:
        EditionError: if a library is not installed.
    """
    return CodeIdentity(_version("inbeeld"), digest_value([_source(), _surroundings()]))


def _source() -> list[list[str]]:
    files = files_below(_PACKAGE, without=frozenset({"__pycache__"}))
    return [[name, digest_file(path).sha256] for name, path in files]


def _surroundings() -> dict[str, str]:
    # Python and zlib are named because compressed formats (XLSX, PDF) take their bytes from them.
    libraries = {name: _version(name) for name in WRITERS}
    return {**libraries, "python": platform.python_version(), "zlib": zlib.ZLIB_RUNTIME_VERSION}


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError as error:
        raise EditionError(f"{library} is not installed. Install InBeeld with all it needs: make install") from error
