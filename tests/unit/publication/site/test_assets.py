"""What pages load: one folder for all languages, small, and libraries as their makers published them."""

import hashlib
import re
from importlib.resources import files

from inbeeld.publication.site import write_assets

MINISEARCH = "03c27931eb603af1d3358579e9885eafdb6a2f5fa9929557b3e77d7e99d06d03"
"""SHA-256 of dist/umd/index.js of minisearch 7.2.0."""


def test_the_search_library_is_as_published_and_has_its_licence() -> None:
    kept = files("inbeeld.publication") / "assets" / "scripts" / "minisearch" / "minisearch.js"
    assert hashlib.sha256(kept.read_bytes()).hexdigest() == MINISEARCH
    assert b"Permission is hereby granted" in write_assets()["assets/scripts/minisearch/LICENSE"]


def test_code_and_style_are_sent_without_comments_and_are_else_the_same() -> None:
    folder = files("inbeeld.publication") / "assets"
    for name in ("scripts/minisearch/minisearch.js", "scripts/page.js", "style.css"):
        kept, sent = folder.joinpath(*name.split("/")).read_text("utf-8"), write_assets()[f"assets/{name}"].decode()
        assert "/**" not in sent
        kept_lines = iter(line.strip() for line in kept.splitlines())
        assert all(line.strip() in kept_lines for line in sent.splitlines())
    assert "/**" in (folder / "scripts" / "minisearch" / "minisearch.js").read_text("utf-8")


def test_a_page_without_scripts_gets_none() -> None:
    assert not [name for name in write_assets(scripts=False) if "script" in name]


def test_scripts_ask_nothing_and_keep_nothing() -> None:
    for name in ("page", "search"):
        code = write_assets()[f"assets/scripts/{name}.js"].decode()
        assert not re.search(r"fetch\(|XMLHttp|WebSocket|sendBeacon|Storage|cookie|https?:|innerHTML|eval\(", code)


def test_the_style_names_no_other_host() -> None:
    css = write_assets()["assets/style.css"].decode()
    assert not re.search(r"@import|https?:|//[a-z]", css)


def test_what_the_first_page_loads_leaves_room_for_the_page() -> None:
    assets = write_assets()
    loaded = [name for name in assets if name.endswith((".css", ".woff2", "page.js"))]
    assert sum(len(assets[name]) for name in loaded) < 70_000
