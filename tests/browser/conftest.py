"""A small synthetic site on a local server, for Chromium to read."""

from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from inbeeld.publication.site import (
    EDITION,
    AnnexRow,
    Download,
    write_assets,
    write_internal_annex,
    write_site,
)
from inbeeld.vocabulary import LANGUAGES
from tests.unit.publication.site.listed import edition_with_a_list


@pytest.fixture(scope="session")
def site_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with both languages of a synthetic site and its annex."""
    folder = tmp_path_factory.mktemp("site")
    content = edition_with_a_list()
    finding = AnnexRow("error", "csg", "data.csv", "row 3", "Het totaal klopt niet.", "Kijk het na.", "12", "13")
    downloads = {EDITION: (Download("PDF", "../../report.pdf", 3_140_000, "Rapport"),)}
    made = {f"site/{path}": data for path, data in write_assets().items()}
    for language in LANGUAGES:
        site = write_site(content, language, downloads=downloads)
        pages = {**site.pages, **write_internal_annex(content, language, [finding])}
        made |= {f"site/{language}/{path}": data for path, data in pages.items()} | dict(site.files)
    for path, data in made.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    return folder


class _Silent(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the name is the library's
        """Say nothing."""


@pytest.fixture(scope="session")
def address(site_folder: Path) -> Iterator[str]:
    """The address of the site."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Silent, directory=str(site_folder)))
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}/site"
    server.shutdown()
    server.server_close()
    thread.join()
