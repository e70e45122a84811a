"""The command ``inbeeld serve``."""

from pathlib import Path
from typing import Annotated

import typer

from inbeeld.cli.options import LANGUAGES, Language, choice
from inbeeld.editions import Preview, find_build, shown


def serve_command(
    place: Annotated[
        Path | None, typer.Argument(metavar="DIR", help="A built edition; otherwise the one that is built.")
    ] = None,
    *,
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port to listen on; 0 takes any that is free.")] = 8000,
    language: Annotated[Language | None, choice(LANGUAGES, "Language to open; otherwise Dutch if it is there.")] = None,
) -> None:
    """Look at a built edition in your browser. Only this machine can see it.

    \b
    Example:
      inbeeld serve
      inbeeld serve build/victims-2017-2021 --port 8001 --language en
    """
    build = find_build(place)
    preview = Preview(build, port=port, language=language)
    try:
        typer.echo(f"{shown(build.absolute())} is at {preview.address}  (Ctrl-C ends)")
        preview.serve()
    except KeyboardInterrupt:
        typer.echo()
