"""The command ``inbeeld diff``: which published figures changed between two builds, and why."""

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Annotated, Literal, get_args

import typer
from rich.table import Column, Table
from rich.text import Text

from inbeeld.cli.options import LANGUAGES, Language, choice
from inbeeld.cli.terminal import console, print_trimmed
from inbeeld.cli.words import printable
from inbeeld.editions import Change, ChangeKind, changes_between, dump_changes, in_digits, open_published

Format = Literal["text", "json"]
_FORMATS: tuple[Format, ...] = get_args(Format)
_KINDS = {
    "nl": {
        ChangeKind.TABLE_ADDED: "nieuwe tabel",
        ChangeKind.TABLE_REMOVED: "tabel is weg",
        ChangeKind.FIGURE_ADDED: "nieuwe figuur",
        ChangeKind.FIGURE_REMOVED: "figuur is weg",
        ChangeKind.WORDS: "woorden",
        ChangeKind.UNIT: "telt iets anders",
        ChangeKind.SHAPE: "andere dimensies",
        ChangeKind.ADDED: "nieuw",
        ChangeKind.REMOVED: "weg",
    },
    "en": {
        ChangeKind.TABLE_ADDED: "new table",
        ChangeKind.TABLE_REMOVED: "table is gone",
        ChangeKind.FIGURE_ADDED: "new figure",
        ChangeKind.FIGURE_REMOVED: "figure is gone",
        ChangeKind.WORDS: "words",
        ChangeKind.UNIT: "counts something else",
        ChangeKind.SHAPE: "other dimensions",
        ChangeKind.ADDED: "new",
        ChangeKind.REMOVED: "gone",
    },
}
_SAME = {"nl": "Geen gepubliceerd cijfer verschilt.", "en": "No published figure differs."}
_COUNTED = {
    "nl": "andere cijfers: {numbers}; verborgen of weer te zien: {status}; andere veranderingen: {rest}",
    "en": "numbers changed: {numbers}; hidden or shown again: {status}; other changes: {rest}",
}
_WHY = {"nl": "waarom", "en": "why"}
_NUMBERS = {ChangeKind.NUMBER}
_STATUSES = {ChangeKind.STATUS}


def diff_command(
    old: Annotated[Path, typer.Argument(metavar="OLD", help="The former edition: a build, or its open data alone.")],
    new: Annotated[Path, typer.Argument(metavar="NEW", help="The edition now: a build, or its open data.")],
    *,
    why: Annotated[
        bool, typer.Option("--why", help="Also tell the reasons: which inputs of the table changed.")
    ] = False,
    language: Annotated[Language, choice(LANGUAGES, "Language of the answer.")] = "en",
    output_format: Annotated[Format, choice(_FORMATS, "For people or for programs.", "--format")] = "text",
) -> None:
    """Tell which published figures changed between two editions, by how much, and why.

    Ends with 0, also if figures changed.

    \b
    Example:
      inbeeld diff build/victims-2017-2020 build/victims-2017-2021 --why
      inbeeld diff archive/2021/data build/victims-2017-2021 --format json
    """
    changes = changes_between(open_published(old), open_published(new))
    if output_format == "json":
        typer.echo(dump_changes(changes).decode(), nl=False)
    else:
        _print(changes, language, why=why)


def _print(changes: tuple[Change, ...], language: Language, *, why: bool) -> None:
    out = console()
    for (table, title), group in groupby(changes, key=lambda change: (change.table, change.title)):
        found = tuple(group)
        out.print(Text(printable(f"{table}  {title[language]}"), style="bold"))
        grid = Table.grid(Column(), Column(no_wrap=True), Column(no_wrap=True), padding=(0, 3), pad_edge=False)
        for change in found:
            grid.add_row(*(Text(printable(words)) for words in _row(change, language)))
        print_trimmed(out, grid)
        for reason in _reasons(found, language) if why else ():
            out.print(Text(printable(f"    {_WHY[language]}: {reason}"), style="cyan"))
    out.print(Text(_summary(changes, language)))


def _row(change: Change, language: Language) -> tuple[str, str, str]:
    words = "  " + (change.cell[language] or _KINDS[language].get(change.kind, ""))
    if change.old and change.new:
        values = f"{change.old.words[language]} → {change.new.words[language]}"
        return words, values, _signed(change, language)
    one = change.new or change.old
    return words, one.words[language] if one else "", _KINDS[language].get(change.kind, "")


def _signed(change: Change, language: Language) -> str:
    if not change.difference:  # what is around the number changed, and the words say so
        return ""
    return ("-" if change.difference < 0 else "+") + in_digits(abs(change.difference), language)


def _reasons(changes: tuple[Change, ...], language: Language) -> Iterator[str]:
    """Each reason once: the cells of a table share its inputs."""
    yield from dict.fromkeys(reason.words[language] for change in changes for reason in change.reasons)


def _summary(changes: tuple[Change, ...], language: Language) -> str:
    if not changes:
        return _SAME[language]
    numbers = sum(change.kind in _NUMBERS for change in changes)
    statuses = sum(change.kind in _STATUSES for change in changes)
    rest = len(changes) - numbers - statuses
    return _COUNTED[language].format(numbers=numbers, status=statuses, rest=rest)
