"""A small register that all examples of a page count in, by the declared rules."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from inbeeld.cohorts import Registers, Rules, rules_of
from inbeeld.declarations import load_definitions
from inbeeld.engines import Engine, open_engine
from inbeeld.indicators.records import CHAPTERS, CrossTables, Row
from inbeeld.tables import Cell
from tests.generative.records.register_rows import AnyRow, read_rows
from tests.spec.records.registered import drawn_rows
from tests.spec.worked import Worked

ROOT = Path(__file__).parents[3]
DATA_END = date(2021, 12, 31)


@dataclass(frozen=True)
class Small:
    """Registers as drawn.

    Attributes:
        residents: the population register.
        incidents: the incidents of the police.
    """

    residents: str
    incidents: str

    def shown(self, example: Worked) -> None:
        """The registers as the start of an example."""
        example.shows("Given the register `residents`:", self.residents, kind="table")
        example.shows("and the register `police-incidents`:", self.incidents, kind="table")

    def counted(self, chapter: str) -> CrossTables:
        """All tables of a chapter, counted once for all examples."""
        return _counted(self, chapter)

    def counted_on(self, engine: Engine, chapter: str, rules: Rules | None = None) -> CrossTables:
        """All tables of a chapter, counted on an engine; by other rules than the declared ones if asked."""
        drawings = {"residents": self.residents, "police-incidents": self.incidents}
        rows: dict[str, list[AnyRow]] = {name: list(drawn_rows(name, drawing)) for name, drawing in drawings.items()}
        with TemporaryDirectory() as folder:
            tables = read_rows(engine, rows, Path(folder))
            return CHAPTERS[chapter].count(Registers(engine, tables, DATA_END, rules or declared_rules()))


@cache
def declared_rules() -> Rules:
    """The rules of counting that the monitor declares."""
    definitions = load_definitions(ROOT / "definitions")
    assert definitions.counting is not None
    return rules_of(definitions.counting, definitions.codelists)


@cache
def _counted(small: Small, chapter: str) -> CrossTables:
    with open_engine() as engine:
        return small.counted_on(engine, chapter)


def gives(example: Worked, rows: Sequence[Row], drawing: str, *, only: dict[str, str] | None = None) -> None:
    """These rows are exactly the drawn ones, but for those that are zero or unknown all over; some of them if asked."""
    chosen = [row for row in rows if all(row.keys[key] == code for key, code in (only or {}).items())]
    chosen = [row for row in chosen if any(cell.value for cell in row.cells.values())]
    lines = [" | ".join([*rows[0].keys, *rows[0].cells])]
    lines += [" | ".join([*row.keys.values(), *map(_written, row.cells.values())]) for row in chosen]
    expected = "\n".join(" | ".join(word.strip() for word in line.split("|")) for line in drawing.strip().splitlines())
    assert "\n".join(lines) == expected
    example.shows("gives:", expected, kind="table")


def _written(cell: Cell) -> str:
    """A share with its base, an estimate with its interval, a number as it is."""
    if cell.value is None:
        return "?"
    if cell.lower is not None and cell.upper is not None:
        return f"{cell.value:.4g} ({cell.lower:.4g} to {cell.upper:.4g})"
    return f"{cell.value:.4g}" + (f" % of {cell.base}" if cell.base is not None else "")
