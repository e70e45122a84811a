"""Runs the scripts of a chapter in DuckDB."""

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import duckdb  # noqa: TID251  # what is measured here goes past the engines

Row = dict[str, Any]
_HERE = Path(__file__).parent
_REGISTERS = {
    "residents": "residents",
    "incidents": "police-incidents",
    "trajectories": "youth-care-trajectories",
    "cases": "protection-cases",
    "contacts": "helpwanted-contacts",
    "chain": "offender-chain",
}


class Scripts:
    """An open database over the registers of a folder, and the scripts that were run in it.

    Attributes:
        lives: the script of what is told of victims: whether somebody is followed, in any chapter, or nobody is.
    """

    def __init__(self, connection: duckdb.DuckDBPyConnection, chapters: Sequence[str]) -> None:
        """``chapters`` are all that will be counted."""
        self._connection = connection
        self._done: set[str] = set()
        self.lives = "lives_long" if {"help", "repeat"} & set(chapters) else "lives_short"

    def run(self, *names: str) -> None:
        """Run scripts, by their names; each only once."""
        for name in names:
            if name not in self._done:
                self._connection.execute((_HERE / f"{name}.sql").read_text(encoding="utf-8"))
                self._done.add(name)

    def rows(self, query: str) -> list[Row]:
        """The rows of a small answer."""
        answer = self._connection.execute(query)
        names = [column[0] for column in answer.description or ()]
        return [dict(zip(names, row, strict=True)) for row in answer.fetchall()]

    def columns(self, query: str) -> dict[str, Any]:
        """An answer as arrays."""
        return dict(self._connection.execute(query).fetchnumpy())


@contextmanager
def opened(checked: Path, chapters: Sequence[str]) -> Iterator[Scripts]:
    """The database, with the registers as views; what it spills goes to a folder that is removed."""
    about = json.loads((checked / "about.json").read_text(encoding="utf-8"))
    with TemporaryDirectory() as spill, duckdb.connect(config={"temp_directory": spill}) as connection:
        connection.execute("SET preserve_insertion_order = false")
        connection.execute("SET VARIABLE data_end = CAST($day AS DATE)", {"day": about["data_end"]})
        for view, register in _REGISTERS.items():
            file = checked / register / "good.parquet"
            if file.exists():
                connection.read_parquet(str(file)).create_view(view)
        scripts = Scripts(connection, chapters)
        scripts.run("macros")
        yield scripts
