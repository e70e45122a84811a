"""The command ``inbeeld findings``."""

from pathlib import Path
from typing import Annotated

import typer

from inbeeld.cli.options import MessageLanguage
from inbeeld.cli.words import finding_line
from inbeeld.editions import find_build, read_findings, shown

_NOTHING = {
    "nl": "In de leveringen van {build} is niets gevonden.",
    "en": "Nothing was found wrong in the deliveries of {build}.",
}


def findings_command(
    place: Annotated[
        Path | None,
        typer.Argument(metavar="EDITION|DIR", help="An edition or its build; otherwise the one that is built."),
    ] = None,
    *,
    language: MessageLanguage = "en",
) -> None:
    """List what was found wrong or remarkable in the deliveries of a built edition.

    \b
    Example:
      inbeeld findings
      inbeeld findings editions/victims-2017-2021 --language nl
    """
    build = find_build(place)
    findings = read_findings(build)
    for finding in findings:
        typer.echo(finding_line(finding, language))
    if not findings:
        typer.echo(_NOTHING[language].format(build=shown(build.absolute())))
