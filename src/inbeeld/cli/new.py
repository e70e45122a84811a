"""The commands ``inbeeld new source``, ``new indicator`` and ``new edition``."""

from pathlib import Path
from typing import Annotated, get_args

import typer

from inbeeld.cli.options import choice
from inbeeld.cli.words import printable
from inbeeld.declarations import FigureKind
from inbeeld.editions import (
    Made,
    NewEdition,
    NewIndicator,
    NewSource,
    make_edition,
    make_indicator,
    make_source,
    shown,
)
from inbeeld.vocabulary import Text

FORMATS = ("csv", "xlsx")
ORIGINS = ("microdata", "published")
_PUBLISHED = "published"

new_commands = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode=None,
    help="""Make the files of a new source, indicator or edition. They pass their own checks as they are made.

\b
Example:
  inbeeld new source helpline --unit contact --new-list subject
  inbeeld new indicator helpline.contacts --source helpline
  inbeeld new edition trial --source helpline
""",
)

_Folder = Annotated[
    Path | None, typer.Option("--in", metavar="FOLDER", help="The project; otherwise the nearest with definitions/.")
]


@new_commands.command("source", short_help="A contract, and an example of a delivery.")
def source_command(  # noqa: PLR0913  # the options of the command, one for one
    name: Annotated[str, typer.Argument(metavar="NAME", help="Its name in files, such as helpline.")],
    *,
    called: Annotated[str | None, typer.Option("--called", help="The organisation's own name.")] = None,
    called_en: Annotated[str | None, typer.Option("--called-en", help="The same in English.")] = None,
    unit: Annotated[str, typer.Option(help="What one count stands for, from vocabulary/units.toml.")] = "report",
    table: Annotated[str | None, typer.Option(help="The table that it delivers; otherwise the unit.")] = None,
    by: Annotated[list[str] | None, typer.Option(help="A code list to divide the table by; may be repeated.")] = None,
    new_list: Annotated[str | None, typer.Option(help="A new code list to divide the table by.")] = None,
    definition: Annotated[str | None, typer.Option(help="What it counts; otherwise a new definition.")] = None,
    file_format: Annotated[str, choice(FORMATS, "The format of its files.", "--format")] = "csv",
    period: Annotated[str, typer.Option(help="The years of the example delivery.")] = "2019/2021",
    origin: Annotated[str, choice(ORIGINS, "Whether it published these figures itself.")] = "microdata",
    folder: _Folder = None,
) -> None:
    """Make the contract of a new source, with an example of a delivery that meets it.

    \b
    Example:
      inbeeld new source helpline --called "De Hulplijn" --unit contact --new-list subject
      inbeeld new source clinic --by sex --format xlsx --origin published
    """
    nl = called or name.replace("-", " ").replace("_", " ").capitalize()
    lists = tuple(by or ())
    asked = NewSource(
        id=name,
        name=Text(nl, called_en or nl),
        unit=unit,
        table=table,
        by=lists,
        new_list=new_list,
        definition=definition,
        format=file_format,
        period=period,
        published=origin == _PUBLISHED,
    )
    _tell(make_source(asked, folder))


@new_commands.command("indicator", short_help="A published table with its figure, and a worked example.")
def indicator_command(  # noqa: PLR0913  # the options of the command, one for one
    name: Annotated[str, typer.Argument(metavar="NAME", help="Its name, such as helpline.contacts.year.")],
    *,
    source: Annotated[str, typer.Option(help="The source that delivers it.")],
    table: Annotated[str | None, typer.Option(help="The delivered table, if there are several.")] = None,
    value: Annotated[str | None, typer.Option(help="The column of counts, if there are several.")] = None,
    by: Annotated[list[str] | None, typer.Option(help="A dimension, in order; otherwise all. May be repeated.")] = None,
    policy: Annotated[str | None, typer.Option(help="What may be published; otherwise what fits the contract.")] = None,
    kind: Annotated[str | None, choice(get_args(FigureKind), "The form of the chart.")] = None,
    period: Annotated[str | None, typer.Option(help="Its years; otherwise those of the delivery.")] = None,
    folder: _Folder = None,
) -> None:
    """Make a published table out of a delivered one, with a figure and a worked example.

    \b
    Example:
      inbeeld new indicator helpline.contacts --source helpline
      inbeeld new indicator helpline.year --source helpline --by year --kind columns
    """
    asked = NewIndicator(name, source, table, value, tuple(by or ()), policy, kind, period)
    _tell(make_indicator(asked, folder))


@new_commands.command("edition", short_help="A publication with its texts, in Dutch and English.")
def edition_command(  # noqa: PLR0913  # the options of the command, one for one
    name: Annotated[str, typer.Argument(metavar="NAME", help="Its name in files, such as trial.")],
    *,
    source: Annotated[list[str] | None, typer.Option(help="A source to show; may be repeated.")] = None,
    title: Annotated[str | None, typer.Option(help="Its title.")] = None,
    title_en: Annotated[str | None, typer.Option(help="The same in English.")] = None,
    released: Annotated[str | None, typer.Option(metavar="DAY", help="The day of publication.")] = None,
    publisher: Annotated[str, typer.Option(help="Who publishes it.")] = "InBeeld",
    address: Annotated[str | None, typer.Option(help="Where it will be published.")] = None,
    folder: _Folder = None,
) -> None:
    """Make an edition that shows every figure of some sources, from their newest deliveries.

    \b
    Example:
      inbeeld new edition trial --source helpline
      inbeeld new edition trial --source helpline --source csg --title "Een proef" --title-en "A trial"
    """
    nl = title or name.replace("-", " ").replace("_", " ").capitalize()
    asked = NewEdition(name, Text(nl, title_en or nl), tuple(source or ()), released, publisher, address)
    _tell(make_edition(asked, folder))


def _tell(made: Made) -> None:
    """Every file that was made, and what to do next."""
    root = shown(made.root.absolute())
    if root != ".":
        typer.echo(f"in {root}")
    for name in made.files:
        typer.echo(printable(f"  made      {name}"))
    for name in made.extended:
        typer.echo(printable(f"  extended  {name}"))
    for step in made.next:
        typer.echo(f"  next: {step}")
