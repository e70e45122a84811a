"""The command ``inbeeld check``: tells a supplier every fault of a delivery at once."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from pkgutil import resolve_name
from typing import Annotated, Literal, get_args

import typer

from inbeeld.cli.options import Language, MessageLanguage, choice
from inbeeld.cli.receipts import Receipt, print_receipts
from inbeeld.declarations import Definitions, load_definitions
from inbeeld.deliveries import (
    MANIFEST,
    Checked,
    check_deliveries,
    check_file,
    copies_of_delivery,
    copy_of_file,
    find_deliveries,
    findings_as_json,
)
from inbeeld.errors import FAULTS, UNUSABLE, UnusableDelivery
from inbeeld.private import remove_abandoned

Format = Literal["text", "json"]
_REGISTERS = "inbeeld.cli.registercheck"
"""By name: only who checks a register has to wait for an engine to load."""
_FORMATS: tuple[Format, ...] = get_args(Format)


@dataclass(frozen=True)
class Asked:
    """What is asked of a check.

    Attributes:
        source: the source of a single file.
        copies: whether marked copies are written; ``copy_to``: the folder that they go to.
    """

    source: str | None
    language: Language
    copies: bool
    copy_to: Path | None


def check_command(  # noqa: PLR0913  # the options of the command, one for one
    paths: Annotated[
        list[Path], typer.Argument(metavar="PATH", help="A delivery, a folder of deliveries, or a single file.")
    ],
    *,
    source: Annotated[str | None, typer.Option(help="The source of a single file, such as csg.")] = None,
    output_format: Annotated[Format, choice(_FORMATS, "For people or for programs.", "--format")] = "text",
    language: MessageLanguage = "en",
    definitions: Annotated[
        Path | None, typer.Option(help="The folder with the contracts; by default the nearest 'definitions'.")
    ] = None,
    no_copy: Annotated[bool, typer.Option("--no-copy", help="Write no marked copies.")] = False,
    copy_to: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Where marked copies go; otherwise beside the original.")
    ] = None,
) -> None:
    """Check deliveries without building: every fault at once, and what to do about it.

    Of each file in which something is found, a copy is written with the faulty cells marked and explained: beside a
    single file, and in 'checked' beside a delivery. Your own file is never changed.

    Registers of persons are checked as well. They need no key, no value in them is repeated, and nothing is kept.

    Ends with 0 if there are no faults (warnings may remain), 1 if there are, 2 if a delivery cannot be used at all.

    \b
    Example:
      inbeeld check editions/victims-2017-2021/deliveries
      inbeeld check meldingen.csv --source csg --language nl
      inbeeld check reports_q3.xlsx --source veilig-thuis --copy-to marked
      inbeeld check editions/victims-2017-2021/deliveries/csg --format json
      inbeeld check incidenten.parquet --source police-incidents
    """
    asked = Asked(source, language, copies=not no_copy, copy_to=copy_to)
    raise typer.Exit(check(paths, asked, output_format, definitions=definitions))


def check(paths: list[Path], asked: Asked, output_format: Format, *, definitions: Path | None = None) -> int:
    """Check deliveries, print what was found, and give the exit code.

    Raises:
        UnusableDelivery: if there is nothing to check at a path.
        DefinitionError: if the contracts themselves are wrong.
    """
    for path in paths:
        if not path.exists():
            raise UnusableDelivery(f"There is no file or folder {path}.")
    remove_abandoned()
    folder = definitions or nearest_definitions(paths)
    known = load_definitions(folder)
    receipts = tuple(receipt for path in paths for receipt in _receipts(path, asked, known, folder))
    if output_format == "json":
        counted = [receipt.counted for receipt in receipts]
        outcome = findings_as_json(tuple(receipt.checked for receipt in receipts), asked.language, counted)
        copies = [str(copy.path) for receipt in receipts for copy in receipt.copies if copy.refusal is None]
        typer.echo(json.dumps({**outcome, "copies": copies}, ensure_ascii=False, indent=2))
    else:
        print_receipts(receipts, known, asked.language)
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


def _receipts(path: Path, asked: Asked, known: Definitions, definitions: Path) -> Iterator[Receipt]:
    if path.is_file() and path.name != MANIFEST and asked.source in known.registers:
        yield resolve_name(f"{_REGISTERS}:receipt_of_file")(path, asked.source, known, definitions)
        return
    if path.is_file() and path.name != MANIFEST:
        if asked.source is None:
            raise UnusableDelivery(f"Name the source of {path}, for example: inbeeld check {path} --source csg")
        _require_source(asked.source, known)
        checked = check_file(path, asked.source, known)
        copy = copy_of_file(path, checked, asked.language, asked.copy_to) if asked.copies else None
        yield Receipt(path.name, checked, (copy,) if copy else ())
        return
    found = find_deliveries(path.parent if path.name == MANIFEST else path)
    registers = [folder for folder in found if folder.resolve().parent.name in known.registers]
    folders = tuple(folder for folder in found if folder not in registers)
    if registers:
        yield from resolve_name(f"{_REGISTERS}:receipts_of_registers")(registers, known, definitions)
    for folder, checked in zip(folders, check_deliveries(folders, known), strict=True):
        copies = copies_of_delivery(folder, checked, asked.language, asked.copy_to) if asked.copies else ()
        yield Receipt("/".join(folder.resolve().parts[-2:]), checked, tuple(copies))


def _require_source(name: str, known: Definitions) -> None:
    if name not in known.contracts:
        names = ", ".join(sorted({*known.contracts, *known.registers}))
        raise UnusableDelivery(f"There is no source or register '{name}'. Known: {names}.")
