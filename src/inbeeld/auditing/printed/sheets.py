"""A CSV file of printed figures as rows of words."""

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from inbeeld.auditing.printed.faults import Faults

Row = Mapping[str, str]


@dataclass(frozen=True)
class Sheet:
    """The rows of a file with the line that each stands on; the heading is line 1."""

    file: str
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[int, Row], ...] = ()

    def has(self, *columns: str) -> bool:
        """Whether it has all these columns."""
        return set(columns) <= set(self.columns)

    def place(self, line: int) -> str:
        """A line of the file, for a message."""
        return f"{self.file}:{line}"

    def values(self, column: str) -> tuple[str, ...]:
        """A column from top to bottom."""
        return tuple(row[column] for _, row in self.rows)


def read_sheet(path: Path, faults: Faults) -> Sheet:
    """A file's rows; what cannot be read is a fault, and gives no rows."""
    words = _words_of(path, faults)
    if words is None:
        return Sheet(path.name)
    try:
        lines = list(csv.reader(io.StringIO(words, newline=""), strict=True))
    except csv.Error as error:
        faults.add(path.name, f"is not a CSV file with commas and double quotes ({error}).")
        return Sheet(path.name)
    return _sheet(path.name, lines, faults)


def _words_of(path: Path, faults: Faults) -> str | None:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        faults.add(path.name, "is not UTF-8. Save it as CSV UTF-8.")
    except OSError as error:
        faults.add(path.name, f"cannot be read ({error.strerror}).")
    return None


def _sheet(name: str, lines: list[list[str]], faults: Faults) -> Sheet:
    if not lines:
        faults.add(name, "is empty. Its first line must name the columns.")
        return Sheet(name)
    columns = tuple(column.strip() for column in lines[0])
    if len(set(columns)) < len(columns):
        faults.add(f"{name}:1", "names a column twice.")
        return Sheet(name)
    rows = []
    for number, line in enumerate(lines[1:], start=2):
        if len(line) == len(columns):
            rows.append((number, dict(zip(columns, (words.strip() for words in line), strict=True))))
        elif line:
            faults.add(f"{name}:{number}", f"has {len(line)} values for {len(columns)} columns.")
    return Sheet(name, columns, tuple(rows))
