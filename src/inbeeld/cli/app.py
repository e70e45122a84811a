"""The commands, and what becomes of an error: words on the error stream and an exit code, never a traceback."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from io import TextIOWrapper
from pkgutil import resolve_name
from typing import Annotated, Any

import typer

from inbeeld.cli.ending import OrderlyEnd
from inbeeld.cli.words import printable
from inbeeld.errors import DefinitionError, InBeeldError


@dataclass(frozen=True)
class Command:
    """A command: its function, loaded only when it is called, and its line in the list of commands."""

    function: str
    summary: str


COMMANDS = {
    "audit": Command("inbeeld.cli.audit:audit_command", "Read a publication as an outsider: what is wrong with it?"),
    "build": Command("inbeeld.cli.build:build_command", "Build an edition: site, reports, tables and open data."),
    "check": Command("inbeeld.cli.check:check_command", "Check a delivery without building."),
    "diff": Command("inbeeld.cli.diff:diff_command", "Tell which published figures changed, and why."),
    "explain": Command("inbeeld.cli.explain:explain_command", "Tell where a published figure comes from."),
    "findings": Command("inbeeld.cli.findings:findings_command", "List what was found wrong in the deliveries."),
    "new": Command("inbeeld.cli.new:new_commands", "Make the files of a new source, indicator or edition."),
    "serve": Command("inbeeld.cli.serve:serve_command", "Look at a built edition in your browser."),
}

_ABOUT = """InBeeld: from checked deliveries to a safe edition of the monitor.

\b
Example:
  inbeeld build editions/victims-2017-2021
  inbeeld serve
"""

_MEND = "Mend these, then run the command again."


def main(arguments: Sequence[str] | None = None) -> None:
    """Run a command and leave with its exit code: 0 well, 1 faults in a delivery, 2 unusable, over 128 interrupted."""
    given = sys.argv[1:] if arguments is None else list(arguments)
    _print_anything()
    with OrderlyEnd():
        try:
            make_app(given)(given, prog_name="inbeeld")
        except InBeeldError as error:
            _tell(error)
            sys.exit(error.exit_code)


def make_app(arguments: Sequence[str]) -> typer.Typer:
    """The commands. Only those that are named in ``arguments`` are loaded; of the others, the summary is enough."""
    app = typer.Typer(add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False, rich_markup_mode=None)
    app.callback(help=_ABOUT)(_common)
    for name, command in COMMANDS.items():
        function: Callable[..., Any] | typer.Typer = (
            resolve_name(command.function) if name in arguments else _not_loaded
        )
        if isinstance(function, typer.Typer):
            app.add_typer(function, name=name, short_help=command.summary)
        else:
            app.command(name, short_help=command.summary)(function)
    return app


def _tell_version(*, asked: bool) -> None:
    if asked:
        typer.echo(f"inbeeld {version('inbeeld')}")
        raise typer.Exit


_Version = Annotated[
    bool, typer.Option("--version", callback=_tell_version, is_eager=True, help="Show the version and exit.")
]


def _common(*, _version: _Version = False) -> None:
    """Options that stand before a command."""


def _not_loaded() -> None:
    """Stand in for a command that was not asked for."""


def _print_anything() -> None:
    """Print a stand-in for what an old terminal cannot show, rather than fail on it."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")


def _tell(error: InBeeldError) -> None:
    for line in (*str(error).splitlines(), *getattr(error, "__notes__", ())):
        typer.echo(printable(line), err=True)
    if isinstance(error, DefinitionError):
        typer.echo(_MEND, err=True)
