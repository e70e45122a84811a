"""A preview is for this machine only and shows what is public."""

import socket
from http.client import HTTPConnection
from pathlib import Path
from threading import Thread
from urllib.parse import urlsplit

import pytest

from inbeeld.editions import Preview, build_edition
from inbeeld.errors import EditionError
from tests.patience import PATIENCE


def test_any_free_port_can_be_asked_for(edition: Path) -> None:
    preview = Preview(build_edition(edition).out, port=0, language="en")

    assert preview.address.startswith("http://127.0.0.1:")
    assert preview.address.endswith("/site/en/")
    preview.close()


def test_taken_port_is_refused_with_another(edition: Path) -> None:
    out = build_edition(edition).out
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(EditionError, match=rf"Port {port} is taken by another program"):
            Preview(out, port=port, language="nl")


def test_language_that_is_not_built_is_refused(edition: Path) -> None:
    out = build_edition(edition, language="nl").out

    with pytest.raises(EditionError, match="has no site in 'en'"):
        Preview(out, port=0, language="en")


@pytest.mark.parametrize(
    ("path", "policy"),
    [
        ("/site/en/figures/one.html", None),
        ("/site/en/", "frame-ancestors 'none'"),
        ("/data/figures/one.html", "frame-ancestors 'none'"),
    ],
)
def test_only_the_page_of_a_figure_may_stand_in_a_frame(edition: Path, path: str, policy: str | None) -> None:
    out = build_edition(edition).out
    (out / "site" / "en" / "figures").mkdir(parents=True, exist_ok=True)
    (out / "site" / "en" / "figures" / "one.html").write_text("<p>One</p>", encoding="utf-8")
    preview = Preview(out, port=0, language="en")
    Thread(target=preview.serve, daemon=True).start()
    place = urlsplit(preview.address)
    asking = HTTPConnection(str(place.hostname), place.port, timeout=PATIENCE)
    asking.request("GET", path)
    assert asking.getresponse().headers["Content-Security-Policy"] == policy
    asking.close()
