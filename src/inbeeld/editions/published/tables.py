"""A published table, read back from the open data: its CSV file and the package that describes it."""

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from inbeeld.errors import EditionError
from inbeeld.tables import Cell, Key, Number, Statistic, Status
from inbeeld.vocabulary import Qualifier, Text

_PERCENT = "percent"
_NEEDED = {"value", "unit", "status"}


@dataclass(frozen=True)
class Side:
    """A dimension: its id, its name, and the words of its codes in the order in which they stand."""

    id: str
    label: Text
    codes: Mapping[str, Text]
    total: str | None


@dataclass(frozen=True)
class PublishedTable:
    """A table as everybody can read it."""

    id: str
    title: Text
    unit: str
    statistic: Statistic
    sides: tuple[Side, ...]
    cells: Mapping[Key, Cell] = field(repr=False)
    facts: Mapping[str, Any] = field(default_factory=dict, repr=False)
    """What a program needs to set it against others; nothing in an edition that did not tell."""

    def words_of(self, key: Key) -> Text:
        """A cell's categories in words: "Non-acute · 2021"."""
        labels = [side.codes[code] for side, code in zip(self.sides, key, strict=True)]
        return Text(" · ".join(label.nl for label in labels), " · ".join(label.en for label in labels))

    def where(self, key: Key) -> tuple[tuple[str, str], ...]:
        """A cell's categories as pairs of dimension and code."""
        return tuple((side.id, code) for side, code in zip(self.sides, key, strict=True))


def is_table(resource: Mapping[str, Any]) -> bool:
    """Whether a resource of a data package holds figures; a list of things does not."""
    return {field["name"] for field in resource.get("schema", {}).get("fields", ())} >= _NEEDED


def read_table(name: str, resource: Mapping[str, Any], data: bytes) -> PublishedTable:
    """One table.

    Raises:
        EditionError: if the file is not as the package describes it.
    """
    try:
        rows = list(csv.DictReader(io.StringIO(data.decode("utf-8"), newline="")))
        sides = tuple(_sides(resource, rows))
        cells = {tuple(row[side.id] for side in sides): _cell(row) for row in rows}
        unit = rows[0]["unit"] if rows else ""
    except (KeyError, ValueError, TypeError) as error:
        raise EditionError(f"{name} is not the table that datapackage.json describes. Take the file anew.") from error
    title = Text(resource.get("title_nl", name), resource.get("title", name))
    return PublishedTable(name, title, unit, _statistic(unit, cells), sides, cells, resource.get("comparable", {}))


def _sides(resource: Mapping[str, Any], rows: list[dict[str, str]]) -> Iterator[Side]:
    fields = {field["name"]: field for field in resource["schema"]["fields"]}
    for name in resource["schema"]["primaryKey"]:
        found = fields[name]
        codes = {
            row[name]: Text(*(row.get(f"{name}_label_{lang}", row[name]) for lang in ("nl", "en"))) for row in rows
        }
        # a total is named by its code in the description of the column
        total = next((code for code in reversed(codes) if f"'{code}'" in found.get("description", "")), None)
        yield Side(name, Text(found.get("title_nl", name), found.get("title", name)), codes, total)


def _cell(row: Mapping[str, str]) -> Cell:
    note = Text(row.get("note_nl", ""), row.get("note", ""))
    return Cell(
        _number(row["value"]),
        Status(row["status"]),
        lower=_number(row.get("lower", "")),
        upper=_number(row.get("upper", "")),
        base=_number(row.get("base", "")),
        numerator=_number(row.get("numerator", "")),
        note=note if note.nl else None,
        qualifier=Qualifier(row["qualifier"]) if row.get("qualifier") else None,
    )


def _number(words: str) -> Number | None:
    if not words:
        return None
    return float(words) if set(words) & set(".eE") else int(words)


def _statistic(unit: str, cells: Mapping[Key, Cell]) -> Statistic:
    if unit == _PERCENT:
        return Statistic.SHARE
    if any(isinstance(cell.value, float) for cell in cells.values()):
        return Statistic.NUMBER
    classes = cells and all(cell.value is None for cell in cells.values())
    return Statistic.CLASS if classes else Statistic.COUNT
