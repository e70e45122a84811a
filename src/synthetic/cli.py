"""The command: which registers, how large, and what came of it."""

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, get_args

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from inbeeld.errors import InBeeldError
from synthetic.columns import REGISTERS
from synthetic.contradictions import CONTRADICTIONS
from synthetic.generate import PLANTED, Tell, generate
from synthetic.plan import WHOLE_FROM, Plan, Victims, checked
from synthetic.writing import Format, Written

_ABOUT = """Make registers of people who do not exist, with the printed figures of the monitor.

\b
Example:
  inbeeld-synthetic deliveries --residents 300000
  inbeeld-synthetic country --residents 17600000 --processes 2
  inbeeld-synthetic faulty --residents 20000 --faults 0.01 --format csv
"""
_INTERRUPTED = 130

_Out = Annotated[Path, typer.Argument(help="The folder to write in: a folder for each register.")]
_Residents = Annotated[int, typer.Option(help="About how many people live here on the last day.")]
_Seed = Annotated[int, typer.Option(help="The same seed gives the same bytes.")]
_Victims = Annotated[
    str,
    typer.Option(
        metavar=f"[{'|'.join(get_args(Victims))}]",
        help="Victims in proportion to the residents, or all of the printed ones however few residents there are. "
        f"Left out: national from {WHOLE_FROM:,} residents on.",
    ),
]
_Format = Annotated[str, typer.Option("--format", metavar=f"[{'|'.join(get_args(Format))}]", help="Of the files.")]
_Faults = Annotated[float, typer.Option(help="Share of the rows that get a fault of real life, such as 0.01.")]
_Registers = Annotated[str, typer.Option(help="Registers to write, with commas between them. Left out: all.")]
_Processes = Annotated[int, typer.Option(min=1, max=64, help="How many parts to make at a time.")]

app = typer.Typer(add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None)


def main() -> None:
    """Run the command and leave with its exit code: 0 well, 2 wrongly asked, 130 interrupted."""
    try:
        app(prog_name="inbeeld-synthetic")
    except InBeeldError as error:
        typer.echo(str(error), err=True)
        sys.exit(error.exit_code)
    except KeyboardInterrupt:
        sys.exit(_INTERRUPTED)


@app.command(help=_ABOUT)
def make(  # noqa: PLR0913, PLR0917  # the options of the command, one for one
    out: _Out,
    residents: _Residents = 300_000,
    seed: _Seed = 1,
    victims: _Victims = "",
    how: _Format = "parquet",
    faults: _Faults = 0.0,
    registers: _Registers = "",
    processes: _Processes = 1,
) -> None:
    """Make the registers, and say what was made."""
    names = tuple(name.strip() for name in registers.split(",") if name.strip()) or REGISTERS
    whole = "national" if residents >= WHOLE_FROM else "scaled"
    plan = checked(Plan(residents, seed, victims or whole, how, faults, names))
    with _progress() as tell:
        files = generate(plan, out, tell, processes)
    _tell(plan, out, files)


def _tell(plan: Plan, out: Path, files: Mapping[str, tuple[Written, ...]]) -> None:
    for register, written in files.items():
        number = f"{len(written)} file" + ("s" if len(written) > 1 else "")
        typer.echo(f"{register}: {sum(file.rows for file in written):,} rows in {number}")
    if plan.faults:
        typer.echo(f"faults: listed in {out / PLANTED}")
    if plan.share >= 1:
        typer.echo("Printed figures that contradict each other, and what is followed:")
        for each in CONTRADICTIONS:
            typer.echo(f"  {each.about}: {each.followed}")


@contextmanager
def _progress() -> Iterator[Tell]:
    """A bar on a terminal, a line for each part elsewhere."""
    if not sys.stderr.isatty():
        yield lambda nth, of, kind: typer.echo(f"[{nth}/{of}] {kind}", err=True)
        return
    columns = (BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), TextColumn("{task.description}"))
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)
        yield lambda nth, of, kind: bar.update(task, completed=nth, total=of, description=kind)
