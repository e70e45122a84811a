"""The terminal: words are wrapped to its width, and to a fixed width where they go to a file or another program."""

from rich.console import Console
from rich.table import Table

PIPE_WIDTH = 100
"""Columns of text that goes to a file or another program."""


def console() -> Console:
    """Where commands print: in colour on a terminal, plain elsewhere."""
    found = Console(highlight=False)
    return found if found.is_terminal else Console(highlight=False, width=PIPE_WIDTH, no_color=True)


def print_trimmed(out: Console, table: Table) -> None:
    """Print a table; outside a terminal without the blanks that fill its lines out."""
    if out.is_terminal:
        out.print(table)
        return
    with out.capture() as captured:
        out.print(table)
    for line in captured.get().splitlines():
        out.print(line.rstrip(), markup=False, emoji=False, soft_wrap=True)
