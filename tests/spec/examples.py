"""The worked examples of ``definitions/examples/``: rows drawn as text in, cells drawn as text out."""

import tomllib
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from inbeeld.declarations import Definitions
from inbeeld.deliveries import Checked, Record
from inbeeld.tables import Cell, Entry, Number, Status
from inbeeld.vocabulary import Qualifier

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "definitions" / "examples"
Row = dict[str, str]


@dataclass(frozen=True)
class Example:
    """One worked example of an indicator."""

    name: str
    content: dict[str, Any]

    @property
    def expected(self) -> list[Row]:
        """The cells that must come out."""
        return rows_of(self.content["expected"]["cells"])

    def checked(self, definitions: Definitions) -> Checked:
        """The given rows as a checked delivery."""
        source = definitions.indicators[self.content["indicator"]].source
        contract = definitions.contracts[source]
        records = {t.id: () for t in contract.table} | {
            name: tuple(self._record(row, definitions, name, place) for place, row in enumerate(rows_of(drawn), 2))
            for name, drawn in self.content["given"].items()
        }
        return Checked(source, "2022-01-01", (), records, (), ())

    def _record(self, row: Row, definitions: Definitions, table: str, place: int) -> Record:
        indicator = definitions.indicators[self.content["indicator"]]
        declared = definitions.contracts[indicator.source][table]
        keys = {column.id: row[column.id] for column in declared.dimensions}
        if declared.is_list:
            entries = {c.id: _given_codes(row[c.id], Status(c.status)) for c in declared.values if c.id in row}
            return Record(place, keys, {}, entries)
        cells = {}
        for column in declared.values:
            status = next((w.status for w in column.status_where if keys[w.column] == w.code), column.status)
            codes = definitions.codelists[column.codelist].codes if column.codelist else ()
            bounds = {code.label.nl: (code.lower, code.upper) for code in codes}
            cell = _given_cell(row[column.id], Status(status), bounds)
            word = row.get(column.qualifier or "")
            cells[column.id] = replace(cell, qualifier=Qualifier(word)) if word else cell
        return Record(place, keys, cells)


def _given_codes(words: str, status: Status) -> Entry:
    """The codes of a thing, separated as a supplier does."""
    return Entry(tuple(code.strip() for code in words.split(";")), status)


def _given_cell(words: str, status: Status, bounds: dict[str, tuple[int | None, int | None]]) -> Cell:
    if words in bounds:
        lower, upper = bounds[words]
        return Cell(None, Status.CLASS, lower=lower, upper=upper)
    if words == "<10":
        return Cell(None, Status.HIDDEN, lower=0, upper=9)
    return Cell(number_of(words), status)


def number_of(words: str) -> Number:
    """A drawn number, whole if it is written so."""
    return float(words) if "." in words else int(words)


def rows_of(drawn: str) -> list[Row]:
    """The rows of a table drawn with ``|`` between its columns."""
    head, *lines = [[part.strip() for part in line.split("|")] for line in drawn.strip().splitlines()]
    return [dict(zip(head, line, strict=True)) for line in lines]


def examples() -> list[Example]:
    """Every example, by name."""
    paths = sorted(FOLDER.glob("*.toml"))
    return [Example(path.stem, tomllib.loads(path.read_text(encoding="utf-8"))) for path in paths]
