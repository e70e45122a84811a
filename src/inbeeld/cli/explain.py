"""The command ``inbeeld explain``: where a published figure comes from."""

import json
from pathlib import Path
from typing import Annotated, Any, Literal, get_args

import typer
from rich.console import Console
from rich.table import Column, Table
from rich.text import Text

from inbeeld.cli.options import LANGUAGES, Language, choice
from inbeeld.cli.terminal import console, print_trimmed
from inbeeld.cli.words import printable
from inbeeld.editions import Answer, PublishedTable, explain, explanation_lines, open_published, read_where

Format = Literal["text", "json"]
_FORMATS: tuple[Format, ...] = get_args(Format)
_TOTAL = {"nl": "totaal", "en": "total"}
_ASK = {"nl": "Vraag naar één cijfer:", "en": "Ask for one figure:"}


def explain_command(  # noqa: PLR0913  # the options of the command, one for one
    table: Annotated[str, typer.Argument(metavar="TABLE", help="A table, such as csg.reports, or a figure.")],
    where: Annotated[
        list[str] | None,
        typer.Argument(metavar="[KEY=VALUE]...", help="The cell: a category of each dimension; left out: its total."),
    ] = None,
    *,
    build: Annotated[
        Path | None,
        typer.Option(metavar="PATH", help="A built edition or a folder with its open data; otherwise the one built."),
    ] = None,
    uses: Annotated[bool, typer.Option("--uses", help="Also tell which other figures rest on the same rows.")] = False,
    language: Annotated[Language, choice(LANGUAGES, "Language of the answer.")] = "en",
    output_format: Annotated[Format, choice(_FORMATS, "For people or for programs.", "--format")] = "text",
) -> None:
    """Tell where a published figure comes from: its formula, the delivered file and row, its definition and limits.

    Without a cell it lists the dimensions of the table and their categories.

    \b
    Example:
      inbeeld explain csg.reports
      inbeeld explain csg.reports kind=non_acute year=2021
      inbeeld explain csg.reports kind=non_acute year=2021 --uses --language nl
    """
    published = open_published(build)
    if not where:
        _list(published.table(table), language, output_format)
        return
    answer = explain(published, table, read_where(where), uses=uses)
    if output_format == "json":
        typer.echo(json.dumps(_as_json(answer, language), ensure_ascii=False, indent=2))
    else:
        _print(answer, language)


def _list(table: PublishedTable, language: Language, output_format: Format) -> None:
    """The dimensions and categories that a cell can be asked by."""
    if output_format == "json":
        sides = {side.id: {code: words[language] for code, words in side.codes.items()} for side in table.sides}
        typer.echo(json.dumps({"table": table.id, "dimensions": sides}, ensure_ascii=False, indent=2))
        return
    out = console()
    out.print(Text(printable(f"{table.id} · {table.title[language]}"), style="bold"))
    for side in table.sides:
        grid = _grid(out, (f"{side.id}", side.label[language]))
        for code, words in side.codes.items():
            mark = f"  ({_TOTAL[language]})" if code == side.total else ""
            label = words[language] if words[language] != code else ""
            grid.add_row("", Text(code), Text(printable(label + mark)))
        print_trimmed(out, grid)
    example = " ".join(f"{side.id}={list(side.codes)[-1]}" for side in table.sides)
    out.print(Text(f"{_ASK[language]} inbeeld explain {table.id} {example}"))


def _grid(out: Console, heading: tuple[str, str]) -> Table:
    out.print(Text(f"  {heading[0]}  {printable(heading[1])}"))
    return Table.grid(Column(width=2), Column(no_wrap=True), Column(), padding=(0, 2), pad_edge=False)


def _print(answer: Answer, language: Language) -> None:
    out = console()
    out.print(Text(printable(f"{answer.explanation.source_name[language]} · {answer.table.title[language]}")))
    value = "  ".join((answer.shown.words[language], _reading(answer, language)))
    out.print(Text(printable(f"{answer.table.words_of(answer.key)[language]}    {value}"), style="bold"))
    grid = Table.grid(Column(no_wrap=True), Column(overflow="fold"), padding=(0, 2), pad_edge=False)
    for label, words in explanation_lines(answer, language):
        grid.add_row(Text(f"  {label}", style="cyan"), Text(printable(words)))
    print_trimmed(out, grid)


def _reading(answer: Answer, language: Language) -> str:
    """The status, and the interval behind it."""
    return ", ".join(words[language] for words in (answer.status, answer.margin) if words is not None)


def _as_json(answer: Answer, language: Language) -> dict[str, Any]:
    told = answer.explanation
    files = {name: digest or None for name, digest in told.files}
    return {
        "table": answer.table.id,
        "where": dict(answer.table.where(answer.key)),
        "value": answer.cell.value,
        "status": answer.cell.status.value,
        "qualifier": answer.cell.qualifier,
        "lower": answer.cell.lower,
        "upper": answer.cell.upper,
        "base": answer.cell.base,
        "shown": answer.shown.words[language],
        "formula": None if told.formula is None else {"name": told.formula[0], "since": told.formula[1]},
        "delivery": {"folder": told.delivery, "reference_date": told.reference_date, "files": files},
        "parts": [
            {"value": p.value[language], "label": p.label[language], "of": p.of, "place": p.place[language]}
            for p in answer.parts
        ],
        "told": [list(line) for line in explanation_lines(answer, language)],
        "uses": [{"table": use.table, "where": dict(use.where), "shown": use.shown[language]} for use in answer.uses],
    }
