"""``inbeeld serve`` as a user and a browser see it."""

import http.client
import signal
import socket
import struct
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from inbeeld.editions import build_edition
from tests.functional.user import command, environment, run
from tests.patience import PATIENCE
from tests.unit.editions import toy


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with a built toy edition."""
    root = tmp_path_factory.mktemp("project")
    toy.make_edition(root)
    assert run("build", "trial", folder=root).returncode == 0
    return root


@contextmanager
def served(project: Path) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """A preview of the toy edition on any free port, and where it says that it is."""
    process = subprocess.Popen(
        command("serve", "--port", "0"),
        env={**environment(), "PYTHONUNBUFFERED": "1"},
        cwd=project,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    with process:
        assert process.stdout is not None
        line = process.stdout.readline()
        assert line.startswith("build/trial is at http://127.0.0.1:")
        yield process, line.split()[3]
        process.kill()


@pytest.fixture(scope="module")
def address(project: Path) -> Iterator[str]:
    """The address of a preview."""
    with served(project) as (_, address):
        yield address


def get(address: str, path: str, **headers: str) -> http.client.HTTPResponse:
    connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=PATIENCE)
    connection.request("GET", path, headers=headers)
    return connection.getresponse()


def test_pages_of_the_site_are_served(address: str) -> None:
    page = get(address, "/site/nl/csg/")

    assert page.status == 200
    assert page.headers["Content-Type"] == "text/html; charset=utf-8"
    assert page.read().endswith(b"11")


@pytest.mark.parametrize(
    "path",
    [
        "/../findings.json",
        "/%2e%2e/findings.json",
        "/site/../internal/summary.json",
        "/internal/summary.json",
        "/findings.json",
        "/site/%2e%2e/findings.json",
        "/site/../../../editions/trial/edition.toml",
        "/..%2fmanifest.json",
        "//etc/passwd",
        "/site/nl/",
        "/site/",
        "/data/",
        "/site/csg.txt",
        "/site/nl/none.html",
        "/manifest.json",
    ],
)
def test_nothing_around_the_site_and_no_list_is_served(address: str, path: str) -> None:
    assert get(address, path).status == 404


def test_page_elsewhere_cannot_read_the_preview(address: str) -> None:
    assert get(address, "/site/nl/csg/", Host="evil.example:80").status == 421
    assert get(address, "/site/nl/csg/", Host="localhost:80").status == 200


def test_taken_port_is_told_with_another(address: str, project: Path) -> None:
    result = run("serve", "--port", str(urlsplit(address).port), folder=project)

    assert result.returncode == 2
    assert "is taken by another program. Choose another: inbeeld serve --port" in result.stderr


def test_interruption_ends_quietly(project: Path) -> None:
    with served(project) as (process, _):
        process.send_signal(signal.SIGINT)
        _, told = process.communicate(timeout=PATIENCE)

    assert (process.returncode, told) == (0, "")


def test_browser_that_goes_away_is_no_fault(project: Path) -> None:
    with served(project) as (process, address):
        for _ in range(20):
            with socket.create_connection(("127.0.0.1", urlsplit(address).port or 0)) as browser:
                browser.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                browser.sendall(b"GET /site/nl/csg/data.csv HTTP/1.0\r\nHost: localhost:80\r\n\r\n")
        assert get(address, "/site/nl/csg/").status == 200
        process.send_signal(signal.SIGINT)
        _, told = process.communicate(timeout=PATIENCE)

    assert told == ""


def test_only_this_machine_can_connect(address: str) -> None:
    port = urlsplit(address).port
    assert port is not None
    with socket.socket() as other:
        # The port is free on every other address of this machine, so nothing listens there.
        other.bind(("127.0.0.2", port))


def test_front_leads_to_the_site(address: str) -> None:
    front = get(address, "/")

    assert (front.status, front.headers["Location"]) == (302, "/site/nl/")
    assert address.endswith("/site/nl/")


def test_newly_built_pages_are_served_at_once(address: str, project: Path) -> None:
    toy.deliver(project / "editions" / "trial", "police", "77\n")
    assert get(address, "/site/nl/police/").read().endswith(b"33")
    assert run("build", "trial", folder=project).returncode == 0

    assert get(address, "/site/nl/police/").read().endswith(b"77")


def test_language_that_is_not_built_is_told(toy_edition: Path) -> None:
    build_edition(toy_edition, language="nl")
    result = run("serve", "--language", "en", "--port", "0")

    assert result.returncode == 2
    assert "has no site in 'en'" in result.stderr
