"""``inbeeld build`` as a user sees it."""

import contextlib
import os
import pty
import signal
import subprocess
from pathlib import Path

import pytest

from tests.functional.user import Workers, command, environment, run
from tests.patience import PATIENCE
from tests.unit.editions import toy


def test_build_tells_what_was_built_where_and_what_was_found(toy_edition: Path) -> None:
    result = run("build", "editions/trial", workers="real")

    assert result.returncode == 0
    lines = result.stdout.splitlines()
    assert lines[0].startswith("trial · 3 tables, 2 languages, 3 sources   ")
    assert "  build/trial  " in lines[0]
    assert lines[0].endswith(" s")
    assert lines[1:] == [
        "  steps: 13 ran, 0 reused",
        "  findings in the deliveries: 1 error, 2 warnings             inbeeld findings build/trial",
        "    error    csg  a.txt, row 1: 0 is remarkable",
        "    warning  igj  a.txt, row 1: 1 is remarkable",
        "    warning  police  a.txt, row 1: 2 is remarkable",
        "  protection: 5 cells hidden (2 primary), 2.1% of the cells   audit: nothing recoverable",
        "  open it: inbeeld serve build/trial",
    ]
    assert (toy_edition.parents[1] / "build" / "trial" / "site/nl/csg/index.html").is_file()


@pytest.mark.usefixtures("toy_edition")
def test_progress_is_plain_lines_where_there_is_no_terminal() -> None:
    told = run("build", "trial").stderr.splitlines()

    assert len(told) == 13
    assert told[0].startswith("[1/13] check:csg  0.")


@pytest.mark.usefixtures("toy_edition")
def test_unchanged_build_says_so() -> None:
    run("build", "trial")
    result = run("build", "trial")

    assert (result.returncode, result.stderr) == (0, "")
    assert "  steps: 0 ran, 13 reused; nothing has changed" in result.stdout.splitlines()


def shown_on(terminal: int) -> str:
    """All that is written to a terminal until its last writer leaves, which a terminal tells as an error."""
    parts: list[bytes] = []
    with contextlib.suppress(OSError), open(terminal, "rb", buffering=0) as screen:
        parts.extend(iter(lambda: screen.read(1 << 12), b""))
    return b"".join(parts).decode()


@pytest.mark.usefixtures("toy_edition")
def test_progress_is_a_bar_on_a_terminal() -> None:
    ours, theirs = pty.openpty()
    with subprocess.Popen(command("build", "trial"), env={**environment(), "TERM": "xterm"}, stderr=theirs) as build:
        os.close(theirs)
        told = shown_on(ours)

    assert build.returncode == 0
    assert "13/13" in told
    assert "[1/13]" not in told


@pytest.mark.usefixtures("toy_edition")
def test_part_is_named_and_placed_apart() -> None:
    told = run("build", "trial", "--only", "police", "--language", "nl").stdout

    assert told.startswith("trial (only police, nl) · ")
    assert "build/trial.police.nl" in told


def test_output_goes_where_it_is_asked(toy_edition: Path) -> None:
    assert run("build", "trial", "--out", "elsewhere/mine").returncode == 0
    assert (toy_edition.parents[1] / "elsewhere" / "mine" / "manifest.json").is_file()


def test_fault_in_a_delivery_ends_with_1_and_its_step(toy_edition: Path) -> None:
    toy.deliver(toy_edition, "csg", "bad\n")
    result = run("build", "trial")

    assert result.returncode == 1
    assert result.stdout == ""
    assert result.stderr.splitlines() == [
        "This delivery is bad.",
        "In step 'check:csg'.",
    ]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["trail"], "Did you mean editions/trial?"),
        (["trial", "--only", "zz"], "It has: signalling, police."),
        (["trial", "--language", "fr"], "there is no 'fr'. Choose nl or en."),
        (["trial", "--out", "editions"], "editions exists already and is no edition."),
        ([], "Missing argument 'EDITION'"),
    ],
)
@pytest.mark.usefixtures("toy_edition")
def test_mistake_is_answered_in_words_and_ends_with_2(arguments: list[str], words: str) -> None:
    result = run("build", *arguments)

    assert result.returncode == 2
    assert words in result.stderr
    assert "Traceback" not in result.stderr


def test_fault_in_the_declaration_is_told_with_its_line(toy_edition: Path) -> None:
    declaration = toy_edition / "edition.toml"
    declaration.write_text(declaration.read_text().replace('period = "2021"', "period = 2021"))
    result = run("build", "trial")

    assert result.returncode == 2
    assert "edition.toml:5" in result.stderr
    assert "Traceback" not in result.stderr


def test_name_in_a_delivery_cannot_steer_the_terminal(toy_edition: Path) -> None:
    bad = toy_edition.rename(toy_edition.with_name("tri\x1b[31mal"))
    result = run("build", str(bad))

    assert result.returncode == 2
    assert "\x1b" not in result.stderr


@pytest.mark.parametrize(
    ("delivered", "steps", "workers"),
    [("wait\n", 2, "none"), ("-1\n", 6, "quick")],
    ids=["here", "by workers"],
)
def test_interrupted_build_ends_with_130_and_no_traceback(
    toy_edition: Path, delivered: str, steps: int, workers: Workers
) -> None:
    toy.deliver(toy_edition, "police", delivered)
    build = subprocess.Popen(
        command("build", "trial", workers=workers),
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert build.stderr is not None
    for _ in range(steps):  # that are made before one that never ends
        build.stderr.readline()
    build.send_signal(signal.SIGINT)
    _, told = build.communicate(timeout=PATIENCE)

    assert build.returncode == 130
    assert "Traceback" not in told
