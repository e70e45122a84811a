"""Shows what a built edition makes public on this machine, and on no other."""

import errno
import os
import sys
from fnmatch import fnmatchcase
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from inbeeld.errors import EditionError
from inbeeld.vocabulary import LANGUAGES

HOST = "127.0.0.1"
USUAL_PORT = 8000
_LAST_PORT = 65535
_OUR_NAMES = frozenset({HOST, "localhost"})
_PUBLIC = ("site/", "data/", "figures/", "report.", "tables.")
"""How the paths begin of what is public in an edition; its findings and internal annex are not."""
_FRAMED = "site/*/figures/*.html"
"""What other sites may show in a frame, as the code to embed a figure does."""
_WHY_NOT = {
    errno.EADDRINUSE: "is taken by another program",
    errno.EACCES: "may not be used by you",
}


class Preview:
    """An edition served to this machine only."""

    def __init__(self, build: Path, *, port: int, language: str | None = None) -> None:
        """Listen on ``port`` (0: any that is free) for readers of the edition in ``build``.

        It begins in ``language``; without one, in the first language that is built.

        Raises:
            EditionError: if there is no site in that language, or the port cannot be used.
        """
        start = f"/site/{_language_of(build, language)}/"
        pages = partial(_Pages, directory=str(build.absolute()), start=start)
        try:
            self._server = _Server((HOST, port), pages)
        except OSError as error:
            reason = _WHY_NOT.get(error.errno or 0, "cannot be used")
            other = port + 1 if port < _LAST_PORT else USUAL_PORT
            raise EditionError(f"Port {port} {reason}. Choose another: inbeeld serve --port {other}") from error
        self.address = f"http://{HOST}:{self._server.server_port}{start}"

    def serve(self) -> None:
        """Answer until interrupted."""
        with self._server:
            self._server.serve_forever()

    def close(self) -> None:
        """Let go of the port without having served."""
        self._server.server_close()


def _language_of(build: Path, asked: str | None) -> str:
    built = [language for language in LANGUAGES if (build / "site" / language).is_dir()]
    if asked in built:
        return asked
    if asked or not built:
        raise EditionError(f"{build} has no site" + (f" in '{asked}'" if asked else "") + ". Build it: inbeeld build")
    return built[0]


class _Server(ThreadingHTTPServer):
    """Says nothing of a browser that goes away before it has its answer."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Tell of every other fault as the standard library does."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


class _Pages(SimpleHTTPRequestHandler):
    """The public files of an edition; nothing around them, and no lists of files."""

    extensions_map = SimpleHTTPRequestHandler.extensions_map | {
        ".csv": "text/csv; charset=utf-8",
        ".html": "text/html; charset=utf-8",
        ".jsonld": "application/ld+json",
        ".woff2": "font/woff2",
    }

    def __init__(self, *arguments: Any, start: str, **options: Any) -> None:
        self._start = start
        super().__init__(*arguments, **options)

    def send_head(self) -> Any:
        # A page elsewhere on the web can make a name of its own point at this machine and so read what is not yet
        # published; a browser then sends that name.
        if self.headers.get("Host", "").rpartition(":")[0] not in _OUR_NAMES:
            self.send_error(HTTPStatus.MISDIRECTED_REQUEST)
            return None
        if self.path == "/":
            self.send_response(HTTPStatus.FOUND)
            self.send_header("Location", self._start)
            self.end_headers()
            return None
        if not self._asked().startswith(_PUBLIC):
            self.send_error(HTTPStatus.NOT_FOUND)
            return None
        return super().send_head()

    def _asked(self) -> str:
        """The path below the edition's folder; ``translate_path`` takes out every ".."."""
        return os.path.relpath(self.translate_path(self.path), self.directory)

    def list_directory(self, path: Any) -> None:  # noqa: ARG002  # the name that the standard library calls
        """No list: a folder without a page is not found."""
        self.send_error(HTTPStatus.NOT_FOUND)

    def end_headers(self) -> None:
        """Always the newest: an edition may be built again while it is looked at. Only figures go in a frame."""
        self.send_header("Cache-Control", "no-store")
        if not fnmatchcase(self._asked(), _FRAMED):
            self.send_header("Content-Security-Policy", "frame-ancestors 'none'")
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  # the name that the standard library gives it
        """Say nothing for each page."""
