"""The command ``inbeeld findings``."""

import json
from pathlib import Path
from typing import Annotated, Literal, get_args

import typer

from inbeeld.cli.options import MessageLanguage, choice
from inbeeld.cli.words import finding_line, in_language, note_line
from inbeeld.editions import find_build, read_findings, shown

Format = Literal["text", "json"]
_FORMATS: tuple[Format, ...] = get_args(Format)
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
    output_format: Annotated[Format, choice(_FORMATS, "For people or for programs.", "--format")] = "text",
    language: MessageLanguage = "en",
) -> None:
    """List what was found wrong or remarkable in the deliveries of a built edition, and what is said of it.

    \b
    Example:
      inbeeld findings
      inbeeld findings editions/victims-2017-2021 --language nl
      inbeeld findings editions/victims-2017-2021 --format json
    """
    build = find_build(place)
    findings = read_findings(build)
    if output_format == "json":
        told = [in_language(finding, language) for finding in findings]
        typer.echo(json.dumps({"findings": told}, ensure_ascii=False, indent=2))
        return
    for finding in findings:
        typer.echo(finding_line(finding, language))
        if note := note_line(finding, language):
            typer.echo(f"         {note}")
    if not findings:
        typer.echo(_NOTHING[language].format(build=shown(build.absolute())))
