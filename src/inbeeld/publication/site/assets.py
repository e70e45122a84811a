"""The style sheet, fonts and scripts of the site: one folder for all languages."""

import re
from importlib.resources import files

_FILES = (
    "style.css",
    "icon.svg",
    "fonts/noto-sans-latin-400-normal.woff2",
    "fonts/noto-sans-latin-600-normal.woff2",
    "fonts/OFL.txt",
)
_SCRIPTS = ("scripts/page.js", "scripts/search.js", "scripts/minisearch/minisearch.js", "scripts/minisearch/LICENSE")


_COMMENT = re.compile(rb"^[ \t]*/\*\*?\s.*?\*/[ \t]*\n", re.DOTALL | re.MULTILINE)
"""A comment on lines of its own."""


def write_assets(*, scripts: bool = True) -> dict[str, bytes]:
    """Everything that pages load, by path relative to the folder that holds the languages, such as ``site/``."""
    folder = files("inbeeld.publication") / "assets"
    names = (*_FILES, *(_SCRIPTS if scripts else ()))
    return {f"assets/{name}": _as_sent(name, folder.joinpath(*name.split("/")).read_bytes()) for name in names}


def _as_sent(name: str, data: bytes) -> bytes:
    """Code and style without comments: they are more than half of a library, and its licence stands beside it."""
    return _COMMENT.sub(b"", data) if name.endswith((".js", ".css")) else data
