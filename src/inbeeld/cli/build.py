"""The command ``inbeeld build``."""

import os
from pathlib import Path
from time import perf_counter
from typing import Annotated

import typer

from inbeeld.cli.options import ENGINES, LANGUAGES, EngineName, Language, choice
from inbeeld.cli.outcome import outcome_lines
from inbeeld.cli.progress import progress_shown
from inbeeld.editions import KEY_FILE, build_edition


def build_command(  # noqa: PLR0913  # the options of the command, one for one
    edition: Annotated[
        Path, typer.Argument(metavar="EDITION", help="Folder or name of the edition.", show_default=False)
    ],
    *,
    out: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Where to write it; otherwise build/ and the edition's name.")
    ] = None,
    only: Annotated[str | None, typer.Option(metavar="CHAPTER", help="Build one chapter.")] = None,
    language: Annotated[Language | None, choice(LANGUAGES, "Build one language.")] = None,
    engine: Annotated[
        EngineName | None, choice(ENGINES, "What counts the registers; otherwise what the edition declares.")
    ] = None,
    key: Annotated[
        Path | None, typer.Option(metavar="FILE", help="The key of the pseudonyms; otherwise from the environment.")
    ] = None,
) -> None:
    """Build an edition: site, reports, tables and open data.

    Only what has changed is made again. A build that fails or is killed leaves the former edition as it was. A
    chapter or language on its own gets a place of its own beside the whole edition. The log of protection, with true
    counts, stands in the hidden folder beside it: build/.EDITION/decisions.json, for you alone.

    Registers of persons need the key of their pseudonyms, except those that are marked synthetic.

    \b
    Example:
      inbeeld build editions/victims-2017-2021
      inbeeld build editions/victims-2017-2021 --only police --language nl
      inbeeld build editions/victims-2017-2021 --engine spark --key ~/keys/edition.key
    """
    started = perf_counter()
    if key is not None:
        os.environ[KEY_FILE] = str(key.absolute())  # so that it is no part of what is kept of a step
    with progress_shown() as progress:
        result = build_edition(edition, out=out, only=only, language=language, engine=engine, progress=progress)
    for line in outcome_lines(result, perf_counter() - started):
        typer.echo(line)
