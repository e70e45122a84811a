"""The command ``inbeeld check``: tells a supplier every fault of a delivery at once."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal, get_args

import typer
from rich.console import Console
from rich.padding import Padding
from rich.table import Column, Table
from rich.text import Text

from inbeeld.cli.options import Language, MessageLanguage, choice
from inbeeld.cli.words import printable
from inbeeld.declarations import Definitions, load_definitions
from inbeeld.deliveries import (
    MANIFEST,
    Checked,
    Finding,
    check_deliveries,
    check_file,
    find_deliveries,
    findings_as_json,
    place_in_words,
    summary_of,
)
from inbeeld.errors import FAULTS, UNUSABLE, UnusableDelivery
from inbeeld.vocabulary import Text as Words

Format = Literal["text", "json"]
_FORMATS: tuple[Format, ...] = get_args(Format)
_PIPE_WIDTH = 100
"""Columns of text that goes to a file or another program."""
_PLACE_WIDTH = 40
_COLOURS = {"error": "bold red", "warning": "yellow"}
_COUNTED = {
    "nl": {
        "error": ("fout", "fouten"),
        "warning": ("waarschuwing", "waarschuwingen"),
        "table": ("tabel", "tabellen"),
        "row": ("rij", "rijen"),
    },
    "en": {
        "error": ("error", "errors"),
        "warning": ("warning", "warnings"),
        "table": ("table", "tables"),
        "row": ("row", "rows"),
    },
}
_CLEAN = Words(nl="geen fouten", en="no faults")
_UNUSABLE = Words(nl="onbruikbaar", en="unusable")
_APART = Words(nl="niet gebruikt: {rows}", en="not used: {rows}")
_REST_GOOD = Words(nl="; de andere rijen zijn goed", en="; the other rows are good")
_NONE_GOOD = Words(nl="; er is geen goede rij", en="; there is no good row")


@dataclass(frozen=True)
class Receipt:
    """A checked delivery with the name by which the user knows it."""

    name: str
    checked: Checked


def check_command(
    paths: Annotated[
        list[Path], typer.Argument(metavar="PATH...", help="A delivery, a folder of deliveries, or a single file.")
    ],
    *,
    source: Annotated[str | None, typer.Option(help="The source of a single file, such as csg.")] = None,
    output_format: Annotated[Format, choice(_FORMATS, "For people or for programs.", "--format")] = "text",
    language: MessageLanguage = "en",
    definitions: Annotated[
        Path | None, typer.Option(help="The folder with the contracts; by default the nearest 'definitions'.")
    ] = None,
) -> None:
    """Check deliveries without building: every fault at once, and what to do about it.

    Ends with 0 if there are no faults (warnings may remain), 1 if there are, 2 if a delivery cannot be used at all.

    \b
    Example:
      inbeeld check editions/victims-2017-2021/deliveries
      inbeeld check meldingen.csv --source csg --language nl
      inbeeld check editions/victims-2017-2021/deliveries/csg --format json
    """
    raise typer.Exit(check(paths, source, output_format, language, definitions=definitions))


def check(
    paths: list[Path],
    source: str | None,
    output_format: Format,
    language: Language,
    *,
    definitions: Path | None = None,
) -> int:
    """Check deliveries, print what was found, and give the exit code.

    Raises:
        UnusableDelivery: if there is nothing to check at a path.
        DefinitionError: if the contracts themselves are wrong.
    """
    for path in paths:
        if not path.exists():
            raise UnusableDelivery(f"There is no file or folder {path}.")
    known = load_definitions(definitions or nearest_definitions(paths))
    receipts = tuple(receipt for path in paths for receipt in _receipts(path, source, known))
    if output_format == "json":
        outcome = findings_as_json(tuple(receipt.checked for receipt in receipts), language)
        typer.echo(json.dumps(outcome, ensure_ascii=False, indent=2))
    else:
        _print(receipts, known, language)
    return exit_code(receipt.checked for receipt in receipts)


def exit_code(deliveries: Iterable[Checked]) -> int:
    """0 without errors, 1 with errors, 2 if a delivery cannot be used at all."""
    codes = (UNUSABLE if not one.usable else 0 if one.is_clean else FAULTS for one in deliveries)
    return max(codes, default=0)


def nearest_definitions(paths: list[Path]) -> Path:
    """The folder ``definitions`` nearest above the current folder, or else above a path.

    Raises:
        UnusableDelivery: if there is none.
    """
    for start in (Path.cwd(), *(path.resolve() for path in paths)):
        for folder in (start, *start.parents):
            if (folder / "definitions" / "sources").is_dir():
                return folder / "definitions"
    raise UnusableDelivery("There is no folder 'definitions' here or above. Name it: --definitions FOLDER")


def _receipts(path: Path, source: str | None, known: Definitions) -> Iterator[Receipt]:
    if path.is_file() and path.name != MANIFEST:
        if source is None:
            raise UnusableDelivery(f"Name the source of {path}, for example: inbeeld check {path} --source csg")
        yield Receipt(path.name, check_file(path, source, known))
        return
    folders = find_deliveries(path.parent if path.name == MANIFEST else path)
    for folder, checked in zip(folders, check_deliveries(folders, known), strict=True):
        yield Receipt("/".join(folder.resolve().parts[-2:]), checked)


def _print(receipts: tuple[Receipt, ...], known: Definitions, language: Language) -> None:
    console = Console(highlight=False)
    if not console.is_terminal:
        console = Console(highlight=False, width=_PIPE_WIDTH, no_color=True)
    for receipt in receipts:
        console.print(_headline(receipt, known, language))
        for file in dict.fromkeys(finding.file for finding in receipt.checked.findings):
            console.print(Text(f"  {printable(file)}"))
            console.print(_listed((f for f in receipt.checked.findings if f.file == file), language))
        if receipt.checked.quarantine:
            console.print(Text(f"  {_apart(receipt.checked, language)}"))


def _headline(receipt: Receipt, known: Definitions, language: Language) -> Text:
    """Which delivery, whose, how much of it is good, and how many faults."""
    summary = summary_of(receipt.checked)
    contract = known.contracts.get(summary.source)
    size = f"{_count(len(summary.rows), 'table', language)}, {_count(sum(summary.rows.values()), 'row', language)}"
    parts = (receipt.name, contract.name[language] if contract else "", size, _verdict(receipt.checked, language))
    return Text(printable(" · ".join(part for part in parts if part)), style="bold")


def _verdict(checked: Checked, language: Language) -> str:
    summary = summary_of(checked)
    counts = (("error", summary.errors), ("warning", summary.warnings))
    told = [_count(number, name, language) for name, number in counts if number]
    unusable = [] if checked.usable else [_UNUSABLE[language]]
    return ", ".join([*unusable, *told]) or _CLEAN[language]


def _apart(checked: Checked, language: Language) -> str:
    """How many rows are not used, and whether others are."""
    rest = _REST_GOOD if any(checked.records.values()) else _NONE_GOOD
    return _APART[language].format(rows=_count(len(checked.quarantine), "row", language)) + rest[language]


def _count(number: int, name: str, language: Language) -> str:
    one, many = _COUNTED[language][name]
    return f"{number} {one if number == 1 else many}"


def _listed(findings: Iterable[Finding], language: Language) -> Table:
    """The findings of one file: where, what and what to do, how bad."""
    table = Table.grid(Column(max_width=_PLACE_WIDTH), Column(), Column(no_wrap=True), padding=(0, 2), pad_edge=False)
    for finding in findings:
        severity = _COUNTED[language][finding.severity.value][0]
        table.add_row(
            Padding(Text(printable(place_in_words(finding.where, language))), (0, 0, 0, 4)),
            Text(f"{printable(finding.message[language])}  {printable(finding.advice[language])}"),
            Text(severity, style=_COLOURS[finding.severity.value]),
        )
    return table
