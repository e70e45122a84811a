"""Where the links of a built site lead: each file must be there, and each place in a page."""

import os
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit


class Hrefs(HTMLParser):
    """The addresses that a page points at, and the names that can be pointed at in it."""

    def __init__(self, page: Path) -> None:
        super().__init__()
        self.hrefs: list[str] = []
        self.ids: set[str] = set()
        self.feed(page.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002  # the parser calls it so
        for name, value in attrs:
            if name in {"href", "src"} and value:
                self.hrefs.append(value)
            if name == "id" and value:
                self.ids.add(value)


def dead_links(build: Path) -> Iterator[tuple[str, str]]:
    """The page and the address of each link within a build that leads nowhere."""
    pages = {page: Hrefs(page) for page in sorted(build.rglob("*.html"))}
    for page, read in pages.items():
        for href in read.hrefs:
            parts = urlsplit(href)
            if parts.scheme:
                continue
            target = Path(os.path.normpath(page.parent / unquote(parts.path))) if parts.path else page
            known = pages[target].ids if target in pages else set()
            if not target.is_file() or (parts.fragment and parts.fragment not in known):
                yield page.relative_to(build).as_posix(), href
