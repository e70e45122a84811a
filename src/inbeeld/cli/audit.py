"""The command ``inbeeld audit``."""

import json
from pathlib import Path
from typing import Annotated, Literal, get_args

import typer

from inbeeld.auditing import (
    AuditReport,
    KnownBreak,
    as_json,
    audit_publication,
    in_words,
    known_breaks,
    open_publication,
)
from inbeeld.cli.options import MessageLanguage, choice
from inbeeld.cli.words import printable

Format = Literal["text", "json"]
_FORMATS: tuple[Format, ...] = get_args(Format)


def audit_command(
    path: Annotated[Path, typer.Argument(metavar="PATH", help="A built edition, or a folder with printed tables.")],
    *,
    output_format: Annotated[Format, choice(_FORMATS, "For people or for programs.", "--format")] = "text",
    language: MessageLanguage = "en",
    against: Annotated[
        list[Path] | None, typer.Option(metavar="PATH", help="What is already out, such as the former edition.")
    ] = None,
    definitions: Annotated[
        Path | None, typer.Option(help="The folder with the contracts, for breaks of method; by default the nearest.")
    ] = None,
) -> None:
    """Read a publication as an outsider: what can be found out, what contradicts itself, what misleads.

    Each finding has its arithmetic, so that you can redo it on paper, and says what would mend it.

    Ends with 0 if nothing is certain, 1 if anything is, 2 if it cannot be read.

    \b
    Example:
      inbeeld audit build/victims-2017-2021
      inbeeld audit build/victims-2017-2021 --against build/victims-2017-2020
      inbeeld audit printed/ --language nl --format json
    """
    earlier = [open_publication(each) for each in against or ()]
    report = audit_publication(open_publication(path), breaks=_breaks(path, definitions), earlier=earlier)
    _print(report, output_format, language)
    raise typer.Exit(report.exit_code)


def _print(report: AuditReport, output_format: Format, language: MessageLanguage) -> None:
    if output_format == "json":
        typer.echo(json.dumps(as_json(report, language), ensure_ascii=False, indent=2))
        return
    for line in in_words(report, language):
        typer.echo(printable(line))


def _breaks(path: Path, definitions: Path | None) -> tuple[KnownBreak, ...]:
    """Breaks of method from the contracts; without contracts at hand, none are known."""
    if definitions is not None:
        return known_breaks(definitions)
    places = (folder / "definitions" for start in (Path.cwd(), path.resolve()) for folder in (start, *start.parents))
    found = next((place for place in places if (place / "sources").is_dir()), None)
    return known_breaks(found) if found else ()
