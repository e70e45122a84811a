"""A marked CSV file: the supplier's own lines as they were, byte for byte, with a column of findings at the end.

What is found in the file as a whole stands in the first row beneath the headings: a CSV file has no other place.
"""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass

from inbeeld.deliveries.limits import USUAL
from inbeeld.deliveries.marking.marks import Marks, is_mark
from inbeeld.deliveries.readers.delimited import read_delimited

_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_ENCODINGS = ("utf-16-le", "utf-16-be", "utf-8", "cp1252")
_ENDS = "\r\n"


@dataclass(frozen=True)
class _Row:
    """One row as it stands in the file: its lines, the values in it, and the number of its first line."""

    number: int
    lines: str
    values: list[str]

    @property
    def body(self) -> str:
        return self.lines.rstrip(_ENDS)

    @property
    def end(self) -> str:
        return self.lines[len(self.body) :]

    @property
    def filled(self) -> int:
        return sum(bool(value.strip()) for value in self.values)

    @property
    def is_empty(self) -> bool:
        return not self.filled


def mark_delimited(data: bytes, marks: Marks) -> bytes:
    """The file with a column of findings, in its own encoding, with its own delimiter and line ends."""
    start, encoding, text = _decoded(data)
    delimiter = read_delimited(data, USUAL).delimiter
    marked = "".join(_marked(list(_rows(text, delimiter)), delimiter, marks))
    return start + marked.encode(encoding, errors="replace")


def is_marked_delimited(data: bytes) -> bool:
    """Whether the last heading is that of our own column."""
    _, _, text = _decoded(data)
    rows = _rows(text, read_delimited(data, USUAL).delimiter)
    _, headings, _ = _parted([row for row in rows if not row.is_empty])
    return is_mark(headings.values[-1])


def _decoded(data: bytes) -> tuple[bytes, str, str]:
    """The byte order mark, the encoding, and the text."""
    for start, encoding in _MARKS:
        if data.startswith(start):
            return start, encoding, data[len(start) :].decode(encoding)
    text = read_delimited(data, USUAL).text
    encoding = next(name for name in _ENCODINGS if _gives(data, name, text))
    return b"", encoding, text


def _gives(data: bytes, encoding: str, text: str) -> bool:
    try:
        return data.decode(encoding) == text
    except UnicodeDecodeError:
        return False


def _rows(text: str, delimiter: str) -> Iterator[_Row]:
    lines = io.StringIO(text, newline="").readlines()
    declared = 1 if lines and lines[0].lower().startswith("sep=") else 0
    if declared:
        yield _Row(1, lines[0], [])
    reader = csv.reader(iter(lines[declared:]), delimiter=delimiter, strict=True)
    first = declared
    for values in reader:
        last = declared + reader.line_num
        yield _Row(first + 1, "".join(lines[first:last]), values)
        first = last


def _marked(rows: list[_Row], delimiter: str, marks: Marks) -> Iterator[str]:
    filled = [row for row in rows if not row.is_empty]
    above, headings, beneath = _parted(filled)
    marked_before = is_mark(headings.values[-1])
    width = len(headings.values) - marked_before
    first = beneath[0].number if beneath else None
    for row in rows:
        if row.is_empty or row in above:
            yield row.lines
            continue
        said = _quoted(_words(row.number, marks, is_first=row.number == first))
        words = marks.column if row is headings else said
        yield _line(row, words, delimiter, width, replaces=marked_before)
    if first is None and marks.of_file:
        yield _ending(headings) + delimiter * width + _quoted(marks.of_file) + headings.end


def _parted(rows: list[_Row]) -> tuple[list[_Row], _Row, list[_Row]]:
    """The titles, the headings and the rows beneath them: a title is alone in its row, headings never are."""
    at = next((number for number, row in enumerate(rows) if row.filled > 1), 0)
    return rows[:at], rows[at], rows[at + 1 :]


def _words(number: int, marks: Marks, *, is_first: bool) -> str:
    parts = (marks.of_file if is_first else "", marks.of_row(number))
    return " | ".join(part for part in parts if part)


def _line(row: _Row, words: str, delimiter: str, width: int, *, replaces: bool) -> str:
    body, missing = row.body, max(0, width - len(row.values))
    if replaces and len(row.values) > width:
        body = body.removesuffix(_quoted(row.values[-1])).removesuffix(row.values[-1]).removesuffix(delimiter)
    return body + delimiter * (missing + 1) + words + row.end


def _quoted(words: str) -> str:
    return '"' + words.replace('"', '""') + '"' if words else ""


def _ending(row: _Row) -> str:
    return "" if row.end else "\n"
