"""What goes to a file or another program has a fixed width and no blanks at the end of its lines."""

import pytest
from rich.table import Table

from inbeeld.cli.terminal import PIPE_WIDTH, console, print_trimmed


def table(words: str) -> Table:
    grid = Table.grid(padding=(0, 2))
    grid.add_row("a", words)
    grid.add_row("b", "c")
    return grid


def test_lines_end_where_their_words_end(capsys: pytest.CaptureFixture[str]) -> None:
    print_trimmed(console(), table("long words"))

    assert capsys.readouterr().out == "a  long words\nb  c\n"


def test_long_words_are_broken_at_the_width_of_a_pipe(capsys: pytest.CaptureFixture[str]) -> None:
    print_trimmed(console(), table("word " * 60))

    lines = capsys.readouterr().out.splitlines()
    assert PIPE_WIDTH - 10 < max(map(len, lines)) <= PIPE_WIDTH


def test_words_between_brackets_are_no_markup(capsys: pytest.CaptureFixture[str]) -> None:
    grid = Table.grid()
    grid.add_row("\\[bold]x")

    print_trimmed(console(), grid)

    assert capsys.readouterr().out == "[bold]x\n"
