"""The style sheet, fonts and scripts of the site: one folder for all languages."""

from importlib.resources import files

_FILES = (
    "style.css",
    "icon.svg",
    "fonts/noto-sans-latin-400-normal.woff2",
    "fonts/noto-sans-latin-600-normal.woff2",
    "fonts/OFL.txt",
)
_SCRIPTS = ("scripts/page.js", "scripts/search.js", "scripts/minisearch/minisearch.js", "scripts/minisearch/LICENSE")


def write_assets(*, scripts: bool = True) -> dict[str, bytes]:
    """Everything that pages load, by path relative to the folder that holds the languages, such as ``site/``."""
    folder = files("inbeeld.publication") / "assets"
    names = (*_FILES, *(_SCRIPTS if scripts else ()))
    return {f"assets/{name}": folder.joinpath(*name.split("/")).read_bytes() for name in names}
