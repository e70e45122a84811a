"""``python -m benchmarks.national.ours CHECKED_FOLDER CHAPTER OUT.json``: a chapter as InBeeld counts it.

Prints as JSON how many CPU seconds passed before the first row was read, to start Python and to read the definitions.
"""

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from time import process_time

from benchmarks.national.layout import DEFINITIONS, ENGINE, Tables, about, good_rows
from inbeeld.cohorts import Registers, rules_of
from inbeeld.declarations import load_definitions
from inbeeld.engines import open_engine
from inbeeld.indicators.records import CHAPTERS, CrossTables, Row
from inbeeld.tables import Cell


def main(checked: Path, chapter: str, out: Path) -> None:
    """Count and write."""
    with counting(checked, [chapter]) as count:
        out.write_text(json.dumps(count(chapter)), encoding="utf-8")


@contextmanager
def counting(checked: Path, chapters: Sequence[str]) -> Iterator[Callable[[str], Tables]]:
    """Counts chapters as an edition does: all in one engine, so that what several of them start from is made once."""
    definitions = load_definitions(DEFINITIONS)
    if definitions.counting is None:
        raise SystemExit("There is no definitions/counting.toml to count by.")
    rules = rules_of(definitions.counting, definitions.codelists)
    data_end = date.fromisoformat(json.loads(about(checked).read_text(encoding="utf-8"))["data_end"])
    wanted = dict.fromkeys(register for chapter in chapters for register in CHAPTERS[chapter].registers)
    with open_engine(ENGINE) as engine:
        sys.stdout.write(json.dumps({"start": process_time()}) + "\n")
        registers = Registers(engine, {name: engine.read(good_rows(name, checked)) for name in wanted}, data_end, rules)
        yield lambda chapter: plain(CHAPTERS[chapter].count(registers))


def plain(tables: CrossTables) -> Tables:
    """Cross tables as others write them."""
    return {table: _table(rows) for table, rows in tables.items()}


def _table(rows: Iterable[Row]) -> dict[str, dict[str, float | None]]:
    return {"|".join(row.keys.values()): _figures(row) for row in rows}


def _figures(row: Row) -> dict[str, float | None]:
    return {name: value for figure, cell in row.cells.items() for name, value in _numbers(figure, cell).items()}


def _numbers(figure: str, cell: Cell) -> dict[str, float | None]:
    limits = {f"{figure}.low": cell.lower, f"{figure}.high": cell.upper}
    return {figure: cell.value, **{name: limit for name, limit in limits.items() if limit is not None}}


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]))
