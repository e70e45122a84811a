"""The style sheet and fonts of the site."""

from importlib.resources import files

_FONTS = ("noto-sans-latin-400-normal.woff2", "noto-sans-latin-600-normal.woff2", "OFL.txt")


def write_assets() -> dict[str, bytes]:
    """Everything that pages load, by path relative to ``site/<language>/``."""
    folder = files("inbeeld.publication") / "assets"
    fonts = {f"assets/fonts/{name}": (folder / "fonts" / name).read_bytes() for name in _FONTS}
    return {"assets/style.css": (folder / "style.css").read_bytes(), **fonts}
