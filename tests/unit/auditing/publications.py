"""Small invented publications, drawn as text in the form in which others print tables."""

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from inbeeld.auditing.figures import Publication
from inbeeld.auditing.printed import read_printed

INDEX_COLUMNS = (
    "id",
    "title_en",
    "title_nl",
    "source_document",
    "printed_label",
    "organisation",
    "unit_of_count",
    "population",
    "period",
    "printed_total",
    "rounding_rule_claimed",
    "caveats",
    "file",
    "rows",
)
TEXT = "id, statement, value, value_upper, unit, qualifier, printed_as, status, relation, numerator_id, denominator_id"
LABELS = "id, printed_label, subject, printed_total, total_symbol, unit_of_count, period, values_in_text, file"
USUAL = {"source_document": "report.txt", "organisation": "Centre", "unit_of_count": "report", "period": "2020-2021"}


@dataclass(frozen=True)
class Drawn:
    """A table: its rows as text, the heading first, and what the list of tables says of it."""

    id: str
    rows: str
    facts: Mapping[str, str] = field(default_factory=dict)

    @property
    def lines(self) -> list[list[str]]:
        """The fields of each row."""
        return [[word.strip() for word in line.split(",")] for line in self.rows.strip().splitlines()]


def text(rows: str) -> Drawn:
    """Numbers of the running text, with the columns that they have."""
    return Drawn("scalars", f"{TEXT}\n{rows.strip()}", {"organisation": "several"})


def labels(rows: str) -> Drawn:
    """The N's printed with tables."""
    return Drawn("printed_labels", f"{LABELS}\n{rows.strip()}", {"organisation": "several"})


def printed(*tables: Drawn) -> Publication:
    """The publication with these tables."""
    with TemporaryDirectory() as place:
        write(Path(place), tables)
        return read_printed(Path(place))


def write(folder: Path, tables: Sequence[Drawn]) -> None:
    """Write the tables and their list into a folder."""
    index = [list(INDEX_COLUMNS)]
    for table in tables:
        facts = {**USUAL, "title_en": table.id, "id": table.id, "file": f"{table.id}.csv", **table.facts}
        index.append([facts.get(column, "") for column in INDEX_COLUMNS])
        _write_rows(folder / f"{table.id}.csv", _with_document(table))
    _write_rows(folder / "index.csv", index)


def _with_document(table: Drawn) -> list[list[str]]:
    """The numbers of the text and labels each say which document they stand in."""
    lines = table.lines
    if table.id not in ("scalars", "printed_labels"):
        return lines
    return [[*lines[0], "source_document"], *([*line, "report.txt"] for line in lines[1:])]


def _write_rows(path: Path, rows: Sequence[Sequence[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
