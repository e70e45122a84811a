"""Every command explains itself, with an example, and loads only what it needs."""

import subprocess
import sys

import pytest

from inbeeld.cli.app import COMMANDS
from tests.functional import user
from tests.functional.running import Run, run
from tests.functional.user import environment

__all__ = ["run"]


@pytest.mark.parametrize("name", COMMANDS)
def test_help_of_every_command_has_an_example(name: str) -> None:
    result = user.run(name, "--help")  # in a process of its own: what it loads, it loads by itself

    assert (result.returncode, result.stderr) == (0, "")
    assert f"Example:\n    inbeeld {name}" in result.stdout


def test_help_names_every_command_with_an_example() -> None:
    result = user.run("--help")

    assert (result.returncode, result.stderr) == (0, "")
    assert "Example:\n    inbeeld build editions/" in result.stdout
    for name, known in COMMANDS.items():
        assert f"  {name:<10}{known.summary}" in result.stdout


def test_no_command_shows_the_help(run: Run) -> None:
    result = run()

    assert "Commands:" in result.stdout + result.stderr


def test_help_names_every_option(run: Run) -> None:
    assert {"--out", "--only", "--language"} <= set(run("build", "--help").stdout.split())
    assert {"--port", "--language"} <= set(run("serve", "--help").stdout.split())


def test_unknown_command_is_answered_with_the_nearest(run: Run) -> None:
    result = run("bild")

    assert result.returncode == 2
    assert "Did you mean 'build'?" in result.stderr


def test_version_is_told(run: Run) -> None:
    assert run("--version").stdout.startswith("inbeeld 0.")


def test_module_runs_as_the_command(run: Run) -> None:
    result = subprocess.run(
        [sys.executable, "-m", "inbeeld", "--version"], env=environment(), capture_output=True, text=True, check=True
    )

    assert result.stdout == run("--version").stdout


def test_reader_that_goes_away_is_no_fault() -> None:
    head = subprocess.run(
        ["bash", "-c", '"$0" -m inbeeld --help | head -c 1', sys.executable],
        env=environment(),
        capture_output=True,
        text=True,
        check=True,
    )

    assert (head.stdout, head.stderr) == ("U", "")


@pytest.mark.usefixtures("toy_edition")
def test_help_and_an_unchanged_build_load_nothing_heavy() -> None:
    heavy = {"vl_convert", "inbeeld.declarations", "jinja2", "pyarrow", "rich", "scipy", "typst"}
    first = user.run("build", "trial")

    assert (first.returncode, first.stdout.count("13 ran")) == (0, 1)
    assert not modules_loaded_by("build", "trial") & heavy
    for_help = modules_loaded_by("--help")
    assert not for_help & heavy
    assert "typer" in for_help


def modules_loaded_by(*arguments: str) -> set[str]:
    told = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "inbeeld", *arguments],
        env=environment(),
        capture_output=True,
        text=True,
        check=True,
    ).stderr
    return {line.rpartition("|")[2].strip() for line in told.splitlines()}
